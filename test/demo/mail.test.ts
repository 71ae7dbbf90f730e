import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  alreadyRegisteredMail,
  codeMail,
  deletedMail,
  emailChangedMail,
  emailRestoredMail,
  emailTakenMail,
  newEmailMail,
  passwordChangedMail,
  registerMail,
  resetMail,
  securityMail,
  warningMail,
} from '../../demo/rules/mail/index.ts';
import type { Account, Locale, Mail } from '../../demo/rules/ports.ts';

const LINK = 'https://asiointi.example.fi/auth/v1/mail/reset-password?token=abc-_123&x=1';
const link = { href: LINK, minutes: 30 };
const week = { href: LINK, minutes: 7 * 1440 };
const NAME = 'Åke <script>alert("1")</script> & Mäki\r\n\r\nPay here';

const account = (locale: Locale): Account => ({
  user: { id: 'a', name: NAME, email: 'ake@example.com' },
  locale,
});

/** Every mail, and how many links it has. */
const mails: Readonly<Record<string, readonly [(locale: Locale) => Mail, number]>> = {
  reset: [(locale) => resetMail(account(locale), link), 1],
  register: [(locale) => registerMail({ email: 'ake@example.com', locale }, link), 1],
  'already registered': [(locale) => alreadyRegisteredMail(account(locale), LINK), 1],
  'new address': [(locale) => newEmailMail({ email: 'ake@example.com', locale }, link), 1],
  'address taken': [(locale) => emailTakenMail(account(locale)), 0],
  'address changed': [(locale) => emailChangedMail(account(locale), 'new&old@example.com', week), 1],
  'address changed back': [(locale) => emailRestoredMail(account(locale)), 0],
  'password changed': [(locale) => passwordChangedMail(account(locale), week), 1],
  code: [(locale) => codeMail(account(locale), '012345', 10), 0],
  'passkey added': [(locale) => securityMail(account(locale), 'passkey-added'), 0],
  'passkey removed': [(locale) => securityMail(account(locale), 'passkey-removed'), 0],
  'codes on': [(locale) => securityMail(account(locale), 'totp-on'), 0],
  'codes off': [(locale) => securityMail(account(locale), 'totp-off'), 0],
  deleted: [(locale) => deletedMail(account(locale)), 0],
  warning: [(locale) => warningMail(account(locale)), 0],
};

const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What somebody reads of an HTML mail. */
const words = (html: string) =>
  unescape(html.replace(/<head>.*<\/head>/s, '').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

const linksOf = ({ html }: Mail) =>
  [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href = '', text = '']) =>
    [href, text].map(unescape),
  );

for (const locale of ['fi', 'sv', 'en'] as const) {
  describe(`mails in ${locale}`, () => {
    for (const [name, [write, links]] of Object.entries(mails)) {
      test(`${name}: text and HTML say the same, with the same link, spelled out`, () => {
        const mail = write(locale);
        assert.equal(mail.to, 'ake@example.com');
        assert.equal(mail.locale, locale);
        assert.ok(mail.subject.length > 3 && mail.subject.length < 80, mail.subject);
        assert.equal(words(mail.html), mail.text.replaceAll('\n----\n', ' ').replaceAll(/\s+/g, ' ').trim());
        assert.deepEqual(
          linksOf(mail),
          Array.from({ length: links }, () => [LINK, LINK]),
        );
        assert.deepEqual(mail.text.match(/https?:\S+/g) ?? [], links ? [LINK] : []);
        assert.match(mail.html, new RegExp(`^<!doctype html>\n<html lang="${locale}">`));
        assert.match(mail.text, /02 555 0100/);
      });

      test(`${name}: a name is one line of text, and nothing is fetched`, () => {
        const { html, text } = write(locale);
        assert.doesNotMatch(
          html,
          /<(?!!doctype|\/?(html|head|meta|title|body|div|p|a|br|hr|small|strong)\b)/,
        );
        assert.doesNotMatch(html, /<img|<style|<link|src=|url\(/);
        assert.doesNotMatch(text, /^Pay here/m);
      });
    }

    test('somebody who is not known yet is not called by a name that somebody typed', () => {
      for (const write of [mails['register'], mails['new address']])
        assert.doesNotMatch(write?.[0](locale).text ?? '', /Åke/);
      assert.match(
        mails['reset']?.[0](locale).text ?? '',
        /Åke <script>alert\("1"\)<\/script> & Mäki Pay here/,
      );
    });
  });
}

test('how long a link works is said in words', () => {
  const said = (locale: Locale) => [
    resetMail(account(locale), link).text,
    passwordChangedMail(account(locale), week).text,
  ];
  assert.match(said('fi').join(' '), /voimassa 30 minuuttia[^]*voimassa 7 päivää/);
  assert.match(said('sv').join(' '), /gäller i 30 minuter[^]*gäller i 7 dygn/);
  assert.match(said('en').join(' '), /within 30 minutes[^]*within 7 days/);
});

test('the code stands alone on its line', () => {
  assert.match(codeMail(account('fi'), '012345', 10).text, /^012345$/m);
});
