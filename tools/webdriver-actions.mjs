// Keyboard, pointer and window of a WebDriver session, named as Playwright names them: that is the part of its `Page`
// which @web/test-runner-commands uses.
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

const down = (name) => ({ type: 'keyDown', value: KEYS[name] ?? name });
const up = (name) => ({ type: 'keyUp', value: KEYS[name] ?? name });
const BUTTONS = { left: 0, middle: 1, right: 2 };
const pointerAction = (type, options) => ({ type, button: BUTTONS[options?.button ?? 'left'] });
const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

const keyboard = (send) => ({
  type: (text) => send([...text].flatMap((c) => [down(c), up(c)])),
  press: (combination) => {
    const names = combination.length > 1 ? combination.split('+') : [combination];
    return send([...names.map(down), ...names.toReversed().map(up)]);
  },
  down: (name) => send([down(name)]),
  up: (name) => send([up(name)]),
});

const mouse = (send) => ({
  move: (x, y) => send([moveTo(x, y)]),
  click: (x, y, o) => send([moveTo(x, y), pointerAction('pointerDown', o), pointerAction('pointerUp', o)]),
  down: (o) => send([pointerAction('pointerDown', o)]),
  up: (o) => send([pointerAction('pointerUp', o)]),
});

/** @param command sends one WebDriver command @param execute runs a script in the page */
export function actions(command, execute) {
  const send = (source) => (list) => command('POST', '/actions', { actions: [{ ...source, actions: list }] });
  return {
    keyboard: keyboard(send({ type: 'key', id: 'keyboard' })),
    mouse: mouse(send({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } })),
    /** Sets the inner size: the window's frame and toolbar are added. */
    async setViewportSize({ width, height }) {
      const [w, h] = await execute('return [outerWidth - innerWidth, outerHeight - innerHeight]');
      await command('POST', '/window/rect', { width: width + w, height: height + h });
    },
    releaseActions: () => command('DELETE', '/actions'),
  };
}
