import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { correction, generate } from 'lean-qr/nano';
import { qrPath } from '../../../src/steps/account/qr.ts';
import { OTPAUTH } from '../../helpers/account-backend.ts';

/** The dark modules that a path paints, as `x,y`. */
function painted(d: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, width, back] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    assert.equal(width, back);
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`);
  }
  return dark;
}

describe('the QR code', () => {
  const { size, d } = qrPath(OTPAUTH);
  const dark = painted(d);
  const QUIET = 4;

  test('is nothing but rectangles', () => {
    assert.equal(d.replaceAll(/M\d+ \d+h\d+v1h-\d+z/g, ''), '');
  });

  test('paints every module of the code, and no other', () => {
    const code = generate(OTPAUTH, { minCorrectionLevel: correction.M });
    assert.equal(size, code.size + 2 * QUIET);
    for (let y = 0; y < size; y += 1)
      for (let x = 0; x < size; x += 1)
        assert.equal(dark.has(`${x},${y}`), code.get(x - QUIET, y - QUIET), `${x},${y}`);
  });

  test('has a light border of four modules', () => {
    for (const place of dark) {
      const [x = 0, y = 0] = place.split(',').map(Number);
      assert.ok(Math.min(x, y) >= QUIET && Math.max(x, y) < size - QUIET, place);
    }
  });

  test('has the three squares that a camera looks for', () => {
    const last = size - QUIET - 7;
    for (const [left, top] of [
      [QUIET, QUIET],
      [last, QUIET],
      [QUIET, last],
    ] as const) {
      for (let step = 0; step < 7; step += 1) {
        assert.ok(dark.has(`${left + step},${top}`) && dark.has(`${left},${top + step}`));
        assert.ok(dark.has(`${left + step},${top + 6}`) && dark.has(`${left + 6},${top + step}`));
      }
      assert.ok(dark.has(`${left + 3},${top + 3}`) && !dark.has(`${left + 1},${top + 1}`));
    }
  });

  test('holds letters of every language', () => {
    assert.notEqual(qrPath('otpauth://totp/Åbo:ä').d, qrPath('otpauth://totp/Abo:a').d);
  });
});
