/** Puts a text on the clipboard; whether that worked. A page may not be allowed to, for example in a frame. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Gives the person a text as a file. A download asks no permission of a content security policy. */
export function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  link.download = name;
  link.click();
  // Once the click is over the browser has taken the file.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
