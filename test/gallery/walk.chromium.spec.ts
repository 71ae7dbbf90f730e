import { catalogue } from '../../demo/gallery/states/catalogue.ts';
import { faultsIn } from '../e2e/axe.ts';
import { cutOff } from '../e2e/cut-off.ts';
import { expect, test } from './test.ts';

/** What the elements speak, and what nobody does: longer texts, and texts from right to left. */
const LANGUAGES = ['fi', 'sv', 'en', 'fi-simple', 'en-XA', 'ar-XB'] as const;

// Each in light and dark by turns.
for (const [number, { id }] of catalogue().entries()) {
  test(id, async ({ frame }) => {
    const before = [frame.quiet.left.length, frame.outside.length];
    for (const [turn, lang] of LANGUAGES.entries()) {
      await test.step(lang, async () => {
        await frame.open({ state: id, lang, dark: (number + turn) % 2 === 1 });
        expect.soft(await cutOff(frame.page), `cut off at 320 pixels in ${lang}`).toEqual([]);
        expect.soft(await faultsIn(frame.page), `what axe finds in ${lang}`).toEqual([]);
      });
    }
    expect(frame.quiet.left.slice(before[0]), 'left in the console').toEqual([]);
    expect(frame.outside.slice(before[1]), 'asked for elsewhere').toEqual([]);
  });
}
