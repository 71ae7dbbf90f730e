// A room of src/ imports only itself and the rooms named here; `index` is src/index.ts.
// Static, re-exporting, type-only and dynamic imports are all looked at.
import { dirname, relative, resolve } from 'node:path';

const leaves = ['locales', 'styles', 'events', 'version'];
const shown = ['core', 'client', 'controllers', ...leaves];

/** For each room the rooms that it may import. Leaves know the words of `core` and nothing else. */
export const ROOMS = {
  core: [],
  locales: ['core'],
  styles: ['core'],
  events: ['core'],
  version: [],
  backends: ['core'],
  adapters: ['core', 'backends'],
  client: ['core', 'backends'],
  controllers: ['core', 'backends', 'client', ...leaves],
  steps: shown,
  elements: [...shown, 'backends', 'steps'],
  define: [...shown, 'backends', 'adapters', 'steps', 'elements'],
  index: [...shown, 'backends', 'adapters', 'steps', 'elements'],
};

const roomOf = (path) => {
  const [top, room = ''] = path.split('/');
  if (top !== 'src') return { outside: top };
  return { room: room.replace(/\.ts$/, '') };
};

/** What is wrong with `from` importing `specifier`, or undefined. Both are paths from the top of the project. */
export function roomFault(from, specifier) {
  const here = roomOf(from).room;
  if (here === undefined) return undefined;
  if (!(here in ROOMS)) return `src/${here} is no room: see tools/lint/rooms.mjs.`;
  if (!specifier.startsWith('.')) {
    return here === 'core' ? `core imports no package, not even ${specifier}.` : undefined;
  }
  const target = roomOf(relative('.', resolve(dirname(from), specifier)));
  if (target.outside !== undefined) return `src imports nothing from ${target.outside}.`;
  if (target.room === here || ROOMS[here].includes(target.room)) return undefined;
  return `${here} must not import ${target.room}; it may import ${ROOMS[here].join(', ') || 'nothing'}.`;
}

export const rooms = {
  create(context) {
    const from = relative(context.cwd, context.filename);
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const message = roomFault(from, specifier);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
