/** The element that has focus, in whichever shadow root. */
function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : undefined;
}

let last: HTMLElement | undefined;
let watching = false;

/** Begins to keep account of where focus is in this page, once. */
export function watchFocus(): void {
  if (watching) return;
  watching = true;
  document.addEventListener('focusin', () => {
    const now = focused();
    if (now && now.localName !== 'iframe') last = now;
  });
}

/** Focus goes back to where it was before `window` took it: a dialog that opens takes it, whoever is typing. */
export function giveBack(window: HTMLIFrameElement): void {
  if (focused() !== window) return;
  window.blur();
  if (last?.isConnected) last.focus({ preventScroll: true });
}
