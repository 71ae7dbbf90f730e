// The project's own lint rules, as a plug-in for oxlint.
import { rooms } from './rooms.mjs';
import { sinks } from './sinks.mjs';
import { noStyleAttribute, safeUrl } from './templates.mjs';

export default {
  meta: { name: 'avain' },
  rules: { rooms, sinks, 'no-style-attribute': noStyleAttribute, 'safe-url': safeUrl },
};
