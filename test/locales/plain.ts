import type { Language } from './catalogue.ts';

/**
 * Words that officials, machines and shops say, and that help nobody. In easy Finnish also hard or foreign words, and the
 * passive: it hides who does what. Its forms end as these do (`kirjaudutaan`, `lähetettiin`, `lukittu`).
 */
export const forbidden: Readonly<Record<Language, RegExp>> = {
  'fi-simple':
    /virheelli|kelvolli|kelpaa|kielletty|valitettavasti|ole hyvä|olkaa hyvä|hups|oho|anteeksi|epäonnistu|todenn|autentik|sisäänkirjau|käyttäjätunnu|vanhentu|voimassa|mukaan lukien|mikäli|kyseis|ainoastaan|välittömästi|häiriö|(?<!vähin|enin|viimeis|yh)[td](?:aan|ään)(?!\p{L})|(?:ttiin|ttu|tty|voitu|tehty)(?!\p{L})/iu,
  fi: /virheelli|kelvolli|kelpaamat|kielletty|valitettavasti|ole hyvä|olkaa hyvä|hups|oho|anteeksi|epäonnistui|todenn|autentik|sisäänkirjau/i,
  sv: /ogiltig|giltig|förbjud|tyvärr|vänligen|hoppsan|oj\b|ursäkta|förlåt|misslyckad|autentis/i,
  en: /\b(please|sorry|invalid|valid|forbidden|oops|illegal|failed|unfortunately|authenticat\w*|sign(ed)? (in|out)|error \d+)\b/i,
};

/** Words in a sentence, at most. */
export const LONGEST: Readonly<Record<Language, number>> = { fi: 20, sv: 20, en: 20, 'fi-simple': 10 };

/** Words in a sentence on average, at most. Labels are no sentences and do not lower it. */
export const AVERAGE: Readonly<Record<Language, number>> = { fi: 12, sv: 12, en: 12, 'fi-simple': 5 };
