/**
 * Every component test file starts with test/helpers/quiet.ts, which fails the test that leaves an error or a warning
 * in the console. On the first line, so that line numbers stay.
 */
export const quietPlugin = () => ({
  name: 'quiet',
  transform: ({ path, body }) =>
    path.endsWith('.browser.test.ts') ? `import '/test/helpers/quiet.ts'; ${body}` : undefined,
});
