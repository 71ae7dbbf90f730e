import { expect } from '@open-wc/testing';
import '../../src/define/avain-notice.ts';
import '../../src/define/avain-session.ts';
import '../../src/define/locale-en.ts';
import '../../src/define/locale-fi-simple.ts';
import '../../src/define/locale-sv.ts';
import { createClient } from '../../src/client/client.ts';
import type { SignedInStep, Step } from '../../src/core/step.ts';
import type { AvainLogin } from '../../src/elements/login/avain-login.ts';
import type { AvainSession } from '../../src/elements/session/avain-session.ts';
import { erkki, FakeBackend, nobody } from '../helpers/fake-backend.ts';
import { untilStill } from '../helpers/still.ts';

const left = (expiresIn: number): SignedInStep => ({ ...erkki, expiresIn });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

describe('accessibility of notice, session and officials', () => {
  let holder: HTMLElement;
  beforeEach(() => {
    holder = document.createElement('main');
    document.body.append(holder);
  });
  afterEach(() => holder.remove());

  async function show(markup: string, ...steps: readonly Step[]): Promise<void> {
    const backend = new FakeBackend();
    const client = createClient({ backend, name: `a11y ${Math.random()}` });
    backend.here = steps.at(0) ?? nobody;
    holder.replaceChildren(document.createRange().createContextualFragment(markup));
    for (const one of holder.querySelectorAll('avain-session, avain-login'))
      (one as AvainSession | AvainLogin).client = client;
    await client.session.ready;
    for (const step of steps.slice(1)) {
      backend.here = step;
      await client.session.reload();
      await settled();
    }
    await settled();
    await untilStill();
  }

  for (const lang of ['fi', 'sv', 'en', 'fi-simple']) {
    const notice = `<avain-notice lang="${lang}" heading="Kirjautuminen on uudistunut" name="a" dismissible>
      <p>Käyttäjätunnus on nyt sähköpostiosoite.</p><a slot="link" href="/ohje">Ohje</a></avain-notice>`;

    it(`notices, ${lang}`, async () => {
      await show(
        `${notice}${notice.replace('dismissible', 'heading-level="2"').replace('on uudistunut', 'uudistuu')}`,
      );
      await expect(holder).to.be.accessible();
      expect(holder.scrollWidth).to.be.at.most(holder.clientWidth);
    });

    it(`notice in a login, ${lang}`, async () => {
      const slotted = notice.replace('<avain-notice', '<avain-notice slot="notice"');
      await show(`<avain-login lang="${lang}">${slotted}</avain-login>`);
      await expect(holder).to.be.accessible();
    });

    for (const officials of [
      'officials="link" officials-href="/v"',
      'officials="provider" officials-href="https://virtu.example.fi/" officials-name="Virtu"',
      'officials="username"',
      'one-page officials="username"',
    ]) {
      it(`${officials}, ${lang}`, async () => {
        await show(`<avain-login lang="${lang}" ${officials}></avain-login>`);
        await expect(holder).to.be.accessible();
        holder.querySelector('summary')?.click();
        await expect(holder).to.be.accessible();
        const box = holder.querySelector('summary')?.getBoundingClientRect();
        expect(box?.height).to.be.at.least(44);
        expect(holder.querySelector('details a')?.getBoundingClientRect().height).to.be.at.least(44);
      });
    }

    for (const [name, steps] of Object.entries({
      'that warns': [left(3600), left(90)],
      'that has ended': [left(3600), left(0), nobody],
      'ended elsewhere': [left(3600), nobody],
    })) {
      it(`session ${name}, ${lang}`, async () => {
        await show(`<avain-session lang="${lang}"></avain-session><label>Vene <input></label>`, ...steps);
        await expect(holder).to.be.accessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });
    }
  }
});
