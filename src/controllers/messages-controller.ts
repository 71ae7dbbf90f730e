import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chosenLanguage } from '../client/language.ts';
import type { Messages, OwnMessages, PartialMessages } from '../locales/messages.ts';
import { knownTag, localeFor, onLocale } from '../locales/registry.ts';

/** The groups of texts that a widget uses, in Finnish: they are always there. */
export type Bundled<Group extends keyof Messages> = Pick<Messages, Group>;

/** Picks a widget's texts: language of the element, else the person's choice, else the nearest `lang`, else Finnish. */
export class MessagesController<Group extends keyof Messages> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #bundled: Bundled<Group>;
  readonly #observer: MutationObserver;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, bundled: Bundled<Group>) {
    this.#host = host;
    this.#bundled = bundled;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(document.documentElement, { subtree: true, attributeFilter: ['lang'] });
    this.#stop = onLocale(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#stop?.();
  }

  /** The language asked for, as far as its texts are known: `fi-simple` for easy Finnish, `sv` for `sv-FI`. */
  get wanted(): string {
    return knownTag(this.#host.lang || chosenLanguage() || nearestLang(this.#host) || 'fi');
  }

  /** The language alone, for servers: their mails and pages know no varieties of it. */
  get locale(): string {
    return this.wanted.split('-', 1)[0] ?? 'fi';
  }

  /** The language of the texts: the one asked for once its texts are here, Finnish until then. */
  get lang(): string {
    return typeof localeFor(this.wanted) === 'object' ? this.wanted : 'fi';
  }

  /** Whether the texts of another language are on their way. */
  get loading(): boolean {
    return localeFor(this.wanted) === 'loading';
  }

  /** The texts, with the page's own in place of ours. */
  texts(own: OwnMessages = {}): Bundled<Group> {
    const locale = localeFor(this.wanted);
    const everywhere = own as PartialMessages;
    const here = (own as { readonly [lang: string]: PartialMessages })[this.lang];
    const texts = { ...this.#bundled };
    for (const group of Object.keys(texts) as Group[]) {
      const base = { ...this.#bundled[group], ...(typeof locale === 'object' && locale[group]) };
      texts[group] = merge(merge(base, everywhere[group]), here?.[group]) as Messages[Group];
    }
    return texts;
  }
}

function merge(base: object, own: object = {}): object {
  const merged: Record<string, unknown> = { ...base, ...own };
  for (const [key, value] of Object.entries(base)) {
    if (typeof value === 'object') merged[key] = { ...value, ...(own as Record<string, object>)[key] };
  }
  return merged;
}

function nearestLang(from: Element): string {
  const at = from.closest<HTMLElement>('[lang]');
  if (at) return at.lang;
  const root = from.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}
