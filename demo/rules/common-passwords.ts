const INTERNATIONAL = `
  123456789012345 1234567890123456 012345678901234 123123123123123 111111111111111 000000000000000
  987654321098765 123456789123456 112233445566778 147258369147258 aaaaaaaaaaaaaaa
  qwerty qwertyuiop qwertyuiopå asdfgh asdfghjkl asdfghjklöä zxcvbn zxcvbnm qazwsx qazwsxedc
  abc abcd abcdef abcdefgh abcdefghijklmno abcdefghijklmnopqrstuvwxyz
  admin administrator root test guest user login default
  password passw passwd pass passphrase secret letmein welcome changeme changethis mypassword thisismypassword
  iloveyou sunshine princess monkey dragon football baseball superman batman master shadow michael jennifer
  trustno whatever starwars pokemon computer correcthorsebatterystaple thequickbrownfox
`;

const FINNISH = `
  salasana salasanani uusisalasana sala salainen salakala tunnus käyttäjä kayttaja käyttäjätunnus kayttajatunnus
  kirjaudu tervetuloa testi suomi finland perkele saatana vittu paska jumalauta helvetti
  kissa koira rakas kulta mansikka mustikka aurinko hevonen enkeli prinsessa muumi hei moi moikka
  kesä kesa talvi kevät kevat syksy jääkiekko jaakiekko jalkapallo leijonat
  helsinki tampere turku oulu kaupunki saarilahti asiointi avain
`;

const SWEDISH = `
  lösenord losenord lösen mittlösenord hemlig hemligt välkommen valkommen användare sverige stockholm
  älskling sommar vinter hejhej fotboll
`;

/**
 * Passwords, and words that passwords are made of, that everybody tries first; without regard to case. A password of
 * nothing but these and of digits and signs is refused, so "Salasana12345678!" need not be here. A city that has a list
 * of leaked passwords asks it as well.
 */
export const commonPasswords: readonly string[] = [INTERNATIONAL, FINNISH, SWEDISH].flatMap((words) =>
  words.trim().split(/\s+/),
);
