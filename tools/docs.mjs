// `npm run docs`: writes docs/elements.md from custom-elements.json and the event classes. With --check it only says
// whether the page is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const events = await import('../src/events.ts');

const TARGET = 'docs/elements.md';
const HEAD = `# Elements

<!-- Written by \`npm run docs\` from custom-elements.json. Change the comments in src/ instead. -->

What each element takes and gives. The same facts are in \`custom-elements.json\`, and for editors in \`editors/\`.
`;

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations);
const elements = classes
  .filter(({ customElement }) => customElement)
  .toSorted((a, b) => (a.tagName < b.tagName ? -1 : 1));

const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** A table with its columns in line, as the formatter wants it. */
const table = (head, rows) => {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => cells[at].length)));
  const line = (cells) => `| ${cells.map((text, at) => text.padEnd(widths[at])).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
};

/** A part of the page with a table in it, or nothing where there is nothing to tell. */
const part = (title, head, rows) => (rows.length ? `### ${title}\n\n${table(head, rows)}\n` : '');

const value = (text) => (text === "''" || text === 'undefined' ? '' : code(text));

const attributes = ({ attributes: list = [] }) =>
  list.map((one) => [code(one.name), code(one.type?.text), value(one.default), cell(one.description)]);

const properties = ({ members = [] }) =>
  members
    .filter(({ kind, attribute }) => kind === 'field' && !attribute)
    .map((one) => [code(one.name), code(one.type?.text), value(one.default), cell(one.description)]);

/** One event of the class, made to be looked at: what it can do is asked of itself. */
const sample = (name) => new events[name]('');
const fieldsOf = (name) =>
  (classes.find((declaration) => declaration.name === name)?.members ?? []).filter(
    ({ kind }) => kind === 'field',
  );
const carries = (name) =>
  fieldsOf(name)
    .map((field) => code(`${field.name}: ${field.type?.text}`))
    .join(', ') || 'nothing';

const fired = ({ events: list = [] }) =>
  list.map(({ name, type, description }) => [
    code(name),
    sample(type.text).cancelable ? 'yes' : 'no',
    carries(type.text),
    cell(description),
  ]);

const named = (list = [], prefix = '') =>
  list.map(({ name, description }) => [name ? code(prefix + name) : '(unnamed)', cell(description)]);

const section = (element) =>
  [
    `## \`<${element.tagName}>\`\n\n${element.description.replaceAll('\n', ' ')}\n`,
    part('Attributes', ['Attribute', 'Type', 'Default', 'Meaning'], attributes(element)),
    part('Properties without an attribute', ['Property', 'Type', 'Default', 'Meaning'], properties(element)),
    part('Events', ['Event', 'Cancelable', 'Carries', 'When'], fired(element)),
    part('Slots', ['Slot', 'For'], named(element.slots)),
    part('Parts', ['`::part(…)`', 'What it is'], named(element.cssParts)),
    part('Custom states', ['State', 'When'], named(element.cssStates?.map(asState))),
    part('Custom properties', ['Property', 'For'], named(element.cssProperties)),
  ]
    .filter(Boolean)
    .join('\n');

const asState = ({ name, description }) => ({ name: `:state(${name})`, description });

const TAIL = `## Events in general

Every event bubbles and crosses shadow roots, so a page can listen once, on the document. What an event carries are
properties of the event itself, not of a \`detail\`. No event carries anything about the person or anything typed: who is
logged in is the session's to tell.

\`avain-version-conflict\` is fired on the window when a second copy of another version is loaded. It is a
\`CustomEvent\` whose \`detail\` names the \`tag\`, the version \`kept\` and the one \`left\` out.
`;

const page = [HEAD, ...elements.map(section), TAIL].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, page);
} else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== page) {
  console.error(`${TARGET} is not what the manifest says: npm run docs`);
  process.exitCode = 1;
}
