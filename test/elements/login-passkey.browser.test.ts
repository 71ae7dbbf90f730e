import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/avain-login.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { WebAuthnJson } from '../../src/core/platform.ts';
import type { Step } from '../../src/core/step.ts';
import type { AvainLogin } from '../../src/elements/login/avain-login.ts';
import { erkki, identifierStep as identifier, nobody } from '../helpers/fake-backend.ts';
import { type Reply, ScriptedBackend } from '../helpers/scripted-backend.ts';
import { WidgetHarness } from '../helpers/widget-harness.ts';

const IDENTIFIER = 'Sähköpostiosoite / käyttäjätunnus';
const BUTTON = 'Kirjaudu pääsyavaimella';
const asked = { challenge: 'AAAA' };
const withPasskey = { ...nobody, signIn: { ...nobody.signIn, passkey: asked } } as Step;
const password: Step = { step: 'password', goal: 'sign-in', identifier: 'e', remember: 0 };

interface Asked {
  readonly mediation: string;
  readonly signal: AbortSignal;
  readonly answer: (assertion: WebAuthnJson) => void;
  readonly refuse: (error: Error) => void;
}

/** What WebAuthn of the browser would do, told by the test. */
class Authenticator {
  readonly asked: Asked[] = [];
  readonly #kept: [object, string, PropertyDescriptor | undefined][] = [];

  constructor(conditional: boolean = true) {
    const known = Object.assign(() => {}, {
      parseRequestOptionsFromJSON: (json: unknown): unknown => json,
      isConditionalMediationAvailable: async (): Promise<boolean> => conditional,
    });
    this.#set(globalThis, 'PublicKeyCredential', known);
    this.#set(navigator, 'credentials', { get: this.#get });
  }

  get last(): Asked {
    return this.asked.at(-1) as Asked;
  }

  remove(): void {
    for (const [target, name, before] of this.#kept) {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    }
  }

  #set(target: object, name: string, value: unknown): void {
    this.#kept.push([target, name, Object.getOwnPropertyDescriptor(target, name)]);
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }

  readonly #get = ({ mediation, signal }: { mediation: string; signal: AbortSignal }): Promise<unknown> =>
    new Promise((resolve, refuse) => {
      signal.addEventListener('abort', () => refuse(new DOMException('stopped', 'AbortError')));
      const answer = (assertion: WebAuthnJson): void => resolve({ toJSON: () => assertion });
      this.asked.push({ mediation, signal, answer, refuse });
    });
}

describe('avain-login with passkeys', () => {
  let login: WidgetHarness<AvainLogin, ScriptedBackend>;
  let device: Authenticator;
  afterEach(() => {
    login.close();
    device.remove();
  });

  async function open(here: Step = withPasskey, ...replies: Reply[]): Promise<void> {
    const backend = new ScriptedBackend(identifier, ...replies);
    backend.here = here;
    const markup = '<avain-login></avain-login>';
    login = await new WidgetHarness<AvainLogin, ScriptedBackend>(markup, backend).ready();
  }

  it('asks for the options when they are wanted, where the backend has them by then only', async () => {
    device = new Authenticator();
    const beside = [{ id: 'passkey', kind: 'passkey' }] as const;
    const here = { ...nobody, signIn: { accepts: ['email'], remember: 0, beside } } as Step;
    await open(here, { step: 'passkey', goal: 'sign-in', options: asked }, erkki);
    expect(device.asked).to.have.length(0);
    await login.press(BUTTON);
    expect(login.backend.answers).to.deep.equal([{ other: 'passkey' }]);
    expect(login.heading).to.equal('Vahvista pääsyavaimella');
    await login.press('Käytä pääsyavainta');
    device.last.answer({ id: 'p1' });
    await login.settled();
    expect(login.backend.answers.at(-1)).to.deep.equal({ assertion: { id: 'p1' } });
    expect(login.client.session.state.status).to.equal('signed-in');
  });

  it('offers them by autofill, and logs in with the one that is chosen', async () => {
    device = new Authenticator();
    await open(withPasskey, erkki);
    expect(device.asked.map(({ mediation }) => mediation)).to.deep.equal(['conditional']);
    expect(login.field(IDENTIFIER).autocomplete).to.equal('username webauthn');
    device.last.answer({ id: 'AQ' });
    await login.settled();
    expect(login.backend.answers).to.deep.equal([{ assertion: { id: 'AQ' } }]);
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  it('stops when the step changes, and offers them again on the way back', async () => {
    device = new Authenticator();
    await open(withPasskey, password, identifier);
    login.fill(IDENTIFIER, 'e');
    await login.press('Jatka');
    expect(device.last.signal.aborted).to.equal(true);
    await login.press('Käytä toista tunnusta');
    expect(device.asked).to.have.length(2);
    expect(device.last.signal.aborted).to.equal(false);
    login.element.remove();
    expect(device.last.signal.aborted).to.equal(true);
  });

  it('stops when the page is put away, and starts when it comes back', async () => {
    device = new Authenticator();
    await open();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await login.settled();
    expect(device.asked.map(({ signal }) => signal.aborted)).to.deep.equal([true]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await login.settled();
    expect(device.last.signal.aborted).to.equal(false);
  });

  it('says nothing of what nobody asked for', async () => {
    device = new Authenticator();
    await open();
    device.last.refuse(new DOMException('no', 'NotAllowedError'));
    await login.settled();
    expect(login.error).to.equal('');
    expect(login.backend.answers).to.have.length(0);
  });

  it('has a button for who does not use autofill, with one text for everything that can go wrong', async () => {
    device = new Authenticator();
    await open(withPasskey, erkki);
    await login.press(BUTTON);
    expect(device.asked[0]?.signal.aborted).to.equal(true);
    expect(device.last.mediation).to.equal('optional');
    device.last.refuse(new DOMException('no', 'NotAllowedError'));
    await login.settled();
    expect(login.error).to.equal('Virhe: Pääsyavainta ei voitu käyttää. Kirjaudu muulla tavalla.');
    expect(document.activeElement).to.equal(login.summary);
    expect(device.last.mediation).to.equal('conditional');
    await login.press(BUTTON);
    device.last.answer({ id: 'AQ' });
    await login.settled();
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  it('says the same of a passkey that the server refuses, and asks for new options', async () => {
    device = new Authenticator();
    await open(withPasskey, new AuthError('invalid-credentials'));
    login.backend.here = { ...nobody, signIn: { ...nobody.signIn, passkey: { challenge: 'BBBB' } } } as Step;
    device.last.answer({ id: 'AQ' });
    await login.settled();
    expect(login.error).to.equal('Virhe: Pääsyavainta ei voitu käyttää. Kirjaudu muulla tavalla.');
    expect(device.asked).to.have.length(2);
  });

  it('asks for one as a step of its own', async () => {
    device = new Authenticator();
    const others = [{ id: 'password', kind: 'password' }] as const;
    const step: Step = { step: 'passkey', goal: 'sign-in', options: asked, others };
    await open(nobody, step, password);
    login.fill(IDENTIFIER, 'e');
    await login.press('Jatka');
    await login.press('Käytä pääsyavainta');
    expect(device.last.mediation).to.equal('optional');
    device.last.refuse(new DOMException('no', 'NotAllowedError'));
    await login.settled();
    expect(login.error).to.contain('Pääsyavainta ei voitu käyttää');
    await login.press('Kirjaudu salasanalla');
    expect(login.backend.answers.at(-1)).to.deep.equal({ other: 'password' });
  });

  it('leaves the open question alone when the session is asked for again', async () => {
    device = new Authenticator();
    await open(withPasskey, erkki);
    await login.press(BUTTON);
    login.backend.here = { ...nobody, signIn: { ...nobody.signIn, passkey: { challenge: 'BBBB' } } } as Step;
    await login.client.session.reload();
    await login.settled();
    expect(device.last).to.include({ mediation: 'optional' });
    expect(device.last.signal.aborted).to.equal(false);
    device.last.answer({ id: 'AQ' });
    await login.settled();
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  it('asks no more once the person has gone back, or the widget or the page is gone', async () => {
    const step: Step = { step: 'passkey', goal: 'sign-in', options: asked, others: [] };
    const goings = [
      () => login.press('Käytä toista tunnusta'),
      async () => login.element.remove(),
      async () => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    ];
    for (const go of goings) {
      device = new Authenticator();
      await open(nobody, step, identifier);
      login.fill(IDENTIFIER, 'e');
      await login.press('Jatka');
      await login.press('Käytä pääsyavainta');
      const question = device.last;
      await go();
      await login.settled();
      expect(question.signal.aborted).to.equal(true);
      expect(login.error).to.equal('');
      question.answer({ id: 'AQ' });
      await login.settled();
      expect(login.backend.answers.filter((answer) => 'assertion' in answer)).to.have.length(0);
      login.close();
      device.remove();
    }
  });

  it('offers none while it is away from the page, and offers them again when it is back', async () => {
    device = new Authenticator();
    await open();
    const holder = login.element.parentElement;
    await login.press(BUTTON);
    login.element.remove();
    await login.settled();
    expect(device.asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, true]);
    holder?.append(login.element);
    await login.settled();
    expect(device.last.mediation).to.equal('conditional');
    expect(device.last.signal.aborted).to.equal(false);
  });

  it('may be stopped by the page', async () => {
    device = new Authenticator();
    await open(withPasskey, erkki);
    login.element.addEventListener('avain-before-submit', (event) => event.preventDefault());
    device.last.answer({ id: 'AQ' });
    await login.settled();
    expect(login.backend.answers).to.have.length(0);
  });

  it('offers none where the backend or the browser has none, and the form is the same', async () => {
    device = new Authenticator(false);
    await open(nobody);
    expect(device.asked).to.have.length(0);
    expect(login.hasButton(BUTTON)).to.equal(false);
    login.close();
    await open();
    expect(device.asked).to.have.length(0);
    expect(login.hasButton(BUTTON)).to.equal(true);
    device.remove();
    login.close();
    device = new Authenticator();
    Reflect.deleteProperty(PublicKeyCredential, 'parseRequestOptionsFromJSON');
    await open();
    expect(device.asked).to.have.length(0);
    expect(login.hasButton(BUTTON)).to.equal(false);
  });
});

const chromium = 'userAgentData' in navigator;

(chromium ? describe : describe.skip)('avain-login with an authenticator', () => {
  let login: WidgetHarness<AvainLogin, ScriptedBackend>;
  let authenticatorId = '';
  const command = <Result>(method: string, params: object): Promise<Result> =>
    executeServerCommand<Result, object>('webauthn', { method, params });

  beforeEach(async () => {
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    };
    ({ authenticatorId } = await command<{ authenticatorId: string }>('addVirtualAuthenticator', {
      options,
    }));
  });
  afterEach(async () => {
    login.close();
    await command('removeVirtualAuthenticator', { authenticatorId });
  });

  it('sends what it has signed, without a press: it takes the first one that autofill offers', async () => {
    await createPasskey();
    const backend = new ScriptedBackend(identifier, erkki);
    backend.here = {
      ...nobody,
      signIn: {
        ...nobody.signIn,
        passkey: { challenge: 'aGVpLWhlaS1oZWktaGVpLWhlaQ', rpId: location.hostname },
      },
    } as Step;
    const markup = '<avain-login></avain-login>';
    login = await new WidgetHarness<AvainLogin, ScriptedBackend>(markup, backend).ready();
    for (let turn = 0; turn < 300 && backend.answers.length === 0; turn += 1) await login.settled();
    const [answer] = backend.answers as {
      assertion: { type: string; response: { clientDataJSON: string } };
    }[];
    expect(answer?.assertion.type).to.equal('public-key');
    const data = atob(
      answer?.assertion.response.clientDataJSON.replaceAll('-', '+').replaceAll('_', '/') ?? '',
    );
    expect(JSON.parse(data)).to.include({ type: 'webauthn.get', challenge: 'aGVpLWhlaS1oZWktaGVpLWhlaQ' });
    expect(login.heading).to.equal('Olet kirjautunut sisään');
  });

  async function createPasskey(): Promise<void> {
    await navigator.credentials.create({
      publicKey: {
        challenge: new Uint8Array(16),
        rp: { name: 'Koe', id: location.hostname },
        user: { id: new Uint8Array([1]), name: 'e', displayName: 'E' },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
    });
  }
});
