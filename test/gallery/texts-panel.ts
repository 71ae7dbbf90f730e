import type { Locator, Page } from '@playwright/test';
import { Workbench } from './workbench.ts';

/** The texts beside the stage, spoken to in Finnish. */
export class TextsPanel {
  readonly page: Page;
  readonly bench: Workbench;
  readonly panel: Locator;
  /** Keys of the texts that are on screen, in their order. */
  readonly shown: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bench = new Workbench(page);
    this.panel = page.locator('gallery-texts');
    this.shown = this.panel.locator('[data-section=shown] li > .key code');
    this.status = this.panel.getByRole('status').first();
  }

  async open(state: string, more = ''): Promise<void> {
    await this.bench.open(`?tila=${state}&paneeli=texts${more}`);
    await this.bench.settled();
  }

  /** @param lang as the panel names it: `Suomi` */
  field(lang: string, key: string): Locator {
    return this.panel.getByRole('textbox', {
      name: new RegExp(`^${lang}\\s+${key.replaceAll('.', '\\.')}( |$)`),
    });
  }
  row(key: string): Locator {
    return this.panel.locator('li').filter({ has: this.page.getByText(key, { exact: true }) });
  }
  section(name: string): Locator {
    return this.panel.locator('summary').filter({ hasText: name });
  }

  /** What a developer would get. */
  async takeOut(format: 'JavaScript' | 'JSON', language = 'Kaikki muutetut'): Promise<string> {
    const details = this.panel.locator('[data-section=transfer]');
    if (!(await details.evaluate((one) => (one as HTMLDetailsElement).open)))
      await this.section('Vie ja tuo').click();
    await this.panel.getByLabel('Mitkä kielet').selectOption({ label: language });
    await this.panel.getByRole('radio', { name: format, exact: true }).check({ force: true });
    return (await this.panel.getByRole('region', { name: 'Tekstit koodina' }).textContent()) ?? '';
  }

  async bringIn(json: string): Promise<void> {
    await this.panel.getByLabel('Tuo tekstejä (JSON)').fill(json);
    await this.panel.getByRole('button', { name: 'Tuo', exact: true }).click();
  }
}
