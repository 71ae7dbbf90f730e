import { html, type TemplateResult } from 'lit';
import type { Bench } from './bench.ts';
import './live/panel.ts';
import './paste/panel.ts';
import './texts-panel/panel.ts';
import './theme/panel.ts';
import type { PanelName } from './place.ts';
import type { UiLang } from './texts/shape.ts';

/** What a panel needs beside the store. */
export interface PanelNeeds {
  readonly bench: Bench;
  readonly lang: UiLang;
}

/** The panels beside the stage, in the order of their tabs. */
export const panels: Readonly<Partial<Record<PanelName, (needs: PanelNeeds) => TemplateResult>>> = {
  live: ({ bench, lang }) => html`<gallery-live lang=${lang} .bench=${bench}></gallery-live>`,
  theme: ({ bench, lang }) => html`<gallery-theme lang=${lang} .bench=${bench}></gallery-theme>`,
  texts: ({ bench, lang }) => html`<gallery-texts lang=${lang} .bench=${bench}></gallery-texts>`,
  paste: ({ bench, lang }) => html`<gallery-paste lang=${lang} .bench=${bench}></gallery-paste>`,
};
