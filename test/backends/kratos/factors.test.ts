import assert from 'node:assert/strict';
import { test } from 'node:test';
import { of, refusal, Scripted, type Script } from './scripted.ts';

const WHO = 'GET /sessions/whoami';
const START = 'GET /self-service/settings/browser';
const SUBMIT = 'POST /self-service/settings';
const REFRESH = 'GET /self-service/login/browser?refresh=true';
const LATER = 11 * 60_000;

const inside = (script: Script = {}): Scripted =>
  new Scripted(
    {
      [WHO]: 'whoami',
      [START]: 'settings',
      [REFRESH]: 'refresh',
      'GET /sessions': 'sessions-none',
      ...script,
    },
    { issuer: 'Saari & Lahti' },
  );

test('codes of an app are set up, with recovery codes', async () => {
  const replies = ['settings-totp-wrong', 'settings-totp-on', 'settings-codes', 'settings-codes-kept'];
  const server = inside({ [SUBMIT]: replies });
  const step = of('new-totp', await server.begin('set-up-totp'));
  const url = new URL(step.url);
  assert.equal(decodeURIComponent(url.pathname), '/Saari & Lahti:erkki@example.com');
  assert.deepEqual(
    [url.protocol, url.host, url.searchParams.get('secret'), url.searchParams.get('issuer')],
    ['otpauth:', 'totp', step.secret, 'Saari & Lahti'],
  );
  assert.match(step.secret, /^[A-Z2-7]{32}$/);
  assert.doesNotMatch(step.url, /\+/);
  const wrong = await refusal(server.answer(step, { totpCode: '000000' }));
  assert.deepEqual([wrong.code, wrong.info.field], ['invalid-code', 'code']);
  const empty = await refusal(server.answer(step, { totpCode: ' ' }));
  assert.deepEqual([empty.code, empty.info.field], ['invalid-input', 'code']);
  const codes = of('recovery-codes', await server.answer(step, { totpCode: ' 123456 ' }));
  assert.equal(codes.codes.length, 12);
  assert.ok(codes.codes.every((code) => /^[a-z0-9]{8}$/.test(code)));
  of('account', await server.answer(codes, { saved: true }));
  const [, , regenerate, confirm] = server.requests.filter(({ call }) => call === SUBMIT);
  assert.equal(regenerate?.body['lookup_secret_regenerate'], true);
  assert.equal(confirm?.body['lookup_secret_confirm'], true);
});

test('codes that are on are turned off, and the recovery codes with them', async () => {
  const server = inside({ [START]: 'settings-all', [SUBMIT]: ['settings-all', 'settings-totp-on'] });
  const step = of('confirm', await server.begin('set-up-totp'));
  of('account', await server.answer(step, { confirmed: true }));
  const sent = server.requests.filter(({ call }) => call === SUBMIT).map(({ body }) => body);
  assert.deepEqual([sent[0]?.['totp_unlink'], sent[1]?.['lookup_secret_disable']], [true, true]);
});

test('a passkey is added', async () => {
  const server = inside({ [SUBMIT]: 'settings-passkey-added' });
  const step = of('new-passkey', await server.begin('add-passkey'));
  assert.equal((step.options['rp'] as { id: string }).id, 'localhost');
  of('account', await server.answer(step, { newPasskey: { id: 'AAAA' }, name: 'Puhelin' }));
  const sent = server.requests.find(({ call }) => call === SUBMIT)?.body;
  assert.deepEqual([sent?.['method'], sent?.['passkey_settings_register']], ['passkey', '{"id":"AAAA"}']);
});

test('a passkey is removed, and one that is gone is no error', async () => {
  const server = inside({ [START]: 'settings-all', [SUBMIT]: 'settings-totp-on' });
  const account = of('account', await server.begin('remove-passkey'));
  const [passkey] = account.passkeys ?? [];
  assert.match(passkey?.id ?? '', /^[0-9a-f]{64}$/);
  assert.equal(passkey?.name, '1');
  assert.ok(Date.parse(passkey?.created ?? '') > 0);
  of('account', await server.answer(account, { removePasskey: passkey?.id ?? '' }));
  assert.equal(server.requests.find(({ call }) => call === SUBMIT)?.body['passkey_remove'], passkey?.id);
  server.take();
  of('account', await server.answer(account, { removePasskey: 'gone' }));
  assert.ok(!server.take().some((call) => call.startsWith(SUBMIT)));
});

test('what is protected asks for the password when the login is a while ago, and then goes on', async () => {
  const replies = ['refresh-wrong', 'refresh-done'];
  for (const goal of ['add-passkey', 'set-up-totp'] as const) {
    const server = inside({ 'POST /self-service/login': replies });
    server.later = LATER;
    const proof = of('password', await server.begin(goal));
    assert.deepEqual([proof.goal, proof.why, proof.identifier], [goal, 'sensitive', 'erkki@example.com']);
    assert.deepEqual(proof.others, [], 'a mailbox that lies open proves nothing');
    assert.equal((await refusal(server.answer(proof, { password: 'x' }))).code, 'invalid-credentials');
    server.later = 0;
    const next = await server.answer(proof, { password: 'kesä' });
    assert.equal(next.step, goal === 'add-passkey' ? 'new-passkey' : 'new-totp');
  }
});

test('a removal goes on after the proof', async () => {
  const server = inside({
    [START]: 'settings-all',
    [SUBMIT]: 'settings-totp-on',
    'POST /self-service/login': 'refresh-done',
  });
  const account = of('account', await server.begin('account'));
  const id = account.passkeys?.[0]?.id ?? '';
  server.later = LATER;
  const proof = of('password', await server.answer(account, { removePasskey: id }));
  server.later = 0;
  of('account', await server.answer(proof, { password: 'kesä' }));
  assert.equal(server.requests.find(({ call }) => call === SUBMIT)?.body['passkey_remove'], id);
});

test('a server without them says so', async () => {
  const server = inside({ [START]: 'registration' });
  assert.equal((await refusal(server.begin('add-passkey'))).code, 'unsupported');
  assert.equal((await refusal(server.begin('set-up-totp'))).code, 'unsupported');
});

test('a set-up that took too long begins anew', async () => {
  const server = inside({ [SUBMIT]: 'settings-expired' });
  const step = await server.begin('set-up-totp');
  const { code, info } = await refusal(server.answer(step, { totpCode: '123456' }));
  assert.deepEqual([code, info.next?.step], ['expired', 'account']);
});
