/**
 * Until nothing on the page moves any more: a colour that is half there is no colour to measure. What goes on for ever is
 * not waited for. It stands alone, so that it can be sent into a page.
 */
export async function untilStill(): Promise<void> {
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const moving = roots(document).flatMap((root) => root.getAnimations());
  const ending = moving.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  // One that is taken back is over too.
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
