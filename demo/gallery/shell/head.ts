import { html, type TemplateResult } from 'lit';
import { shellTexts } from '../texts/shell.ts';
import { type UiLang, uiLangs } from '../texts/shape.ts';
import { icons } from '../ui/icons.ts';
import type { ColumnsController } from './columns-controller.ts';
import './help.ts';

const names: Readonly<Record<UiLang, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

interface Deeds {
  readonly skip: (event: Event) => void;
  readonly speak: (event: Event) => void;
}

/** The head of the workbench: its name, its language, and what opens the columns. */
export function head(lang: UiLang, columns: ColumnsController, { skip, speak }: Deeds): TemplateResult {
  const texts = shellTexts[lang];
  return html`<header>
    <a class="skip" href="#stage" @click=${skip}>${texts.skip}</a>
    <button
      type="button"
      class="icon"
      aria-expanded=${columns.list ? 'true' : 'false'}
      aria-controls="list"
      title=${columns.list ? texts.hideList : texts.showList}
      @click=${() => columns.toggleList()}
    >
      ${icons.list}<span class="label">${texts.list}</span>
    </button>
    <div class="brand">
      <span class="mark">${icons.key}</span>
      <h1>${texts.name}</h1>
    </div>
    <p class="quiet demo"><strong>${texts.demo}</strong> ${texts.demoMore}</p>
    <div class="ends">
      <label class="hidden" for="ui">${texts.pageLanguage}</label>
      <select id="ui" @change=${speak}>
        ${uiLangs.map(
          (tag) => html`<option value=${tag} lang=${tag} .selected=${tag === lang}>${names[tag]}</option>`,
        )}
      </select>
      <gallery-help lang=${lang}></gallery-help>
      <button
        type="button"
        class="icon"
        aria-expanded=${columns.panels ? 'true' : 'false'}
        aria-controls="panels"
        title=${columns.panels ? texts.hidePanels : texts.showPanels}
        @click=${async () => columns.togglePanels()}
      >
        ${icons.panel}<span class="label">${texts.panels}</span>
      </button>
    </div>
  </header>`;
}
