import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Account } from '../../demo/rules/ports.ts';
import { memoryBackend } from './backends.ts';
import { Browser, read, verdict } from './browser.ts';
import { addPasskey } from './factors.ts';
import { erkki } from './fixtures.ts';

const OWNERS = 'omistajan oma salasana';
const THEIRS = 'varkaan oma salasana';
const CHANGE = '/auth/v1/change-password/new-password';

/** What somebody else does while the server is busy. */
type Meanwhile = () => Promise<void>;

describe('between one thing and the next', () => {
  test('a password that the owner sets while another one is hashed stays', async () => {
    let meanwhile: Meanwhile = async () => {};
    const backend = await memoryBackend({}, ({ store }) => {
      meanwhile = async () => store.setPassword((await store.find(erkki.email)) as Account, OWNERS);
      const hash = async (password: string) => {
        if (password === THEIRS) await meanwhile();
        return store.hash(password);
      };
      return { store: { ...store, hash } };
    });
    const thief = new Browser(backend);
    await thief.logIn(erkki.email, erkki.password);
    const changed = await thief.post(CHANGE, { newPassword: THEIRS, current: erkki.password });
    assert.equal(await verdict(changed), '401 invalid-credentials');
    assert.equal(await verdict(await new Browser(backend).logIn(erkki.email, OWNERS)), '200 signed-in');
  });

  test('whoever logs in by passkey before "this was not me" has removed it is out as well', async () => {
    let meanwhile: Meanwhile = async () => {};
    const backend = await memoryBackend({}, ({ factors }) => {
      const removePasskey = async (accountId: string, id: string) => {
        await meanwhile();
        return factors.removePasskey(accountId, id);
      };
      return { factors: { ...factors, removePasskey } };
    });
    const [thief, late, owner] = [new Browser(backend), new Browser(backend), new Browser(backend)];
    await thief.logIn(erkki.email, erkki.password);
    const passkey = await addPasskey(thief);
    await thief.post(CHANGE, { newPassword: THEIRS, current: erkki.password });
    await owner.open((await backend.mails())[0]);
    meanwhile = async () => {
      const { signIn } = await read(await late.get('/auth/v1/session'));
      const assertion = passkey.get(signIn?.passkey);
      assert.equal(
        await verdict(await late.post('/auth/v1/sign-in/passkey', { assertion })),
        '200 signed-in',
      );
    };
    const confirmed = await owner.post('/auth/v1/reset-password/confirm', { confirmed: true });
    assert.equal(await verdict(confirmed), '200 new-password');
    assert.ok(late.session);
    assert.equal(await late.who(), undefined);
  });

  test('a session value that was stolen is never as good as the password that was just given', async () => {
    let meanwhile: Meanwhile = async () => {};
    const backend = await memoryBackend({}, ({ store }) => {
      const [change, rotate] = [store.change, store.rotate];
      const then = async <Result>(work: Promise<Result>) => {
        const result = await work;
        await meanwhile();
        return result;
      };
      return {
        store: {
          ...store,
          change: (...given) => then(change(...given)),
          rotate: (...given) => then(rotate(...given)),
        },
      };
    });
    const [owner, thief] = [new Browser(backend), new Browser(backend)];
    await owner.logIn(erkki.email, erkki.password);
    thief.cookies.set('avain-session', owner.session ?? '');
    backend.clock.pass(600);
    const { state } = await read(await owner.post('/auth/v1/delete-account', {}));
    const seen: string[] = [];
    meanwhile = async () => {
      meanwhile = async () => {};
      seen.push(await verdict(await thief.post('/auth/v1/delete-account', {})));
    };
    await owner.post('/auth/v1/delete-account/password', { password: erkki.password, state });
    assert.deepEqual(seen, ['403 forbidden']);
  });
});
