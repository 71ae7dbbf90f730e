import type { WidgetName } from '../states/state.ts';
import { ADAPTERS } from './servers.ts';

/** An attribute of an element, and the control that it wants. A test holds the list against `custom-elements.json`. */
export interface Option {
  readonly name: string;
  readonly kind: 'text' | 'address' | 'number' | 'flag' | 'choice';
  /** What the element does without it, as the attribute would say it. */
  readonly without: string;
  readonly choices?: readonly string[];
}

const text = (name: string, without = ''): Option => ({ name, kind: 'text', without });
const address = (name: string): Option => ({ name, kind: 'address', without: '' });
const number = (name: string, without: string): Option => ({ name, kind: 'number', without });
const flag = (name: string): Option => ({ name, kind: 'flag', without: 'false' });
const choice = (name: string, without: string, choices: readonly string[]): Option => ({
  name,
  kind: 'choice',
  without,
  choices,
});

const backed: readonly Option[] = [address('backend'), choice('adapter', 'http', ADAPTERS)];
const card: readonly Option[] = [...backed, number('heading-level', '2')];
const mailed: readonly Option[] = [
  ...card,
  address('login-href'),
  address('return-to'),
  text('allow-url-token'),
];

export const OPTIONS: Readonly<Record<WidgetName, readonly Option[]>> = {
  'avain-login': [
    ...card,
    flag('one-page'),
    address('return-to'),
    address('reset-href'),
    address('register-href'),
    choice('officials', '', ['', 'link', 'provider', 'username']),
    address('officials-href'),
    text('officials-name'),
  ],
  'avain-reset': mailed,
  'avain-register': mailed,
  'avain-account': [...mailed, choice('goal', 'account', ['account', 'change-email', 'change-password'])],
  'avain-user-menu': [
    ...backed,
    address('login-href'),
    address('settings-href'),
    text('languages', 'fi sv en'),
  ],
  'avain-notice': [
    text('name'),
    text('heading'),
    number('heading-level', '0'),
    text('from'),
    text('until'),
    flag('dismissible'),
  ],
  'avain-session': [...backed, number('warn', '120'), address('login-href')],
};

/** Whether an element has this attribute. */
export const takes = (widget: WidgetName, name: string): boolean =>
  OPTIONS[widget].some((option) => option.name === name);

const CARDS: readonly WidgetName[] = ['avain-login', 'avain-reset', 'avain-register', 'avain-account'];

/** Whether it is a card: with a slot for a logo, a width and a density. */
export const isCard = (widget: WidgetName): boolean => CARDS.includes(widget);
