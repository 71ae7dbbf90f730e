// Which pictures there are. Every state has one; one state for each step has several, in what else a step has to stand.
import type { Colours } from '../../demo/gallery/bench.ts';
import { encodeLook } from '../../demo/gallery/look-codec.ts';
import { type Look, plainLook } from '../../demo/gallery/look.ts';
import { catalogue } from '../../demo/gallery/states/catalogue.ts';

export interface Picture {
  /** Folder and file below test/looks/pictures/, without its ending. */
  readonly name: string;
  readonly state: string;
  readonly lang: string;
  readonly colours: Colours;
  readonly width: number;
  readonly look: Look;
}

type Setting = Partial<Omit<Picture, 'name' | 'state'>>;

const WIDTH = 400;

/** Another city: six tokens, the opposite of the default in each. */
const CITY: Look = {
  ...plainLook,
  theme: {
    '--avain-color-accent': { light: '#8a1c4a', dark: '#f3a6c8' },
    '--avain-color-on-accent': { light: '#ffffff', dark: '#3b0a20' },
    '--avain-color-surface': { light: '#fff8f0', dark: '#24141c' },
    '--avain-color-text': { light: '#2b1620', dark: '#fbeef4' },
    '--avain-radius': { light: '0rem' },
    '--avain-space': { light: '1.25rem' },
  },
};

/** For each step of an element, as it is when nothing has gone wrong. */
const EACH_STEP: Readonly<Record<string, Setting>> = {
  dark: { colours: 'dark' },
  forced: { colours: 'forced' },
  narrow: { width: 320 },
};

/** For some: these say the same of each. */
const SOME_STEPS: Readonly<Record<string, Setting>> = {
  wide: { width: 768 },
  long: { lang: 'en-XA', width: 320 },
  mirrored: { lang: 'ar-XB' },
  easy: { lang: 'fi-simple' },
  swedish: { lang: 'sv' },
  english: { lang: 'en' },
  dense: { look: { ...plainLook, embed: { density: '0.75' } } },
  city: { look: CITY },
  'city-dark': { look: CITY, colours: 'dark' },
};

const SOME: ReadonlySet<string> = new Set([
  'login.identifier',
  'login.password.invalid-credentials',
  'login.code-of-app',
  'register.new-account.malformed',
  'reset.mail-sent',
  'account.account',
  'account.new-totp',
  'user-menu.signed-in.open',
  'notice.plain.dismissible',
  'session.warning',
  'session.ended',
]);

/** `login.password`, the first state of each step. Steps of one name are drawn by one template, whoever has them. */
function isStep(id: string, at: number, all: readonly string[]): boolean {
  const stepOf = (one: string): string => {
    const [element = '', step = ''] = one.split('.');
    return CARDS.has(element) ? step : `${element}.${step}`;
  };
  return all.findIndex((one) => stepOf(one) === stepOf(id)) === at;
}
const CARDS: ReadonlySet<string> = new Set(['login', 'reset', 'register', 'account']);

const ids = catalogue().map(({ id }) => id);
const steps = ids.filter(isStep);
const some = ids.filter((id) => SOME.has(id));

const picture = (folder: string, state: string, setting: Setting): Picture => ({
  name: `${folder}/${state}`,
  state,
  lang: 'fi',
  colours: 'light',
  width: WIDTH,
  look: plainLook,
  ...setting,
});

export const pictures: readonly Picture[] = [
  ...ids.map((id) => picture('every', id, {})),
  ...Object.entries(EACH_STEP).flatMap(([folder, setting]) =>
    steps.map((id) => picture(folder, id, setting)),
  ),
  ...Object.entries(SOME_STEPS).flatMap(([folder, setting]) =>
    some.map((id) => picture(folder, id, setting)),
  ),
];

/** Where the page of a picture is, below the gallery. Time stands still there. */
export function addressOf({ state, lang, colours, look }: Picture): string {
  const query = new URLSearchParams({ tila: state, kieli: lang, vari: colours, kello: 'seis' });
  return `galleria/tila/?${query}#${encodeLook(look)}`;
}
