import { scenarioOf } from '../scenarios/index.ts';
import type { Colours, View } from './bench.ts';
import { type UiLang, uiLangs } from './texts/shape.ts';

export type PanelName = 'live' | 'theme' | 'texts' | 'paste';

/** What is laid out side by side: every combination of these. */
export interface Axes {
  readonly langs: readonly string[];
  readonly colours: readonly Colours[];
  readonly widths: readonly number[];
  readonly zooms: readonly number[];
}

/** Where somebody is in the workbench: all that the query of the address says. */
export interface Place {
  readonly view: View;
  readonly panel: PanelName;
  /** Language of the workbench itself. */
  readonly ui: UiLang;
  /** Side by side in place of the stage. */
  readonly beside: boolean;
  readonly axes: Axes;
}

export const panelNames: readonly PanelName[] = ['live', 'theme', 'texts', 'paste'];
export const widgetLangs: readonly string[] = ['fi', 'sv', 'en', 'fi-simple', 'ar-XB', 'en-XA'];
export const colourNames: readonly Colours[] = ['light', 'dark', 'forced'];
export const widths: readonly number[] = [320, 768, 1280];
export const zooms: readonly number[] = [100, 200, 400];
export const NARROWEST = 240;
export const WIDEST = 2560;

export const usualAxes: Axes = {
  langs: ['fi', 'sv', 'en'],
  colours: ['light', 'dark', 'forced'],
  widths: [320],
  zooms: [100],
};

/** Parts of the query: names are Finnish, as those of the demo's other addresses. */
const NAMES = {
  state: 'tila',
  scenario: 'skenaario',
  lang: 'kieli',
  colours: 'vari',
  width: 'leveys',
  zoom: 'zoom',
  panel: 'paneeli',
  ui: 'kieli-sivu',
  beside: 'nakyma',
  langs: 'kielet',
  manyColours: 'varit',
  widths: 'leveydet',
  zooms: 'zoomit',
} as const;
const BESIDE = 'rinnakkain';

/** A place, and the parts of the address that made no sense, as they were written. */
export interface Read {
  readonly place: Place;
  readonly odd: readonly string[];
}

const isWidth = (text: string): boolean =>
  /^\d{3,4}$/.test(text) && Number(text) >= NARROWEST && Number(text) <= WIDEST;
const isZoom = (text: string): boolean => zooms.includes(Number(text));

/** @param usual what is shown where the address says nothing */
export function readPlace(search: string, states: readonly string[], usual: Place): Read {
  const query = new URLSearchParams(search);
  const odd: string[] = [];
  const one = (name: string, fits: (text: string) => boolean): string | undefined => {
    const text = query.get(name);
    if (text === null) return undefined;
    if (fits(text)) return text;
    odd.push(`${name}=${text.slice(0, 60)}`);
    return undefined;
  };
  const many = (name: string, fits: (text: string) => boolean): string[] | undefined => {
    const whole = one(name, (text) => text.split(',').every((part) => part === '' || fits(part)));
    return whole === undefined ? undefined : [...new Set(whole.split(',').filter(Boolean))];
  };
  const among = (list: readonly string[]) => (text: string) => list.includes(text);
  const { view, axes } = usual;
  const place: Place = {
    view: {
      state: one(NAMES.state, among(states)) ?? view.state,
      scenario: one(NAMES.scenario, (name) => scenarioOf(name) !== undefined),
      lang: one(NAMES.lang, among(widgetLangs)) ?? view.lang,
      colours: (one(NAMES.colours, among(colourNames)) as Colours | undefined) ?? view.colours,
      width: Number(one(NAMES.width, isWidth) ?? view.width),
      zoom: Number(one(NAMES.zoom, isZoom) ?? view.zoom),
    },
    panel: (one(NAMES.panel, among(panelNames)) as PanelName | undefined) ?? usual.panel,
    ui: (one(NAMES.ui, among(uiLangs)) as UiLang | undefined) ?? usual.ui,
    beside: one(NAMES.beside, among([BESIDE])) === BESIDE,
    axes: {
      langs: many(NAMES.langs, among(widgetLangs)) ?? axes.langs,
      colours: (many(NAMES.manyColours, among(colourNames)) as Colours[] | undefined) ?? axes.colours,
      widths: many(NAMES.widths, isWidth)?.map(Number) ?? axes.widths,
      zooms: many(NAMES.zooms, isZoom)?.map(Number) ?? axes.zooms,
    },
  };
  return { place, odd };
}

/**
 * The query for a place, with its question mark. State and languages always stand in it, since what is usual is not the same
 * for everybody; the rest where it is not the usual.
 */
export function writePlace({ view, panel, ui, beside, axes }: Place, usual: Place): string {
  const query = new URLSearchParams({ [NAMES.state]: view.state, [NAMES.lang]: view.lang });
  const put = (name: string, value: string | number, otherwise: string | number): void => {
    if (value !== otherwise) query.set(name, String(value));
  };
  if (view.scenario) query.set(NAMES.scenario, view.scenario);
  put(NAMES.colours, view.colours, usual.view.colours);
  put(NAMES.width, view.width, usual.view.width);
  put(NAMES.zoom, view.zoom, usual.view.zoom);
  put(NAMES.panel, panel, usual.panel);
  query.set(NAMES.ui, ui);
  if (beside) {
    query.set(NAMES.beside, BESIDE);
    put(NAMES.langs, axes.langs.join(','), usual.axes.langs.join(','));
    put(NAMES.manyColours, axes.colours.join(','), usual.axes.colours.join(','));
    put(NAMES.widths, axes.widths.join(','), usual.axes.widths.join(','));
    put(NAMES.zooms, axes.zooms.join(','), usual.axes.zooms.join(','));
  }
  return `?${query.toString().replaceAll('%2C', ',')}`;
}

/** How a state is looked at, once among others. */
export type Cell = Pick<View, 'lang' | 'colours' | 'width' | 'zoom'>;

/** Every combination, in the order in which they are read: a line for each width and zoom, languages before colours. */
export function combinations({ langs, colours, widths: across, zooms: magnified }: Axes): Cell[] {
  return across.flatMap((width) =>
    magnified.flatMap((zoom) =>
      langs.flatMap((lang) => colours.map((one) => ({ lang, colours: one, width, zoom }))),
    ),
  );
}
