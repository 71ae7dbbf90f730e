import { html } from 'hono/html';

/** What the pages say, in the languages of the country and one more. */
const TEXTS = {
  fi: {
    heading: 'Kaupungin tunnistus',
    identifier: 'Sähköpostiosoite tai käyttäjätunnus',
    password: 'Salasana',
    logIn: 'Kirjaudu sisään',
    cancel: 'Keskeytä',
    wrong: 'Tunnus tai salasana on väärin.',
    leaving: 'Haluatko kirjautua ulos?',
    logOut: 'Kirjaudu ulos',
    stay: 'Pysy kirjautuneena',
    done: 'Olet kirjautunut ulos.',
    failed: 'Kirjautuminen ei onnistunut. Palaa palveluun ja yritä uudelleen.',
  },
  sv: {
    heading: 'Stadens identifiering',
    identifier: 'E-postadress eller användarnamn',
    password: 'Lösenord',
    logIn: 'Logga in',
    cancel: 'Avbryt',
    wrong: 'Användarnamnet eller lösenordet är fel.',
    leaving: 'Vill du logga ut?',
    logOut: 'Logga ut',
    stay: 'Förbli inloggad',
    done: 'Du har loggat ut.',
    failed: 'Inloggningen misslyckades. Gå tillbaka till tjänsten och försök igen.',
  },
  en: {
    heading: 'City identification',
    identifier: 'Email address or user name',
    password: 'Password',
    logIn: 'Log in',
    cancel: 'Cancel',
    wrong: 'The user name or password is wrong.',
    leaving: 'Do you want to log out?',
    logOut: 'Log out',
    stay: 'Stay logged in',
    done: 'You have logged out.',
    failed: 'Logging in did not succeed. Go back to the service and try again.',
  },
};

type Language = keyof typeof TEXTS;
type Markup = ReturnType<typeof html>;

/** No script, no style, nothing from elsewhere. Forms lead on to the pages of clients, so `form-action` is open to them. */
export const POLICY = `default-src 'none'; base-uri 'none'; frame-ancestors 'none'`;

/** The first language asked for that there are texts in (`ui_locales`, OpenID Connect Core §3.1.2.1). */
export function languageOf(asked: string | undefined): Language {
  const tags = (asked ?? '').split(' ').map((tag) => tag.slice(0, 2).toLowerCase());
  return tags.find((tag): tag is Language => Object.hasOwn(TEXTS, tag)) ?? 'fi';
}

/** The page to log in on. `typed` is the identifier so far; `wrong` after a password that was refused. */
export function loginPage(language: Language, action: string, typed: string, wrong: boolean): Markup {
  const texts = TEXTS[language];
  return page(
    language,
    html`<form method="post" action="${action}">
      ${wrong ? html`<p role="alert" id="wrong">${texts.wrong}</p>` : ''}
      <p>
        <label for="identifier">${texts.identifier}</label><br />
        <input id="identifier" name="identifier" autocomplete="username" required value="${typed}" />
      </p>
      <p>
        <label for="password">${texts.password}</label><br />
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          ${typed ? 'autofocus' : ''}
        />
      </p>
      <button name="do" value="log-in">${texts.logIn}</button>
      <button name="do" value="cancel" formnovalidate>${texts.cancel}</button>
    </form>`,
  );
}

/** Asks whether to log out: a link alone must not. `form` is the provider's own, with its proof against forgery. */
export function logOutPage(language: Language, form: Markup): Markup {
  const texts = TEXTS[language];
  return page(
    language,
    html`<p>${texts.leaving}</p>
      ${form}
      <button form="op.logoutForm" name="logout" value="yes">${texts.logOut}</button>
      <button form="op.logoutForm">${texts.stay}</button>`,
  );
}

/** Says one thing: that the log-out is done, or that something failed. */
export function notePage(language: Language, note: 'done' | 'failed'): Markup {
  return page(language, html`<p>${TEXTS[language][note]}</p>`);
}

function page(language: Language, body: Markup): Markup {
  const { heading } = TEXTS[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${heading}</title>
      </head>
      <body>
        <main>
          <h1>${heading}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}
