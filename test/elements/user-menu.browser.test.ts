import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/avain-user-menu.ts';
import '../../src/define/locale-en.ts';
import '../../src/define/locale-fi-simple.ts';
import '../../src/define/locale-sv.ts';
import { createClient, type AuthClient } from '../../src/client/client.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { AvainUserMenu } from '../../src/elements/user-menu/avain-user-menu.ts';
import { erkki, FakeBackend } from '../helpers/fake-backend.ts';
import { words } from '../helpers/login-harness.ts';

describe('avain-user-menu', () => {
  let menu: AvainUserMenu;
  let backend: FakeBackend;
  let client: AuthClient;

  async function open(
    here = erkki as FakeBackend['here'],
    attributes = 'login-href="/kirjaudu" settings-href="/omat"',
  ): Promise<void> {
    backend = new FakeBackend();
    backend.here = here;
    client = createClient({ backend, name: `menu ${Math.random()}` });
    const holder = document.createElement('header');
    holder.innerHTML = `<avain-user-menu ${attributes}></avain-user-menu><p><button id="after">jälkeen</button></p>`;
    menu = holder.querySelector('avain-user-menu') as AvainUserMenu;
    menu.client = client;
    document.body.append(holder);
    await client.session.ready;
    await settled();
  }

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    await menu.updateComplete;
  };
  const part = (name: string): HTMLElement | null =>
    menu.renderRoot.querySelector<HTMLElement>(`[part=${name}]`);
  const shown = (name: string): boolean => part(name)?.checkVisibility() ?? false;
  const press = async (node: HTMLElement | null): Promise<void> => {
    node?.click();
    await settled();
  };
  const language = (name: string): HTMLElement | null =>
    [...menu.renderRoot.querySelectorAll<HTMLElement>('[part=languages] button')].find(
      (node) => words(node) === name,
    ) ?? null;

  afterEach(() => {
    menu.parentElement?.remove();
    localStorage.clear();
    document.documentElement.lang = 'fi';
  });

  it('leads to the login when nobody is logged in', async () => {
    await open(new FakeBackend().here);
    expect(words(part('login'))).to.equal('Kirjaudu sisään');
    expect(part('login')?.getAttribute('href')).to.equal(new URL('/kirjaudu', document.baseURI).href);
    expect(part('user')).to.equal(null);
  });

  it('shows the name and the address, and opens settings and log out', async () => {
    await open();
    expect(words(part('user'))).to.equal('Erkki Esimerkki (esimerkki.erkki@example.com)');
    expect(shown('panel')).to.equal(false);
    await press(part('user'));
    expect(part('user')?.getAttribute('aria-expanded')).to.equal('true');
    expect(shown('panel')).to.equal(true);
    expect(words(part('settings'))).to.equal('Omat asetukset');
    expect(words(part('logout'))).to.equal('Kirjaudu ulos');
  });

  it('shows the address alone when there is no name', async () => {
    await open({ ...erkki, user: { ...erkki.user, name: '' } });
    expect(words(part('user'))).to.equal('esimerkki.erkki@example.com');
  });

  it('opens and closes by keyboard; Escape gives the focus back, Tab leaves', async () => {
    await open();
    part('user')?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(shown('panel')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(shown('panel')).to.equal(false);
    expect(menu.shadowRoot?.activeElement).to.equal(part('user'));
    await sendKeys({ press: 'Enter' });
    await settled();
    part('logout')?.focus();
    part('language')?.focus();
    await settled();
    expect(shown('panel')).to.equal(false);
  });

  it('opens one list at a time, and closes on a press elsewhere', async () => {
    await open();
    await press(part('user'));
    await press(part('language'));
    expect([shown('panel'), shown('languages')]).to.deep.equal([false, true]);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled();
    expect(shown('languages')).to.equal(false);
  });

  it('logs out: the page first, then the server, then it says so', async () => {
    await open();
    const { promise, resolve } = Promise.withResolvers<void>();
    backend.next = promise;
    let ended = 0;
    menu.addEventListener('avain-session-ended', () => (ended += 1));
    await press(part('user'));
    await press(part('logout'));
    expect(part('user')).to.equal(null);
    expect(ended).to.equal(0);
    resolve();
    await settled();
    expect(ended).to.equal(1);
    expect(words(menu.renderRoot.querySelector('[role=status]'))).to.equal('Olet kirjautunut ulos.');
    expect(menu.shadowRoot?.activeElement).to.equal(part('login'));
  });

  it('says openly that the server could not be told, and tries again', async () => {
    await open();
    backend.next = new AuthError('offline');
    await press(part('user'));
    await press(part('logout'));
    expect(part('user')).to.equal(null);
    expect(words(part('note'))).to.contain('Kirjautumistasi ei voitu päättää');
    const after = menu.parentElement?.querySelector('p');
    expect(part('note')?.getBoundingClientRect().bottom).to.be.at.most(
      after?.getBoundingClientRect().top ?? 0,
    );
    await press(part('note')?.querySelector('button') ?? null);
    expect(part('note')).to.equal(null);
    expect(backend.calls.filter(({ what }) => what === 'signOut')).to.have.length(2);
  });

  it('says when it could not find out who is here, and asks again', async () => {
    await open();
    backend.current = () => Promise.reject(new AuthError('offline'));
    client.session.hide();
    await client.session.reload();
    await settled();
    expect(words(part('note'))).to.contain('ei voitu tarkistaa');
    expect(part('login')).not.to.equal(null);
    backend.current = async () => erkki;
    await press(part('note')?.querySelector('button') ?? null);
    expect(part('user')).not.to.equal(null);
  });

  it('shows no name while a page that was put away asks again', async () => {
    await open();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settled();
    expect(menu.shadowRoot?.textContent).not.to.contain('Erkki');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(words(part('user'))).to.contain('Erkki');
  });

  it('changes the language of the page and remembers it', async () => {
    await open();
    expect(words(part('language'))).to.equal('Kieli: FIN');
    await press(part('language'));
    await press(language('Svenska'));
    expect(document.documentElement.lang).to.equal('sv');
    expect(words(part('language'))).to.equal('Språk: SVE');
    expect(menu.shadowRoot?.activeElement).to.equal(part('language'));
    expect(words(part('logout'))).to.equal('Logga ut');
    expect(language('Svenska')?.getAttribute('aria-current')).to.equal('true');
    document.documentElement.lang = 'fi';
    await settled();
    expect(words(part('language'))).to.equal('Språk: SVE');
  });

  it('offers easy Finnish by its name, beside Finnish', async () => {
    await open(erkki, 'languages="fi fi-simple sv en" settings-href="/omat"');
    await press(part('language'));
    await press(language('Selkosuomi'));
    expect(document.documentElement.lang).to.equal('fi-simple');
    expect(words(part('language'))).to.equal('Kieli: SELKO');
    expect(language('Selkosuomi')?.lang).to.equal('fi-simple');
    expect(language('Selkosuomi')?.getAttribute('aria-current')).to.equal('true');
    expect(language('Suomi')?.hasAttribute('aria-current')).to.equal(false);
    expect(part('panel')?.lang).to.equal('fi-simple');
    const box = (part('language') as HTMLElement).getBoundingClientRect();
    expect(box.right).to.be.at.most(document.documentElement.clientWidth);
    await client.session.reload();
    expect(backend.calls.at(-1)?.context.locale).to.equal('fi');
    await press(part('language'));
    await press(language('Suomi'));
    expect(words(part('language'))).to.equal('Kieli: FIN');
  });

  it('cuts a long name where there is no choice of language beside it', async () => {
    await open(erkki, 'login-href="/kirjaudu" languages="fi"');
    (menu.parentElement as HTMLElement).style.width = '6rem';
    expect(part('user')?.offsetWidth).to.be.at.most(96);
  });

  it('cuts a long name at its end, also where the page runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      await open();
      (menu.parentElement as HTMLElement).style.width = '14rem';
      const span = part('user')?.querySelector('span') as HTMLElement;
      expect(span.scrollWidth).to.be.above(span.clientWidth);
      const nodes = [...span.childNodes];
      const range = document.createRange();
      range.setStart(nodes.find((node) => node instanceof Text && node.length > 0) as Text, 0);
      range.setEnd(range.startContainer, 1);
      expect(range.getBoundingClientRect().left).to.be.at.least(span.getBoundingClientRect().left);
      expect(range.getBoundingClientRect().right).to.be.at.most(span.getBoundingClientRect().right);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  for (const dir of ['ltr', 'rtl'])
    it(`keeps what it opens within a narrow window, ${dir}`, async function narrow() {
      const { innerWidth: width, innerHeight: height } = window;
      const isNarrow = await setViewport({ width: 320, height }).then(
        () => innerWidth === 320,
        () => false,
      );
      // Not every driver can change the window.
      if (!isNarrow) this.skip();
      document.documentElement.dir = dir;
      try {
        const name = 'Maria Annikki Wilhelmiina Korkeamäki-Lähdesmäki';
        await open({ ...erkki, user: { ...erkki.user, name } });
        for (const [button, list] of [
          ['user', 'panel'],
          ['language', 'languages'],
        ] as const) {
          await press(part(button));
          const { left, right, top } = (part(list) as HTMLElement).getBoundingClientRect();
          expect(left, `${list}, left`).to.be.at.least(0);
          expect(right, `${list}, right`).to.be.at.most(320);
          expect(top, `${list}, top`).to.be.at.least(part(button)?.getBoundingClientRect().bottom ?? NaN);
        }
      } finally {
        document.documentElement.removeAttribute('dir');
        await setViewport({ width, height });
      }
    });

  it('leaves the language to the page when the page says so', async () => {
    await open();
    let asked = '';
    menu.addEventListener('avain-language-change', (event) => {
      asked = event.lang;
      event.preventDefault();
    });
    await press(part('language'));
    await press(language('English'));
    expect(asked).to.equal('en');
    expect(document.documentElement.lang).to.equal('fi');
    expect(localStorage.getItem('avain.lang')).to.equal(null);
  });

  it('asks once for a hundred menus', async () => {
    await open();
    const many = Array.from({ length: 99 }, () =>
      Object.assign(document.createElement('avain-user-menu'), { client }),
    );
    menu.after(...many);
    await settled();
    expect(backend.calls.filter(({ what }) => what === 'current')).to.have.length(1);
    expect(many.every((one) => one.shadowRoot?.textContent?.includes('Erkki'))).to.equal(true);
  });
});
