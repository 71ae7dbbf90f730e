/** What stands in a node, with single spaces. */
export const words = (node: Node | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
