/** Gives a document or a shadow root a sheet of ours, once. */
export function adoptSheet(scope: Node, sheet: CSSStyleSheet | undefined): void {
  const sheets: unknown = (scope as Document | ShadowRoot).adoptedStyleSheets;
  // An image or a form of that name hides the list: then what is in the scope goes without the sheet.
  if (sheet && Array.isArray(sheets) && !sheets.includes(sheet)) sheets.push(sheet);
}
