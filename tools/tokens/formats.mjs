// The files that are made from the tokens. Each is a whole text; a page keeps what stands around its markers.
import { readFileSync } from 'node:fs';
import { declaration, design, exceptions, isMain, row } from './token.mjs';

const lines = (list) => list.join('\n');

const own = (tokens) => tokens.flatMap(exceptions).map(([tag, text]) => `  ${tag} {\n    ${text}\n  }`);

const sheet = ({ dictionary: { allTokens } }) => `import { css, type CSSResult } from 'lit';

// Written by \`npm run tokens\` from avain.tokens.json. Change that instead.

/**
 * Our own names for the design tokens, each with its default: a page sets \`--avain-…\`, the sheets read \`--_…\`. Colours
 * follow the page's \`color-scheme\`, so a page that is light only never gets a dark widget. For shadow roots and for the
 * sheet of the light DOM alike.
 */
export const tokens: CSSResult = css\`
  :host,
  avain-login,
  avain-reset,
  avain-register,
  avain-account,
  avain-notice,
  avain-session {
${lines(allTokens.map((token) => `    ${declaration(token)}`))}
  }
${lines(own(allTokens))}
\`;
`;

const gallery = ({ dictionary: { allTokens } }) => `import type { DesignToken } from './design-token.ts';

// Written by \`npm run tokens\` from src/styles/avain.tokens.json. Change that instead.

/** Every design token, those that make it another city first. */
export const designTokens: readonly DesignToken[] = ${JSON.stringify(mainFirst(allTokens).map(design))};
`;

const mainFirst = (tokens) => [...tokens.filter(isMain), ...tokens.filter((token) => !isMain(token))];

const table = (tokens) =>
  lines([
    '| Token | Default | For |',
    '| - | - | - |',
    ...tokens.map((token) => `| ${row(token).join(' | ')} |`),
  ]);

/** Puts `text` between the markers of that name. */
const between = (page, name, text) => {
  const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`);
  if (!place.test(page)) throw new Error(`no place for ${name}`);
  return page.replace(place, (_, before, after) => `${before}\n${text}\n${after}`);
};

const page = ({ dictionary: { allTokens }, file }) => {
  const sides = [
    ['main tokens', allTokens.filter(isMain)],
    ['other tokens', allTokens.filter((token) => !isMain(token))],
  ];
  return sides.reduce(
    (text, [name, tokens]) => between(text, name, table(tokens)),
    readFileSync(file.destination, 'utf8'),
  );
};

export const formats = { sheet, gallery, page };
