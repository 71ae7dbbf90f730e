import { type Failing, type ScenarioName, scenarioOf } from '../../scenarios/index.ts';
import { submit, wait } from './acts.ts';
import { beginnings, notice, type Place, session, userMenu } from './beside.ts';
import { codes } from './codes.ts';
import type { Scene, Short } from './scene.ts';
import { scenes } from './scenes/index.ts';
import type { Act, GalleryState, InThree, WidgetName } from './state.ts';
import { failures, matters, widgets, words } from './words.ts';

const allScenes: readonly Scene[] = Object.values(scenes).flat();

/** Every state, always in the same order, those of one element together. */
export function catalogue(): readonly GalleryState[] {
  return states;
}

export function stateOf(id: string): GalleryState | undefined {
  return states.find((known) => known.id === id);
}

const states: readonly GalleryState[] = inOrder([
  ...allScenes.flatMap((scene) => [...derived(scene), ...refused(scene)]),
  ...[...beginnings, ...userMenu, ...notice, ...session].flatMap(variants),
]);

function inOrder(all: readonly GalleryState[]): readonly GalleryState[] {
  const widgetOf = (short: string): WidgetName => `avain-${short as Short}`;
  return Object.keys(widgets).flatMap((short) => all.filter(({ widget }) => widget === widgetOf(short)));
}

/** What a form can look like before anything is sent. */
function derived(scene: Scene): GalleryState[] {
  const { filled, needs } = scene;
  return [
    ...variants(scene).slice(0, 1),
    ...(filled ? [state(scene, 'filled', matters.filled, { acts: filled })] : []),
    ...(needs
      ? [state(scene, 'missing', matters.missing, { acts: [submit, wait('[data-avain-error]')] })]
      : []),
    ...variants(scene).slice(1),
  ];
}

function variants(place: Place): GalleryState[] {
  const also = place.also ?? [];
  return [state(place), ...also.map((one) => state(place, one.id, one.title, one))];
}

/** What can come of sending it. */
function refused(scene: Scene): GalleryState[] {
  const { call, filled = [], scenario } = scene;
  if (!call) return [];
  const met = (Object.keys(codes) as Failing[]).filter((code) =>
    (codes[code] as readonly string[]).includes(scene.id),
  );
  return met.map((code) =>
    state(scene, code, failures[code], {
      scenario: `${scenario}/${code}@${call}` as ScenarioName,
      acts: [...filled, submit, shownBy(code)],
    }),
  );
}

/** Waiting is told after a moment only, so that a quick answer does not flicker. */
function shownBy(code: Failing): Act {
  if (code === 'never') return wait('[data-avain-status]:not(:empty)');
  return wait(code === 'never-for-long' ? '[data-avain-do=cancel]' : '[data-avain-error]');
}

interface More {
  readonly scenario?: ScenarioName;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly acts?: readonly Act[];
}

function state(place: Place, matter = '', what?: InThree, more: More = {}): GalleryState {
  const short = place.id.split('.')[0] as Short;
  const { scenario = place.scenario } = more;
  if (!scenarioOf(scenario)) throw new Error(`no scenario is called ${scenario}`);
  const acts = [...(place.acts ?? []), ...(more.acts ?? [])];
  const attributes = { ...place.attributes, ...more.attributes };
  return {
    id: matter ? `${place.id}.${matter}` : place.id,
    widget: `avain-${short}`,
    title: joined(widgets[short], place.title, what),
    scenario,
    ...(acts.length > 0 && { acts }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

function joined(...parts: readonly (InThree | undefined)[]): InThree {
  const say = (lang: keyof InThree) => parts.flatMap((part) => (part ? [part[lang]] : [])).join(': ');
  return words(say('fi'), say('sv'), say('en'));
}
