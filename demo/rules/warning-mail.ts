import { FREE_TRIES } from './limiter.ts';
import type { Account, Locale, Mail } from './ports.ts';

const SUBJECT: Readonly<Record<Locale, string>> = {
  fi: 'Tunnuksellasi on yritetty kirjautua väärällä salasanalla',
  sv: 'Någon har försökt logga in på ditt konto med fel lösenord',
  en: 'Someone tried to log in to your account with a wrong password',
};

const TEXT: Readonly<Record<Locale, string>> = {
  fi: `Tunnuksellasi on annettu väärä salasana ${FREE_TRIES} kertaa. Kirjautumista on siksi hidastettu vähäksi aikaa.

Jos yrittäjä olit sinä, odota hetki ja yritä sitten uudelleen.
Jos et ollut, sinun ei tarvitse tehdä mitään: kukaan ei ole päässyt kirjautumaan näillä yrityksillä.`,
  sv: `Fel lösenord har angetts ${FREE_TRIES} gånger för ditt konto. Inloggningen är därför långsammare en liten stund.

Om det var du, vänta en stund och försök sedan igen.
Om det inte var du behöver du inte göra något: ingen har kunnat logga in med dessa försök.`,
  en: `A wrong password has been given for your account ${FREE_TRIES} times. Logging in is therefore slowed down for a short while.

If it was you, wait a moment and then try again.
If it was not you, you need not do anything: nobody has been able to log in with these tries.`,
};

/** Tells the owner of tries that reached the limit: all three languages, their own first. No link to be imitated. */
export function warningMail(account: Account): Mail {
  const own = account.locale;
  const others = (['fi', 'sv', 'en'] as const).filter((locale) => locale !== own);
  const text = [own, ...others].map((locale) => TEXT[locale]).join('\n\n---\n\n');
  return { to: account.user.email, subject: SUBJECT[own], text: `${text}\n`, locale: own };
}
