import type { Page } from '@playwright/test';

/** What points nowhere: labels and ARIA references without their target in the same tree, ids that are there twice. */
export async function lostReferences(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const REFERENCES = [
      'for',
      'form',
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-owns',
      'aria-details',
      'aria-errormessage',
      'aria-activedescendant',
    ];
    const wrong: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) wrong.push(`twice: #${id}`);
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (element.tabIndex > 0) wrong.push(`${element.localName} has tabindex ${element.tabIndex}`);
        for (const name of REFERENCES)
          for (const id of element.getAttribute(name)?.split(/\s+/) ?? [])
            if (!root.getElementById(id)) wrong.push(`${element.localName}[${name}]: no #${id}`);
      }
    };
    look(document);
    return wrong;
  });
}
