import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkChoice } from '../../demo/rules/new-password.ts';
import { residents } from '../../demo/rules/residents.ts';
import { AuthError } from '../../src/core/errors.ts';

const person = { name: 'Saga Åström-Öberg', email: 'saga.astrom@example.com', username: 'sastrom' };

/** Why a password is refused, or nothing. */
function verdict(password: string, who: Parameters<typeof checkChoice>[1] = person): string {
  try {
    checkChoice(password, who);
    return '';
  } catch (error) {
    assert.ok(error instanceof AuthError && error.info.field === 'new-password');
    return [error.code, ...(error.info.reasons ?? [])].join(' ');
  }
}

describe('a new password', () => {
  test('is counted in code points, without a rule about kinds', () => {
    assert.equal(verdict('x'.repeat(14)), 'weak-password too-short');
    assert.equal(verdict('🐟'.repeat(14)), 'weak-password too-short');
    for (const one of ['x'.repeat(15), '🐟'.repeat(15), ' '.repeat(15), 'ä'.repeat(2048)])
      assert.equal(verdict(one), '');
  });

  test('may have 4096 bytes', () => {
    assert.equal(verdict('x'.repeat(4096)), '');
    assert.equal(verdict('x'.repeat(4097)), 'invalid-input too-long');
    assert.equal(verdict('ä'.repeat(2049)), 'invalid-input too-long');
    assert.equal(verdict(''), 'invalid-input');
  });

  for (const common of [
    'salasana1234567',
    'SALASANA salasana',
    'Salasana!Salasana!',
    '123456789012345',
    'qwertyuiopåasdfghjklöä',
    'P A S S W O R D 2026',
    'kesäkesäkesäkesä',
    'Lösenord12345678',
    'ｓａｌａｓａｎａ１２３４５６７',
  ]) {
    test(`${common} is what everybody tries`, () => assert.equal(verdict(common), 'weak-password common'));
  }

  for (const personal of [
    'Saga Åström-Öberg',
    'sagaåströmöberg1',
    'SAGA.ASTROM@EXAMPLE.COM',
    'saga.astrom2026!',
    'sastromsastromsastrom',
    'Åström-Åström-1',
  ]) {
    test(`${personal} is the person’s own name`, () =>
      assert.equal(verdict(personal), 'weak-password personal'));
  }

  test('may have such words among others', () => {
    for (const good of ['salasana on hukassa', 'Saga asuu rannalla', 'kesä-ilta-saaristossa'])
      assert.equal(verdict(good), '');
    assert.equal(verdict('saga.astrom2026!', { name: '', email: 'muu@example.com' }), '');
  });

  test('could be the one of every resident of the demo', () => {
    for (const resident of residents) assert.equal(verdict(resident.password, resident), '');
  });
});
