import { erkki } from '../../../scenarios/people.ts';
import { does, submit, type, wait } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { words } from '../words.ts';

const identified = [type('username', erkki.email), submit, wait('[data-avain-step=password]')];
const loggedIn = [...identified, type('password', erkki.password), submit];

export const identifier = [
  {
    id: 'login.identifier',
    title: words('tunnus', 'användarnamn', 'identifier'),
    scenario: 'plain',
    filled: [type('username', erkki.email)],
    needs: true,
    also: [
      {
        id: 'passkey',
        title: words('ja pääsyavain', 'och passnyckel', 'and a passkey'),
        scenario: 'passkey-beside',
      },
      {
        id: 'passkey-cancelled',
        title: words('laite ei anna pääsyavainta', 'enheten ger ingen passnyckel', 'device gives no passkey'),
        scenario: 'device-refuses',
        acts: [does('passkey'), wait('[data-avain-error]')],
      },
      ...(['link', 'provider', 'username'] as const).map((kind) => ({
        id: `officials-${kind}`,
        title: {
          link: words('viranomaiselle oma sivu', 'egen sida för myndigheter', 'officials: another page'),
          provider: words(
            'viranomaiselle oma palvelu',
            'egen tjänst för myndigheter',
            'officials: a service',
          ),
          username: words(
            'viranomaiselle käyttäjätunnus',
            'användarnamn för myndigheter',
            'officials: user name',
          ),
        }[kind],
        attributes: { officials: kind, 'officials-href': '#viranomainen', 'officials-name': 'Virtu' },
        acts: [{ do: 'press', selector: '[data-avain-officials] summary' } as const],
      })),
    ],
  },
  {
    id: 'login.one-page',
    title: words('tunnus ja salasana yhdessä', 'användarnamn och lösenord på en gång', 'all on one page'),
    scenario: 'plain',
    attributes: { 'one-page': '' },
    filled: [type('username', erkki.email), type('password', erkki.password)],
    needs: true,
    call: 'sign-in/password',
  },
  {
    id: 'login.forgotten',
    title: words('unohtunut salasana', 'glömt lösenord', 'forgotten password'),
    scenario: 'plain',
    acts: [does('forgot'), wait('[data-avain-step=identifier]')],
    filled: [type('username', erkki.email)],
    needs: true,
    call: 'reset-password/identifier',
  },
  {
    id: 'reset.identifier',
    title: words('sähköpostiosoite', 'e-postadress', 'address'),
    scenario: 'plain',
    filled: [type('username', erkki.email)],
    needs: true,
    call: 'reset-password/identifier',
    also: [
      {
        id: 'malformed',
        title: words('ei ole osoite', 'är ingen adress', 'not an address'),
        acts: [type('username', 'erkki'), submit],
      },
      {
        id: 'link-over',
        title: words('vanha linkki', 'gammal länk', 'old link'),
        scenario: 'reset-link-over',
      },
      {
        id: 'mail-fails',
        title: words('sähköposti ei toimi', 'e-posten fungerar inte', 'mail is down'),
        scenario: 'mail-fails',
        acts: [type('username', erkki.email), submit],
      },
    ],
  },
] as const satisfies readonly Scene[];

export const password = [
  {
    id: 'login.password',
    title: words('salasana', 'lösenord', 'password'),
    scenario: 'plain',
    acts: identified,
    filled: [type('password', erkki.password)],
    needs: true,
    call: 'sign-in/password',
    also: [
      {
        id: 'shown',
        title: words('salasana näkyy', 'lösenordet syns', 'password shown'),
        acts: [type('password', erkki.password), does('show')],
      },
      {
        id: 'long-address',
        title: words('pitkä osoite', 'lång adress', 'long address'),
        acts: [does('back'), type('username', 'maria.korkeamaki-lahdesmaki1@example.com'), submit],
      },
      {
        id: 'providers',
        title: words('muita tapoja', 'andra sätt', 'other ways'),
        scenario: 'providers',
      },
    ],
  },
  {
    id: 'account.password',
    title: words('salasana uudelleen', 'lösenordet på nytt', 'password again'),
    scenario: 'signed-in-earlier',
    acts: [does('begin', 'delete-account'), wait('[data-avain-step=password]')],
    filled: [type('password', erkki.password)],
    needs: true,
    call: 'delete-account/password',
  },
] as const satisfies readonly Scene[];

export const code = [
  {
    id: 'login.code-by-mail',
    title: words('koodi sähköpostista', 'kod från e-posten', 'mailed code'),
    scenario: 'plain',
    acts: [...identified, does('other', 'email-code'), wait('[data-avain-step=code]')],
    filled: [type('code', '407512')],
    needs: true,
    call: 'sign-in/code',
  },
  {
    id: 'login.code-of-app',
    title: words('koodi sovelluksesta', 'kod från appen', 'code of an app'),
    scenario: 'wants-code',
    acts: [...loggedIn, wait('[data-avain-step=code]')],
    filled: [type('code', '407512')],
    needs: true,
    call: 'sign-in/code',
  },
  {
    id: 'login.code-by-phone',
    title: words('koodi puhelimeen', 'kod till telefonen', 'code by phone'),
    scenario: 'wants-code-by-phone',
    acts: [...loggedIn, wait('[data-avain-step=code]')],
    filled: [type('code', '407512')],
    needs: true,
    call: 'sign-in/code',
  },
  {
    id: 'login.recovery-code',
    title: words('palautuskoodi', 'reservkod', 'recovery code'),
    scenario: 'wants-code',
    acts: [...loggedIn, does('other', 'recovery-code'), wait('[data-avain-via=recovery-code]')],
    filled: [type('code', '4x8kq-z0m2p')],
    needs: true,
    call: 'sign-in/code',
  },
  {
    id: 'reset.code',
    title: words('koodi sähköpostista', 'kod från e-posten', 'mailed code'),
    scenario: 'reset-by-code',
    acts: [type('username', erkki.email), submit, wait('[data-avain-step=code]')],
    filled: [type('code', '407512')],
    needs: true,
    call: 'reset-password/code',
  },
  {
    id: 'register.code',
    title: words('koodi sähköpostista', 'kod från e-posten', 'mailed code'),
    scenario: 'register-by-code',
    acts: [
      type('name', 'Kaisa Kuvitteellinen'),
      type('email', 'kaisa.kuvitteellinen@example.com'),
      type('new-password', 'syksyn lehdet ja sade'),
      submit,
      wait('[data-avain-step=code]'),
    ],
    filled: [type('code', '407512')],
    needs: true,
    call: 'register/code',
  },
  {
    id: 'account.code',
    title: words('koodi uuteen osoitteeseen', 'kod till den nya adressen', 'code to the new address'),
    scenario: 'email-by-code',
    acts: [
      does('begin', 'change-email'),
      type('email', 'erkki.uusi@example.com'),
      type('password', erkki.password),
      submit,
      wait('[data-avain-step=code]'),
    ],
    filled: [type('code', '407512')],
    needs: true,
    call: 'change-email/code',
  },
] as const satisfies readonly Scene[];

export const passkey = [
  {
    id: 'login.passkey',
    title: words('pääsyavain', 'passnyckel', 'passkey'),
    scenario: 'wants-passkey',
    acts: [...loggedIn, wait('[data-avain-step=passkey]')],
    call: 'sign-in/passkey',
    also: [
      {
        id: 'asking',
        title: words('laite kysyy', 'enheten frågar', 'device is asking'),
        acts: [does('passkey')],
      },
    ],
  },
] as const satisfies readonly Scene[];

export const signedIn = [
  {
    id: 'login.signed-in',
    title: words('olet jo kirjautunut', 'du är redan inloggad', 'logged in already'),
    scenario: 'signed-in',
    also: [
      {
        id: 'long-name',
        title: words('pitkä nimi', 'långt namn', 'long name'),
        scenario: 'signed-in-long-name',
      },
      {
        id: 'no-name',
        title: words('nimi ei ole tiedossa', 'namnet är inte känt', 'name not known'),
        scenario: 'signed-in-no-name',
      },
      {
        id: 'log-out-failed',
        title: words('uloskirjautuminen ei onnistu', 'utloggningen lyckas inte', 'logging out fails'),
        scenario: 'log-out-fails',
        acts: [does('log-out'), wait('[data-avain-error]')],
      },
    ],
  },
  {
    id: 'login.moved',
    title: words('vanhasta tunnuksesta', 'från det gamla användarnamnet', 'from the old user name'),
    scenario: 'plain',
    acts: [
      type('username', erkki.username ?? ''),
      submit,
      wait('[data-avain-step=password]'),
      type('password', erkki.password),
      submit,
      wait('[data-avain-do=log-out]'),
    ],
  },
] as const satisfies readonly Scene[];

export const signedOut = [
  {
    id: 'account.signed-out',
    title: words('et ole kirjautunut', 'du är inte inloggad', 'not logged in'),
    scenario: 'plain',
    also: [
      {
        id: 'from-link',
        title: words('linkistä', 'från en länk', 'from a link'),
        scenario: 'email-link-signed-out',
        attributes: { goal: 'change-email' },
        acts: [submit],
      },
      {
        id: 'deleted',
        title: words('tili on poistettu', 'kontot är raderat', 'account is deleted'),
        scenario: 'signed-in',
        acts: [does('begin', 'delete-account'), wait('[data-avain-step=confirm]'), submit],
      },
    ],
  },
] as const satisfies readonly Scene[];

export const redirect = [
  {
    id: 'login.redirect',
    title: words('jatkuu muualla', 'fortsätter på en annan sida', 'goes on elsewhere'),
    scenario: 'logs-in-elsewhere',
    acts: [type('username', 'virpi.virkamies@saarilahti.example'), submit, wait('[data-avain-primary]')],
  },
] as const satisfies readonly Scene[];
