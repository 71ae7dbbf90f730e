import type { MailTexts } from '../texts.ts';

const NOTHING = 'sinun ei tarvitse tehdä mitään.';

export const fi: MailTexts = {
  greeting: (name) => `Hei ${name}!`,
  sender:
    'Lähettäjä on Saarilahden kaupungin asiointipalvelu. Tähän viestiin ei voi vastata. Asiakaspalvelu: 02 555 0100, arkisin klo 9–15.',
  reset: (life) => ({
    subject: 'Valitse uusi salasana',
    text: [
      'Tunnuksellesi pyydettiin uutta salasanaa Saarilahden kaupungin asiointipalveluun.',
      `Linkki on voimassa ${life} ja toimii kerran.`,
      `Jos et pyytänyt uutta salasanaa, ${NOTHING} Salasanasi ei muutu, ellei linkkiä käytetä.`,
    ],
    does: 'Valitse uusi salasana',
    why: 'Sait viestin, koska tämä osoite kirjoitettiin sivulle, jolla pyydetään uutta salasanaa.',
  }),
  register: (life) => ({
    subject: 'Vahvista sähköpostiosoitteesi',
    text: [
      'Tällä sähköpostiosoitteella luotiin käyttäjätunnus Saarilahden kaupungin asiointipalveluun. Tunnus otetaan käyttöön, kun vahvistat osoitteen.',
      `Linkki on voimassa ${life} ja toimii kerran.`,
      `Jos et luonut tunnusta, ${NOTHING} Tunnusta ei oteta käyttöön ilman vahvistusta.`,
    ],
    does: 'Vahvista sähköpostiosoitteesi',
    why: 'Sait viestin, koska tämä osoite kirjoitettiin sivulle, jolla luodaan käyttäjätunnus.',
  }),
  alreadyRegistered: {
    subject: 'Sinulla on jo käyttäjätunnus',
    text: [
      'Sähköpostiosoitteellasi yritettiin luoda käyttäjätunnus Saarilahden kaupungin asiointipalveluun. Sinulla on jo tunnus, joten uutta ei luotu.',
      'Samalla sivulla voit pyytää uuden salasanan, jos entinen on unohtunut.',
      `Jos et yrittänyt luoda tunnusta, ${NOTHING} Tunnuksesi on ennallaan.`,
    ],
    does: 'Kirjaudu sisään',
    why: 'Sait viestin, koska tämä osoite kirjoitettiin sivulle, jolla luodaan käyttäjätunnus.',
  },
  newEmail: (life) => ({
    subject: 'Vahvista uusi sähköpostiosoite',
    text: [
      'Tämä osoite annettiin uudeksi sähköpostiosoitteeksi Saarilahden kaupungin asiointipalveluun. Kun vahvistat sen, tällä osoitteella myös kirjaudutaan sisään.',
      `Linkki on voimassa ${life} ja toimii kerran. Mikään ei muutu ennen vahvistusta.`,
      `Jos et pyytänyt vaihtoa, ${NOTHING}`,
    ],
    does: 'Vahvista uusi osoite',
    why: 'Sait viestin, koska tämä osoite kirjoitettiin sivulle, jolla vaihdetaan sähköpostiosoite.',
  }),
  emailTaken: {
    subject: 'Sähköpostiosoitteesi yritettiin ottaa toiseen tunnukseen',
    text: [
      'Tämä osoite annettiin uudeksi sähköpostiosoitteeksi toiselle tunnukselle Saarilahden kaupungin asiointipalvelussa. Vaihtoa ei tehty, koska osoite on jo sinun tunnuksellasi.',
      'Jos teit sen itse, sinulla on kaksi tunnusta. Kirjaudu sisään tällä osoitteella, tai ota yhteys asiakaspalveluun.',
      `Jos et tehnyt sitä, ${NOTHING} Tunnuksesi on ennallaan.`,
    ],
    why: 'Sait viestin, koska osoite kuuluu tunnuksellesi.',
  },
  emailChanged: (email) => ({
    subject: 'Sähköpostiosoitteesi on vaihdettu',
    text: [
      `Tunnuksesi sähköpostiosoite Saarilahden kaupungin asiointipalvelussa on nyt ${email}. Jatkossa kirjaudut sisään sillä. Salasanasi ja asiasi pysyvät ennallaan.`,
    ],
    why: 'Sait viestin, koska tämä oli tunnuksesi sähköpostiosoite.',
  }),
  emailRestored: {
    subject: 'Sähköpostiosoitteesi on vaihdettu takaisin',
    text: [
      'Tämä osoite ei enää kuulu tunnukseen Saarilahden kaupungin asiointipalvelussa. Aiemman osoitteen haltija ilmoitti, ettei hän vaihtanut osoitetta. Siksi aiempi osoite on taas käytössä. Tunnus on kirjattu ulos kaikilta laitteilta, ja sen pääsyavaimet on poistettu.',
      'Jos vaihdoit osoitteen itse, ota heti yhteys asiakaspalveluun.',
    ],
    why: 'Sait viestin, koska tämä oli tunnuksesi sähköpostiosoite.',
  },
  passwordChanged: {
    subject: 'Salasanasi on vaihdettu',
    text: [
      'Tunnuksesi salasana Saarilahden kaupungin asiointipalvelussa on vaihdettu. Kirjautumisesi muilla laitteilla on päätetty.',
    ],
    why: 'Sait viestin, koska osoite kuuluu tunnuksellesi.',
  },
  notMe: (life) => ({
    text: `Jos et tehnyt tätä itse, toimi heti. Linkillä saat tunnuksesi takaisin ja valitset uuden salasanan. Linkki on voimassa ${life}.`,
    does: 'En tehnyt tätä',
  }),
  code: (life) => ({
    subject: 'Koodi kirjautumista varten',
    text: ['Kirjoita tämä koodi sivulle, jolla kirjaudut Saarilahden kaupungin asiointipalveluun:'],
    after: `Koodi on voimassa ${life} ja toimii kerran. Älä anna sitä kenellekään, älä myöskään puhelimessa. Jos et ole kirjautumassa, ${NOTHING}`,
    why: 'Sait viestin, koska tunnuksellesi pyydettiin koodia.',
  }),
  changed: {
    'passkey-added': 'Tunnuksellesi on lisätty pääsyavain',
    'passkey-removed': 'Tunnukseltasi on poistettu pääsyavain',
    'totp-on': 'Tunnuksellesi on otettu käyttöön kertakoodit',
    'totp-off': 'Tunnukseltasi on poistettu kertakoodit',
  },
  changedRest: {
    subject: '',
    text: [
      `Jos teit sen itse, ${NOTHING}`,
      'Jos et tehnyt sitä, vaihda salasanasi heti ja ota yhteys asiakaspalveluun.',
    ],
    why: 'Sait viestin, koska osoite kuuluu tunnuksellesi.',
  },
  deleted: {
    subject: 'Tilisi on poistettu',
    text: [
      'Tilisi Saarilahden kaupungin asiointipalvelussa on poistettu. Sillä ei voi enää kirjautua sisään.',
      'Kaupungille jo jättämäsi asiat käsitellään loppuun. Kysy niistä asiakaspalvelusta.',
      'Jos et poistanut tiliä, ota yhteys asiakaspalveluun heti.',
    ],
    why: 'Sait viestin, koska tämä oli tunnuksesi sähköpostiosoite.',
  },
  warning: (tries) => ({
    subject: 'Tunnuksellasi on yritetty kirjautua väärällä salasanalla',
    text: [
      `Tunnuksellasi on annettu väärä salasana ${tries} kertaa. Kirjautumista on siksi hidastettu vähäksi aikaa.`,
      `Jos yrittäjä olit sinä, odota hetki ja yritä sitten uudelleen. Jos et ollut, ${NOTHING} Kukaan ei ole päässyt kirjautumaan näillä yrityksillä.`,
    ],
    why: 'Sait viestin, koska osoite kuuluu tunnuksellesi.',
  }),
};
