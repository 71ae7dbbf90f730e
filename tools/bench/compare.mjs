// Measures all pages again and again, and prints the tables.
import { journey, menus, timing } from './measure.mjs';
import { medians } from './numbers.mjs';
import { loadTable, menuTable, shiftTable, timeTable } from './report.mjs';
import { menuPages, pages } from './stand.mjs';

/** One visit of every page after the other, again and again: what slows the machine down slows all of them. */
async function timings(stand, runs) {
  const results = Object.fromEntries(pages.map(({ id }) => [id, []]));
  for (const page of pages) await timing(stand, page);
  for (let run = 0; run < runs; run++)
    for (const page of pages) results[page.id].push(await timing(stand, page));
  return Object.fromEntries(pages.map(({ id }) => [id, medians(results[id])]));
}

async function journeys(stand) {
  const results = {};
  for (const page of pages) results[page.id] = await journey(stand, page);
  return results;
}

async function manyMenus(stand, runs) {
  const results = menuPages.map(() => []);
  for (let run = 0; run < runs; run++)
    for (const [at, page] of menuPages.entries()) results[at].push(await menus(stand, page));
  return menuPages.map(({ count }, at) => ({ count, ...medians(results[at]) }));
}

/** Times and layout shift on a network of this name. */
export async function compare(stand, name, runs) {
  const times = await timings(stand, runs);
  const ways = await journeys(stand);
  console.log(`\n### Time, ${name}\n\n${timeTable(pages, times)}`);
  console.log(`\n### Layout shift, ${name}\n\n${shiftTable(pages, ways)}`);
  return { times, ways };
}

/** What does not depend on the network. */
export async function rest(stand, runs, { times, ways }) {
  console.log(`\n### What is loaded\n\n${loadTable(pages, times, ways)}`);
  console.log(`\n### Many menus\n\n${menuTable(await manyMenus(stand, runs))}`);
}
