/** An element class of ours. */
export type Versioned = CustomElementConstructor & { readonly version: string };

/**
 * Puts a class under a tag. The same tag twice is no fault: the first one stays. If that is another version, it is said
 * once on the console and by an `avain-version-conflict` event on the window. Without a DOM nothing happens.
 */
export function define(tag: string, element: Versioned): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(tag) as Partial<Versioned> | undefined;
  if (!known) return customElements.define(tag, element);
  if (known.version === element.version) return;
  console.warn(
    `<${tag}> is already defined, in version ${known.version ?? 'unknown'}; version ${element.version} was left out.`,
  );
  globalThis.dispatchEvent?.(
    new CustomEvent('avain-version-conflict', {
      detail: { tag, kept: known.version, left: element.version },
    }),
  );
}
