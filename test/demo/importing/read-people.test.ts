import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPeople } from '../../../demo/server/importing/read-people.ts';

const HASH = 'pbkdf2_sha256$1200$suolaaSuolaa1234567890$8f2qa0pwQwDnNq0uZUHJsb4cwB0YobEu81Qk3+INLZ4=';
const HEAD = 'name,email,username,locale,hash\n';

const faultsOf = (rows: string, head = HEAD) =>
  readPeople(head + rows).faults.map(({ line, why }) => `${line}: ${why}`);

describe('the people of a file', () => {
  test('come with what is in the row, compared as a login compares', () => {
    const { people, faults } = readPeople(
      `\uFEFFid,hash,username,email,name,locale\n17,${HASH}, VVirtanen , Ville@Example.FI,"Virtanen, Ville",sv\n,,,b@example.fi,,\n`,
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(
      people.map(({ password, ...rest }) => ({ ...rest, kind: password?.kind.kind })),
      [
        {
          line: 2,
          id: '17',
          name: 'Virtanen, Ville',
          email: 'ville@example.fi',
          username: 'vvirtanen',
          locale: 'sv',
          kind: 'pbkdf2-sha256-32',
        },
        {
          line: 3,
          id: undefined,
          name: '',
          email: 'b@example.fi',
          username: undefined,
          locale: 'fi',
          kind: undefined,
        },
      ],
    );
  });

  for (const [why, row] of [
    ['there is no e-mail address', `Ville,,vv,fi,${HASH}`],
    ['the e-mail address is none', `Ville,ville,vv,fi,${HASH}`],
    ['the e-mail address is none', `Ville,Ville <ville@example.fi>,vv,fi,${HASH}`],
    ['the user name has an @, so nobody could log in with it', `V,v@example.fi,v@old,fi,${HASH}`],
    ['the user name is too long or has spaces', `V,v@example.fi,ville v,fi,${HASH}`],
    ['the language is none of fi, sv, en', `V,v@example.fi,vv,de,${HASH}`],
    ['the hash is of no kind that is known here', 'V,v@example.fi,vv,fi,salasana'],
    ['it has more or fewer fields than the first line', `V,v@example.fi,vv,${HASH}`],
    ['the name is too long or has strange characters', `"Vil\nle",v@example.fi,vv,fi,${HASH}`],
  ] as const) {
    test(`not when ${why}`, () => assert.deepEqual(faultsOf(row), [`2: ${why}`]));
  }

  test('not twice, whatever the case', () => {
    const rows = [
      `A,a@example.fi,aa,fi,${HASH}`,
      `B,A@Example.fi,bb,fi,${HASH}`,
      `C,c@example.fi,AA,fi,${HASH}`,
      `D,d@example.fi,dd,fi,${HASH}`,
    ];
    assert.deepEqual(faultsOf(rows.join('\n')), [
      '3: the e-mail address of line 2 again',
      '4: the user name of line 2 again',
    ]);
    const ids = faultsOf(`1,A,a@example.fi,\n1,B,b@example.fi,\n`, 'id,name,email,hash\n');
    assert.deepEqual(ids, ['3: the id of line 2 again']);
  });

  test('are not read when the first line does not say what is what', () => {
    for (const [head, why] of [
      ['', /the file is empty/],
      ['name;email;hash\n', /separated by semicolons/],
      ['name,email\n', /there is no column hash/],
      ['name,email,hash,password\n', /the column "password" is not known/],
      ['name,email,hash,email\n', /twice/],
    ] as const)
      assert.throws(() => readPeople(head), why);
  });
});
