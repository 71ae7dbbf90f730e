import type { Shape, UiLang } from './shape.ts';

/** What a frame says when its address asks for what is not there. */
const fi = {
  title: 'Tilaa ei löytynyt',
  lead: 'Osoitteessa on kohta, jota galleriassa ei ole:',
  link: 'Katso kaikki tilat galleriassa',
};

type FrameTexts = Shape<typeof fi>;

const sv: FrameTexts = {
  title: 'Läget hittades inte',
  lead: 'I adressen finns något som inte finns i galleriet:',
  link: 'Se alla lägen i galleriet',
};

const en: FrameTexts = {
  title: 'State not found',
  lead: 'The address has a part that is not in the gallery:',
  link: 'See all states in the gallery',
};

export const frameTexts: Readonly<Record<UiLang, FrameTexts>> = { fi, sv, en };
