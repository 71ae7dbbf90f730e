import { expect, type Locator, type Page } from '@playwright/test';
import { decodeLook } from '../../demo/gallery/look-codec.ts';
import { Workbench } from './workbench.ts';

/** The theme editor beside the stage, spoken to in Finnish. */
export class ThemePanel {
  readonly page: Page;
  readonly bench: Workbench;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bench = new Workbench(page);
    this.panel = page.locator('gallery-theme');
  }

  /** @param look the part of the address after `#` */
  async open(look = ''): Promise<void> {
    await this.bench.open(`?tila=login.password&paneeli=theme${look && `#${look}`}`);
    await this.bench.settled();
  }

  token(name: string): Locator {
    return this.panel.getByRole('group', { name, exact: true });
  }
  colour(name: string, mode: 'vaalea' | 'tumma'): Locator {
    return this.panel.getByRole('textbox', { name: `${name}, ${mode}: väri CSS-arvona` });
  }
  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }
  warning(name: string | RegExp): Locator {
    return this.panel.locator('.warn').filter({ hasText: name });
  }

  /** Types over what stands in a field and leaves it, all by keyboard. */
  async type(field: Locator, text: string): Promise<void> {
    await field.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }

  async bringIn(text: string): Promise<void> {
    await this.panel.getByLabel('CSS tai JSON').fill(text);
    await this.button('Tuo ulkoasu').press('Enter');
  }

  /** What a developer would get. */
  async takeOut(format: 'CSS' | 'Design tokens (JSON)'): Promise<string> {
    await this.panel.getByRole('radio', { name: format }).check();
    return (await this.panel.getByRole('region', { name: format }).textContent()) ?? '';
  }

  /** The address follows at a distance: until it has this light value of a token. */
  async expectAddress(token: string, light: string): Promise<void> {
    const kept = (): string | undefined => decodeLook(new URL(this.page.url()).hash)?.theme[token]?.light;
    await expect.poll(kept).toBe(light);
  }

  /** A property of the main button on the stage, as the browser has worked it out. */
  async expectButton(property: string, value: string | RegExp): Promise<void> {
    await expect(this.bench.widget.getByRole('button', { name: 'Kirjaudu sisään' })).toHaveCSS(
      property,
      value,
    );
  }
}
