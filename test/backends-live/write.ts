import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/backends/README.md';
const PLACE = /(<!-- servers × cases -->\n)[\s\S]*(<!-- end -->)/;

/** Puts the table into its place in the page. */
export function writeTable(table: string): void {
  const page = readFileSync(PAGE, 'utf8');
  if (!PLACE.test(page)) throw new Error(`${PAGE} has no place for the table`);
  writeFileSync(
    PAGE,
    page.replace(PLACE, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`),
  );
}
