// Loaded before every component test file: a test that leaves an error or a warning in the console fails.
const noise: string[] = [];

const describeNoise = (kind: string, args: readonly unknown[]): string =>
  `${kind}: ${args.map((a) => (a instanceof Error ? `${a.name}: ${a.message}` : String(a))).join(' ')}`;

for (const kind of ['error', 'warn'] as const) {
  const original = console[kind].bind(console);
  console[kind] = (...args: unknown[]): void => {
    if (String(args[0]).includes('Lit is in dev mode')) return;
    noise.push(describeNoise(kind, args));
    original(...args);
  };
}
addEventListener('unhandledrejection', ({ reason }) =>
  noise.push(describeNoise('unhandled rejection', [reason])),
);
addEventListener('error', ({ message }) => noise.push(describeNoise('uncaught', [message])));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  noise.push(`policy violation: ${violatedDirective} ${blockedURI}`),
);

// The runner sends what was compared as JSON. An element of Lit's is a circle, and the failure would never be told.
afterEach(function (this: Mocha.Context) {
  const { err = {} } = this.currentTest ?? {};
  for (const [side, value] of Object.entries(err))
    if (value instanceof Element) Object.assign(err, { [side]: value.outerHTML });
});

afterEach(() => {
  const left = noise.splice(0);
  if (left.length) throw new Error(`left in the console:\n${left.join('\n')}`);
});

/** Takes what was logged so far out of the count, for a test that is about a message. */
export function takeConsole(): string[] {
  return noise.splice(0);
}
