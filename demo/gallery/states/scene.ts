import type { ScenarioName } from '../../scenarios/index.ts';
import type { Act, InThree, WidgetName } from './state.ts';

/** A step in one element, and the way there. Its states are derived from what it says. */
export interface Scene {
  /** Element and step, `login.password`; where an element comes to a step in several ways, which. */
  readonly id: `${Short}.${string}`;
  readonly title: InThree;
  readonly scenario: ScenarioName;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly acts?: readonly Act[];
  /** What somebody types who does it right. */
  readonly filled?: readonly Act[];
  /** Goal and step that the answer goes to, as in its path: `sign-in/password`. */
  readonly call?: string;
  /** Something must be filled in, and it is missed when it is not. */
  readonly needs?: true;
  /** What else can be before somebody there. */
  readonly also?: readonly Also[];
}

/** A variant of a scene: the same way, and then something more or something else. */
export interface Also {
  readonly id: string;
  readonly title: InThree;
  readonly scenario?: ScenarioName;
  readonly attributes?: Readonly<Record<string, string>>;
  /** After the scene's own. */
  readonly acts?: readonly Act[];
}

/** An element's name in the id of a state. */
export type Short = WidgetName extends infer Name
  ? Name extends `avain-${infer Rest}`
    ? Rest
    : never
  : never;
