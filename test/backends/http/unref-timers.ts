// The adapter's patience of two seconds is raced, not cleared: in a browser it costs nothing, here it would keep a test
// file open. Imported for that alone.
const original = globalThis.setTimeout;
globalThis.setTimeout = ((...given: Parameters<typeof original>) =>
  original(...given).unref()) as typeof original;
