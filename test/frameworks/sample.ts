import type { Embedding } from '../../demo/gallery/paste/embedding.ts';
import type { Look } from '../../demo/gallery/look.ts';

/** What a designer made: another colour, texts in two languages, a logo, a heading of the first level. */
const look: Look = {
  theme: { '--avain-color-accent': { light: '#5c2d91', dark: '#c9a6f0' } },
  texts: {
    fi: {
      login: {
        heading: 'Tervetuloa {veneilijä} & "venho"',
        rememberHint: 'Muistamme sinut {days} päivää.',
      },
    },
    sv: { login: { heading: 'Välkommen ombord' } },
  },
  embed: { headingLevel: 1, logo: true, width: '30rem' },
};

/** What a person sees of it. */
export const seen = {
  accent: 'rgb(92, 45, 145)',
  heading: { fi: 'Tervetuloa {veneilijä} & "venho"', sv: 'Välkommen ombord' },
  hint: 'Muistamme sinut 30 päivää.',
  logo: 'Kaupungin {vaakuna} "vene"',
};

const common = {
  backend: '/auth/v1',
  adapter: 'http',
  look,
  logo: { src: '/logo.svg', width: '40', height: '44', alt: seen.logo },
  children: [],
  from: 'package',
  folder: '/avain',
  integrity: {},
  lang: 'fi',
} as const;

/** What stands on the page of every project. */
export const embeddings: readonly Embedding[] = [
  { ...common, widget: 'avain-user-menu', attributes: { 'login-href': '/', languages: 'fi sv' } },
  { ...common, widget: 'avain-login', attributes: { 'return-to': '/omat-asiat' } },
];
