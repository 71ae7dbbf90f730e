// What must hold on every machine: requests, round trips, layout shift. Milliseconds are no gate.

/** Less is what browsers themselves round away. */
const STILL = 0.0005;

/** The score of a moment. */
export const shiftOf = (entries) => entries.reduce((sum, { value }) => sum + value, 0);

/** What is wrong with a page: sentences, none when all is well. */
export function pageFaults({ name, files, steps }, { before, moments, roundTrips, elsewhere }) {
  return [
    ...requestFaults(files, before),
    ...elsewhere.map((url) => `asks another origin: ${url}`),
    ...(steps && roundTrips !== 1
      ? [`${roundTrips} requests from the first action to logged in, not 1`]
      : []),
    ...Object.entries(moments).flatMap(([moment, entries]) => shiftFaults(moment, entries)),
  ].map((fault) => `${name}: ${fault}`);
}

function requestFaults(files, before) {
  const shown = before.filter(({ kind }) => kind !== 'api').map(({ kind }) => kind);
  const same = shown.toSorted().join() === files.toSorted().join();
  const calls = before.filter(({ kind, path }) => kind === 'api' && path !== 'GET /auth/v1/session');
  return [
    ...(same ? [] : [`loaded ${shown.join(', ')} to show the form, not ${files.join(', ')}`]),
    ...calls.map(({ path }) => `${path} before the form was ready`),
  ];
}

function shiftFaults(moment, entries) {
  const score = shiftOf(entries);
  if (score <= STILL) return [];
  const moved = entries.flatMap(({ at, value, moved: nodes }) =>
    nodes.map((node) => `\n    ${at} ms, ${value.toFixed(4)}: ${node}`),
  );
  return [`layout shift ${score.toFixed(4)} at ${moment}${moved.join('')}`];
}

/** What is wrong with many menus on one page. */
export const menuFaults = (count, { sessionCalls }) =>
  sessionCalls === 1 ? [] : [`${count} menus: ${sessionCalls} calls about the session, not 1`];
