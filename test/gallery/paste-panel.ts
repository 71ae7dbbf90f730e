import type { Locator, Page } from '@playwright/test';
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
  /** The code of a file; a page has two parts of that name. */
  code(name: string): Locator {
    return this.panel.getByRole('region', { name: new RegExp(`^${name.replaceAll('.', '\\.')} `) });
  }
}
