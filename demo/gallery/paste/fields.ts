// The controls of the panel, each a label and what it is for.
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PasteTexts } from '../texts/paste.ts';
import { isAddress, isWhole } from './checks.ts';
import type { Option } from './options.ts';

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly problem?: string;
  /** `done`: the field is left. */
  readonly change: (value: string, done: boolean) => void;
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;

export function textField({ id, label, value, hint, problem, change }: Field): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby=${hint && !problem ? `${id}-about` : `${id}-problem`}
      aria-invalid=${problem ? 'true' : 'false'}
      .value=${live(value)}
      @input=${(event: Event) => change(valueOf(event), false)}
      @change=${(event: Event) => change(valueOf(event), true)}
    />
    ${hint && !problem ? html`<p class="hint" id="${id}-about">${hint}</p>` : ''}
    <p class="problem" id="${id}-problem" role="status">${problem}</p>
  </div>`;
}

export interface Choice extends Field {
  readonly choices: readonly (readonly [value: string, text: string])[];
}

export function choiceField({ id, label, value, hint, choices, change }: Choice): TemplateResult {
  const about = hint ? `${id}-about` : '';
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} aria-describedby=${about} @change=${(event: Event) => change(valueOf(event), true)}>
      ${choices.map(
        ([each, text]) => html`<option value=${each} .selected=${live(each === value)}>${text}</option>`,
      )}
    </select>
    ${about ? html`<p class="hint" id=${about}>${hint}</p>` : ''}
  </div>`;
}

export function flagField({ id, label, value, change }: Field): TemplateResult {
  const toggle = (event: Event) =>
    change((event.currentTarget as HTMLInputElement).checked ? 'true' : 'false', true);
  return html`<label class="check" for=${id}
    ><input id=${id} type="checkbox" .checked=${live(value === 'true')} @change=${toggle} />${label}</label
  >`;
}

/** Nothing at all is right: the attribute is left out then. */
function problemOf(kind: Option['kind'], text: string, { problems }: PasteTexts): string {
  if (kind === 'address' && text && !isAddress(text)) return problems.address;
  return kind === 'number' && text && !isWhole(text) ? problems.number : '';
}

/** The control of one attribute. */
export function optionField(
  { name, kind, without, choices = [] }: Option,
  value: string | undefined,
  texts: PasteTexts,
  change: (value: string) => void,
  /** The field with what was typed. */
  typed: (field: Field, check: (text: string) => string) => Field,
): TemplateResult {
  const label = texts.optionNames[name as keyof PasteTexts['optionNames']];
  const field = { id: `option-${name}`, label, change };
  // The attribute of a flag is there or not.
  if (kind === 'flag') return flagField({ ...field, value: value === '' ? 'true' : (value ?? without) });
  const now = value ?? without;
  return kind === 'choice'
    ? choiceField({ ...field, value: now, choices: choices.map((one) => [one, one || texts.none]) })
    : textField(typed({ ...field, value: now, hint: name }, (text) => problemOf(kind, text, texts)));
}
