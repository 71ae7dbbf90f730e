// Minifies html`…` and css`…` after tsc: white space and comments only, nothing is re-ordered or unquoted.
import { transform } from 'esbuild';
import MagicString from 'magic-string';

const TAGS = ['html', 'svg', 'css'];
const SLOT = /(?:--)?__lit_(\d+)__(?::0)?/g;
const OWN = /\/build\/src\/.*\.js$/;

const collapse = (text) =>
  text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (\/?>)/g, '$1');

/** White space with a line break next to a tag goes; without one it stays as one space. */
export const minifyHtml = (text) =>
  collapse(
    text
      .replace(/>\s*\n\s*/g, '>')
      .replace(/\s*\n\s*</g, '<')
      .replace(/^\s*\n\s*|\s*\n\s*$/g, ''),
  );

/** Rules, or the declarations alone that are to stand in a rule. */
export async function minifyCss(text) {
  const target = ['chrome123', 'firefox120', 'safari17.5'];
  const bare = text.trim() !== '' && !text.includes('{');
  const whole = bare ? `a{${text}}` : text;
  const { code, warnings } = await transform(whole, { loader: 'css', minify: true, target, charset: 'utf8' });
  if (warnings.length) throw new Error(`${warnings[0].text} in ${text}`);
  return bare ? code.trim().slice(2, -1) : code.trim();
}

/** A slot where a declaration may stand takes the shape of one. */
const standIn = (before, number) => {
  const inside = before.split('{').length > before.split('}').length;
  return inside && /[{};]\s*$/.test(before) ? `--__lit_${number}__:0;` : `__lit_${number}__`;
};

const templatesIn = (node, found = []) => {
  if (!node || typeof node !== 'object') return found;
  if (node.type === 'TaggedTemplateExpression' && TAGS.includes(node.tag.name)) found.push(node);
  for (const key in node) if (typeof node[key] === 'object') templatesIn(node[key], found);
  return found;
};

/** The minified texts between the slots, or undefined when they would no longer be the same slots in the same order. */
const minifyParts = async (tag, raw) => {
  if (raw.some((text) => text.includes('\\'))) return undefined;
  const slot = tag === 'css' ? standIn : (_, number) => `__lit_${number}__`;
  const joined = raw.reduce((all, part, i) => `${all}${slot(all, i - 1)}${part}`);
  const parts = (tag === 'css' ? await minifyCss(joined) : minifyHtml(joined)).split(SLOT);
  // An escape that CSS knows is none of a template's: it would take the whole text away.
  if (parts.some((part) => part.includes('\\'))) return undefined;
  const slots = parts.filter((_, i) => i % 2).map(Number);
  const same = slots.length === raw.length - 1 && slots.every((n, i) => n === i);
  return same ? parts.filter((_, i) => i % 2 === 0) : undefined;
};

const overwrite = (out, quasis, parts) => {
  quasis.forEach(({ start, end }, i) => {
    if (start < end) out.overwrite(start, end, parts[i]);
  });
};

export function minifyLiterals() {
  return {
    name: 'minify-literals',
    async transform(code, id) {
      if (!OWN.test(id)) return null;
      const out = new MagicString(code);
      for (const { tag, quasi } of templatesIn(this.parse(code))) {
        const raw = quasi.quasis.map(({ value }) => value.raw);
        const parts = await minifyParts(tag.name, raw);
        if (parts) overwrite(out, quasi.quasis, parts);
      }
      return { code: out.toString(), map: out.generateMap({ hires: true }) };
    },
  };
}
