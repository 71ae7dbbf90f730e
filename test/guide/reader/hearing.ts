/** What a page has made heard: another element has the focus, or a live region has new words. */
export type Heard = { readonly focused: Element } | { readonly said: string; readonly urgent: boolean };

/**
 * Runs in the page, before its scripts: notes in `globalThis.avainHeard` where the focus goes and what live regions say,
 * in shadow trees too. A region that comes with its words in it is heard when it is an alert, as screen readers do it.
 */
export function listen(): void {
  const heard: Heard[] = [];
  const known = new WeakSet<Event>();
  Object.assign(globalThis, { avainHeard: heard });

  const LIVE = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
  const words = (element: Element): string =>
    (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim();
  // What is behind a modal dialog is silent.
  const isBehind = (region: Element): boolean => {
    const modal = document.querySelector(':modal');
    return modal !== null && !modal.contains(region);
  };
  const isUrgent = (region: Element): boolean =>
    region.getAttribute('role') === 'alert' || region.getAttribute('aria-live') === 'assertive';

  const said = (region: Element): void => {
    const text = words(region);
    if (text && !isBehind(region)) heard.push({ said: text, urgent: isUrgent(region) });
  };
  const regionOf = (node: Node): Element | null =>
    (node instanceof Element ? node : node.parentElement)?.closest(LIVE) ?? null;
  const alertsIn = (node: Node): Element[] => {
    if (!(node instanceof Element)) return [];
    const alerts = [...node.querySelectorAll('[role=alert]')];
    return node.matches('[role=alert]') ? [node, ...alerts] : alerts;
  };

  const changed = (records: readonly MutationRecord[]): void => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const region = regionOf(target);
      if (region?.isConnected) regions.add(region);
      for (const node of addedNodes) for (const alert of alertsIn(node)) regions.add(alert);
    }
    for (const region of regions) said(region);
  };

  const watch = (root: Document | ShadowRoot): void => {
    new MutationObserver(changed).observe(root, { subtree: true, childList: true, characterData: true });
    root.addEventListener(
      'focusin',
      (event) => {
        const [focused] = event.composedPath();
        if (known.has(event) || !(focused instanceof Element)) return;
        known.add(event);
        heard.push({ focused });
      },
      true,
    );
  };

  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachHeard(init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
}
