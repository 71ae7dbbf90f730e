import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CsvError, parseCsv } from '../../../demo/server/importing/csv.ts';

const fieldsOf = (text: string) => parseCsv(text).map(({ fields }) => fields);

describe('a CSV file', () => {
  test('has rows, with or without a line end after the last, in both kinds', () => {
    const rows = [
      ['a', 'b'],
      ['c', ''],
    ];
    for (const text of ['a,b\nc,', 'a,b\nc,\n', 'a,b\r\nc,\r\n', 'a,b\r\nc,'])
      assert.deepEqual(fieldsOf(text), rows);
    assert.deepEqual(fieldsOf(''), []);
  });

  test('has commas, quotation marks and line ends within quotation marks', () => {
    assert.deepEqual(fieldsOf('"Korkeamäki, os. Vanhanen","""Ammu""","kaksi\r\nriviä"\nx,y,"z"'), [
      ['Korkeamäki, os. Vanhanen', '"Ammu"', 'kaksi\r\nriviä'],
      ['x', 'y', 'z'],
    ]);
  });

  test('keeps spaces, and empty fields that are quoted or not', () => {
    assert.deepEqual(fieldsOf(' a ,"",\n,,'), [
      [' a ', '', ''],
      ['', '', ''],
    ]);
  });

  test('says on which line a row begins, also after one of several lines', () => {
    assert.deepEqual(
      parseCsv('a\n"b\nb\nb"\nc\n').map(({ line }) => line),
      [1, 2, 5],
    );
  });

  for (const [text, line] of [
    ['a\nb"c\n', 2],
    ['a\n"b\nc', 2],
    ['a\n"b"c,d\n', 2],
    ['"a\n"\n"b" ,c', 3],
    ['a\rb', 1],
  ] as const) {
    test(`${JSON.stringify(text)} is none, from line ${line} on`, () => {
      assert.throws(() => parseCsv(text), new RegExp(`^CsvError: line ${line}: `));
      assert.throws(() => parseCsv(text), CsvError);
    });
  }

  test('of many rows is read in a moment', () => {
    const text = '"nimi, jossa pilkku",osoite@example.fi,$2b$12$x\r\n'.repeat(50_000);
    const started = performance.now();
    assert.equal(parseCsv(text).length, 50_000);
    assert.ok(performance.now() - started < 5000);
  });
});
