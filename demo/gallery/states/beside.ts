import { press, wait } from './acts.ts';
import type { Also, Scene } from './scene.ts';
import { words } from './words.ts';

/** Places that are no step of a flow. */
export type Place = Omit<Scene, 'filled' | 'needs' | 'call' | 'also'> & { readonly also?: readonly Also[] };

export const userMenu: readonly Place[] = [
  {
    id: 'user-menu.signed-out',
    title: words('ei kirjautunut', 'inte inloggad', 'not logged in'),
    scenario: 'plain',
  },
  {
    id: 'user-menu.signed-in',
    title: words('kirjautunut', 'inloggad', 'logged in'),
    scenario: 'signed-in',
    also: [
      {
        id: 'long-name',
        title: words('pitkä nimi', 'långt namn', 'long name'),
        scenario: 'signed-in-long-name',
      },
      {
        id: 'no-name',
        title: words('vain osoite', 'bara adressen', 'address alone'),
        scenario: 'signed-in-no-name',
      },
      {
        id: 'long-address',
        title: words('40 merkin osoite', 'adress med 40 tecken', 'address of 40 characters'),
        scenario: 'signed-in-long-address',
      },
      { id: 'open', title: words('valikko auki', 'menyn öppen', 'menu open'), acts: [press('[part=user]')] },
      {
        id: 'open-long-name',
        title: words('valikko auki, pitkä nimi', 'menyn öppen, långt namn', 'menu open, long name'),
        scenario: 'signed-in-long-name',
        acts: [press('[part=user]')],
      },
      {
        id: 'log-out-failed',
        title: words('uloskirjautuminen ei onnistu', 'utloggningen lyckas inte', 'logging out fails'),
        scenario: 'log-out-fails',
        acts: [press('[part=user]'), press('[part=logout]'), wait('[part=note]')],
      },
    ],
  },
  {
    id: 'user-menu.languages',
    title: words('kielet auki', 'språken öppna', 'languages open'),
    scenario: 'plain',
    acts: [press('[part=language]')],
  },
  {
    id: 'user-menu.offline',
    title: words('ei yhteyttä', 'ingen anslutning', 'no connection'),
    scenario: 'offline',
    acts: [wait('[part=note]')],
  },
];

export const notice: readonly Place[] = [
  {
    id: 'notice.plain',
    title: words('tavallinen', 'vanligt', 'plain'),
    scenario: 'plain',
    also: [
      {
        id: 'dismissible',
        title: words('suljettava', 'går att stänga', 'can be closed'),
        attributes: { dismissible: '' },
      },
    ],
  },
];

export const session: readonly Place[] = [
  {
    id: 'session.warning',
    title: words('päättyy pian', 'tar snart slut', 'ends soon'),
    scenario: 'session-ending',
    acts: [wait('[part=bar][role=region]')],
  },
  {
    id: 'session.left',
    title: words('kirjauduttu ulos muualla', 'utloggad på annat håll', 'logged out elsewhere'),
    scenario: 'session-left',
    acts: [wait('[part=bar][role=region]'), press('[part=actions] button')],
  },
  {
    id: 'session.ended',
    title: words('on päättynyt', 'har tagit slut', 'has ended'),
    scenario: 'session-ends',
    acts: [wait('dialog[open] [data-avain-step]')],
  },
];

/** What a page shows when nothing can be asked for at its beginning. */
export const beginnings: readonly Place[] = (
  [
    ['reset', 'reset-password', 'plain'],
    ['register', 'register', 'plain'],
    ['account', 'account', 'signed-in'],
  ] as const
).flatMap(([short, call, scenario]): readonly Place[] => [
  {
    id: `${short}.start-offline`,
    title: words('ei yhteyttä alussa', 'ingen anslutning i början', 'no connection at the start'),
    scenario: `${scenario}/offline@${call}`,
  },
  {
    id: `${short}.start-server`,
    title: words('palvelin ei toimi alussa', 'servern fungerar inte i början', 'server fails at the start'),
    scenario: `${scenario}/server@${call}`,
  },
  {
    id: `${short}.start-waits`,
    title: words('odottaa alussa', 'väntar i början', 'waiting at the start'),
    scenario: `${scenario}/never@${call}`,
    acts: [wait('[data-avain-root] h2')],
  },
]);
