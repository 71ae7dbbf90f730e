import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/avain-notice.ts';
import '../../src/define/locale-sv.ts';
import type { AvainNotice } from '../../src/elements/notice/avain-notice.ts';
import { takeConsole } from '../helpers/quiet.ts';
import { words } from '../helpers/words.ts';

const day = (offset: number): string => {
  const date = new Date();
  date.setDate(date.getDate() + offset);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

describe('avain-notice', () => {
  let holder: HTMLElement;
  let notice: AvainNotice;
  afterEach(() => {
    holder.remove();
    localStorage.clear();
  });

  async function open(attributes: string, after = '<h1>Palvelu</h1><p>Sisältöä</p>'): Promise<void> {
    holder = document.createElement('main');
    const text = '<p>Tunnus on nyt sähköpostiosoite.</p><a slot="link" href="/ohje">Ohje</a>';
    holder.append(
      document
        .createRange()
        .createContextualFragment(`<avain-notice ${attributes}>${text}</avain-notice>${after}`),
    );
    document.body.append(holder);
    notice = holder.querySelector('avain-notice') as AvainNotice;
    await notice.updateComplete;
  }
  const shown = (): boolean => notice.checkVisibility();
  const closeButton = (): HTMLButtonElement | null => notice.renderRoot.querySelector('[part=close]');

  it('shows heading, text and link, and no button unless it may be closed', async () => {
    await open('heading="Kirjautuminen on uudistunut"');
    expect(shown()).to.equal(true);
    expect(words(notice.renderRoot.querySelector('[part=heading]'))).to.equal('Kirjautuminen on uudistunut');
    expect(notice.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(notice.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(closeButton()).to.equal(null);
    expect(document.activeElement).to.equal(document.body);
  });

  it('has a heading in the outline only when a level is given', async () => {
    await open('heading="Uutta"');
    const heading = notice.renderRoot.querySelector('[part=heading]');
    expect(heading?.hasAttribute('role')).to.equal(false);
    notice.headingLevel = 3;
    await notice.updateComplete;
    expect([heading?.getAttribute('role'), heading?.getAttribute('aria-level')]).to.deep.equal([
      'heading',
      '3',
    ]);
  });

  for (const [name, attributes, expected] of [
    ['today is the last day', `until="${day(0)}"`, true],
    ['yesterday was the last day', `until="${day(-1)}"`, false],
    ['it begins today', `from="${day(0)}"`, true],
    ['it begins tomorrow', `from="${day(1)}"`, false],
    ['an instant has passed', `until="${new Date(Date.now() - 1000).toISOString()}"`, false],
    ['an instant is to come', `until="${new Date(Date.now() + 60_000).toISOString()}"`, true],
  ] as const) {
    it(`${expected ? 'is shown' : 'is not shown'} when ${name}`, async () => {
      await open(attributes);
      expect(shown()).to.equal(expected);
    });
  }

  it('says that it cannot read a date, and is shown', async () => {
    await open('until="31.1.2020"');
    expect(shown()).to.equal(true);
    expect(takeConsole().join()).to.contain('ISO 8601');
  });

  it('follows a new end, and shows nothing that the page has hidden', async () => {
    await open(`until="${day(-1)}"`);
    notice.until = day(1);
    await notice.updateComplete;
    expect(shown()).to.equal(true);
    holder.remove();
    await open(`hidden until="${day(1)}"`);
    expect(shown()).to.equal(false);
  });

  it('is closed by its button, by keyboard; the focus goes to what comes up in its place', async () => {
    await open('heading="Uutta" name="kirjautuminen" dismissible');
    let dismissed = '';
    document.addEventListener('avain-notice-dismissed', (event) => (dismissed = event.notice), {
      once: true,
    });
    expect(closeButton()?.getAttribute('aria-label')).to.equal('Sulje ilmoitus');
    closeButton()?.focus();
    await sendKeys({ press: 'Escape' });
    expect(shown()).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await notice.updateComplete;
    expect(shown()).to.equal(false);
    expect(document.activeElement).to.equal(holder.querySelector('h1'));
    expect(dismissed).to.equal('kirjautuminen');
    (document.activeElement as HTMLElement).blur();
    expect(holder.querySelector('h1')?.hasAttribute('tabindex')).to.equal(false);
  });

  it('takes the focus past what it stands in alone, and to nothing that is hidden', async () => {
    await open('dismissible', '');
    const box = document.createElement('div');
    notice.replaceWith(box);
    box.append(notice);
    box.insertAdjacentHTML('afterend', '<p hidden>piilossa</p><section><h2>Seuraava</h2></section>');
    closeButton()?.click();
    expect(document.activeElement).to.equal(holder.querySelector('h2'));
  });

  it('takes the focus to what is around it when nothing follows', async () => {
    await open('dismissible', '');
    closeButton()?.click();
    expect(document.activeElement).to.equal(holder);
  });

  it('stays closed on the next page, by name; another one is shown', async () => {
    await open('name="kirjautuminen" dismissible');
    closeButton()?.click();
    holder.remove();
    await open('name="kirjautuminen" dismissible');
    expect(shown()).to.equal(false);
    holder.remove();
    await open('name="huoltokatko" dismissible');
    expect(shown()).to.equal(true);
    closeButton()?.click();
    holder.remove();
    await open('name="kirjautuminen"');
    expect(shown(), 'one that cannot be closed is not').to.equal(true);
  });

  it('can be closed where the browser keeps nothing', async () => {
    const closed = {
      get: (): never => {
        throw new DOMException('denied', 'SecurityError');
      },
      configurable: true,
    };
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', closed);
    try {
      await open('name="kirjautuminen" dismissible');
      expect(shown()).to.equal(true);
      closeButton()?.click();
      expect(shown()).to.equal(false);
    } finally {
      if (own) Object.defineProperty(window, 'localStorage', own);
      else Reflect.deleteProperty(window, 'localStorage');
    }
  });

  it('has its button in the language of the page', async () => {
    await open('lang="sv" dismissible');
    expect(words(closeButton())).to.equal('Stäng');
    expect(closeButton()?.lang).to.equal('sv');
  });
});
