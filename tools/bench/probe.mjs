/**
 * Runs in the page before anything else, as `window.bench`. `ready` tells when something that matches the selector was
 * on screen in a frame and, where it is a field, took the focus.
 */
export function probe(selector) {
  const shifts = [];
  const longTasks = [];
  const rect = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
  const label = (node) =>
    node instanceof Element ? node.outerHTML.slice(0, 60) : (node?.nodeName ?? 'a node that is gone');
  const shift = (entry) => ({
    at: Math.round(entry.startTime),
    value: entry.value,
    moved: entry.sources.map(
      ({ node, previousRect, currentRect }) => `${label(node)}: ${rect(previousRect)} → ${rect(currentRect)}`,
    ),
  });
  const shiftObserver = new PerformanceObserver((list) => shifts.push(...list.getEntries().map(shift)));
  shiftObserver.observe({ type: 'layout-shift', buffered: true });
  const taskObserver = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  taskObserver.observe({ type: 'longtask', buffered: true });

  const frame = () => new Promise(requestAnimationFrame);
  const shown = (element) => element?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const takesFocus = (element) => {
    if (!(element instanceof HTMLInputElement)) return true;
    element.focus({ preventScroll: true });
    return document.activeElement === element;
  };
  const when = async (wanted) => {
    for (;;) {
      const element = document.querySelector(wanted);
      if (shown(element) && takesFocus(element)) return performance.now();
      await frame();
    }
  };

  window.bench = {
    when,
    ready: when(selector),
    /**
     * Fills a field and submits its form; tells how long it took until `next` was there. From a frame to a frame, since
     * nobody sees what is between.
     */
    async submit(field, value, next) {
      const input = document.querySelector(field);
      input.value = value;
      await frame();
      const start = performance.now();
      input.form.requestSubmit();
      await frame();
      return (await when(next)) - start;
    },
    /** What moved since the last call, after what is on its way to the screen has arrived there. */
    async shifts() {
      for (let frames = 0; frames < 3; frames++) await frame();
      shifts.push(...shiftObserver.takeRecords().map(shift));
      return shifts.splice(0);
    },
    /** When the page asked who is here. */
    sessionSent: () =>
      performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/session'))?.startTime,
    longTasks: () => [...longTasks, ...taskObserver.takeRecords()].map(({ duration }) => duration),
    /** Milliseconds until so many more menus are laid out. */
    async menus(count) {
      const like = document.querySelector('avain-user-menu');
      const more = Array.from({ length: count }, () => like.cloneNode(true));
      const start = performance.now();
      document.body.append(...more);
      await Promise.all(more.map(({ updateComplete }) => updateComplete));
      document.body.getBoundingClientRect();
      return performance.now() - start;
    },
  };
}
