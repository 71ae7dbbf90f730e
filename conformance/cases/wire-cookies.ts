import type { Cookie } from 'tough-cookie';
import { must } from '../breach.ts';
import type { Case } from '../case.ts';
import { WireBrowser } from '../wire-call.ts';

/** The cookies that a browser was given, those that hold nothing left out. */
const kept = ({ browser }: WireBrowser, url: string): readonly Cookie[] =>
  browser.jar.getCookiesSync(url).filter(({ value }) => value);

/** The cookie that came with a login. */
function sessionOf(browser: WireBrowser, url: string): Cookie {
  const [cookie, ...more] = kept(browser, url);
  must(
    cookie !== undefined && more.length === 0,
    'a login gives one cookie',
    `${more.length + Number(cookie !== undefined)}`,
  );
  return cookie;
}

export const cookies: readonly Case[] = [
  {
    id: 'wire-cookie',
    keeps: true,
    title: 'the session’s cookie is out of the reach of scripts and other hosts',
    run: async ({ subject, somebody }) => {
      const { account } = await somebody();
      const browser = new WireBrowser(subject);
      const reply = await browser.logIn(account);
      const { url = '' } = subject.wire ?? {};
      const cookie = sessionOf(browser, url);
      must(cookie.httpOnly, 'it is HttpOnly', 'it is not');
      must(
        cookie.hostOnly !== false && cookie.path === '/',
        'it has Path=/ and no Domain',
        cookie.toString(),
      );
      must(
        cookie.sameSite === 'lax' || cookie.sameSite === 'strict',
        'it is SameSite=Lax',
        `${cookie.sameSite}`,
      );
      const https = url.startsWith('https:');
      must(
        !https || (cookie.secure && cookie.key.startsWith('__Host-')),
        'over HTTPS it is Secure, and its name begins with __Host-',
        cookie.key,
      );
      must(!reply.text.includes(cookie.value), 'its value is in no body', 'it is in the reply to the login');
    },
  },
  {
    id: 'wire-remember',
    keeps: true,
    title: 'only who asks to be remembered is',
    run: async ({ subject, somebody }) => {
      const { account } = await somebody();
      const { url = '' } = subject.wire ?? {};
      const [plain, remembered] = [new WireBrowser(subject), new WireBrowser(subject)];
      await plain.logIn(account);
      must(!sessionOf(plain, url).isPersistent(), 'without “remember” the cookie has no Max-Age', 'it has');
      await remembered.logIn(account, true);
      const days = await rememberDays(subject);
      if (days > 0)
        must(
          sessionOf(remembered, url).isPersistent(),
          `with “remember” it has Max-Age (${days} days)`,
          'it has none',
        );
    },
  },
  {
    id: 'wire-new-value',
    keeps: true,
    title: 'every login gives the session another value',
    run: async ({ subject, somebody }) => {
      const { account } = await somebody();
      const { url = '' } = subject.wire ?? {};
      const browser = new WireBrowser(subject);
      await browser.logIn(account);
      const { value } = sessionOf(browser, url);
      await browser.logIn(account);
      must(
        sessionOf(browser, url).value !== value,
        'the value is another after another login (ASVS 7.2.4)',
        'it is the same',
      );
    },
  },
  {
    id: 'wire-log-out',
    keeps: true,
    title: 'logging out ends the session on the server too',
    run: async ({ subject, somebody }) => {
      const { account } = await somebody();
      const { url = '' } = subject.wire ?? {};
      const [browser, thief] = [new WireBrowser(subject), new WireBrowser(subject)];
      await browser.logIn(account);
      await thief.browser.jar.setCookie(sessionOf(browser, url), url);
      must((await thief.who()) === 'signed-in', 'the cookie is all that a session needs', 'it needs more');
      await browser.call('/session', { method: 'DELETE' });
      must(kept(browser, url).length === 0, 'logging out clears the cookie', 'it is still there');
      must(
        (await thief.who()) === 'signed-out',
        'a value that was logged out opens nothing',
        'it still does',
      );
    },
  },
  {
    id: 'wire-cache',
    keeps: true,
    title: 'nobody keeps a copy of a reply',
    run: async ({ subject, somebody }) => {
      const { account } = await somebody();
      const browser = new WireBrowser(subject);
      const replies = [
        await browser.logIn({ ...account, password: '' }),
        await browser.logIn(account),
        await browser.call('/session', { method: 'GET' }),
      ];
      for (const { headers } of replies) {
        const said = headers.get('Cache-Control') ?? '';
        must(said.includes('no-store'), 'every reply says Cache-Control: no-store', said || 'nothing');
      }
    },
  },
];

async function rememberDays(subject: ConstructorParameters<typeof WireBrowser>[0]): Promise<number> {
  const { body } = await new WireBrowser(subject).call('/session', { method: 'GET' });
  return Number((body['signIn'] as { remember?: unknown } | undefined)?.remember ?? 0);
}
