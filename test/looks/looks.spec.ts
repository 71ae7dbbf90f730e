import { pictures } from './pictures.ts';
import { expect, test } from './test.ts';

/** Pixels of a caret: a system's own colours do not let it be hidden, and it comes and goes. */
const CARET = 40;

for (const picture of pictures)
  test(picture.name, async ({ model, pose }) => {
    const clip = await pose(picture);
    await expect(model).toHaveScreenshot(`${picture.name}.png`.split('/'), {
      clip,
      fullPage: true,
      maxDiffPixels: picture.colours === 'forced' ? CARET : 0,
    });
  });
