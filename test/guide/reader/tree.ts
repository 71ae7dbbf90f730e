import type { CDPSession } from '@playwright/test';

/** A node of what assistive technology is given. */
export interface TreeNode {
  readonly id: number;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** Chromium's properties by name: `focused`, `invalid`, `expanded`, `level` and so on. */
  readonly states: Readonly<Record<string, unknown>>;
  /** Language of its words, a BCP 47 tag. */
  readonly lang: string;
  readonly children: readonly TreeNode[];
}

/** Chromium's accessibility tree of a page, shadow trees included, without what nobody is told of. */
export async function readTree(cdp: CDPSession): Promise<TreeNode> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const attributes = await attributesOf(cdp);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const grow = (nodeId: string): TreeNode[] => {
    const node = byId.get(nodeId);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(grow);
    if (node.ignored) return children;
    const id = node.backendDOMNodeId ?? 0;
    const own = attributes.get(id);
    const states = (node.properties ?? []).map(({ name, value }) => [name, value.value] as const);
    return [
      {
        id,
        role: text(node.role),
        name: text(node.name).replaceAll(/\s+/g, ' '),
        description: text(node.description),
        value: text(node.value),
        states: Object.fromEntries([...states, ['current', own?.current ?? 'false']]),
        lang: own?.lang ?? '',
        children,
      },
    ];
  };
  const [root] = grow(nodes[0]?.nodeId ?? '');
  if (!root) throw new Error('the page has no accessibility tree');
  return root;
}

const text = (value: { readonly value?: unknown } | undefined): string => String(value?.value ?? '').trim();

interface Attributes {
  readonly lang: string;
  readonly current: string;
}

type DomNode = Awaited<ReturnType<typeof documentOf>>;

async function documentOf(cdp: CDPSession) {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  return root;
}

/** What the tree does not tell: in what language a node is, and whether it is the current one of its kind. */
async function attributesOf(cdp: CDPSession): Promise<Map<number, Attributes>> {
  const found = new Map<number, Attributes>();
  const walk = (node: DomNode, inherited: string): void => {
    const lang = attribute(node, 'lang') ?? inherited;
    found.set(node.backendNodeId, { lang, current: attribute(node, 'aria-current') ?? 'false' });
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) walk(child, lang);
  };
  walk(await documentOf(cdp), '');
  return found;
}

/** DevTools lists names and values in turn. */
function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at < 0 ? undefined : attributes[at + 1];
}

/** The nodes from the root down to one. */
export function pathTo(root: TreeNode, wanted: (node: TreeNode) => boolean): readonly TreeNode[] {
  if (wanted(root)) return [root];
  for (const child of root.children) {
    const path = pathTo(child, wanted);
    if (path.length > 0) return [root, ...path];
  }
  return [];
}
