import { html, type TemplateResult } from 'lit';

export interface Segment<T> {
  readonly value: T;
  readonly text: string;
}

/** One of a few, all of them seen: radio buttons in a row. */
export function segments<T extends string | number | boolean>(
  name: string,
  legend: string,
  all: readonly Segment<T>[],
  now: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend>${legend}</legend>
    <div>
      ${all.map(
        ({ value, text }) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${String(value)}
              .checked=${value === now}
              @change=${() => choose(value)}
            />${text}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
