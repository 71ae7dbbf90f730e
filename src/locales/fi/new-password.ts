import type { NewPasswordMessages } from '../messages/new-password.ts';

export const newPassword: NewPasswordMessages = {
  newPassword: 'Uusi salasana',
  rules: (length) => `Vähintään ${length} merkkiä. Salasana voi olla kokonainen lause, välilyönnit mukana.`,
  missing: 'Kirjoita uusi salasana.',
  tooShort: (length) => `Salasana on liian lyhyt. Kirjoita vähintään ${length} merkkiä.`,
  common: 'Tämä salasana on monella käytössä. Keksi toinen salasana.',
  personal: 'Salasanassa on nimesi tai osoitteesi. Keksi toinen salasana.',
  current: 'Nykyinen salasana',
  missingCurrent: 'Kirjoita nykyinen salasanasi.',
  wrongCurrent: 'Nykyinen salasana on väärin. Tarkista se ja yritä uudelleen.',
  save: 'Tallenna salasana',
  saving: 'Tallennetaan…',
};
