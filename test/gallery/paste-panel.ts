import { expect, type Locator, type Page } from '@playwright/test';
import { Workbench } from './workbench.ts';

/** The panel that writes code for developers, spoken to in Finnish. */
export class PastePanel {
  readonly bench: Workbench;
  readonly panel: Locator;

  constructor(page: Page) {
    this.bench = new Workbench(page);
    this.panel = page.locator('gallery-paste');
  }

  /** @param state id of the state on the stage */
  async open(state = 'login.identifier', look = ''): Promise<void> {
    await this.bench.open(`?tila=${state}&paneeli=paste${look && `#${look}`}`);
    await this.bench.settled();
  }
  async choose(name: string): Promise<void> {
    await this.panel.getByRole('radio', { name, exact: true }).check();
  }
  field(name: string): Locator {
    return this.panel.getByLabel(name, { exact: true });
  }
  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }
  /** The code of a file, or of a part of the page. */
  code(name: string): Locator {
    return this.panel.getByRole('region', { name: new RegExp(`^${name.replaceAll('.', '\\.')} `) });
  }
  get head(): Locator {
    return this.code('index.html: head-osa');
  }
  get body(): Locator {
    return this.code('index.html: body-osa');
  }

  /** Types over what stands in a field and leaves it. */
  async type(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.field(name).press('Tab');
  }

  /** What was typed stays, with what is wrong with it; the code has the value before. */
  async expectRefused(name: string, text: string, why: RegExp): Promise<void> {
    await this.type(name, text);
    await expect(this.field(name)).toHaveValue(text);
    await expect(this.field(name)).toHaveAttribute('aria-invalid', 'true');
    await expect(this.field(name)).toHaveAccessibleDescription(why);
    await expect(this.field(name)).toHaveAccessibleDescription(/Koodissa on edellinen arvo\.$/);
  }
}
