/** Lets every wait of a widget be over at once. Returns the way to undo that. */
export function impatient(): () => void {
  const { setTimeout: patient } = globalThis;
  globalThis.setTimeout = ((done: () => void) => patient(done)) as typeof setTimeout;
  return () => void (globalThis.setTimeout = patient);
}
