// The tables that `npm run bench` prints.
import { shiftOf } from './gates.mjs';
import { fixed, table } from './numbers.mjs';

const MOMENTS = ['start', 'session', 'step', 'error', 'logged in'];

/** Against another page of the same run. */
const times = (value, base) => (base ? fixed(value / base, 2) : '–');

/** What a page loads, in bytes after brotli, and the calls of its whole life. */
export function loadTable(pages, timings, journeys) {
  const head = [
    'page',
    'requests',
    'HTML',
    'CSS',
    'script',
    'kB',
    'kB HTML + script',
    'API before',
    'round trips',
  ];
  const rows = pages.map(({ id, name }) => {
    const { html, css, js } = timings[id];
    const { before, roundTrips } = journeys[id];
    const blocking = before.filter(({ kind, path }) => kind === 'api' && !path.endsWith('/session')).length;
    return [
      name,
      fixed(before.filter(({ kind }) => kind !== 'api').length),
      ...[html, css, js].map((bytes) => fixed(bytes)),
      ...[html + css + js, html + js].map((bytes) => fixed(bytes / 1000, 1)),
      fixed(blocking),
      fixed(roundTrips),
    ];
  });
  return table(head, rows);
}

/** Medians of one network: milliseconds, and ratios against other pages of the same run. */
export function timeTable(pages, timings) {
  const { static: floor, lit, vanilla } = timings;
  const head = [
    'page',
    'ready, ms',
    '× static',
    '× Lit',
    'GET session at, ms',
    'task, ms',
    '× static',
    'script over static, ms',
    'heap over static, MB',
    'tasks > 50 ms',
    'Jatka, ms',
    '× vanilla',
  ];
  const rows = pages.map(({ id, name }) => {
    const { ready, session, task, script, heap, longTasks, step } = timings[id];
    return [
      name,
      fixed(ready),
      times(ready, floor.ready),
      times(ready, lit.ready),
      fixed(session),
      fixed(task),
      times(task, floor.task),
      fixed(script - floor.script, 1),
      fixed(heap - floor.heap, 2),
      fixed(longTasks),
      fixed(step, 1),
      times(step, vanilla.step),
    ];
  });
  return table(head, rows);
}

/** Layout shift of each moment. */
export function shiftTable(pages, journeys) {
  const rows = pages.map(({ id, name }) => [
    name,
    ...MOMENTS.map((moment) => {
      const entries = journeys[id].moments[moment];
      return entries ? fixed(shiftOf(entries), 4) : '–';
    }),
  ]);
  return table(['layout shift', ...MOMENTS], rows);
}

/** Many menus on one page. */
export function menuTable(results) {
  const rows = results.map(({ count, each, sessionCalls }) => [
    fixed(count),
    fixed(sessionCalls),
    fixed(each, 3),
  ]);
  return table(['menus', 'session calls', 'ms each'], rows);
}
