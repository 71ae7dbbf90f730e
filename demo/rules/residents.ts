import type { Locale } from './ports.ts';

/** A matter that a resident has, or had, with the city. */
export interface Case {
  readonly title: Readonly<Record<Locale, string>>;
  /** Day it was opened, ISO 8601. */
  readonly date: string;
  readonly status: 'received' | 'in-progress' | 'decided';
}

/** Somebody who lives in the demo. Their passwords are public: a production server refuses to start with them. */
export interface Resident {
  readonly name: string;
  readonly email: string;
  /** User name from before e-mail addresses were used. */
  readonly username?: string;
  readonly password: string;
  readonly locale: Locale;
  readonly cases: readonly Case[];
}

const parking: Case['title'] = {
  fi: 'Asukaspysäköintitunnus',
  sv: 'Boendeparkeringstecken',
  en: 'Resident parking permit',
};
const daycare: Case['title'] = {
  fi: 'Varhaiskasvatushakemus',
  sv: 'Ansökan om småbarnspedagogik',
  en: 'Application for early childhood education',
};
const berth: Case['title'] = { fi: 'Venepaikka', sv: 'Båtplats', en: 'Boat berth' };
const allotment: Case['title'] = { fi: 'Viljelypalsta', sv: 'Odlingslott', en: 'Allotment garden' };
const tree: Case['title'] = {
  fi: 'Ilmoitus kaatuneesta puusta',
  sv: 'Anmälan om ett fallet träd',
  en: 'Report of a fallen tree',
};
const permit: Case['title'] = { fi: 'Toimenpidelupa', sv: 'Åtgärdstillstånd', en: 'Permit for minor works' };

export const residents: readonly Resident[] = [
  {
    name: 'Erkki Esimerkki',
    email: 'esimerkki.erkki@example.com',
    username: 'eesimerkki',
    password: 'kesä-ilta-saaristossa',
    locale: 'fi',
    cases: [
      { title: parking, date: '2026-03-02', status: 'decided' },
      { title: tree, date: '2026-08-19', status: 'in-progress' },
      { title: berth, date: '2026-11-10', status: 'received' },
    ],
  },
  {
    name: 'Saga Söderlund',
    email: 'saga.soderlund@example.com',
    username: 'ssoderlund',
    password: 'havsbris-och-rågbröd',
    locale: 'sv',
    cases: [
      { title: daycare, date: '2025-12-15', status: 'decided' },
      { title: allotment, date: '2026-10-01', status: 'in-progress' },
    ],
  },
  {
    name: 'Maria Annikki Wilhelmiina Korkeamäki-Lähdesmäki os. Vanhanen-Pitkäniemi',
    email: 'maria.korkeamaki-lahdesmaki1@example.com',
    username: 'mkorkeamakilahdesmaki',
    password: 'sata lunta ja yksi kevät',
    locale: 'fi',
    cases: [
      { title: permit, date: '2026-05-27', status: 'decided' },
      { title: allotment, date: '2026-09-03', status: 'received' },
    ],
  },
  {
    name: 'Amina Warsame',
    email: 'amina.warsame@example.com',
    password: 'northern lights over the tram 🚋',
    locale: 'en',
    cases: [
      { title: daycare, date: '2026-06-08', status: 'decided' },
      { title: parking, date: '2026-11-16', status: 'received' },
    ],
  },
];
