import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { liveTexts } from '../../demo/gallery/texts/live.ts';
import { pasteTexts } from '../../demo/gallery/texts/paste.ts';
import { scenarioNames } from '../../demo/gallery/texts/scenarios.ts';
import { shellTexts } from '../../demo/gallery/texts/shell.ts';
import { textViewTexts } from '../../demo/gallery/texts/text-view.ts';
import { themeTexts } from '../../demo/gallery/texts/theme.ts';
import { texts as pages } from '../../demo/pages/texts.ts';
import { mailTexts } from '../../demo/rules/mail/texts.ts';
import { servers } from '../../servers/index.ts';
import { entries, type Language, sentences, words } from '../locales/catalogue.ts';
import { forbidden, LONGEST } from '../locales/plain.ts';

const others = await Promise.all(Object.values(servers).map((load) => load()));
const about = (lang: 'fi' | 'sv' | 'en') =>
  Object.fromEntries(others.map((one) => [one.name, one.about[lang]]));
const scenarios = (lang: 'fi' | 'sv' | 'en') =>
  Object.fromEntries(Object.entries(scenarioNames).map(([name, own]) => [name, own[lang]]));

/** What mails and the demo's pages say is held to what the elements' texts are held to. */
for (const [what, texts] of Object.entries({
  mails: mailTexts,
  pages,
  'the workbench': shellTexts,
  'the live panel': liveTexts,
  'the panel for developers': pasteTexts,
  'the theme editor': themeTexts,
  'the texts beside the stage': textViewTexts,
  'the scenarios': { fi: scenarios('fi'), sv: scenarios('sv'), en: scenarios('en') },
  servers: { fi: about('fi'), sv: about('sv'), en: about('en') },
}))
  for (const [name, own] of Object.entries(texts) as [Language, object][])
    describe(`${what}, ${name}`, () => {
      for (const [path, text] of entries(own))
        test(`${path}: ${text}`, () => {
          assert.equal(text, text.trim().normalize('NFC'));
          assert.doesNotMatch(text, forbidden[name]);
          for (const sentence of sentences(text))
            assert.ok(words(sentence).length <= LONGEST[name], sentence);
        });
    });
