import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue } from '../../../../demo/gallery/states/catalogue.ts';
import { scenarioName, scenarioNames } from '../../../../demo/gallery/texts/scenarios.ts';
import { uiLangs } from '../../../../demo/gallery/texts/shape.ts';
import type { NamedScenario } from '../../../../demo/scenarios/index.ts';

// Nothing here runs. If this line came to compile, so would a scenario that is an id and no words.
// @ts-expect-error -- a scenario without a name
scenarioNames satisfies Readonly<Record<NamedScenario | 'a-new-scenario', unknown>>;

describe('the names of scenarios', () => {
  test('are words, with the id in brackets', () => {
    assert.equal(scenarioName('signed-in', 'fi'), 'Kirjautunut (signed-in)');
    assert.equal(scenarioName('signed-in', 'sv'), 'Inloggad (signed-in)');
    assert.equal(
      scenarioName('plain/rate-limited@sign-in/password', 'en'),
      'Not logged in: too many tries (plain/rate-limited@sign-in/password)',
    );
  });

  for (const lang of uiLangs)
    test(`are told apart by their words alone: ${lang}`, () => {
      const said = Object.values(scenarioNames).map((name) => name[lang]);
      assert.deepEqual(
        said.filter((name, i) => said.indexOf(name) !== i),
        [],
      );
    });

  test('are there for the scenario of every state', () => {
    for (const { scenario } of catalogue())
      for (const lang of uiLangs) assert.doesNotMatch(scenarioName(scenario, lang), /undefined/);
  });
});
