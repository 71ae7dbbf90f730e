// Which texts the widgets on this page show now, by their keys. It looks again whenever the page changes.
import { type Piece, textFinder } from '../messages/find-texts.ts';
import { textsInPlace } from '../messages/languages.ts';
import type { TextTree } from '../messages/text-tree.ts';
import { WIDGET_GROUPS } from './widget-groups.ts';

/** Attributes that are seen or read aloud, or name a file. */
const SAID = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt', 'download'] as const;
/** And those that decide whether something is there. */
const WATCHED = [...SAID, 'hidden', 'open', 'class', 'style', 'lang'];

export interface TextWatch {
  /** A language and a city's own texts for it, from now on. */
  use(lang: string, own: TextTree | undefined): void;
}

/** Tells the keys of the texts on screen, once it knows the language, and whenever they have become others. */
export function watchTexts(page: Document, tell: (keys: string[]) => void): TextWatch {
  let find: ReturnType<typeof textFinder> | undefined;
  let told = '';
  const watched = new Set<Document | ShadowRoot>();

  const look = (): void => {
    if (!find) return;
    const keys = find(piecesOf(page.body, [], watch));
    if (keys.join() === told) return;
    told = keys.join();
    tell(keys);
  };
  const observer = new MutationObserver(look);
  const watch = (root: Document | ShadowRoot): void => {
    if (watched.has(root)) return;
    watched.add(root);
    const what = { subtree: true, childList: true, characterData: true, attributeFilter: WATCHED };
    observer.observe(root, what);
    // A popover changes nothing that an observer sees.
    root.addEventListener('toggle', look, true);
  };
  watch(page);

  return {
    use: (lang, own) => {
      find = textFinder(textsInPlace(lang, own));
      // The widget is given the same texts now, and shows them when this is done.
      setTimeout(look);
    },
  };
}

/** What is on screen in widgets, below this element. */
function* piecesOf(
  element: Element,
  groups: Piece['groups'],
  seen: (root: ShadowRoot) => void,
): Generator<Piece> {
  const { shadowRoot, localName } = element;
  if (shadowRoot) seen(shadowRoot);
  const own = Object.hasOwn(WIDGET_GROUPS, localName)
    ? WIDGET_GROUPS[localName as keyof typeof WIDGET_GROUPS]
    : groups;
  const visible = isVisible(element);
  if (visible && own.length > 0)
    for (const name of SAID) {
      const words = element.getAttribute(name);
      if (words) yield { words, groups: own };
    }
  for (const node of [...(shadowRoot?.childNodes ?? []), ...element.childNodes]) {
    if (node instanceof Element) yield* piecesOf(node, own, seen);
    else if (visible && own.length > 0 && node instanceof Text && node.data.trim())
      yield { words: node.data, groups: own };
  }
}

/** What has no box of its own shows what is in it. */
function isVisible(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents'
  );
}
