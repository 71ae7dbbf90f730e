import { expect } from '@open-wc/testing';
import { createClient, registerAdapter, type AuthClient } from '../../src/index.ts';
import { AuthError } from '../../src/core/errors.ts';
import '../../src/define/when.ts';
import { erkki, FakeBackend, nobody, PASSWORD } from '../helpers/fake-backend.ts';

/** A part for each, and a page of its own that makes boxes of both. */
const PARTS = `<style>.box { display: flex }</style>
  <p class="box" data-avain-when="signed-in">sisällä</p><p class="box" data-avain-when="signed-out">ulkona</p>`;

describe('parts of the page, by session', () => {
  const backends = new Map<string, FakeBackend>();
  registerAdapter('fake', (url) => backends.get(url) as FakeBackend);
  let address = '';
  let backend: FakeBackend;
  let page: HTMLElement;
  let count = 0;

  /** A backend of its own for each test, and an element (of a tag that stays undefined) that names it. */
  function open(markup: string, here = nobody as FakeBackend['here']): void {
    page.innerHTML = `<avain-reset backend="${address}" adapter="fake"></avain-reset>${markup}`;
    backend.here = here;
  }
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  };
  const shown = (): string[] =>
    [...page.querySelectorAll<HTMLElement>('[data-avain-when]')]
      .filter((part) => part.checkVisibility())
      .map((part) => part.textContent.trim());
  const fresh = (): string => {
    const url = `/parts/${(count += 1)}`;
    backends.set(url, new FakeBackend());
    return url;
  };

  beforeEach(() => {
    address = fresh();
    backend = backends.get(address) as FakeBackend;
    page = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    page.remove();
    document.documentElement.removeAttribute('data-avain-session');
  });

  it('shows none until it is known, then the right one, as the page lays it out', async () => {
    const answer = Promise.withResolvers<typeof erkki>();
    backend.current = () => answer.promise;
    open(PARTS);
    expect(shown()).to.deep.equal([]);
    await settled();
    expect(shown()).to.deep.equal([]);
    answer.resolve(erkki);
    await settled();
    expect(shown()).to.deep.equal(['sisällä']);
    expect(getComputedStyle(page.querySelector('[data-avain-when]') as Element).display).to.equal('flex');
  });

  it('shows the other one to nobody', async () => {
    open(PARTS);
    await settled();
    expect(shown()).to.deep.equal(['ulkona']);
  });

  it('follows a login and a log-out, and shows none while a page that came back asks', async () => {
    const client = createClient({ backend, name: address });
    open(PARTS);
    (page.querySelector('avain-reset') as HTMLElement & { client?: AuthClient }).client = client;
    page.append(document.createElement('hr'));
    await settled();
    expect(shown()).to.deep.equal(['ulkona']);
    client.session.accept(
      await backend.answer(
        { step: 'password', goal: 'sign-in', identifier: 'e', remember: 0 },
        { password: PASSWORD, remember: false },
        { locale: 'fi', returnTo: '' },
      ),
    );
    expect(shown()).to.deep.equal(['sisällä']);
    client.session.hide();
    expect(shown()).to.deep.equal([]);
    await client.session.reload();
    expect(shown()).to.deep.equal(['sisällä']);
    await client.session.signOut();
    expect(shown()).to.deep.equal(['ulkona']);
  });

  it('shows none where nobody can say', async () => {
    backend.current = async () => {
      throw new AuthError('offline');
    };
    open(PARTS);
    await settled();
    expect(shown()).to.deep.equal([]);
  });

  it('knows parts that come later, and is asked once for all of them', async () => {
    open('', erkki);
    await settled();
    expect(backend.calls, 'a page without parts asks nothing').to.have.length(0);
    page.insertAdjacentHTML('beforeend', PARTS);
    page.insertAdjacentHTML('beforeend', PARTS.replaceAll('ällä', 'empänä'));
    await settled();
    expect(shown()).to.deep.equal(['sisällä', 'sisempänä']);
    expect(backend.calls).to.have.length(1);
  });

  it('has parts of another backend follow that one alone', async () => {
    const other = fresh();
    const named = PARTS.replaceAll(
      'data-avain-when',
      `data-avain-backend="${other}" data-avain-adapter="fake" $&`,
    );
    (backends.get(other) as FakeBackend).here = erkki;
    open(PARTS + named.replaceAll(/sisällä|ulkona/g, '$& muualla'));
    expect(shown()).to.deep.equal([]);
    await settled();
    expect(shown()).to.deep.equal(['ulkona', 'sisällä muualla']);
  });

  it('says nothing about the person on the page', async () => {
    open(PARTS, erkki);
    await settled();
    for (const text of [erkki.user.id, erkki.user.name, erkki.user.email])
      expect(document.documentElement.outerHTML.includes(`"${text}"`)).to.equal(false);
    expect(document.documentElement.getAttribute('data-avain-session')).to.equal('signed-in');
  });
});
