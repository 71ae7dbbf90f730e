import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/client.ts';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../src/core/errors.ts';
import { minute } from '../../src/steps/account/dates.ts';
import { account, AccountBackend, nobody, signedIn, somebodyElse } from '../helpers/account-backend.ts';
import { AccountHarness } from '../helpers/account-harness.ts';
import { PASSWORD } from '../helpers/fake-backend.ts';
import { fakePasskeys } from '../helpers/passkeys.ts';

const { email } = account.user;

describe('avain-account', () => {
  let page: AccountHarness;
  let undo: () => void = () => {};
  afterEach(() => {
    page.close();
    undo();
    undo = () => {};
  });

  describe('the overview', () => {
    it('shows what there is, one heading each, and takes no focus', async () => {
      page = await AccountHarness.open();
      expect(page.heading).to.equal('Omat asetukset');
      expect(page.lead).to.equal('Olet kirjautunut nimellä Erkki Esimerkki.');
      expect(page.headings).to.deep.equal([
        'Sähköpostiosoite',
        'Salasana',
        'Pääsyavaimet',
        'Kertakoodit',
        'Laitteet, joilla olet kirjautunut',
        'Tilin poistaminen',
      ]);
      expect(page.text).to.contain(email).and.to.contain('Vanha käyttäjätunnuksesi eesimerkki toimii yhä.');
      expect(document.activeElement).to.equal(document.body);
      expect(page.backend.begun).to.deep.equal(['account']);
    });

    it('offers nothing that the backend cannot do', async () => {
      const backend = new AccountBackend();
      backend.account = {
        ...account,
        can: ['account'],
        passkeys: [],
        sessions: [account.sessions[1] as never],
      };
      page = await AccountHarness.open(undefined, backend);
      expect(page.headings).to.deep.equal(['Sähköpostiosoite', 'Laitteet, joilla olet kirjautunut']);
      expect(page.buttons).to.deep.equal([]);
    });

    it('says nothing of what the backend cannot tell, and offers it all the same', async () => {
      const backend = new AccountBackend();
      const { passkeys: _passkeys, totp: _totp, ...rest } = account;
      backend.account = { ...rest, can: ['account', 'add-passkey', 'set-up-totp'], sessions: [] };
      page = await AccountHarness.open(undefined, backend);
      expect(page.headings).to.deep.equal(['Sähköpostiosoite', 'Pääsyavaimet', 'Kertakoodit']);
      expect(page.text).not.to.contain('Sinulla ei ole vielä').and.not.to.contain('Ei käytössä');
      expect(page.buttons).to.deep.equal(['Lisää pääsyavain', 'Ota kertakoodit käyttöön']);
    });

    it('lists what there is to see without a way to change it', async () => {
      const backend = new AccountBackend();
      backend.account = { ...account, can: ['account'] };
      page = await AccountHarness.open(undefined, backend);
      expect(page.text).to.contain('Chrome, Linux').and.to.contain('Safari, iPhone');
      expect(page.buttons).to.deep.equal([]);
    });

    it('says when, in the language of the texts', async () => {
      page = await AccountHarness.open();
      const { sessions } = account;
      const seen = sessions[0]?.seen ?? '';
      expect(page.text).to.contain(`Käytetty viimeksi ${minute(seen, 'fi')}`);
      expect(page.text).to.contain('Luotu 2.10.2026').and.to.contain('Käytetty viimeksi 20.11.2026');
      page.element.lang = 'sv';
      await page.settled();
      expect(page.text)
        .to.contain(`Senast använd ${minute(seen, 'sv')}`)
        .and.to.contain('Skapad 2 okt. 2026');
      page.element.lang = 'en';
      await page.settled();
      expect(page.text)
        .to.contain(`Last used ${minute(seen, 'en')}`)
        .and.to.contain('Created 2 Oct 2026');
    });

    it('puts this device first, marked, without a button to log it out', async () => {
      page = await AccountHarness.open();
      const first = [...page.root.querySelectorAll('li')].find(({ textContent }) =>
        /Firefox|Safari|Edge/.test(textContent),
      );
      expect(first?.textContent).to.contain('Firefox, Linux').and.to.contain('Tämä laite');
      expect(first?.querySelector('button')).to.equal(null);
      expect(page.buttons).to.include.members([
        'Kirjaudu ulos: Safari, iPhone',
        'Kirjaudu ulos: Edge, Windows',
      ]);
    });

    it('has headings one level below its own', async () => {
      page = await AccountHarness.open('<avain-account heading-level="1"></avain-account>');
      expect(page.root.querySelector('h2')?.getAttribute('aria-level')).to.equal('1');
      expect(page.root.querySelector('h3')?.getAttribute('aria-level')).to.equal('2');
    });

    it('leads back to where the person came from', async () => {
      page = await AccountHarness.open('<avain-account return-to="/omat-asiat"></avain-account>');
      expect(page.button('Jatka palveluun').getAttribute('href')).to.equal(
        new URL('/omat-asiat', location.href).href,
      );
      page.close();
      page = await AccountHarness.open('<avain-account return-to="https://evil.example/"></avain-account>');
      expect(page.buttons).not.to.contain('Jatka palveluun');
    });

    it('logs out one device, and says so once', async () => {
      page = await AccountHarness.open();
      await page.press('Kirjaudu ulos: Safari, iPhone');
      expect(page.backend.answers).to.deep.equal([{ endSession: 's2' }]);
      expect(page.text).not.to.contain('Safari');
      expect(page.status).to.equal('Laite on kirjattu ulos.');
      expect(page.lead).to.equal('Laite on kirjattu ulos.');
      expect(document.activeElement).to.equal(page.root.querySelector('h2'));
      await page.press('Kirjaudu ulos kaikilta muilta laitteilta');
      expect(page.backend.answers.at(-1)).to.deep.equal({ endSession: 'others' });
      expect(page.status).to.equal('Muut laitteet on kirjattu ulos.');
      expect(page.buttons.filter((name) => name.startsWith('Kirjaudu ulos'))).to.deep.equal([]);
    });

    it('asks before it removes a passkey, in place', async () => {
      page = await AccountHarness.open();
      await page.press('Poista pääsyavain Puhelin');
      expect(page.backend.answers).to.deep.equal([]);
      const open = page.root.querySelector('details[open]');
      expect(open?.textContent).to.contain('Tämän jälkeen et voi kirjautua tällä pääsyavaimella.');
      open?.querySelector('button')?.click();
      await page.settled();
      expect(page.backend.answers).to.deep.equal([{ removePasskey: 'p2' }]);
      expect(page.status).to.equal('Pääsyavain on poistettu.');
      expect(page.text).not.to.contain('Puhelin');
      expect(page.root.querySelector('details[open]')).to.equal(null);
    });

    it('asks for the password where the backend wants it, and then removes', async () => {
      page = await AccountHarness.open();
      page.backend.proved = false;
      page.root.querySelector<HTMLElement>('[data-avain-do=remove-passkey]')?.click();
      await page.settled();
      expect(document.activeElement).to.equal(page.field('Salasana'));
      await page.press('Jatka');
      expect(page.error).to.equal('Virhe: Kirjoita salasana.');
      page.fill('Salasana', 'väärä');
      await page.press('Jatka');
      expect(page.error).to.contain('on väärin').and.not.to.contain('Tunnus');
      page.fill('Salasana', PASSWORD);
      await page.press('Jatka');
      expect(page.status).to.equal('Pääsyavain on poistettu.');
      expect(page.text).not.to.contain('Chrome, Linux');
    });

    it('says nothing was done when the password is not given', async () => {
      page = await AccountHarness.open();
      page.backend.proved = false;
      page.root.querySelector<HTMLElement>('[data-avain-do=remove-passkey]')?.click();
      await page.settled();
      await page.press('Takaisin asetuksiin');
      expect(page.heading).to.equal('Omat asetukset');
      expect(page.status).to.equal('');
    });

    it('tells an error on the overview, and goes on from there', async () => {
      page = await AccountHarness.open();
      page.backend.next = new AuthError('offline');
      await page.press('Kirjaudu ulos: Safari, iPhone');
      expect(page.error).to.contain('Palveluun ei saada yhteyttä');
      await page.press('Kirjaudu ulos: Safari, iPhone');
      expect(page.error).to.equal('');
      expect(page.status).to.equal('Laite on kirjattu ulos.');
    });

    it('shows what went wrong when a goal cannot be begun, with a way to try again and a way back', async () => {
      page = await AccountHarness.open();
      page.backend.next = new AuthError('offline');
      await page.press('Vaihda salasana');
      expect(page.heading).to.equal('Omat asetukset');
      expect(page.error).to.contain('Palveluun ei saada yhteyttä');
      await page.press('Yritä uudelleen');
      expect(page.heading).to.equal('Vaihda salasana');
      page.backend.next = new AuthError('unsupported');
      await page.press('Takaisin asetuksiin');
      await page.press('Takaisin asetuksiin');
      expect(page.headings).to.have.length(6);
    });
  });

  describe('who is here', () => {
    it('asks to log in first, with the way back, and sends nothing', async () => {
      const backend = new AccountBackend();
      backend.here = nobody;
      page = await AccountHarness.open('<avain-account login-href="/kirjaudu"></avain-account>', backend);
      expect(page.heading).to.equal('Kirjaudu ensin');
      expect(page.error).to.equal('');
      const link = new URL(page.button('Kirjaudu sisään').getAttribute('href') ?? '');
      expect(link.pathname).to.equal('/kirjaudu');
      expect(link.searchParams.get('return-to')).to.equal(location.pathname + location.search);
      expect(backend.begun).to.deep.equal([]);
      backend.here = signedIn(account);
      await page.client.session.reload();
      await page.settled();
      expect(page.heading).to.equal('Omat asetukset');
      expect(document.activeElement).to.equal(document.body);
    });

    it('tells a login on another site the whole way back, and keeps one that the page gave', async () => {
      const backend = new AccountBackend();
      backend.here = nobody;
      for (const [href, back] of [
        ['https://tunnistus.example.fi/kirjaudu', location.href],
        ['/kirjaudu?return-to=/omat-asiat', '/omat-asiat'],
      ] as const) {
        page = await AccountHarness.open(`<avain-account login-href="${href}"></avain-account>`, backend);
        const link = new URL(page.button('Kirjaudu sisään').getAttribute('href') ?? '');
        expect(link.searchParams.get('return-to')).to.equal(back);
        page.close();
      }
      page = await AccountHarness.open(
        '<avain-account login-href="javascript:alert(1)"></avain-account>',
        backend,
      );
      expect(page.buttons).to.deep.equal([]);
    });

    it('asks to log in first when the server knows better than the session', async () => {
      const backend = new AccountBackend();
      backend.next = new AuthError('forbidden', { next: nobody });
      page = await AccountHarness.open(undefined, backend);
      expect(page.heading).to.equal('Kirjaudu ensin');
      expect(page.error).to.equal('');
      expect(page.client.session.state.status).to.equal('signed-out');
      expect(backend.begun).to.deep.equal(['account']);
    });

    it('takes what is personal from the page when the person logs out elsewhere', async () => {
      for (const goal of ['', 'Vaihda sähköpostiosoite', 'Ota kertakoodit käyttöön', 'Vaihda salasana']) {
        page = await AccountHarness.open();
        if (goal) await page.press(goal);
        expect(page.root.outerHTML.search(/Erkki|esimerkki|JBSW/), goal).to.be.above(0);
        page.backend.end();
        await page.client.session.reload();
        await page.settled();
        expect(page.heading, goal).to.equal('Kirjaudu ensin');
        expect(page.root.outerHTML, goal).not.to.match(/Erkki|esimerkki|JBSW/);
        page.close();
      }
    });

    it('shows nobody on a page that is put away, and the same again when it has come back', async () => {
      page = await AccountHarness.open();
      page.client.session.hide();
      await page.settled();
      expect(page.root.outerHTML).not.to.match(/Erkki|esimerkki/);
      page.backend.current = async () => {
        throw new AuthError('offline');
      };
      await page.client.session.reload();
      await page.settled();
      expect(page.error).to.contain('Palveluun ei saada yhteyttä');
      expect(page.root.outerHTML).not.to.match(/Erkki|esimerkki/);
      delete (page.backend as Partial<AccountBackend>).current;
      await page.press('Yritä uudelleen');
      expect(page.text).to.contain('Erkki Esimerkki');
    });

    it('says again that nobody can be asked, and leads on when somebody can', async () => {
      const offline = async (): Promise<never> => {
        throw new AuthError('offline');
      };
      for (const first of [true, false]) {
        const backend = new AccountBackend();
        if (first) backend.current = offline;
        page = await AccountHarness.open(undefined, backend);
        backend.current = offline;
        page.client.session.hide();
        await page.client.session.reload();
        await page.settled();
        page.button('Yritä uudelleen').focus();
        await page.press('Yritä uudelleen');
        expect(page.error).to.contain('Palveluun ei saada yhteyttä');
        expect(document.activeElement).to.equal(page.summary);
        delete (backend as Partial<AccountBackend>).current;
        await page.press('Yritä uudelleen');
        expect(page.text).to.contain('Erkki Esimerkki');
        expect(page.error).to.equal('');
        expect(document.activeElement).to.equal(page.root.querySelector('h2'));
        page.close();
      }
    });

    it('begins anew when somebody else has logged in', async () => {
      page = await AccountHarness.open();
      await page.press('Vaihda sähköpostiosoite');
      page.fill('Uusi sähköpostiosoite', 'kesken@example.com');
      page.backend.here = somebodyElse;
      page.backend.account = { ...account, user: somebodyElse.user, passkeys: [], sessions: [] };
      await page.client.session.reload();
      await page.settled();
      expect(page.lead).to.contain('Aino Toinen');
      expect(page.root.querySelector('input')).to.equal(null);
    });

    it('keeps a form whose session has ended, and sends it after a new login', async () => {
      page = await AccountHarness.open('<avain-account login-href="/kirjaudu"></avain-account>');
      await page.press('Vaihda sähköpostiosoite');
      page.fill('Uusi sähköpostiosoite', 'uusi.erkki@example.com');
      page.fill('Nykyinen salasana', PASSWORD);
      page.backend.end();
      await page.press('Lähetä viesti');
      expect(page.error).to.contain('Kirjautumisesi on päättynyt.');
      expect(document.activeElement).to.equal(page.root.querySelector('[data-avain-error]'));
      expect(page.field('Uusi sähköpostiosoite').value).to.equal('uusi.erkki@example.com');
      expect(page.field('Nykyinen salasana').value).to.equal('');
      expect(page.client.session.state.status).to.equal('signed-out');
      const login = page.button('Kirjaudu uudessa välilehdessä');
      expect(login.getAttribute('target')).to.equal('_blank');
      expect(login.getAttribute('rel')).to.equal('noopener');
      page.backend.here = signedIn(account);
      await page.client.session.reload();
      await page.settled();
      expect(page.error).to.equal('');
      page.fill('Nykyinen salasana', PASSWORD);
      await page.press('Lähetä viesti');
      expect(page.text).to.contain('uusi.erkki@example.com');
      expect(page.backend.answers.at(-1)).to.deep.equal({
        newEmail: 'uusi.erkki@example.com',
        currentPassword: PASSWORD,
      });
    });

    it('keeps a half-filled form when its time runs out, and lets an empty one go', async () => {
      for (const [typed, heading] of [
        ['kesken@', 'Vaihda sähköpostiosoite'],
        ['', 'Kirjaudu ensin'],
      ] as const) {
        const backend = new AccountBackend();
        backend.here = signedIn(account, new Date(Date.now() - 1000).toISOString());
        page = await AccountHarness.open(undefined, backend);
        await page.press('Vaihda sähköpostiosoite');
        page.fill('Uusi sähköpostiosoite', typed);
        backend.end();
        await page.client.session.reload();
        await page.settled();
        expect(page.heading).to.equal(heading);
        if (typed) expect(page.field('Uusi sähköpostiosoite').value).to.equal(typed);
        if (typed) expect(page.error).to.contain('Kirjautumisesi on päättynyt.');
        page.close();
      }
    });

    it('goes by the clock of the server where that of the device is wrong', async () => {
      for (const [expiresIn, wrong, heading] of [
        [1, 3_600_000, 'Vaihda sähköpostiosoite'],
        [600, -3_600_000, 'Kirjaudu ensin'],
      ] as const) {
        const backend = new AccountBackend();
        backend.here = { ...signedIn(account, new Date(Date.now() + wrong).toISOString()), expiresIn };
        page = await AccountHarness.open(undefined, backend);
        await page.press('Vaihda sähköpostiosoite');
        page.fill('Uusi sähköpostiosoite', 'kesken@');
        backend.end();
        await page.client.session.reload();
        await page.settled();
        expect(page.heading).to.equal(heading);
        page.close();
      }
    });

    it('reckons the end from when the server was asked, also when it comes to the page late', async () => {
      const backend = new AccountBackend();
      backend.here = { ...signedIn(account), expiresIn: 600 };
      const client = createClient({ backend, name: 'asked before' });
      await client.session.ready;
      const { now } = Date;
      undo = () => Object.assign(Date, { now });
      Date.now = () => now() + 600_000;
      page = await AccountHarness.open(undefined, backend, client);
      await page.press('Vaihda sähköpostiosoite');
      page.fill('Uusi sähköpostiosoite', 'kesken@');
      backend.end();
      await client.session.reload();
      await page.settled();
      expect(page.heading).to.equal('Vaihda sähköpostiosoite');
    });

    it('tells who is typing that the time has run out, and lets them type on', async () => {
      const backend = new AccountBackend();
      undo = fakePasskeys(() => new Promise(() => {}));
      for (const [goal, label] of [
        ['Vaihda sähköpostiosoite', 'Uusi sähköpostiosoite'],
        ['Vaihda salasana', 'Uusi salasana'],
        ['Lisää pääsyavain', 'Pääsyavaimen nimi'],
      ] as const) {
        backend.here = { ...signedIn(account), expiresIn: 1 };
        page = await AccountHarness.open(undefined, backend);
        await page.press(goal);
        await page.type(label, 'kes');
        backend.end();
        await page.client.session.reload();
        await page.settled();
        expect(page.error, goal).to.contain('Kirjautumisesi on päättynyt.');
        expect(page.status, goal).to.contain('Kirjautumisesi on päättynyt.');
        expect(document.activeElement, goal).to.equal(page.field(label));
        await sendKeys({ type: 'ken' });
        expect(page.field(label).value, goal).to.equal('kesken');
        backend.here = signedIn(account);
        await page.client.session.reload();
        await page.settled();
        expect([page.error, page.status], goal).to.deep.equal(['', '']);
        expect(document.activeElement, goal).to.equal(page.field(label));
        page.close();
      }
    });

    it('lets a half-filled form go when the person logs out elsewhere', async () => {
      const backend = new AccountBackend();
      backend.here = signedIn(account, new Date(Date.now() + 600_000).toISOString());
      page = await AccountHarness.open(undefined, backend);
      await page.press('Vaihda sähköpostiosoite');
      page.fill('Uusi sähköpostiosoite', 'kesken@');
      backend.end();
      await page.client.session.reload();
      await page.settled();
      expect(page.heading).to.equal('Kirjaudu ensin');
    });

    it('takes the overview away when an answer to it says that the session has ended', async () => {
      page = await AccountHarness.open();
      page.backend.end();
      await page.press('Kirjaudu ulos: Safari, iPhone');
      expect(page.heading).to.equal('Kirjaudu ensin');
      expect(page.root.outerHTML).not.to.match(/Erkki|esimerkki/);
    });
  });
});
