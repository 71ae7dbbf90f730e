// What the sheets, the page about theming and the gallery need of a token that Style Dictionary has read.
// How the source is written, and what its `$extensions` mean: docs/decisions/0025-one-source-of-tokens.md.

const REFERENCE = /\{([^{}]+)\}/g;

const extension = (token) => token.original.$extensions.avain;

/** `{avain.color.accent}` → `avain-color-accent`. */
const nameOf = (path) => path.replaceAll('.', '-');

/** What the sheets call it: `--_accent`. The page's own name is long, so that no other library has it. */
const ownName = (name) => `--_${name.replace(/^avain-(color-)?/, '')}`;

const short = (hex) => hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');

const colour = ({ components, alpha, hex }) =>
  alpha === undefined
    ? short(hex)
    : `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${alpha})`;

const literal = (type, value) => {
  if (type === 'color') return colour(value);
  return type === 'dimension' ? `${value.value}${value.unit}` : `${value}`;
};

/** A value in CSS; `named` says what stands for another token. */
function css(token, named) {
  const refer = (text) => text.replaceAll(REFERENCE, (_, path) => `var(${named(nameOf(path))})`);
  const { css: mixed, dark } = extension(token);
  const { $value } = token.original;
  if (mixed) return refer(mixed);
  if (typeof $value === 'string' && $value.startsWith('{')) return refer($value);
  const light = literal(token.$type, $value);
  const other = dark && literal(token.$type, dark);
  return other && other !== light ? `light-dark(${light}, ${other})` : light;
}

/** What the sheets read: the page's value or ours, brought to the density that is asked for. */
export function declaration(token) {
  const { dense, least } = extension(token);
  const value = `var(--${token.name}, ${css(token, ownName)})`;
  const scaled = dense ? `${value} * var(--_density)` : value;
  if (least) return `${ownName(token.name)}: max(${literal('dimension', least)}, ${scaled});`;
  return `${ownName(token.name)}: ${dense ? `calc(${scaled})` : scaled};`;
}

/** Where an element has a default of its own: pairs of its tag and the declaration. */
export const exceptions = (token) =>
  Object.entries(extension(token).on ?? {}).map(([tag, value]) => [
    tag,
    `${ownName(token.name)}: var(--${token.name}, ${literal(token.$type, value)});`,
  ]);

const KINDS = { color: 'color', dimension: 'length', fontFamily: 'font', number: 'number' };

/** One side of what may have two: a colour may have brackets of its own. */
const TWO = /light-dark\(((?:[^,()]|\([^()]*\))+), ((?:[^,()]|\([^()]*\))+)\)/g;

/** The default on light pages, and on dark ones. */
const sides = (token) => {
  const value = css(token, (name) => `--${name}`);
  return [value.replaceAll(TWO, '$1'), value.replaceAll(TWO, '$2')];
};

/** A `DesignToken` of the gallery. */
export function design(token) {
  const { about, main, against, group } = extension(token);
  const [light, dark] = sides(token);
  return {
    name: `--${token.name}`,
    kind: KINDS[token.$type],
    group: group ?? 'colour',
    light,
    ...(dark !== light && { dark }),
    about: { ...about, en: token.$description },
    ...(main && { main }),
    ...(against && {
      against: Object.entries(against).map(([path, ratio]) => ({
        name: `--${nameOf(path.slice(1, -1))}`,
        ratio,
      })),
    }),
  };
}

const asCode = (text) => `\`${text}\``;

/** A row of the table: name, defaults, purpose. */
export function row(token) {
  const [light, dark] = sides(token);
  const others = Object.entries(extension(token).on ?? {}).map(
    ([tag, value]) => `, ${asCode(literal(token.$type, value))} in ${asCode(`<${tag}>`)}`,
  );
  const values = light === dark ? asCode(light) : `${asCode(light)}, ${asCode(dark)}`;
  return [asCode(`--${token.name}`), values + others.join(''), token.$description];
}

export const isMain = (token) => extension(token).main === true;
