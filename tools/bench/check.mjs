// What must hold on every machine, looked at once for each page and each width of the window.
import { menuFaults, pageFaults } from './gates.mjs';
import { journey, menus } from './measure.mjs';
import { menuPages, pages } from './stand.mjs';
import { CONDITIONS, VIEWS } from './visit.mjs';

async function checkPage(stand, page, view) {
  const named = { ...page, name: `${page.name}, ${view}` };
  try {
    return pageFaults(named, await journey(stand, page, VIEWS[view]));
  } catch (error) {
    // A form that waits for an answer never comes: the server keeps that answer back until the form is there.
    return [`${named.name}: ${error.message}`];
  }
}

async function checkView(bench, view) {
  const stand = await bench.stand(CONDITIONS.quick);
  const faults = [];
  for (const page of pages.filter(({ ours }) => ours)) faults.push(...(await checkPage(stand, page, view)));
  return faults;
}

async function checkMenus(bench) {
  const stand = await bench.stand(CONDITIONS.quick);
  const faults = [];
  for (const page of menuPages) faults.push(...menuFaults(page.count * 2, await menus(stand, page)));
  return faults;
}

/** Prints what is wrong; returns whether nothing is. */
export async function check(bench) {
  const parts = [...Object.keys(VIEWS).map((view) => checkView(bench, view)), checkMenus(bench)];
  const faults = (await Promise.all(parts)).flat();
  for (const fault of faults) console.error(fault);
  const well = 'Requests, round trips and layout shift are as they must be.';
  console.log(faults.length ? `${faults.length} faults` : well);
  return faults.length === 0;
}
