import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../src/core/errors.ts';
import {
  CODES,
  account,
  AccountBackend,
  nobody,
  SECRET,
  signedIn,
  somebodyElse,
} from '../helpers/account-backend.ts';
import { AccountHarness } from '../helpers/account-harness.ts';
import { PASSWORD } from '../helpers/fake-backend.ts';
import { impatient } from '../helpers/impatient.ts';
import { fakePasskeys, noPasskeys } from '../helpers/passkeys.ts';

const NEW = 'uusi.erkki@example.com';
const chromium = /Chrome/.test(navigator.userAgent);

describe('avain-account, towards a goal', () => {
  let page: AccountHarness;
  let undo: () => void = () => {};
  const goals: string[] = [];
  const reached = ({ goal }: { goal: string }): unknown => goals.push(goal);
  beforeEach(() => {
    goals.length = 0;
    document.addEventListener('avain-goal-reached' as never, reached as never);
  });
  afterEach(() => {
    document.removeEventListener('avain-goal-reached' as never, reached as never);
    page.close();
    undo();
    undo = () => {};
  });

  it('leaves every goal half-way without a trace', async () => {
    page = await AccountHarness.open();
    for (const name of [
      'Vaihda sähköpostiosoite',
      'Vaihda salasana',
      'Lisää pääsyavain',
      'Ota kertakoodit käyttöön',
      'Poista tili',
    ]) {
      await page.press(name);
      expect(page.headings, name).to.deep.equal([]);
      await page.press('Takaisin asetuksiin');
      expect(page.heading).to.equal('Omat asetukset');
      expect(page.status).to.equal('');
      expect(document.activeElement).to.equal(page.root.querySelector('h2'));
    }
    expect(page.backend.answers).to.deep.equal([]);
    expect(goals).to.deep.equal([]);
  });

  it('says what was done, not what was pressed while it was done', async () => {
    page = await AccountHarness.open();
    let answer: (value: unknown) => void = () => {};
    page.backend.next = new Promise((resolve) => (answer = resolve));
    await page.press('Kirjaudu ulos kaikilta muilta laitteilta');
    page.root.querySelector<HTMLElement>('[data-avain-do=remove-passkey]')?.click();
    await page.press('Kirjaudu ulos: Safari, iPhone');
    answer('now');
    await page.settled();
    expect(page.backend.answers).to.deep.equal([{ endSession: 'others' }]);
    expect(page.status).to.equal('Muut laitteet on kirjattu ulos.');
    expect(goals).to.deep.equal(['end-session']);
  });

  it('works by keyboard alone', async () => {
    page = await AccountHarness.open();
    page.button('Vaihda sähköpostiosoite').focus();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(document.activeElement).to.equal(page.field('Uusi sähköpostiosoite'));
    await sendKeys({ type: NEW });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: PASSWORD });
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.text).to.contain(`Lähetimme viestin osoitteeseen ${NEW}.`);
    page.button('Takaisin asetuksiin').focus();
    await sendKeys({ press: ' ' });
    await page.settled();
    page.button('Poista pääsyavain Puhelin').focus();
    await sendKeys({ press: 'Enter' });
    expect(page.root.querySelector('details[open]')).not.to.equal(null);
  });

  describe('a new e-mail address', () => {
    const open = async (): Promise<void> => {
      page = await AccountHarness.open();
      await page.press('Vaihda sähköpostiosoite');
    };

    it('shows the present one beside the password that belongs to it', async () => {
      await open();
      const current = page.field('Nykyinen sähköpostiosoite');
      expect([current.value, current.autocomplete, current.readOnly]).to.deep.equal([
        account.user.email,
        'username',
        true,
      ]);
      const fresh = page.field('Uusi sähköpostiosoite');
      expect([fresh.name, fresh.autocomplete, fresh.inputMode]).to.deep.equal(['email', 'email', 'email']);
      expect(page.field('Nykyinen salasana').autocomplete).to.equal('current-password');
      expect(document.activeElement).to.equal(fresh);
    });

    it('says what to mend, and keeps what was typed', async () => {
      await open();
      for (const [typed, error] of [
        ['', 'Kirjoita sähköpostiosoite.'],
        ['uusi.erkki', 'Kirjoita koko sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.'],
        [account.user.email, 'Tämä osoite on jo käytössäsi. Kirjoita toinen osoite.'],
      ] as const) {
        page.fill('Uusi sähköpostiosoite', typed);
        await page.press('Lähetä viesti');
        expect(page.error).to.equal(`Virhe: ${error}`);
        expect(page.field('Uusi sähköpostiosoite').value).to.equal(typed);
        expect(page.field('Uusi sähköpostiosoite').getAttribute('aria-invalid')).to.equal('true');
      }
      page.fill('Uusi sähköpostiosoite', NEW);
      await page.press('Lähetä viesti');
      expect(page.field('Nykyinen salasana').getAttribute('aria-invalid')).to.equal('true');
      expect(page.backend.answers).to.deep.equal([]);
    });

    it('says that the password is wrong without naming the user name', async () => {
      await open();
      page.backend.next = new AuthError('invalid-credentials');
      page.fill('Uusi sähköpostiosoite', NEW);
      page.fill('Nykyinen salasana', 'väärä');
      await page.press('Lähetä viesti');
      expect(page.error).to.contain('alasana').and.not.to.contain('unnus');
      expect(page.field('Uusi sähköpostiosoite').value).to.equal(NEW);
      expect(page.field('Nykyinen salasana').value).to.equal('');
    });

    it('sends a mail, changes nothing yet, and lets go back to another address', async () => {
      await open();
      page.fill('Uusi sähköpostiosoite', ` ${NEW} `);
      page.fill('Nykyinen salasana', PASSWORD);
      await page.press('Lähetä viesti');
      expect(page.backend.answers).to.deep.equal([{ newEmail: NEW, currentPassword: PASSWORD }]);
      expect(page.text).to.contain('Katso myös roskaposti.');
      expect(goals).to.deep.equal([]);
      await page.press('Käytä toista osoitetta');
      expect(page.heading).to.equal('Vaihda sähköpostiosoite');
    });

    it('says that a mail could not be sent, and keeps the address', async () => {
      await open();
      page.backend.next = new AuthError('mail-delivery-failed', { retryAfter: 60 });
      page.fill('Uusi sähköpostiosoite', NEW);
      page.fill('Nykyinen salasana', PASSWORD);
      await page.press('Lähetä viesti');
      expect(page.error).to.contain('ei onnistunut');
      expect(page.field('Uusi sähköpostiosoite').value).to.equal(NEW);
    });
  });

  describe('the link of a mail', () => {
    const open = async (backend: AccountBackend, markup = ''): Promise<void> => {
      page = await AccountHarness.open(
        `<avain-account goal="change-email" login-href="/kirjaudu">${markup}</avain-account>`,
        backend,
      );
    };

    it('asks, then changes the address; every widget shows the new one', async () => {
      const backend = new AccountBackend();
      backend.link = true;
      await open(backend);
      expect(page.heading).to.equal('Vahvista uusi osoite');
      expect(page.lead).to.contain(NEW);
      await page.press('Ota osoite käyttöön');
      expect(page.heading).to.equal('Omat asetukset');
      expect(page.status).to.equal('Sähköpostiosoite on vaihdettu.');
      expect(page.text).to.contain(NEW);
      const { state } = page.client.session;
      expect(state.status === 'signed-in' && state.step.user.email).to.equal(NEW);
      expect(goals).to.deep.equal(['change-email']);
      backend.link = false;
      await page.press('Vaihda salasana');
      await page.press('Takaisin asetuksiin');
      expect(page.status).to.equal('');
      expect(backend.begun).to.deep.equal(['change-email', 'account', 'change-password', 'account']);
    });

    it('works where nobody is logged in, and then leads to the login', async () => {
      const backend = new AccountBackend();
      backend.link = true;
      backend.here = nobody;
      await open(backend);
      await page.press('Ota osoite käyttöön');
      expect(page.heading).to.equal('Sähköpostiosoite on vaihdettu');
      expect(page.button('Kirjaudu sisään').getAttribute('href')).to.contain('/kirjaudu?return-to=');
      expect(goals).to.deep.equal(['change-email']);
      backend.here = signedIn(backend.account);
      await page.client.session.reload();
      await page.settled();
      expect(page.headings).to.have.length(6);
      expect(page.text).to.contain(NEW);
    });

    it('leads to the login first where the server wants that, and then asks again', async () => {
      const backend = new AccountBackend();
      backend.link = true;
      backend.here = nobody;
      await open(backend);
      backend.next = new AuthError('forbidden', { next: nobody });
      await page.press('Ota osoite käyttöön');
      expect(page.heading).to.equal('Kirjaudu ensin');
      expect(page.lead).to.contain('Kirjaudu nykyisellä osoitteellasi.');
      expect(page.error).to.equal('');
      expect(page.button('Kirjaudu sisään').getAttribute('href')).to.contain('/kirjaudu?return-to=');
      expect(goals).to.deep.equal([]);
      backend.here = signedIn(backend.account);
      await page.client.session.reload();
      await page.settled();
      expect(page.heading).to.equal('Vahvista uusi osoite');
      await page.press('Ota osoite käyttöön');
      expect(page.status).to.equal('Sähköpostiosoite on vaihdettu.');
    });

    it('says that the link is of another account, and the question stays', async () => {
      const backend = new AccountBackend();
      backend.link = true;
      backend.here = somebodyElse;
      await open(backend);
      backend.next = new AuthError('forbidden');
      await page.press('Ota osoite käyttöön');
      expect(page.error).to.contain('Linkki kuuluu toiselle käyttäjätunnukselle.');
      expect(page.heading).to.equal('Vahvista uusi osoite');
    });

    it('says how it ended where somebody else is logged in', async () => {
      const backend = new AccountBackend();
      backend.link = true;
      backend.here = somebodyElse;
      backend.answer = async () => {
        backend.here = { ...somebodyElse };
        return { step: 'password', goal: 'sign-in', identifier: NEW, remember: 0 };
      };
      await open(backend);
      await page.press('Ota osoite käyttöön');
      await page.client.session.reload();
      await page.settled();
      expect(page.heading).to.equal('Sähköpostiosoite on vaihdettu');
    });

    it('says that it is too old, to who is logged in and to who is not', async () => {
      const backend = new AccountBackend();
      backend.next = new AuthError('expired');
      await open(backend);
      expect(page.error).to.contain('Linkki ei ole enää voimassa.');
      await page.press('Takaisin asetuksiin');
      expect(page.heading).to.equal('Omat asetukset');
      page.close();
      const empty = new AccountBackend();
      empty.here = nobody;
      empty.next = new AuthError('expired', { next: nobody });
      await open(empty);
      expect(page.heading).to.equal('Kirjaudu ensin');
      expect(page.error).to.contain('Linkki ei ole enää voimassa.');
      expect(empty.begun).to.deep.equal(['change-email']);
    });

    it('adopts the question that a server delivered', async () => {
      const backend = new AccountBackend();
      backend.here = nobody;
      const form = `<form data-avain-step="confirm" data-avain-about="${NEW}" method="post" action="/auth/v1/form/change-email/confirm"><button type="submit" name="do" value="confirmed">Ota osoite käyttöön</button></form>`;
      await open(
        backend,
        `<div data-avain-root lang="fi"><h2 id="avain-heading">Vahvista uusi osoite</h2>${form}</div>`,
      );
      expect(backend.begun).to.deep.equal([]);
      await page.press('Ota osoite käyttöön');
      expect(backend.answers).to.deep.equal([{ confirmed: true }]);
      expect(page.heading).to.equal('Sähköpostiosoite on vaihdettu');
    });
  });

  describe('a new password', () => {
    it('is changed, and the overview says so', async () => {
      page = await AccountHarness.open();
      await page.press('Vaihda salasana');
      page.fill('Nykyinen salasana', PASSWORD);
      page.fill('Uusi salasana', 'lyhyt');
      await page.press('Tallenna salasana');
      expect(page.error).to.contain('15');
      page.fill('Nykyinen salasana', PASSWORD);
      page.fill('Uusi salasana', 'syksy-ilta-metsässä');
      await page.press('Tallenna salasana');
      expect(page.status).to.equal('Salasana on vaihdettu. Muut laitteet on kirjattu ulos.');
      expect(document.activeElement).to.equal(page.root.querySelector('h2'));
      expect(page.backend.answers).to.deep.equal([{ newPassword: 'syksy-ilta-metsässä', current: PASSWORD }]);
      expect(goals).to.deep.equal(['change-password']);
    });

    it('is changed once, and said to be, even if the overview comes late', async () => {
      for (const way of ['Yritä uudelleen', 'Takaisin asetuksiin']) {
        const backend = new AccountBackend();
        backend.answer = async (...given) => {
          const step = await AccountBackend.prototype.answer.apply(backend, given);
          backend.next = new AuthError('offline');
          return step;
        };
        goals.length = 0;
        page = await AccountHarness.open(undefined, backend);
        await page.press('Vaihda salasana');
        page.fill('Nykyinen salasana', PASSWORD);
        page.fill('Uusi salasana', 'syksy-ilta-metsässä');
        await page.press('Tallenna salasana');
        expect(page.error).to.contain('Palveluun ei saada yhteyttä');
        backend.next = new AuthError('offline');
        await page.press(way);
        expect(page.error).to.contain('Palveluun ei saada yhteyttä');
        await page.press(way);
        expect(page.heading, way).to.equal('Omat asetukset');
        expect(page.status, way).to.equal('Salasana on vaihdettu. Muut laitteet on kirjattu ulos.');
        expect(goals, way).to.deep.equal(['change-password']);
        await page.press('Poista tili');
        await page.press('Takaisin asetuksiin');
        expect(page.status).to.equal('');
        page.close();
      }
    });

    it('is where a page begins that says so', async () => {
      page = await AccountHarness.open('<avain-account goal="change-password"></avain-account>');
      expect(page.heading).to.equal('Vaihda salasana');
      expect(page.backend.begun).to.deep.equal(['change-password']);
      expect(document.activeElement).to.equal(document.body);
    });
  });

  describe('a passkey', () => {
    const made = { id: 'abc', type: 'public-key', response: { attestationObject: 'o2' } };

    it('is created by a press, and named', async () => {
      const asked: unknown[] = [];
      undo = fakePasskeys(async ({ publicKey }) => {
        asked.push((publicKey as { rp: unknown }).rp);
        return { toJSON: () => made };
      });
      page = await AccountHarness.open();
      await page.press('Lisää pääsyavain');
      expect(page.field('Pääsyavaimen nimi').required).to.equal(false);
      expect(asked).to.deep.equal([]);
      page.field('Pääsyavaimen nimi').focus();
      await sendKeys({ type: 'Työkone' });
      await sendKeys({ press: 'Enter' });
      await page.settled();
      expect(asked).to.have.length(1);
      expect(page.backend.answers).to.deep.equal([{ newPasskey: made, name: 'Työkone' }]);
      expect(page.status).to.equal('Pääsyavain on lisätty.');
      expect(page.text).to.contain('Työkone');
      expect(goals).to.deep.equal(['add-passkey']);
    });

    it('may be left without a name, and without a passkey: that is said calmly', async () => {
      let answer: () => Promise<unknown> = async () => {
        throw new DOMException('', 'NotAllowedError');
      };
      undo = fakePasskeys(() => answer());
      page = await AccountHarness.open();
      await page.press('Lisää pääsyavain');
      await page.press('Luo pääsyavain');
      expect(page.error).to.equal('');
      expect(page.lead).to.equal('Pääsyavainta ei luotu. Voit yrittää uudelleen.');
      expect(page.status).to.equal(page.lead);
      answer = async () => {
        throw new DOMException('', 'InvalidStateError');
      };
      await page.press('Luo pääsyavain');
      expect(page.error).to.equal('Virhe: Tällä laitteella on jo pääsyavain tähän palveluun.');
      answer = async () => ({ toJSON: () => made });
      page.backend.next = new AuthError('invalid-input');
      await page.press('Luo pääsyavain');
      expect(page.error).to.equal('Virhe: Pääsyavainta ei luotu. Voit yrittää uudelleen.');
      await page.press('Luo pääsyavain');
      expect(page.backend.answers.at(-1)).to.deep.equal({ newPasskey: made });
    });

    it('asks the device once, and no more when the person has gone back', async () => {
      const signals: (AbortSignal | undefined)[] = [];
      undo = fakePasskeys(({ signal }) => {
        signals.push(signal);
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        });
      });
      page = await AccountHarness.open();
      await page.press('Lisää pääsyavain');
      await page.press('Luo pääsyavain');
      await page.press('Luo pääsyavain');
      expect(signals).to.have.length(1);
      await page.press('Takaisin asetuksiin');
      expect(signals[0]?.aborted).to.equal(true);
      expect(page.heading).to.equal('Omat asetukset');
      expect([page.error, page.status]).to.deep.equal(['', '']);
    });

    it('is not asked for by a browser that cannot: it says what to do instead', async () => {
      undo = noPasskeys();
      page = await AccountHarness.open();
      await page.press('Lisää pääsyavain');
      expect(page.lead).to.equal(
        'Tämä selain ei osaa luoda pääsyavainta. Kokeile toista selainta tai puhelinta.',
      );
      expect(page.root.querySelector('form')).to.equal(null);
      expect(page.buttons).to.deep.equal(['Takaisin asetuksiin']);
    });

    it('may be stopped by the page', async () => {
      undo = fakePasskeys(() => Promise.reject(new Error('asked')));
      page = await AccountHarness.open();
      page.element.addEventListener('avain-before-submit', (event) => event.preventDefault());
      await page.press('Lisää pääsyavain');
      await page.press('Luo pääsyavain');
      expect([page.error, page.status]).to.deep.equal(['', '']);
    });

    (chromium ? it : it.skip)('is one that an authenticator makes', async () => {
      const options = {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      };
      const { authenticatorId } = await executeServerCommand<{ authenticatorId: string }, object>(
        'webauthn',
        {
          method: 'addVirtualAuthenticator',
          params: { options },
        },
      );
      undo = () =>
        void executeServerCommand('webauthn', {
          method: 'removeVirtualAuthenticator',
          params: { authenticatorId },
        });
      page = await AccountHarness.open();
      await page.press('Lisää pääsyavain');
      await page.press('Luo pääsyavain');
      for (let turn = 0; turn < 50 && page.backend.answers.length === 0; turn += 1) await page.settled();
      const [answer] = page.backend.answers as {
        newPasskey: { type: string; response: { clientDataJSON: string } };
      }[];
      expect(answer?.newPasskey.type).to.equal('public-key');
      const data = atob(
        answer?.newPasskey.response.clientDataJSON.replaceAll('-', '+').replaceAll('_', '/') ?? '',
      );
      expect(JSON.parse(data)).to.include({
        type: 'webauthn.create',
        challenge: 'aGVpLWhlaS1oZWktaGVpLWhlaQ',
      });
    });
  });

  describe('one-time codes', () => {
    it('are set up with a picture or a text, and one code', async () => {
      page = await AccountHarness.open();
      page.backend.proved = false;
      await page.press('Ota kertakoodit käyttöön');
      page.fill('Salasana', PASSWORD);
      await page.press('Jatka');
      expect(page.text).to.contain('JBSW Y3DP EHPK 3PXP');
      const picture = page.root.querySelector('svg');
      expect(picture?.getAttribute('role')).to.equal('img');
      expect(picture?.getAttribute('aria-label')).to.equal('QR-koodi. Sama avain on tekstinä kuvan alla.');
      expect(picture?.getBoundingClientRect().width).to.be.above(150);
      const field = page.field('Koodi sovelluksesta');
      expect([field.name, field.getAttribute('autocomplete'), field.inputMode]).to.deep.equal([
        'totp-code',
        'one-time-code',
        'numeric',
      ]);
      await page.press('Ota käyttöön');
      expect(page.error).to.equal('Virhe: Kirjoita koodi, jonka sovellus näyttää.');
      page.fill('Koodi sovelluksesta', '123 456');
      page.backend.next = new AuthError('invalid-code', { field: 'code' });
      await page.press('Ota käyttöön');
      expect(page.error).to.contain('Koodi on väärin');
      expect(page.field('Koodi sovelluksesta').getAttribute('aria-invalid')).to.equal('true');
      await page.press('Ota käyttöön');
      expect(page.backend.answers.at(-1)).to.deep.equal({ totpCode: '123456' });
      expect([...page.root.querySelectorAll('ol code')].map((code) => code.textContent)).to.deep.equal(CODES);
      expect(page.buttons).not.to.contain('Takaisin asetuksiin');
      expect(goals).to.deep.equal([]);
      await page.press('Olen ottanut koodit talteen');
      expect(page.backend.answers.at(-1)).to.deep.equal({ saved: true });
      expect(page.status).to.equal('Kertakoodit ovat käytössä.');
      expect(goals).to.deep.equal(['set-up-totp']);
    });

    it('are turned off after a question', async () => {
      const backend = new AccountBackend();
      backend.account = { ...account, totp: true };
      page = await AccountHarness.open(undefined, backend);
      await page.press('Poista kertakoodit käytöstä');
      expect(page.lead).to.equal('Tämän jälkeen kirjaudut pelkällä salasanalla.');
      await page.press('Poista kertakoodit käytöstä');
      expect(page.status).to.equal('Kertakoodit eivät ole enää käytössä.');
      expect(page.buttons).to.contain('Ota kertakoodit käyttöön');
    });

    it('have texts that can be copied, saved and printed', async () => {
      const copied: string[] = [];
      const saved: string[] = [];
      const { createObjectURL } = URL;
      const click = HTMLAnchorElement.prototype.click;
      const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      const blobs: Blob[] = [];
      let printed = 0;
      const { print } = window;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void copied.push(text) },
      });
      URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        saved.push(this.download);
      };
      window.print = () => (printed += 1);
      undo = () => {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
        window.print = print;
        if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
        else delete (navigator as { clipboard?: unknown }).clipboard;
      };
      page = await AccountHarness.open();
      await page.press('Ota kertakoodit käyttöön');
      await page.press('Kopioi avain');
      expect(page.status).to.equal('Kopioitu.');
      page.fill('Koodi sovelluksesta', '123456');
      await page.press('Ota käyttöön');
      expect(page.status).to.equal('');
      await page.press('Kopioi koodit');
      expect(copied).to.deep.equal([SECRET, CODES.join('\n')]);
      expect(page.status).to.equal('Kopioitu.');
      await page.press('Lataa tiedostona');
      expect(saved).to.deep.equal(['palautuskoodit.txt']);
      expect(await blobs[0]?.text()).to.equal(`${CODES.join('\n')}\n`);
      await page.press('Tulosta');
      expect(printed).to.equal(1);
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      await page.press('Kopioi koodit');
      expect(page.status).to.equal('Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.');
    });
  });

  describe('the end of the account', () => {
    it('comes after the password and a question, and logs everybody out', async () => {
      const ended: string[] = [];
      const listen = (event: Event): unknown => ended.push(event.type);
      document.addEventListener('avain-session-ended', listen);
      undo = () => document.removeEventListener('avain-session-ended', listen);
      page = await AccountHarness.open('<avain-account login-href="/kirjaudu"></avain-account>');
      page.backend.proved = false;
      await page.press('Poista tili');
      page.fill('Salasana', PASSWORD);
      await page.press('Jatka');
      expect(page.heading).to.equal('Poistetaanko tilisi?');
      expect(page.lead)
        .to.contain('Poistamme nimesi, sähköpostiosoitteesi, pääsyavaimesi ja kirjautumisesi.')
        .and.to.contain('Jo jättämäsi asiat käsitellään loppuun')
        .and.to.contain('Tiliä ei saa takaisin.');
      expect(page.backend.here.step).to.equal('signed-in');
      await page.press('Poista tili');
      expect(page.heading).to.equal('Tilisi on poistettu');
      expect(page.root.outerHTML).not.to.match(/Erkki|esimerkki/);
      expect(page.buttons).to.deep.equal([]);
      expect(page.client.session.state.status).to.equal('signed-out');
      expect(ended).to.deep.equal(['avain-session-ended']);
      expect(goals).to.deep.equal(['delete-account']);
    });
  });

  it('fires an event for each step, and none that tells about the person', async () => {
    page = await AccountHarness.open();
    const steps: string[] = [];
    page.element.addEventListener('avain-step-change', ({ goal, step }) => steps.push(`${goal}/${step}`));
    await page.press('Vaihda sähköpostiosoite');
    await page.press('Takaisin asetuksiin');
    expect(steps).to.deep.equal(['change-email/new-email', 'account/account']);
  });

  it('says that it takes long instead of standing still', async () => {
    page = await AccountHarness.open();
    page.backend.next = new Promise(() => {});
    page.button('Vaihda salasana').click();
    await new Promise((resolve) => setTimeout(resolve, 450));
    await page.settled();
    expect(page.heading).to.equal('Omat asetukset');
    expect(page.headings).to.deep.equal([]);
    expect(page.element.matches(':state(busy)')).to.equal(true);
  });

  it('can be stopped when it takes longer, and goes on with what was wanted', async () => {
    page = await AccountHarness.open();
    page.backend.next = new Promise(() => {});
    const undoing = impatient();
    await page.press('Vaihda salasana').finally(undoing);
    await page.press('Keskeytä');
    expect(page.element.matches(':state(busy)')).to.equal(false);
    await page.press('Yritä uudelleen');
    expect(page.heading).to.equal('Vaihda salasana');
  });
});
