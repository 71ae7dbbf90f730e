import { erkki } from '../../../scenarios/people.ts';
import { begin, does, submit, type, wait } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { words } from '../words.ts';

const kaisa = {
  name: type('name', 'Kaisa Kuvitteellinen'),
  email: type('email', 'kaisa.kuvitteellinen@example.com'),
  password: type('new-password', 'syksyn lehdet ja sade'),
};

const newPassword = type('new-password', 'syksyn lehdet ja sade');

/** A password that is too short, as the widget itself can tell. */
const short = {
  id: 'short',
  title: words('liian lyhyt salasana', 'för kort lösenord', 'password is too short'),
  acts: [type('new-password', 'lyhyt'), submit],
} as const;

export const newAccount = [
  {
    id: 'register.new-account',
    title: words('tiedot', 'uppgifter', 'details'),
    scenario: 'plain',
    filled: [kaisa.name, kaisa.email, kaisa.password],
    needs: true,
    call: 'register/new-account',
    also: [
      {
        id: 'malformed',
        title: words('ei ole osoite', 'är ingen adress', 'not an address'),
        acts: [kaisa.name, type('email', 'kaisa'), kaisa.password, submit],
      },
      { ...short, acts: [kaisa.name, kaisa.email, ...short.acts] },
      {
        id: 'link-over',
        title: words('vanha linkki', 'gammal länk', 'old link'),
        scenario: 'register-link-over',
      },
      {
        id: 'mail-fails',
        title: words('sähköposti ei toimi', 'e-posten fungerar inte', 'mail is down'),
        scenario: 'mail-fails',
        acts: [kaisa.name, kaisa.email, kaisa.password, submit],
      },
    ],
  },
] as const satisfies readonly Scene[];

export const newPasswords = [
  {
    id: 'reset.new-password',
    title: words('uusi salasana', 'nytt lösenord', 'new password'),
    scenario: 'reset-link',
    filled: [newPassword],
    needs: true,
    call: 'reset-password/new-password',
    also: [
      short,
      {
        id: 'done',
        title: words('valmis', 'klart', 'done'),
        acts: [newPassword, submit],
      },
    ],
  },
  {
    id: 'register.new-password',
    title: words('salasana toisella laitteella', 'lösenord på en annan enhet', 'password on another device'),
    scenario: 'register-link-elsewhere',
    acts: [submit, wait('[data-avain-step=new-password]')],
    filled: [newPassword],
    needs: true,
    call: 'register/new-password',
    also: [short],
  },
  {
    id: 'account.new-password',
    title: words('salasanan vaihto', 'byte av lösenord', 'change of password'),
    scenario: 'signed-in',
    acts: [begin('change-password'), wait('[data-avain-step=new-password]')],
    filled: [type('password', erkki.password), newPassword],
    needs: true,
    call: 'change-password/new-password',
    also: [
      { ...short, acts: [type('password', erkki.password), ...short.acts] },
      {
        id: 'done',
        title: words('vaihdettu', 'bytt', 'changed'),
        acts: [type('password', erkki.password), newPassword, submit],
      },
    ],
  },
] as const satisfies readonly Scene[];

export const newEmail = [
  {
    id: 'account.new-email',
    title: words('osoitteen vaihto', 'byte av adress', 'change of address'),
    scenario: 'signed-in',
    acts: [begin('change-email'), wait('[data-avain-step=new-email]')],
    filled: [type('email', 'erkki.uusi@example.com'), type('password', erkki.password)],
    needs: true,
    call: 'change-email/new-email',
    also: [
      {
        id: 'same',
        title: words('sama osoite', 'samma adress', 'same address'),
        acts: [type('email', erkki.email), type('password', erkki.password), submit],
      },
      {
        id: 'malformed',
        title: words('ei ole osoite', 'är ingen adress', 'not an address'),
        acts: [type('email', 'erkki'), type('password', erkki.password), submit],
      },
    ],
  },
] as const satisfies readonly Scene[];

export const mailSent = [
  {
    id: 'login.mail-sent',
    title: words('osoite vahvistamatta', 'obekräftad adress', 'address not confirmed'),
    scenario: 'address-not-proved',
    acts: [
      type('username', erkki.email),
      submit,
      wait('[data-avain-step=password]'),
      type('password', erkki.password),
      submit,
      wait('[data-avain-step=mail-sent]'),
    ],
    call: 'sign-in/mail-sent',
  },
  {
    id: 'login.forgotten-mail-sent',
    title: words(
      'viesti lähti, unohtunut salasana',
      'mejlet är skickat, glömt lösenord',
      'mail sent, forgotten',
    ),
    scenario: 'plain',
    acts: [
      does('forgot'),
      wait('[data-avain-step=identifier]'),
      type('username', erkki.email),
      submit,
      wait('[data-avain-step=mail-sent]'),
    ],
  },
  {
    id: 'reset.mail-sent',
    title: words('viesti lähti', 'mejlet är skickat', 'mail sent'),
    scenario: 'plain',
    acts: [type('username', erkki.email), submit, wait('[data-avain-step=mail-sent]')],
  },
  {
    id: 'register.mail-sent',
    title: words('viesti lähti', 'mejlet är skickat', 'mail sent'),
    scenario: 'plain',
    acts: [kaisa.name, kaisa.email, kaisa.password, submit, wait('[data-avain-step=mail-sent]')],
  },
  {
    id: 'account.mail-sent',
    title: words('viesti lähti uuteen osoitteeseen', 'mejlet är skickat till den nya adressen', 'mail sent'),
    scenario: 'signed-in',
    acts: [
      begin('change-email'),
      type('email', 'erkki.uusi@example.com'),
      type('password', erkki.password),
      submit,
      wait('[data-avain-step=mail-sent]'),
    ],
  },
] as const satisfies readonly Scene[];

export const newPasskey = [
  {
    id: 'account.new-passkey',
    title: words('uusi pääsyavain', 'ny passnyckel', 'new passkey'),
    scenario: 'signed-in',
    acts: [begin('add-passkey'), wait('[data-avain-step=new-passkey]')],
    filled: [type('passkey-name', 'Oma puhelin')],
    also: [
      {
        id: 'asking',
        title: words('laite kysyy', 'enheten frågar', 'device is asking'),
        acts: [does('create-passkey')],
      },
      {
        id: 'cancelled',
        title: words('laite ei luo pääsyavainta', 'enheten skapar ingen passnyckel', 'device creates none'),
        scenario: 'device-refuses-signed-in',
        acts: [does('create-passkey')],
      },
    ],
  },
] as const satisfies readonly Scene[];

const toTotp = [begin('set-up-totp'), wait('[data-avain-step=new-totp]')] as const;

export const newTotp = [
  {
    id: 'account.new-totp',
    title: words('koodisovellus', 'kodapp', 'code app'),
    scenario: 'signed-in',
    acts: toTotp,
    filled: [type('totp-code', '407512')],
    needs: true,
    call: 'set-up-totp/new-totp',
  },
] as const satisfies readonly Scene[];

export const recoveryCodes = [
  {
    id: 'account.recovery-codes',
    title: words('palautuskoodit', 'reservkoder', 'recovery codes'),
    scenario: 'signed-in',
    acts: [...toTotp, type('totp-code', '{app}'), submit, wait('[data-avain-codes]')],
    call: 'set-up-totp/recovery-codes',
  },
] as const satisfies readonly Scene[];

export const overview = [
  {
    id: 'account.account',
    title: words('yleiskuva', 'översikt', 'overview'),
    scenario: 'signed-in',
    also: [
      {
        id: 'everything',
        title: words('kaikki käytössä', 'allt i bruk', 'everything set up'),
        scenario: 'signed-in-everything',
      },
      {
        id: 'little',
        title: words('vähän asetuksia', 'få inställningar', 'little on offer'),
        scenario: 'signed-in-little',
      },
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
        id: 'link-over',
        title: words('vanha linkki', 'gammal länk', 'old link'),
        scenario: 'email-link-over',
        attributes: { goal: 'change-email' },
      },
      {
        id: 'passkey-removed',
        title: words('pääsyavain poistettu', 'passnyckel borttagen', 'passkey removed'),
        scenario: 'signed-in-everything',
        acts: [does('remove-passkey')],
      },
      {
        id: 'others-ended',
        title: words('muut laitteet kirjattu ulos', 'andra enheter utloggade', 'other devices logged out'),
        scenario: 'signed-in-everything',
        acts: [does('end-session', 'others')],
      },
    ],
  },
] as const satisfies readonly Scene[];

export const confirm = [
  {
    id: 'reset.not-me',
    title: words('en se ollut minä', 'det var inte jag', 'that was not me'),
    scenario: 'not-me-link',
    call: 'reset-password/confirm',
  },
  {
    id: 'register.confirm',
    title: words('osoitteen vahvistus', 'bekräftelse av adress', 'confirm the address'),
    scenario: 'register-link',
    call: 'register/confirm',
    also: [
      {
        id: 'done',
        title: words('valmis', 'klart', 'done'),
        acts: [submit],
      },
    ],
  },
  {
    id: 'account.confirm-email',
    title: words('uuden osoitteen vahvistus', 'bekräftelse av ny adress', 'confirm the new address'),
    scenario: 'email-link',
    attributes: { goal: 'change-email' },
    call: 'change-email/confirm',
    also: [
      {
        id: 'done',
        title: words('vaihdettu', 'bytt', 'changed'),
        acts: [submit],
      },
      {
        id: 'other-person',
        title: words('toisen tunnuksella', 'inloggad som någon annan', 'somebody else is logged in'),
        scenario: 'email-link-other-person',
        acts: [submit],
      },
    ],
  },
  {
    id: 'account.confirm-deleting',
    title: words('tilin poisto', 'radering av konto', 'deleting the account'),
    scenario: 'signed-in',
    acts: [begin('delete-account'), wait('[data-avain-step=confirm]')],
    call: 'delete-account/confirm',
  },
  {
    id: 'account.confirm-codes-off',
    title: words('koodit pois', 'koder av', 'codes off'),
    scenario: 'signed-in-everything',
    acts: [begin('set-up-totp'), wait('[data-avain-step=confirm]')],
    call: 'set-up-totp/confirm',
  },
] as const satisfies readonly Scene[];
