/**
 * Moves the focus to what comes up in the place of something that goes: the first heading of what follows, else that
 * itself, else what is around. It can take the focus only until it loses it again.
 */
export function focusAfter(gone: HTMLElement): void {
  const next = following(gone) ?? gone.closest<HTMLElement>('main, body');
  const target = next?.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6, [role=heading]') ?? next;
  if (!target) return;
  if (!target.hasAttribute('tabindex')) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
}

/** The next thing that can be seen, also behind what the notice alone was in. */
function following(gone: Element): HTMLElement | undefined {
  let at: Element | null = gone;
  while (at && !at.matches('main, body')) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (next instanceof HTMLElement && next.checkVisibility()) return next;
    at = at.parentElement;
  }
  return undefined;
}
