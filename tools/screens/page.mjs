// docs/screens.md: the pictures of all steps, with what they show in words.

const INTRODUCTION = `# Every step in pictures

From the demo against the reference backend, in English; dark where your device asks for dark. \`npm run screenshots\` makes
this page and its pictures. The same steps are checked in three languages by \`npm run test:guide\`.
`;

/** `shown`: the names and descriptions of the states, by act. */
export const screensPage = (shown) =>
  [INTRODUCTION, ...Object.entries(shown).map(([act, states]) => section(act, states))].join('\n');

const section = (act, states) => `## ${act}\n\n${states.map(both).join('\n')}`;

/** What it shows stands above as text, so that nobody hears it twice. */
const both = ({ name, shows }) => `${shows}

${picture(name, 1280, 560, 'In a wide window.')}
${picture(name, 320, 180, 'On a phone.')}
`;

const picture = (name, width, shownWidth, alt) => {
  const file = (scheme) => `images/steps/${name}-${width}-${scheme}.webp`;
  const dark = `<source media="(prefers-color-scheme: dark)" srcset="${file('dark')}">`;
  return `<picture>${dark}<img src="${file('light')}" width="${shownWidth}" alt="${alt}"></picture>`;
};
