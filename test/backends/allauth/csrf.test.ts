import assert from 'node:assert/strict';
import { test } from 'node:test';
import { config, context, inside, outside, page, refusal, says, Scripted } from './scripted.ts';

const LOG_OUT = 'DELETE /auth/session';

test('the readable cookie comes back as a header, with every request', async () => {
  const city = new Scripted({ [LOG_OUT]: outside() });
  await city.backend.signOut(context);
  const [request] = city.sent;
  assert.equal(request?.headers.get('X-CSRFToken'), 't0ken');
  assert.equal(request?.headers.get('Accept-Language'), 'sv');
  assert.equal(request?.init.credentials, 'include');
  assert.equal(request?.init.keepalive, true);
});

test('without a cookie the configuration is asked first, since it brings one', async () => {
  const city = new Scripted({
    'GET /config': [
      (sent) => {
        city.cookie = 'csrftoken=fresh';
        return config()(sent);
      },
    ],
    [LOG_OUT]: outside(),
  });
  city.cookie = '';
  await city.backend.signOut(context);
  const [first, second] = city.sent;
  assert.equal(first?.path, '/config');
  assert.equal(second?.headers.get('X-CSRFToken'), 'fresh');
});

test('a page of Django’s that refuses the token renews it once, and the request goes out again', async () => {
  const city = new Scripted({
    'POST /auth/login': [
      (sent) => {
        city.cookie = 'csrftoken=new';
        return page(403)(sent);
      },
      inside,
    ],
  });
  const step = await city.through(
    city.backend.begin('sign-in', context),
    { identifier: 'erkki@example.com' },
    { password: 'kesä-ilta-saaristossa' },
  );
  assert.equal(step.step, 'signed-in');
  const logins = city.sent.filter(({ path }) => path === '/auth/login');
  assert.deepEqual(
    logins.map(({ headers }) => headers.get('X-CSRFToken')),
    ['t0ken', 'new'],
  );
  assert.deepEqual(logins[0]?.body, logins[1]?.body);
});

test('it is renewed once and no more', async () => {
  const city = new Scripted({ [LOG_OUT]: page(403) });
  const error = await refusal(city.backend.signOut(context));
  assert.equal(error.code, 'forbidden');
  assert.equal(city.sent.filter(({ method }) => method === 'DELETE').length, 2);
});

test('nothing else is ever sent twice', async () => {
  for (const say of [says(403), says(409), says(500), page(500), page(200)]) {
    const city = new Scripted({ 'POST /auth/login': say, 'GET /auth/session': inside });
    const call = city.through(
      city.backend.begin('sign-in', context),
      { identifier: 'e@example.com' },
      { password: 'p' },
    );
    await call.catch(() => {});
    assert.equal(city.sent.filter(({ path }) => path === '/auth/login').length, 1);
  }
});

test('a question that is refused by a page is not asked again', async () => {
  const city = new Scripted({ 'GET /auth/session': page(403) });
  assert.equal((await refusal(city.backend.current(context))).code, 'forbidden');
  assert.equal(city.sent.filter(({ path }) => path === '/auth/session').length, 1);
});

test('a page on which document.cookie is something else gets no token, and is refused', async () => {
  const city = new Scripted({ [LOG_OUT]: page(403) }, { cookie: () => ({}) as string });
  assert.equal((await refusal(city.backend.signOut(context))).code, 'forbidden');
});

test('only the cookie of that very name counts', async () => {
  const city = new Scripted({ [LOG_OUT]: outside() });
  city.cookie = 'xcsrftoken=wrong; csrftoken=right; csrftoken2=wrong';
  await city.backend.signOut(context);
  assert.equal(city.sent[0]?.headers.get('X-CSRFToken'), 'right');
});

test('what somebody put into Object.prototype reaches no request', async () => {
  const city = new Scripted({ [LOG_OUT]: outside() });
  const polluted = Object.prototype as Record<string, unknown>;
  polluted['x-evil'] = 'yes';
  polluted['body'] = 'evil';
  try {
    await city.backend.signOut(context);
  } finally {
    delete polluted['x-evil'];
    delete polluted['body'];
  }
  const [request] = city.sent;
  assert.equal(request?.headers.has('x-evil'), false);
  assert.equal(Object.hasOwn(request?.init ?? {}, 'body'), false);
});
