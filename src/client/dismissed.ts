const key = (name: string): string => `avain.notice.${name}`;

/** Whether the person has closed the notice of this name on this device. */
export function isDismissed(name: string): boolean {
  try {
    return localStorage.getItem(key(name)) !== null;
  } catch {
    return false;
  }
}

/** Remembers that a notice was closed, where the browser keeps anything. */
export function rememberDismissed(name: string): void {
  try {
    localStorage.setItem(key(name), '1');
  } catch {
    // Storage is closed here (a sandboxed frame, a strict setting): the notice comes back with the next page.
  }
}
