import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The workbench as a designer has it before them, spoken to in Finnish. */
export class Workbench {
  readonly page: Page;
  /** The widget on the stage. */
  readonly widget: FrameLocator;
  readonly list: Locator;
  readonly search: Locator;
  readonly log: Locator;

  constructor(page: Page) {
    this.page = page;
    this.widget = page.frameLocator('gallery-stage iframe');
    this.list = page.getByRole('navigation', { name: 'Tilat' });
    this.search = page.getByRole('searchbox', { name: 'Etsi tilaa' });
    this.log = page.getByRole('region', { name: 'Loki' });
  }

  /** @param query of the address, with its question mark, and a hash if any */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/galleria${query}`);
  }

  /** Until the widget is in its state. */
  async settled(): Promise<void> {
    await comesUp(this.widget);
    await expect(this.page.locator('gallery-stage iframe')).not.toHaveAttribute('inert');
  }

  state(name: string): Locator {
    return this.list.getByRole('link', { name, exact: true });
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  /** A button of the tool bar, where the panels have one of the same name. */
  tool(name: string): Locator {
    return this.page.locator('gallery-toolbar').getByRole('button', { name, exact: true });
  }
  /** Windows side by side. */
  get windows(): Locator {
    return this.page.locator('gallery-beside iframe');
  }

  /** What has focus: a name to tell it by. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (at instanceof HTMLInputElement && at.labels?.[0]) return at.labels[0].textContent.trim();
      return at?.getAttribute('aria-label') ?? at?.getAttribute('title') ?? at?.textContent?.trim() ?? '';
    });
  }
}

/** How long a machine with much to do may take for a state. */
const PATIENCE = { timeout: 20_000 };

export async function comesUp(widget: FrameLocator): Promise<void> {
  await expect(widget.locator('html')).toHaveAttribute('data-state', 'ready', PATIENCE);
}
