import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { parse } from 'yaml';
import { configuration } from '../../servers/kratos/config.ts';
import { pages } from '../../servers/page.ts';
import { kratos } from '../../src/adapters/kratos.ts';
import { optionsIn } from '../../src/backends/kratos/options.ts';
import { blocks, page } from './pages.ts';

const PATH = 'docs/backends/kratos.md';

function block(language: string): string {
  const found = blocks(page(PATH)).find((one) => one.language === language);
  assert.ok(found, `${PATH} has no example in ${language}`);
  return found.text;
}

/** What a value has of those members that a pattern has. */
function part(value: unknown, pattern: unknown): unknown {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) return value;
  const source = value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(pattern).map(([name, one]) => [name, part(source[name], one)]));
}

test('the settings on the page are those that the suite runs on', () => {
  const told = parse(block('yaml')) as Record<string, unknown>;
  const real = JSON.parse(
    configuration({
      page: 'https://asiointi.example.fi',
      pages,
      port: 1,
      adminPort: 2,
      smtp: { host: 'localhost', port: 3 },
      database: 'db',
      recovery: 'code',
    }),
  ) as Record<string, unknown>;
  assert.deepEqual(part(real, told), told);
  assert.deepEqual(told['selfservice'], real['selfservice'], 'all of what people meet');
});

test('the markup on the page names parts that there are, and no others', () => {
  const told = mock.method(console, 'error', () => {});
  const [, backend = ''] = /backend="([^"]+)"/.exec(block('html')) ?? [];
  assert.deepEqual(
    { ...optionsIn(backend) },
    {
      url: '/',
      username: true,
      code: true,
      recovery: true,
      register: true,
      passkeys: true,
      twoFactor: true,
      issuer: 'Saarilahti',
    },
  );
  assert.equal(told.mock.callCount(), 0);
  told.mock.restore();
});

test('a client of one’s own offers what its options say', async () => {
  assert.match(block('js'), /kratos\(\{ url: '\/', username: true, recovery: true \}\)/);
  const fetch = async (): Promise<Response> => Response.json({ error: { code: 401 } }, { status: 401 });
  const backend = kratos({ url: '/', username: true, recovery: true, fetch });
  const step = await backend.current({ locale: 'fi', returnTo: '' });
  assert.deepEqual('can' in step && step.can, ['sign-in', 'reset-password']);
});
