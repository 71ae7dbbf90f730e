import { codeOf } from '../../scenarios/play.ts';
import type { Act } from '../states/state.ts';
import { isAnswered, isWaiting } from './calls.ts';
import { until } from './until.ts';

/** Does what a person would do, on the real widget. */
export async function act(widget: HTMLElement, acts: readonly Act[]): Promise<void> {
  await settled(widget);
  for (const one of acts) {
    await DO[one.do](widget, one as never);
    await settled(widget);
  }
}

type Deeds = {
  readonly [Kind in Act['do']]: (widget: HTMLElement, act: Extract<Act, { do: Kind }>) => Promise<void>;
};

const DO: Deeds = {
  type: async (widget, { field: name, text }) => {
    const input = await until(name, () => field(widget, name));
    input.focus();
    input.value = text === APP ? codeOf(secretOf(widget), Date.now()) : text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
  tick: async (widget, { field: name }) => (await until(name, () => field(widget, name))).click(),
  submit: async (widget) =>
    ((await until('a form', () => found(widget, 'form'))) as HTMLFormElement).requestSubmit(),
  press: async (widget, { selector }) => (await until(selector, () => found(widget, selector))).click(),
  wait: async (widget, { selector }) => void (await until(selector, () => found(widget, selector))),
};

/** Stands for what an app shows that has been given the secret on screen. */
const APP = '{app}';

function secretOf(widget: HTMLElement): string {
  return widget.querySelector('[data-avain-root] ol code')?.textContent?.replaceAll(/\s/g, '') ?? '';
}

/** In the widget, or in its shadow root. */
function found(widget: HTMLElement, selector: string): HTMLElement | null {
  return (
    widget.querySelector<HTMLElement>(selector) ??
    widget.shadowRoot?.querySelector<HTMLElement>(selector) ??
    null
  );
}

function field(widget: HTMLElement, name: string): HTMLInputElement | null {
  return found(widget, `[name="${name}"]`) as HTMLInputElement | null;
}

/** How often in a row a page must look finished to be so: what an answer changes shows a moment after it. */
const ROUNDS = 3;

/** Nothing is under way that will come to an end, and there is something to see. */
async function settled(widget: HTMLElement): Promise<void> {
  let rounds = 0;
  await until('quiet', () => {
    // Who has to wait before another try sees the error all that time.
    const isTold = widget.querySelector('[data-avain-error]') !== null;
    const isBusy = widget.matches(':state(busy)') && !isWaiting() && !isTold;
    const isQuiet = isAnswered() && !isBusy && (hasContent(widget) || isWaiting());
    rounds = isQuiet ? rounds + 1 : 0;
    return rounds >= ROUNDS;
  });
}

function hasContent(widget: HTMLElement): boolean {
  const own = widget.querySelector('[data-avain-root]');
  return own ? own.childElementCount > 0 : widget.shadowRoot !== null;
}
