import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceName } from '../../../src/backends/wire/device-name.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

const said: Readonly<Record<string, string>> = {
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0': 'Firefox, Windows',
  [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/144.0.0.0 Safari/537.36`]: 'Chrome, Linux',
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0`]:
    'Edge, Windows',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15':
    'Safari, macOS',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1':
    'Safari, iPhone',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/144.0 Mobile/15E148 Safari/604.1':
    'Chrome, iPhone',
  [`Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`]:
    'Samsung Internet, Android',
  'Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0': 'Firefox, Android',
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/144.0.0.0 Safari/537.36 OPR/120.0`]:
    'Opera, ChromeOS',
  'curl/8.5.0': 'curl',
  node: 'node',
  '': '?',
  '<script>alert(1)</script>': '?',
};

for (const [agent, name] of Object.entries(said)) {
  test(`${agent || 'nothing'} is ${name}`, () => assert.equal(deviceName(agent), name));
}

test('a long one is looked at in no time', () => {
  const begun = performance.now();
  assert.equal(deviceName(`Version/${'1'.repeat(100_000)}`), 'Version');
  assert.equal(deviceName('Version/1 '.repeat(50_000)), 'Version');
  assert.ok(performance.now() - begun < 5_000);
});
