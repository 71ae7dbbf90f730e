import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AuthClient, createClient } from '../../src/client/client.ts';
import { SessionExpiry } from '../../src/client/session-expiry.ts';
import type { Channel, Page } from '../../src/client/session-sync.ts';
import { AuthError } from '../../src/core/errors.ts';
import { erkki, FakeBackend, nobody } from '../helpers/fake-backend.ts';
import { turns } from './promised.ts';

/** What a browser is to its tabs: channels by name, each message to everybody but its sender. */
class FakeBrowser {
  readonly messages: unknown[] = [];
  readonly #open = new Map<string, Set<() => void>[]>();

  channel(name: string): Channel {
    const mine = new Set<() => void>();
    const all = this.#open.get(name) ?? [];
    this.#open.set(name, [...all, mine]);
    return {
      postMessage: (message) => {
        this.messages.push(message);
        for (const other of this.#open.get(name) ?? [])
          if (other !== mine) for (const listener of other) listener();
      },
      addEventListener: (_type, listener) => void mine.add(listener),
    };
  }
}

class FakeDocument extends EventTarget {
  visibilityState = 'visible';
}

interface Tab {
  readonly client: AuthClient;
  readonly window: EventTarget;
  readonly document: FakeDocument;
  readonly backend: FakeBackend;
  readonly asked: () => number;
}

async function openTab(browser: FakeBrowser, backend: FakeBackend, name = 'a'): Promise<Tab> {
  const [window, document] = [new EventTarget(), new FakeDocument()];
  const page: Page = { window, document, channel: (channel) => browser.channel(channel) };
  const client = createClient({ backend, name, page });
  client.session.subscribe(() => {});
  await client.session.ready;
  return {
    client,
    window,
    document,
    backend,
    asked: () => backend.calls.filter(({ what }) => what === 'current').length,
  };
}
const status = ({ client }: Tab): string => client.session.state.status;
const pageShow = (persisted: boolean): Event => Object.assign(new Event('pageshow'), { persisted });

test('a logout in one tab is seen in the others', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  backend.here = erkki;
  const tabs = [
    await openTab(browser, backend),
    await openTab(browser, backend),
    await openTab(browser, backend),
  ];
  assert.deepEqual(tabs.map(status), ['signed-in', 'signed-in', 'signed-in']);
  await tabs.at(0)!.client.session.signOut();
  await turns();
  assert.deepEqual(tabs.map(status), ['signed-out', 'signed-out', 'signed-out']);
});

test('a login in one tab is seen in the others', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  const tabs = [await openTab(browser, backend), await openTab(browser, backend)];
  backend.here = erkki;
  tabs.at(1)!.client.session.accept(erkki);
  await turns();
  assert.deepEqual(tabs.map(status), ['signed-in', 'signed-in']);
});

test('whoever goes on in one tab is warned in none', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  backend.here = { ...erkki, expiresIn: 90 };
  backend.answer = async () => (backend.here = { ...erkki, expiresIn: 3600 });
  const tabs = [await openTab(browser, backend), await openTab(browser, backend)];
  const expiries = tabs.map(({ client }) => new SessionExpiry(client.session, 120_000));
  const stops = expiries.map((expiry) => expiry.subscribe(() => {}));
  const told = (): string[] => expiries.map(({ state }) => state.status);
  assert.deepEqual(told(), ['warning', 'warning']);
  await expiries.at(0)!.extend();
  await turns();
  assert.deepEqual(told(), ['quiet', 'quiet']);
  for (const stop of stops) stop();
});

test('the message carries nothing', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  const tab = await openTab(browser, backend);
  tab.client.session.accept(erkki);
  await tab.client.session.signOut();
  assert.deepEqual(browser.messages, [0, 0]);
});

test('a logout that failed here tells nobody', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  const tab = await openTab(browser, backend);
  backend.next = new AuthError('offline');
  await tab.client.session.signOut();
  assert.deepEqual(browser.messages, []);
});

test('a forged message only makes the tab look', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  backend.here = erkki;
  const tab = await openTab(browser, backend);
  for (const forged of [nobody, { step: 'signed-out' }, 'logout', null])
    browser.channel('avain:a').postMessage(forged);
  await turns();
  assert.equal(tab.asked(), 5);
  assert.equal(status(tab), 'signed-in');
});

test('sessions of another backend are none of its business', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  const [one, other] = [await openTab(browser, backend), await openTab(browser, new FakeBackend(), 'b')];
  await one.client.session.signOut();
  await turns();
  assert.equal(other.asked(), 1);
});

test('a page that was put away shows nobody until the server has answered', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  backend.here = erkki;
  const tab = await openTab(browser, backend);
  tab.window.dispatchEvent(new Event('pagehide'));
  assert.equal(status(tab), 'unknown');
  backend.here = nobody;
  tab.window.dispatchEvent(pageShow(true));
  assert.equal(status(tab), 'unknown');
  await turns();
  assert.equal(status(tab), 'signed-out');
});

test('a page that is shown for the first time asks no second time', async () => {
  const tab = await openTab(new FakeBrowser(), new FakeBackend());
  tab.window.dispatchEvent(pageShow(false));
  assert.equal(tab.asked(), 1);
});

test('back on the network, it asks', async () => {
  const [browser, backend] = [new FakeBrowser(), new FakeBackend()];
  const tab = await openTab(browser, backend);
  backend.here = erkki;
  tab.window.dispatchEvent(new Event('online'));
  await turns();
  assert.equal(status(tab), 'signed-in');
});

test('looked at again, it asks when the answer is older than fifteen seconds', async (t) => {
  let now = 1_000_000;
  t.mock.method(performance, 'now', () => now);
  const tab = await openTab(new FakeBrowser(), new FakeBackend());
  const look = (visibilityState: string): void => {
    tab.document.visibilityState = visibilityState;
    tab.document.dispatchEvent(new Event('visibilitychange'));
  };
  look('visible');
  now += 8 * 3600_000;
  look('hidden');
  assert.equal(tab.asked(), 1);
  look('visible');
  assert.equal(tab.asked(), 2);
  look('visible');
  assert.equal(tab.asked(), 2);
});
