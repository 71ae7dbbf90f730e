import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue, stateOf } from '../../../../demo/gallery/states/catalogue.ts';
import { codes } from '../../../../demo/gallery/states/codes.ts';
import { scenes } from '../../../../demo/gallery/states/scenes/index.ts';
import { scenarioOf } from '../../../../demo/scenarios/index.ts';
import { type ErrorCode, errorCodes } from '../../../../src/core/errors.ts';
import type { StepKind } from '../../../../src/core/step.ts';

// Nothing here runs. If one of these lines came to compile, so would a widget whose new step nobody can look at.
// @ts-expect-error -- a step kind without a place in the gallery
scenes satisfies Readonly<Record<StepKind | 'a-new-step', unknown>>;
// @ts-expect-error -- an error code that is met nowhere in it
codes satisfies Readonly<Record<ErrorCode | 'a-new-code', unknown>>;

describe('the states of the gallery', () => {
  const states = catalogue();

  test('have one address each, which says the element first', () => {
    assert.equal(new Set(states.map(({ id }) => id)).size, states.length);
    for (const { id, widget } of states) {
      assert.match(id, /^[a-z-]+(?:\.[a-z0-9-]+){1,2}$/);
      assert.equal(`avain-${id.split('.')[0]}`, widget);
      assert.equal(stateOf(id)?.id, id);
    }
    assert.equal(stateOf('login.nowhere'), undefined);
  });

  test('come in the same order each time, those of one element together', () => {
    const widgets = states.map(({ widget }) => widget);
    const changes = widgets.filter((widget, i) => widget !== widgets[i - 1]);
    assert.equal(new Set(widgets).size, changes.length);
    assert.equal(changes.length, 7);
    assert.deepEqual(catalogue(), states);
  });

  test('are told apart by their names, in three languages', () => {
    for (const lang of ['fi', 'sv', 'en'] as const) {
      const titles = states.map(({ title }) => title[lang]);
      const twice = titles.filter((title, i) => titles.indexOf(title) !== i);
      assert.deepEqual(twice, [], lang);
    }
  });

  test('show every error that a person can meet', () => {
    for (const code of errorCodes.filter((known) => known !== 'cancelled'))
      assert.ok(
        states.some(({ id }) => id.endsWith(`.${code}`)),
        code,
      );
  });

  test('come about by scenarios that there are', () => {
    for (const { id, scenario } of states) assert.ok(scenarioOf(scenario), id);
  });
});
