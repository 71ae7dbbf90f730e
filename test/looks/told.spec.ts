// A difference that nobody is told of is worse than no picture at all.
import { encodeLook } from '../../demo/gallery/look-codec.ts';
import { type Look, plainLook } from '../../demo/gallery/look.ts';
import { pictures } from './pictures.ts';
import { expect, test } from './test.ts';

const kept = pictures.find(({ name }) => name === 'every/login.password');

const CHANGES: Readonly<Record<string, Look>> = {
  'a shade of the accent': { ...plainLook, theme: { '--avain-color-accent': { light: '#0b5fa8' } } },
  'rounder corners': { ...plainLook, theme: { '--avain-radius': { light: '0.75rem' } } },
  'one letter': { ...plainLook, texts: { fi: { login: { logIn: 'Kirjaudu sisäan' } } } },
};

for (const [what, look] of Object.entries(CHANGES))
  test(`${what} is told`, async ({ model, pose }) => {
    if (!kept) throw new Error('that state is gone');
    expect(encodeLook(look)).not.toBe('');
    const clip = await pose({ ...kept, look });
    await expect(model).not.toHaveScreenshot(`${kept.name}.png`.split('/'), { clip, fullPage: true });
  });
