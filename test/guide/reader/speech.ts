import type { TreeNode } from './tree.ts';

/** What a screen reader calls a role; roles that are not here are not said. */
const ROLES: Readonly<Record<string, string>> = {
  alert: 'alert',
  alertdialog: 'dialog',
  banner: 'banner',
  button: 'button',
  checkbox: 'checkbox',
  combobox: 'list box',
  complementary: 'complementary',
  contentinfo: 'page footer',
  dialog: 'dialog',
  DisclosureTriangle: 'button',
  DisclosureTriangleGrouped: 'button',
  form: 'form',
  heading: 'heading',
  image: 'picture',
  img: 'picture',
  link: 'link',
  list: 'list',
  listitem: '•',
  main: 'main',
  navigation: 'navigation',
  radio: 'radio button',
  region: 'region',
  textbox: 'edit',
};

/** What one comes into and goes out of. */
const PLACES = new Set([
  'alertdialog',
  'banner',
  'complementary',
  'contentinfo',
  'dialog',
  'form',
  'list',
  'main',
  'navigation',
  'region',
]);
/** What is said in one go, with its name, and not looked into. */
const ATOMS = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'DisclosureTriangleGrouped',
  'heading',
  'image',
  'img',
  'link',
  'radio',
  'textbox',
]);
/** What begins on a line of its own. */
const BLOCKS = new Set([
  'alert',
  'article',
  'definition',
  'DescriptionListDetail',
  'DescriptionListTerm',
  'Details',
  'group',
  'listitem',
  'paragraph',
  'section',
  'status',
  'term',
]);

/** Forms and regions without a name are none. */
export const isPlace = ({ role, name }: TreeNode): boolean =>
  PLACES.has(role) && (name !== '' || !/^(form|region)$/.test(role));

/** A node as a screen reader says it: what it is, its name, how it is. */
export function spoken(node: TreeNode): string {
  const { role, name, states } = node;
  const level = role === 'heading' ? ` ${String(states['level'])}` : '';
  const called = name ? ` “${name}”` : '';
  return [`${ROLES[role] ?? role}${level}${called}`, ...conditions(node)].join(', ');
}

/** How a node is, in words: required, pressed, what is in it. */
export function conditions({ role, value, states, children }: TreeNode): string[] {
  const { required, invalid, readonly, pressed, expanded, checked, current } = states;
  const said = [
    role === 'list' ? `${children.length} item${children.length === 1 ? '' : 's'}` : '',
    current === 'false' ? '' : 'current',
    readonly === true ? 'read only' : '',
    required === true ? 'required' : '',
    invalid === undefined || invalid === 'false' ? '' : 'invalid entry',
    pressed === undefined ? '' : pressed === 'true' ? 'pressed' : 'not pressed',
    expanded === undefined ? '' : expanded === true ? 'expanded' : 'collapsed',
    checked === undefined ? '' : checked === 'true' ? 'checked' : 'not checked',
    role === 'textbox' ? (value ? `contains “${value}”` : 'blank') : '',
  ];
  return said.filter(Boolean);
}

const inTongue = (node: TreeNode, around: string): string =>
  node.lang && node.lang !== around ? `[${node.lang}] ` : '';

/** Everything in a node, a line for what is read in one go, places indented. `lang` is that of what is around it. */
export function read(node: TreeNode, lang: string): string[] {
  const lines: string[] = [];
  let run: string[] = [];
  const flush = (indent: string): void => {
    if (run.length > 0) lines.push(indent + run.join(' '));
    run = [];
  };
  const go = (at: TreeNode, indent: string, around: string, inBlock: boolean): void => {
    // A label is said with its field.
    if (at.role === 'LabelText') return;
    const tongue = inTongue(at, around);
    if (at.role === 'StaticText' || (at.role === 'link' && inBlock)) {
      run.push(tongue + (at.role === 'link' ? spoken(at) : at.name));
      return;
    }
    const apart = isPlace(at) || ATOMS.has(at.role) || BLOCKS.has(at.role);
    if (apart) flush(indent);
    if (isPlace(at) || ATOMS.has(at.role)) lines.push(indent + tongue + spoken(at));
    if (ATOMS.has(at.role)) return;
    const inner = isPlace(at) ? `${indent}  ` : indent;
    for (const child of at.children)
      go(child, inner, at.lang || around, !isPlace(at) && (inBlock || BLOCKS.has(at.role)));
    if (apart) flush(inner);
  };
  go(node, '', lang, false);
  flush('');
  return lines;
}

const pageLang = (path: readonly TreeNode[]): string => path.find(({ lang }) => lang)?.lang ?? '';

/** What is said when the focus comes to the last node of a path, having been in other places before. */
export function announced(path: readonly TreeNode[], before: ReadonlySet<number>): string {
  const node = path.at(-1);
  if (!node) return 'nothing';
  const entered = path.slice(0, -1).filter((place) => isPlace(place) && !before.has(place.id));
  const plain = !ATOMS.has(node.role) && !isPlace(node);
  const own = plain ? read(node, node.lang).join(' / ') : inTongue(node, pageLang(path)) + spoken(node);
  const described = ({ description }: TreeNode): string => (description ? ` (${description})` : '');
  return [...entered.map((place) => spoken(place) + described(place)), own + described(node)].join(' > ');
}
