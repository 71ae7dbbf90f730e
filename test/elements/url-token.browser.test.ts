import { expect } from '@open-wc/testing';
import '../../src/define/avain-account.ts';
import '../../src/define/avain-register.ts';
import '../../src/define/avain-reset.ts';
import { createClient } from '../../src/client/client.ts';
import type { Context } from '../../src/core/backend.ts';
import { AuthError } from '../../src/core/errors.ts';
import { goals, type Goal } from '../../src/core/goal.ts';
import type { SignedInStep, Step } from '../../src/core/step.ts';
import { account, nobody } from '../helpers/account-backend.ts';
import { type Reply, ScriptedBackend } from '../helpers/scripted-backend.ts';
import { type Widget, WidgetHarness } from '../helpers/widget-harness.ts';

const EMAIL = 'erkki@example.com';
const address: Step = { step: 'identifier', goal: 'reset-password', accepts: ['email'] };
const choose: Step = {
  step: 'new-password',
  goal: 'reset-password',
  policy: { minLength: 15 },
  needsCurrent: false,
  identifier: EMAIL,
};
const confirmed: SignedInStep = { step: 'signed-in', goal: 'change-email', user: account.user, can: goals };

interface Begun {
  readonly goal: Goal;
  readonly token: string | undefined;
  /** What stood in the address at that moment. */
  readonly search: string;
}

/** Plays a script, and notes what each goal was begun with. */
class LinkedBackend extends ScriptedBackend {
  readonly beginnings: Begun[] = [];
  readonly firsts: Reply[] = [];

  override async begin(goal: Goal, _: Context = { locale: '', returnTo: '' }, token?: string): Promise<Step> {
    this.beginnings.push({ goal, token, search: new URL(location.href).searchParams.get('key') ?? '' });
    this.first = this.firsts.shift() ?? this.first;
    return super.begin(goal);
  }

  get tokens(): (string | undefined)[] {
    return this.beginnings.map(({ token }) => token);
  }
}

describe('allow-url-token', () => {
  const before = location.href;
  let widget: WidgetHarness<Widget, LinkedBackend>;
  let here: Step = nobody;
  afterEach(() => {
    here = nobody;
    widget.close();
    history.replaceState(null, '', before);
  });

  /** The page that a link with this query leads to, with an element on it. */
  async function open(query: string, markup: string, ...firsts: Reply[]): Promise<LinkedBackend> {
    history.replaceState({ page: 1 }, '', `${before}&${query}#alku`);
    const backend = new LinkedBackend(address);
    backend.here = here;
    backend.firsts.push(...firsts);
    widget = await new WidgetHarness<Widget, LinkedBackend>(markup, backend).ready();
    return backend;
  }

  it('begins with the token, which has left the address by then, and with nothing else', async () => {
    const length = history.length;
    const reset = '<avain-reset allow-url-token="key"></avain-reset>';
    const backend = await open('key=3-c9%3Aab&kieli=sv', reset, choose);
    expect(backend.beginnings).to.deep.equal([{ goal: 'reset-password', token: '3-c9:ab', search: '' }]);
    const url = new URL(location.href);
    expect([url.searchParams.get('kieli'), url.hash]).to.deep.equal(['sv', '#alku']);
    expect([history.length, history.state]).to.deep.equal([length, { page: 1 }]);
    expect(widget.heading).to.equal('Keksi uusi salasana');
  });

  it('looks at no address without being told to', async () => {
    const backend = await open('key=abc', '<avain-reset></avain-reset>', address);
    expect(backend.tokens).to.deep.equal([undefined]);
    expect(location.search).to.contain('key=abc');
  });

  it('cleans the address before it knows of a backend', async () => {
    history.replaceState(null, '', `${before}&key=abc`);
    const element = document.createElement('avain-reset');
    element.setAttribute('allow-url-token', 'key');
    document.body.append(element);
    expect(location.href).to.equal(before);
    const backend = new LinkedBackend(choose);
    element.client = createClient({ backend, name: 'later' });
    await element.updateComplete;
    expect(backend.tokens).to.deep.equal(['abc']);
    element.remove();
  });

  it('takes it before a form that was delivered for everybody', async () => {
    const form = '<form data-avain-step="identifier" method="post"><input name="username" /></form>';
    const markup = `<avain-reset allow-url-token="key"><div data-avain-root>${form}</div></avain-reset>`;
    const backend = await open('key=abc', markup, choose);
    expect(backend.tokens).to.deep.equal(['abc']);
    expect(widget.heading).to.equal('Keksi uusi salasana');
  });

  it('tries again with it after a failure that is over, and never with one that is too old', async () => {
    const reset = '<avain-reset allow-url-token="key"></avain-reset>';
    const expired = new AuthError('expired', { next: address });
    const backend = await open('key=abc', reset, new AuthError('offline'), expired, address);
    await widget.press('Yritä uudelleen');
    expect(backend.tokens).to.deep.equal(['abc', 'abc']);
    expect(widget.error).to.contain('vanhentunut');
    expect(widget.hasField('Sähköpostiosoite')).to.equal(true);
    widget.element.remove();
    document.querySelector('main')?.append(widget.element);
    await widget.settled();
    expect(backend.tokens).to.deep.equal(['abc', 'abc']);
  });

  it('makes an account', async () => {
    const ask: Step = { step: 'confirm', goal: 'register', about: EMAIL };
    const register = '<avain-register allow-url-token="key"></avain-register>';
    const backend = await open('key=abc', register, ask);
    expect(backend.beginnings).to.deep.equal([{ goal: 'register', token: 'abc', search: '' }]);
    expect(widget.root.textContent).to.contain(EMAIL);
  });

  describe('in the settings of an account', () => {
    const markup = '<avain-account allow-url-token="key" login-href="/kirjaudu"></avain-account>';
    const ask: Step = { step: 'confirm', goal: 'change-email', about: EMAIL };

    it('is for a new address, whatever the page begins with otherwise', async () => {
      here = confirmed;
      const backend = await open('key=abc', markup, ask, account);
      expect(backend.beginnings).to.deep.equal([{ goal: 'change-email', token: 'abc', search: '' }]);
      expect(widget.heading).to.equal('Vahvista uusi osoite');
      backend.replies.push({ ...confirmed });
      await widget.press('Ota osoite käyttöön');
      expect(backend.answers).to.deep.equal([{ confirmed: true }]);
      expect(backend.beginnings.at(-1)).to.deep.equal({ goal: 'account', token: undefined, search: '' });
      expect(widget.status).to.equal('Sähköpostiosoite on vaihdettu.');
    });

    it('may log in who opened it', async () => {
      const backend = await open('key=abc', markup, ask, account);
      backend.replies.push(confirmed);
      await widget.press('Ota osoite käyttöön');
      expect(backend.beginnings.at(-1)?.goal).to.equal('account');
      expect(widget.heading).to.equal('Omat asetukset');
    });

    it('waits for who has to log in first', async () => {
      const backend = await open('key=abc', markup, new AuthError('forbidden', { next: nobody }), ask);
      expect(widget.root.textContent).to.contain('Kirjaudu');
      widget.client.session.accept(confirmed);
      await widget.settled();
      expect(backend.tokens).to.deep.equal(['abc', 'abc']);
      expect(widget.heading).to.equal('Vahvista uusi osoite');
    });

    it('is forgotten when the person does something else', async () => {
      here = confirmed;
      const backend = await open('key=abc', markup, new AuthError('offline'), account, address);
      await widget.press('Takaisin asetuksiin');
      await widget.press('Vaihda sähköpostiosoite');
      expect(backend.tokens).to.deep.equal(['abc', undefined, undefined]);
    });

    it('changes nothing on a page that was opened without a link', async () => {
      here = confirmed;
      const backend = await open('kieli=fi', markup, account);
      expect(backend.beginnings.map(({ goal }) => goal)).to.deep.equal(['account']);
    });
  });
});
