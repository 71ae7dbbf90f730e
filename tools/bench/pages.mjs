// The pages that are compared. All have the same head and the same content above and below the form.
import { readFileSync } from 'node:fs';
import { loginView } from '../../demo/server/login-view.ts';
import { stepHtml } from '../../demo/server/step-html.ts';

const TEXT = `<p>Saarilahden verkkoasioinnissa hoidat kaupungin asiat silloin, kun sinulle sopii: venepaikat,
päivähoidon, kirjaston ja rakennusluvat.</p>`;

const document = (head, top, widget) => `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Saarilahti</title>
<link rel="icon" href="data:,">
<style>body{margin:1rem;font:1rem/1.5 sans-serif}header{display:flex;justify-content:space-between}</style>
${head}
</head>
<body>
<header><strong>Saarilahti</strong>${top}</header>
<main>
${widget}
${TEXT.repeat(3)}
</main>
</body>
</html>
`;

const script = (name) => `<script type="module" src="/${name}"></script>`;
/** What a page that wants the first frame without another request does. */
const inlineSheet = () => `<style>${readFileSync('dist/cdn/avain.css', 'utf8')}</style>`;
const sheet = '<link rel="stylesheet" href="/avain.css">';
const fallback = '<a href="/kirjaudu">Kirjaudu sisään</a>';

const form = `<h2>Kirjaudu sisään</h2>
<form method="post" action="/kirjaudu">
<label for="username">Sähköpostiosoite / käyttäjätunnus</label>
<input id="username" name="username" autocomplete="username" required>
<button type="submit">Jatka</button>
</form>`;

const delivered = () => {
  const step = { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'] };
  // The same links as the element is given: what the server's own pages have beside them is not there.
  const links = { resetHref: '/unohtui', registerHref: undefined };
  const view = { ...loginView({ step, returnTo: '' }, 'fi', false), ...links };
  return `<div data-avain-root lang="fi">${stepHtml(step, view)}</div>`;
};

const login = (inner) => `<avain-login backend="/auth/v1" reset-href="/unohtui">${inner}</avain-login>`;
const menu = `<avain-user-menu backend="/auth/v1" login-href="/kirjaudu" settings-href="/asetukset">${fallback}</avain-user-menu>`;

/** Who is logged in, where somebody is. */
export const USER = { id: '1', name: 'Erkki Esimerkki', email: 'erkki@esimerkki.fi' };

/**
 * What each page is: `files` are the kinds of request that may show it; `ready` is the selector of what must be there;
 * `steps` says whether its script logs a person in, `ours` whether that is our script, and `user` whether somebody is
 * logged in already.
 */
export const pages = () => [
  {
    id: 'static',
    name: 'static HTML form',
    html: document('', '', form),
    files: ['document'],
    ready: '[name=username]',
  },
  {
    id: 'vanilla',
    name: 'vanilla element',
    html: document(script('vanilla.js'), '', `<vanilla-form>${fallback}</vanilla-form>`),
    files: ['document', 'script'],
    ready: '[name=username]',
    steps: true,
  },
  {
    id: 'lit',
    name: 'bare Lit form',
    html: document(script('lit.js'), '', `<lit-form></lit-form>`),
    files: ['document', 'script'],
    ready: '[name=username]',
    steps: true,
  },
  {
    id: 'rendered',
    name: 'login, rendered',
    html: document(sheet + script('avain-login.js'), '', login(fallback)),
    files: ['document', 'stylesheet', 'script'],
    ready: '[name=username]',
    steps: true,
    ours: true,
  },
  {
    id: 'adopted',
    name: 'login, adopted',
    html: document(sheet + script('avain-login.js'), '', login(delivered())),
    files: ['document', 'stylesheet', 'script'],
    ready: '[name=username]',
    steps: true,
    ours: true,
  },
  {
    id: 'inline',
    name: 'login, adopted, sheet inline',
    html: document(inlineSheet() + script('avain-login.js'), '', login(delivered())),
    files: ['document', 'script'],
    ready: '[name=username]',
    steps: true,
    ours: true,
  },
  {
    id: 'both',
    name: 'login and menu',
    html: document(sheet + script('avain-basic.js'), menu, login(fallback)),
    files: ['document', 'stylesheet', 'script'],
    ready: '[name=username]',
    steps: true,
    ours: true,
  },
  {
    id: 'menu',
    name: 'menu alone',
    html: document(sheet + script('avain-user-menu.js'), menu, ''),
    files: ['document', 'stylesheet', 'script'],
    ready: 'avain-user-menu:defined',
    ours: true,
    user: true,
  },
];

/** A page with `count` menus, to be opened by somebody who is logged in. */
export const menusPage = (count) => ({
  id: `menus-${count}`,
  count,
  html: document(sheet + script('avain-user-menu.js'), '', menu.repeat(count)),
  user: true,
});
