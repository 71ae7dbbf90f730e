import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAddress, isPixels, isWhole } from '../../../../demo/gallery/paste/checks.ts';

describe('what can be used of what is typed', () => {
  it('is an address on the web, or a path of the page’s own server', () => {
    for (const text of [
      '/',
      '/avain/0.1.0',
      '/?username&code',
      '//cdn.example/avain',
      'https://id.example/a?b',
    ])
      assert.ok(isAddress(text), text);
    for (const text of [
      '',
      'avain',
      '#a',
      'www.example.fi',
      'https://',
      'javascript:alert(1)',
      '/a b',
      '/\\x',
    ])
      assert.ok(!isAddress(text), text);
  });

  it('is a whole number', () => {
    assert.ok(isWhole('0') && isPixels('120'));
    for (const text of ['', '-1', '1.5', '12px']) assert.ok(!isWhole(text) && !isPixels(text), text);
    assert.ok(!isPixels('0'));
  });
});
