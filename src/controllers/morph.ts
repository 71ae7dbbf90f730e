/** What may come and go on a delivered node; other attributes that the page has put there stay. */
const OURS = /^(aria-|hidden$|data-avain-(?!root))/;

/**
 * Makes delivered markup say what fresh markup says, without replacing a node that can stay: inputs keep their text,
 * focus and autofill. Both come from the same template, so hardly anything moves.
 */
export function morph(old: Element, fresh: Element): void {
  morphAttributes(old, fresh);
  const rest = content(old);
  for (const node of content(fresh)) {
    const at = rest.findIndex((candidate) => same(candidate, node));
    for (const gone of rest.splice(0, Math.max(0, at))) gone.remove();
    const twin = at < 0 ? undefined : rest.shift();
    if (twin) morphNode(twin, node);
    else old.insertBefore(node.cloneNode(true), rest[0] ?? null);
  }
  for (const gone of rest) gone.remove();
}

function morphNode(old: ChildNode, fresh: ChildNode): void {
  if (old instanceof Element && fresh instanceof Element) morph(old, fresh);
  else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
}

function morphAttributes(old: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value && !(name === 'href' && (old as HTMLAnchorElement).href === value))
      old.setAttribute(name, value);
  for (const { name } of [...old.attributes])
    if (OURS.test(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
}

const content = (of: Element): ChildNode[] =>
  [...of.childNodes].filter((node) => node instanceof Element || (node instanceof Text && node.data.trim()));

const same = (a: ChildNode, b: ChildNode): boolean => a.nodeName === b.nodeName && key(a) === key(b);

const key = (node: ChildNode): string =>
  node instanceof Element ? node.id || (node.getAttribute('name') ?? '') : '';
