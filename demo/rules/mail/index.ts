import { FREE_TRIES } from '../limiter.ts';
import type { Account, Locale, Mail } from '../ports.ts';
import { type Addressee, addresseeOf, compose, composeIn, type Letter } from './letter.ts';
import { type Change, lasting, mailTexts, type Text } from './texts.ts';

/** A link that is mailed, and for how many minutes it works. */
export interface TimedLink {
  readonly href: string;
  readonly minutes: number;
}

/** To choose a new password. */
export function resetMail(account: Account, link: TimedLink): Mail {
  return linkMail(addresseeOf(account), textsFor(account).reset(lifeOf(link, account.locale)), link.href);
}

/** To confirm the address of a new account. No name: it is not known yet to be this person's own. */
export function registerMail(to: Omit<Addressee, 'name'>, link: TimedLink): Mail {
  const text = mailTexts[to.locale].register(lifeOf(link, to.locale));
  return linkMail({ ...to, name: '' }, text, link.href);
}

/** To somebody who has an account already: `href` leads to the login. */
export function alreadyRegisteredMail(account: Account, href: string): Mail {
  return linkMail(addresseeOf(account), textsFor(account).alreadyRegistered, href);
}

/** To confirm a new address. No name, so that nobody can write to strangers through their own name. */
export function newEmailMail(to: Omit<Addressee, 'name'>, link: TimedLink): Mail {
  const text = mailTexts[to.locale].newEmail(lifeOf(link, to.locale));
  return linkMail({ ...to, name: '' }, text, link.href);
}

/** To the owner of an address that somebody else's account wanted. */
export function emailTakenMail(account: Account): Mail {
  return plainMail(addresseeOf(account), textsFor(account).emailTaken);
}

/** To the old address: `account` as it was before, `email` the new one. */
export function emailChangedMail(account: Account, email: string, notMe: TimedLink): Mail {
  return changeMail(account, textsFor(account).emailChanged(email), notMe);
}

/** To the address that "this was not me" took away again: `account` as it was before. */
export function emailRestoredMail(account: Account): Mail {
  return plainMail(addresseeOf(account), textsFor(account).emailRestored);
}

export function passwordChangedMail(account: Account, notMe: TimedLink): Mail {
  return changeMail(account, textsFor(account).passwordChanged, notMe);
}

/** A code to log in with. */
export function codeMail(account: Account, code: string, minutes: number): Mail {
  const { after, text, ...rest } = textsFor(account).code(lasting(minutes, account.locale));
  return write(addresseeOf(account), { ...rest, parts: [...text, { code }, after] });
}

/** Something about how the account is protected has changed. */
export function securityMail(account: Account, change: Change): Mail {
  const { changed, changedRest } = textsFor(account);
  const subject = changed[change];
  const text = [`${subject}.`, ...changedRest.text];
  return plainMail(addresseeOf(account), { ...changedRest, subject, text });
}

/** The account is gone; `account` as it was. */
export function deletedMail(account: Account): Mail {
  return plainMail(addresseeOf(account), textsFor(account).deleted);
}

/** Tells the owner of tries that reached the limit: all three languages, their own first. No link to be imitated. */
export function warningMail(account: Account): Mail {
  const others = (['fi', 'sv', 'en'] as const).filter((locale) => locale !== account.locale);
  const letters = [account.locale, ...others].map((locale): [Locale, Letter] => {
    const { text, ...rest } = mailTexts[locale].warning(FREE_TRIES);
    return [locale, { ...rest, parts: text }];
  });
  return composeIn(addresseeOf(account), mailTexts, letters);
}

function textsFor({ locale }: Account) {
  return mailTexts[locale];
}

function lifeOf({ minutes }: TimedLink, locale: Locale): string {
  return lasting(minutes, locale);
}

/** The link stands after the first paragraph. */
function linkMail(
  to: Addressee,
  { text, does, ...rest }: Text & { readonly does: string },
  href: string,
): Mail {
  const [first = '', ...more] = text;
  return write(to, { ...rest, parts: [first, { does, href }, ...more] });
}

function changeMail(account: Account, { text, ...rest }: Text, { href, minutes }: TimedLink): Mail {
  const notMe = textsFor(account).notMe(lasting(minutes, account.locale));
  const parts = [...text, notMe.text, { does: notMe.does, href }];
  return write(addresseeOf(account), { ...rest, parts });
}

function plainMail(to: Addressee, { text, ...rest }: Text): Mail {
  return write(to, { ...rest, parts: text });
}

function write(to: Addressee, letter: Letter): Mail {
  return compose(to, mailTexts, letter);
}
