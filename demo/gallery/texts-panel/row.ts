import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LONGEST_TEXT } from '../look-codec.ts';
import { placesOf } from '../messages/argument-names.ts';
import { isEmptyKey } from '../messages/text-tree.ts';
import type { TextViewTexts } from '../texts/text-view.ts';
import { type Remark, remarksOn } from './check.ts';

/** One text in one language. */
export interface Cell {
  readonly lang: string;
  readonly ours: string;
  /** What stands in its place. */
  readonly own: string | undefined;
  readonly onStage: boolean;
}

export interface RowView {
  readonly path: string;
  readonly cells: readonly Cell[];
  readonly words: TextViewTexts;
  readonly write: (lang: string, text: string) => void;
  readonly reset: (lang: string) => void;
}

export function textId(path: string, lang: string): string {
  return `${path}.${lang}`;
}

/** A text by its key, in every language that is looked at. */
export function row(view: RowView): TemplateResult {
  const { path, cells, words } = view;
  const isChanged = cells.some(({ own }) => own !== undefined);
  const places = placesOf(path).filter((name) => cells.some(({ ours }) => ours.includes(`{${name}}`)));
  return html`<li class=${isChanged ? 'changed' : nothing}>
    <p class="key">
      <code>${path}</code>
      ${isEmptyKey(path) ? html`<span class="hint">${words.whenEmpty}</span>` : nothing}
      ${isChanged ? html`<span class="tag">${words.changed}</span>` : nothing}
    </p>
    ${
      places.length > 0
        ? html`<p class="hint">
            ${words.places} ${places.map((name) => html` <code>${`{${name}}`}</code>`)}
          </p>`
        : nothing
    }
    <div class="langs">${cells.map((cell) => field(view, cell))}</div>
  </li>`;
}

function field({ path, words, write, reset }: RowView, cell: Cell): TemplateResult {
  const { lang, ours, own, onStage } = cell;
  const id = textId(path, lang);
  const name = languageName(words, lang);
  const remarks = own === undefined ? [] : remarksOn(path, own, ours);
  const input = (event: Event): void => write(lang, (event.target as HTMLTextAreaElement).value);
  return html`<div class=${['cell', own === undefined ? '' : 'own', onStage ? 'stage' : ''].join(' ')}>
    <div class="name">
      <label for=${id}
        >${name}<span class="hidden"> ${path}</span>${
          onStage ? html` <span class="hidden">(${words.onStage})</span>` : nothing
        }</label
      >
      ${
        own === undefined
          ? nothing
          : html`<button
              class="plain"
              type="button"
              aria-label=${words.resetOne(path, name)}
              @click=${() => reset(lang)}
            >
              ${words.reset}
            </button>`
      }
    </div>
    <textarea
      id=${id}
      lang=${lang}
      rows="1"
      maxlength=${LONGEST_TEXT}
      spellcheck="true"
      aria-describedby=${remarks.length > 0 ? `${id}.remarks` : nothing}
      .value=${live(own ?? ours)}
      @input=${input}
    ></textarea>
    ${
      remarks.length > 0
        ? html`<div class="remarks" id=${`${id}.remarks`}>
            ${remarks.map((one) => html`<p class="remark">${sayRemark(words, one)}</p>`)}
          </div>`
        : nothing
    }
  </div>`;
}

export function languageName({ names }: TextViewTexts, lang: string): string {
  return (names as Readonly<Record<string, string>>)[lang] ?? lang;
}

function sayRemark(words: TextViewTexts, remark: Remark): string {
  switch (remark.about) {
    case 'unknown':
      return words.unknownPlace(remark.name);
    case 'missing':
      return words.missingPlace(remark.name);
    case 'empty':
      return words.empty;
    case 'sentence':
      return words.longSentence(remark.words);
    case 'length':
      return words.longText(remark.percent);
  }
}
