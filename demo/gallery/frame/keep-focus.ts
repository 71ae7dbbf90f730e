/**
 * In a window of the workbench, what a widget does to come to its state takes no focus from who is typing elsewhere. Once a
 * person is in this window, focus moves as on any page.
 */
export function keepFocus(): void {
  if (parent === window) return;
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions): void {
    if (document.hasFocus()) focus.call(this, options);
  };
}
