import { account } from '../../src/styles/account.ts';
import { card } from '../../src/styles/card.ts';
import { dialog } from '../../src/styles/dialog.ts';
import { light } from '../../src/styles/light.ts';
import { menu } from '../../src/styles/menu.ts';
import { notice, noticeBefore } from '../../src/styles/notice.ts';
import { session } from '../../src/styles/session.ts';
import { tokens } from '../../src/styles/tokens.ts';

/** The sheets that make an element look as it does, without those of the elements that it holds. */
export const sheetsOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'avain-login': [card, light],
    'avain-reset': [card, light],
    'avain-register': [card, light],
    'avain-account': [card, account],
    'avain-user-menu': [menu],
    'avain-notice': [notice, noticeBefore],
    'avain-session': [session, dialog],
  }).map(([tag, sheets]) => [
    tag,
    sheets.map(({ cssText }) => cssText.replaceAll(tokens.cssText, '')).join(''),
  ]),
);

/** Names that a sheet reads, as the sheets call them: `--_accent`. */
export const namesReadBy = (css: string): readonly string[] => [
  ...new Set([...css.matchAll(/var\((--_[a-z-]+)/g)].map(([, name = '']) => name)),
];
