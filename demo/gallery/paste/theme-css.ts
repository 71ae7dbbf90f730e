import type { Theme } from '../look.ts';
import { isSafeValue, isTokenName } from '../theme/css-value.ts';
import { embedCss, themeCss } from '../theme/css.ts';
import type { Embedding } from './embedding.ts';
import { isCard } from './options.ts';

/** The sheet with the theme, the same for every element; nothing where all is as it comes. Values that are none are left out. */
export const colours = ({ look }: Pick<Embedding, 'look'>): string => themeCss(safe(look.theme));

/** The sheet with what this element alone is given. */
export const measures = ({ widget, look }: Pick<Embedding, 'widget' | 'look'>): string =>
  isCard(widget) ? embedCss(widget, look.embed) : '';

const safe = (theme: Theme): Theme =>
  Object.fromEntries(
    Object.entries(theme).filter(
      ([name, { light, dark }]) =>
        isTokenName(name) && isSafeValue(light) && (dark === undefined || isSafeValue(dark)),
    ),
  );
