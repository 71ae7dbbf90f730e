// What can be used of what somebody types.

/** A web address, or a path on the page's own server. */
export const isAddress = (text: string): boolean =>
  !/[\s\\<>"]/.test(text) && (text.startsWith('/') || (/^https?:\/\//i.test(text) && URL.canParse(text)));

export const isWhole = (text: string): boolean => /^\d+$/.test(text);

/** A measure of a picture. */
export const isPixels = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text);
