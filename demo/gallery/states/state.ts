/** The elements that have states of their own. */
export type WidgetName =
  | 'avain-login'
  | 'avain-reset'
  | 'avain-register'
  | 'avain-account'
  | 'avain-user-menu'
  | 'avain-notice'
  | 'avain-session';

/** What the page does in a person's place to come to a state. Fields are known by their `name`. */
export type Act =
  | { readonly do: 'type'; readonly field: string; readonly text: string }
  | { readonly do: 'tick'; readonly field: string }
  | { readonly do: 'submit' }
  /** Presses what has this selector, in the element or its shadow root. */
  | { readonly do: 'press'; readonly selector: string }
  /** Until this is there. */
  | { readonly do: 'wait'; readonly selector: string };

/** Words in the languages of the demo. */
export type InThree = Readonly<Record<'fi' | 'sv' | 'en', string>>;

/** One thing that a resident can have before them. */
export interface GalleryState {
  /** For the address: widget, step, what is the matter: `login.password.invalid-credentials`. */
  readonly id: string;
  readonly widget: WidgetName;
  /** Its name in the list. */
  readonly title: InThree;
  /** Name of the scenario that the mock plays. */
  readonly scenario: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly acts?: readonly Act[];
}
