import type { Page, Request } from '@playwright/test';

/** Everything that can be told from outside about what somebody did in a widget. */
export interface Trace {
  /** Each with its answer. */
  readonly requests: string[];
  readonly changes: string[];
  readonly focus: string[];
  readonly cookies: string[];
}

/** Notes each text and attribute that changes in the element, and each move of the focus. */
function watch(selector: string): void {
  const seen: { changes: string[]; focus: string[] } = { changes: [], focus: [] };
  Object.assign(globalThis, { seen });
  const element = document.querySelector(selector);
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      const at = target instanceof Element ? target : target.parentElement;
      const now =
        type === 'attributes'
          ? at?.getAttribute(attributeName ?? '')
          : [...addedNodes].map((node) => node.textContent).join('|');
      seen.changes.push(
        `${type} ${at?.localName}#${at?.id} ${attributeName ?? ''} ${now ?? target.textContent}`,
      );
    }
  });
  if (element)
    observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  addEventListener('focusin', ({ target }) =>
    seen.focus.push(`${(target as Element).localName}#${(target as Element).id}`),
  );
}

/**
 * What can be told about what `act` does in the element. Whom it is about is made unreadable, and so is what differs by
 * chance or with the time: what is left must be the same for everybody.
 */
export async function traceOf(
  page: Page,
  selector: string,
  typed: string,
  act: () => Promise<void>,
): Promise<Trace> {
  const requests: Promise<string>[] = [];
  const note = (request: Request) => {
    if (!isIcon(request)) requests.push(describe(request, typed));
  };
  await page.evaluate(watch, selector);
  page.on('request', note);
  await act();
  page.off('request', note);
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: Pick<Trace, 'changes' | 'focus'> }).seen,
  );
  const cookies = await page.context().cookies();
  return {
    requests: await Promise.all(requests),
    changes: seen.changes.map((change) => blind(change, typed)),
    focus: seen.focus,
    cookies: cookies.map(({ name }) => name),
  };
}

/** The browser fetches the page's icon when it has time to, whatever the person does. */
const isIcon = (request: Request): boolean => new URL(request.url()).pathname === '/pages/icon.svg';

async function describe(request: Request, typed: string): Promise<string> {
  const response = await request.response();
  const headers = Object.entries((await response?.allHeaders()) ?? {})
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => `${name}: ${value}`);
  const lines = [
    request.method(),
    new URL(request.url()).pathname,
    request.postData() ?? '',
    response?.status(),
    await response?.text(),
    ...headers.toSorted(),
  ];
  return blind(lines.join('\n'), typed);
}

function blind(text: string, typed: string): string {
  return (
    text
      .replaceAll(typed, '…')
      // Lit numbers its markers at random, once a page.
      .replaceAll(/\?lit\$\d+\$/g, '')
      // What is sealed differs each time; its length must not.
      .replaceAll(/"state":"([^"]*)"/g, (_, state: string) => `"state":${state.length}`)
      .replaceAll(/\b(retry-after: |"retryAfter":)\d+/g, '$1…')
      .replaceAll(/(?<=klo |kl\. |at )\d{1,2}[.:]\d\d/g, '…')
  );
}
