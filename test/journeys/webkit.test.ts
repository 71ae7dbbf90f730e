import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { type Resident, residents } from '../../demo/rules/residents.ts';
import { startWebKit, webKitMissing } from '../../tools/webdriver.mjs';
import { ReferenceServer } from '../helpers/reference-server.ts';
import { Person, type WebKit } from './person.ts';

const [erkki, saga, , amina] = residents as [Resident, Resident, Resident, Resident];
const WRONG = 'Virhe: Tunnus tai salasana on väärin. Tarkista ne ja yritä uudelleen.';
const WRONG_SV = 'Fel: Användarnamnet eller lösenordet är fel. Kontrollera dem och försök igen.';

for (const tls of [false, true]) {
  describe(
    `WebKit, ${tls ? 'over TLS' : 'on loopback'}`,
    { skip: webKitMissing() ?? false, timeout: 120_000 },
    () => {
      let server: ReferenceServer;
      let browser: WebKit;
      let person: Person;

      before(async () => {
        server = await ReferenceServer.start({ tls });
        browser = await startWebKit({ acceptInsecureCerts: tls });
        person = new Person(browser, server.url);
      });
      afterEach(async () => {
        await browser.command('DELETE', '/cookie');
        server.forgetTries();
      });
      after(async () => {
        await browser?.close();
        await server?.stop();
      });

      for (const [variant, address] of Object.entries({
        adopted: '/kirjaudu?kieli=fi',
        rendered: '/kirjaudu?kieli=fi&tyhja',
      })) {
        test(`the ${variant} form: a wrong password, another language, then in and out again`, async () => {
          await person.open(address);
          await person.logIn({ email: erkki.email, password: 'jokin ihan muu' });
          await person.reads(WRONG);
          await person.speak('sv');
          await person.see(
            'Swedish',
            `return document.querySelector('[data-avain-error]')?.textContent.replace(/\\s+/g, ' ').trim() === arguments[0]`,
            WRONG_SV,
          );
          assert.equal(
            await browser.execute(`return document.getElementById('avain-username').value`),
            erkki.email,
          );
          await person.type('avain-password', erkki.password);
          await person.press('Enter');
          await person.sees(erkki.email);
          await person.logOut();
          await browser.goto(`${server.url}/`);
          await person.seesNobody();
        });
      }

      test('forgotten: a mail, a new password, and in', async () => {
        await person.openForm('/kirjaudu/unohtui?kieli=fi');
        await person.type('avain-username', amina.email);
        await person.press('Enter');
        await person.seesStep('Katso sähköpostisi');
        const password = 'kolme vuodenaikaa ja yksi kevät';
        await person.openForm(await person.mailedLink(amina.email));
        assert.equal(new URL(await browser.url()).search, '');
        await person.type('avain-new-password', password);
        await person.press('Enter');
        await person.seesStep('Salasana on vaihdettu');
        await person.open('/kirjaudu');
        await person.logIn({ ...amina, password });
        await person.sees(amina.email);
      });

      test('the menu leads to the settings, and out of them', async () => {
        await person.open('/kirjaudu?kieli=fi');
        await person.logIn(saga);
        await person.sees(saga.email);
        await person.openSettings();
        await person.seesStep('Omat asetukset');
        await person.logOut();
        await person.seesStep('Kirjaudu ensin');
      });

      test('the session is in a cookie that no script can read, with the flags that were promised', async () => {
        await person.open('/kirjaudu?kieli=fi');
        await person.logIn(saga);
        await person.sees(saga.email);
        const cookies = (await browser.cookies()) as {
          name: string;
          httpOnly: boolean;
          secure: boolean;
          sameSite: string;
          path: string;
        }[];
        const session = cookies.filter(({ name }) => name.startsWith(tls ? '__Host-' : 'avain-session'));
        const flags = session.map(({ name, httpOnly, secure, sameSite, path }) => ({
          name,
          httpOnly,
          secure,
          sameSite,
          path,
        }));
        const name = tls ? '__Host-avain' : 'avain-session';
        assert.deepEqual(flags, [{ name, httpOnly: true, secure: tls, sameSite: 'Lax', path: '/' }]);
        assert.equal(await browser.execute(`return document.cookie.includes('avain')`), false);
      });

      test('says nothing on the console, and breaks no policy', async () => {
        await person.open('/kirjaudu?kieli=fi');
        await person.listen();
        await person.logIn({ email: erkki.email, password: 'jokin ihan muu' });
        await person.reads(WRONG);
        await person.speak('sv');
        assert.deepEqual(await person.heard(), []);
        await browser.execute(`console.warn('ääni')`);
        assert.deepEqual(await person.heard(), ['warn ääni'], 'it would have been heard');
      });

      test('has nothing to report about the policy of the pages', async () => {
        assert.deepEqual(await person.reports(), []);
        await person.open('/kirjaudu?kieli=fi');
        await browser.execute(`new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='`);
        // That one is ours: it shows that a report would have come.
        await person.reported();
      });
    },
  );
}
