import type { Messages } from '../../../src/locales/messages.ts';
import type { WidgetName } from '../states/state.ts';

const FORMS = ['common', 'login', 'code', 'mail', 'newPassword'] as const;

/** The groups of texts that each element has: what it bundles in Finnish. */
export const WIDGET_GROUPS: Readonly<Record<WidgetName, readonly (keyof Messages)[]>> = {
  'avain-login': [...FORMS, 'officials', 'reset'],
  'avain-reset': [...FORMS, 'reset'],
  'avain-register': [...FORMS, 'register'],
  'avain-account': [...FORMS, 'account'],
  'avain-user-menu': ['common', 'menu'],
  'avain-notice': ['notice'],
  // The login that it opens is an element of its own.
  'avain-session': ['common', 'session'],
};
