/** Words that officials, machines and shops say, and that help nobody. */
export const forbidden: Readonly<Record<'fi' | 'sv' | 'en', RegExp>> = {
  fi: /virheelli|kelvolli|kelpaamat|kielletty|valitettavasti|ole hyvä|olkaa hyvä|hups|oho|anteeksi|epäonnistui|todenn|autentik|sisäänkirjau/i,
  sv: /ogiltig|giltig|förbjud|tyvärr|vänligen|hoppsan|oj\b|ursäkta|förlåt|misslyckad|autentis/i,
  en: /\b(please|sorry|invalid|valid|forbidden|oops|illegal|failed|unfortunately|authenticat\w*|sign(ed)? (in|out)|error \d+)\b/i,
};

/** Words in a sentence, at most. */
export const LONGEST = 20;
