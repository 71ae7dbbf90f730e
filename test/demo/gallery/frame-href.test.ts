import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameHref } from '../../../demo/gallery/frame-href.ts';
import { decodeLook } from '../../../demo/gallery/look-codec.ts';
import { type Look, plainLook } from '../../../demo/gallery/look.ts';

const shown = { state: 'login.password', lang: 'sv', colours: 'dark' } as const;

test('the page of a state is below the one that is named, on a server and in a folder', () => {
  const query = '?tila=login.password&kieli=sv&vari=dark';
  assert.equal(frameHref('/galleria/tila', shown, plainLook), `/galleria/tila${query}`);
  assert.equal(frameHref('../galleria/tila/', shown, plainLook), `../galleria/tila/${query}`);
});

test('the look goes with it', () => {
  const look: Look = { ...plainLook, embed: { headingLevel: 3 } };
  const [, hash = ''] = frameHref('/galleria/tila', shown, look).split('#');
  assert.deepEqual(decodeLook(hash), look);
});
