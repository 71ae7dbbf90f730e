import type { Page } from '@playwright/test';

/** What does not fit: the page sideways, and any text that its own box cuts off. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        const hides = /hidden|clip/;
        const seen = element.clientWidth > 1 && element.checkVisibility() && element.localName !== 'input';
        // A shortened name says that it is, and stands whole elsewhere: that is looked at below.
        if (textOverflow === 'ellipsis') continue;
        const cutX = hides.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const cutY = hides.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
        if (seen && (cutX || cutY)) wrong.push(`${element.localName}#${element.id} ${element.className}`);
        const { right, width } = element.getBoundingClientRect();
        if (width && element.checkVisibility() && right > innerWidth + 1)
          wrong.push(`${element.localName}#${element.id} ends at ${right}`);
      }
    };
    look(document);
    return wrong;
  });
}
