/** A documented design token, as the source of the tokens describes it. */
export interface DesignToken {
  /** The custom property: `--avain-color-accent`. */
  readonly name: string;
  /** Which control it wants. */
  readonly kind: 'color' | 'length' | 'font' | 'number';
  readonly group: 'colour' | 'type' | 'shape' | 'space';
  /** Defaults as CSS writes them; may refer to other tokens, or be `inherit`. */
  readonly light: string;
  readonly dark?: string;
  /** What it is for, in a sentence. */
  readonly about: Readonly<Record<'fi' | 'sv' | 'en', string>>;
  /** One of the six that make it another city. */
  readonly main?: boolean;
  /** What it must stand out from, and how much WCAG 2.2 AA asks: 4.5 for text, 3 for controls and graphics. */
  readonly against?: readonly { readonly name: string; readonly ratio: 4.5 | 3 }[];
}
