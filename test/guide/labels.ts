import type { Lang } from '../e2e/login-page.ts';

/** What residents have read since 2019 in the guide to the city's login, and the same in the other languages. */
export const labels = {
  fi: {
    logIn: 'Kirjaudu sisään',
    identifier: 'Sähköpostiosoite / käyttäjätunnus',
    next: 'Jatka',
    newAccount: 'Luo uusi käyttäjätunnus',
    officials: 'Viranomaiskäyttäjä?',
    password: 'Salasana',
    remember: 'Muista kirjautumiseni tällä laitteella',
    forgotten: 'Unohtuiko käyttäjätunnus tai salasana?',
    noMail:
      'Viestin lähettäminen antamaasi sähköpostiosoitteeseen ei onnistunut. Ota yhteys asiakaspalveluun.',
    logOut: 'Kirjaudu ulos',
    language: 'FIN',
    settings: 'Omat asetukset',
  },
  sv: {
    logIn: 'Logga in',
    identifier: 'E-postadress / användarnamn',
    next: 'Fortsätt',
    newAccount: 'Skapa ett nytt konto',
    officials: 'Myndighetsanvändare?',
    password: 'Lösenord',
    remember: 'Kom ihåg min inloggning på den här enheten',
    forgotten: 'Har du glömt användarnamnet eller lösenordet?',
    noMail: 'Det gick inte att skicka ett meddelande till den e-postadress du angav. Kontakta kundtjänsten.',
    logOut: 'Logga ut',
    language: 'SVE',
    settings: 'Mina inställningar',
  },
  en: {
    logIn: 'Log in',
    identifier: 'E-mail address / user name',
    next: 'Continue',
    newAccount: 'Create a new account',
    officials: 'Do you work for an authority?',
    password: 'Password',
    remember: 'Keep me logged in on this device',
    forgotten: 'Forgot your user name or password?',
    noMail: 'A message could not be sent to the e-mail address you gave. Contact customer service.',
    logOut: 'Log out',
    language: 'ENG',
    settings: 'My settings',
  },
} as const satisfies Record<Lang, object>;
