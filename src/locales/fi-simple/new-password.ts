import type { NewPasswordMessages } from '../messages/new-password.ts';

export const newPassword: NewPasswordMessages = {
  newPassword: 'Uusi salasana',
  rules: (length) => `Kirjoita vähintään ${length} merkkiä. Voit kirjoittaa vaikka kokonaisen lauseen.`,
  missing: 'Kirjoita uusi salasana.',
  tooShort: (length) => `Salasana on liian lyhyt. Kirjoita vähintään ${length} merkkiä.`,
  common: 'Monella muulla on sama salasana. Keksi toinen salasana.',
  personal: 'Salasanassa on nimesi tai osoitteesi. Keksi toinen salasana.',
  current: 'Salasanasi nyt',
  missingCurrent: 'Kirjoita salasana, jota käytät nyt.',
  wrongCurrent: 'Salasana on väärin. Tarkista se. Yritä sitten uudelleen.',
  save: 'Tallenna salasana',
  saving: 'Odota hetki…',
};
