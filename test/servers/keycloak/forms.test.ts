import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formWith, linkTo, pageId } from '../../../servers/keycloak/forms.ts';

const page = {
  url: 'http://localhost:1/realms/saarilahti/login-actions/authenticate?tab=a',
  status: 200,
  type: 'text/html',
  html: `<body id="keycloak-bg" class="" data-page-id="login-update-email">
    <a href="/realms/saarilahti/x?a=1&amp;b=2">Takaisin</a> <a class="b" href="https://city.example/asetukset">x</a>
    <form action="/first" method="post"><input type="hidden" name="token" value="&quot;t&quot;&#39;"/></form>
    <form id="f" action="http://localhost:1/second?x=1&amp;y=2" method="post">
      <input type="text" id="email" name="email" value="a@example.com" /><input type="hidden" name="h" value="1">
      <button name="cancel-aia" type="submit" value="true">Peruuta</button>
    </form></body>`,
};

describe('what a page of Keycloak has', () => {
  test('is known by the name of its template', () => {
    assert.equal(pageId(page), 'update-email');
    assert.equal(pageId({ ...page, html: '<body>' }), '');
  });

  test('a form is found by a field or a button', () => {
    const form = formWith(page, 'cancel-aia');
    assert.deepEqual(form, {
      action: 'http://localhost:1/second?x=1&y=2',
      hidden: { h: '1' },
      values: { email: 'a@example.com', h: '1', 'cancel-aia': 'true' },
    });
    assert.equal(formWith(page, 'password'), undefined);
  });

  test('addresses are absolute, and no entities are left', () => {
    assert.partialDeepStrictEqual(formWith(page, ''), {
      action: 'http://localhost:1/first',
      hidden: { token: `"t"'` },
    });
    assert.equal(linkTo(page, /saarilahti/), 'http://localhost:1/realms/saarilahti/x?a=1&b=2');
    assert.equal(linkTo(page, /^https:\/\/city/), 'https://city.example/asetukset');
    assert.equal(linkTo(page, /nowhere/), undefined);
  });
});
