import { type ElementPart, nothing } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';

/** Styles by script: an attribute, which is what Lit's own directive begins with, is refused by the page's policy. */
class SetStyle extends Directive {
  override render(_styles: Readonly<Record<string, string>>): typeof nothing {
    return nothing;
  }
  override update({ element }: ElementPart, [styles]: [Readonly<Record<string, string>>]): typeof nothing {
    for (const [name, value] of Object.entries(styles))
      (element as HTMLElement).style.setProperty(name, value);
    return nothing;
  }
}

export const setStyle: (styles: Readonly<Record<string, string>>) => DirectiveResult = directive(SetStyle);
