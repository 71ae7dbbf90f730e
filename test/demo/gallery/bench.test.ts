import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Bench, type View } from '../../../demo/gallery/bench.ts';
import { type Look, plainLook } from '../../../demo/gallery/look.ts';
import type { LogEntry, ToFrame } from '../../../demo/gallery/protocol.ts';

const view: View = { state: 'login.password', lang: 'fi', colours: 'light', width: 320, zoom: 100 };
const accent = (light: string): Look => ({ ...plainLook, theme: { '--avain-color-accent': { light } } });
const line = (kind: LogEntry['kind']): LogEntry => ({ kind, at: 1, what: 'what', detail: '' });

/** A bench with a page that keeps what it is told. */
function set(): { readonly bench: Bench; readonly told: ToFrame[] } {
  const bench = new Bench(view);
  const told: ToFrame[] = [];
  bench.attach((message) => told.push(message));
  return { bench, told };
}

describe('the bench', () => {
  test('tells whoever listens of every change, until they stop', () => {
    const { bench } = set();
    let times = 0;
    const stop = bench.subscribe(() => (times += 1));
    bench.show({ width: 768 });
    stop();
    bench.show({ width: 1280 });
    assert.equal(times, 1);
    assert.equal(bench.state.view.width, 1280);
  });

  test('takes changes of the look back one by one, and makes them again', () => {
    const { bench, told } = set();
    bench.restyle(accent('#111'));
    bench.restyle(accent('#222'));
    bench.undo();
    assert.deepEqual(bench.state.look, accent('#111'));
    bench.undo();
    assert.deepEqual(bench.state.look, plainLook);
    assert.equal(bench.canUndo, false);
    bench.undo();
    bench.redo();
    assert.deepEqual(bench.state.look, accent('#111'));
    assert.deepEqual(told.at(-1), { avain: 'look', look: accent('#111') });
    bench.restyle(accent('#333'));
    assert.equal(bench.canRedo, false);
  });

  test('takes what was drawn with a slider back at once', () => {
    const { bench } = set();
    bench.restyle(accent('#111'));
    bench.restyle(accent('#112'), true);
    bench.restyle(accent('#113'), true);
    bench.undo();
    assert.deepEqual(bench.state.look, plainLook);
  });

  test('joins no change to one that was taken back', () => {
    const { bench } = set();
    bench.restyle(accent('#111'));
    bench.restyle(accent('#222'));
    bench.undo();
    bench.restyle(accent('#112'), true);
    bench.undo();
    assert.deepEqual(bench.state.look, accent('#111'));
  });

  test('begins a new log with another state, language or colours, and keeps it at another width', () => {
    for (const [change, kept] of [
      [{ state: 'login.identifier' }, 0],
      [{ lang: 'sv' }, 0],
      [{ colours: 'dark' }, 0],
      [{ width: 768 }, 1],
      [{ zoom: 200 }, 1],
    ] as const) {
      const { bench } = set();
      bench.heard({ avain: 'log', entry: line('step') }, true);
      bench.show(change);
      assert.equal(bench.state.log.length, kept, JSON.stringify(change));
    }
  });

  test('spends the next error on one request, and on nothing else', () => {
    const { bench, told } = set();
    bench.failNext('locked');
    bench.heard({ avain: 'log', entry: line('event') }, true);
    assert.equal(bench.state.fault, 'locked');
    // What a window calls on the way to its state meets nothing.
    bench.heard({ avain: 'log', entry: line('request') }, false);
    assert.equal(bench.state.fault, 'locked');
    bench.heard({ avain: 'log', entry: line('request') }, true);
    assert.equal(bench.state.fault, undefined);
    // A window that has not met it has it taken back.
    assert.deepEqual(told, [
      { avain: 'next-fault', fault: 'locked' },
      { avain: 'next-fault', fault: undefined },
    ]);
  });

  test('tells a page that has come up what its address does not', () => {
    const { bench, told } = set();
    bench.delay(2000);
    bench.failNext('locked');
    const before = told.length;
    const come: ToFrame[] = [];
    bench.brief((message) => come.push(message));
    assert.deepEqual(come, [
      { avain: 'look', look: plainLook },
      { avain: 'latency', ms: 2000 },
      { avain: 'next-fault', fault: 'locked' },
    ]);
    assert.equal(told.length, before, 'the others know');
  });

  test('tells every window of a change, until it is gone', () => {
    const { bench, told } = set();
    const other: ToFrame[] = [];
    const tell = (message: ToFrame): void => void other.push(message);
    bench.attach(tell);
    bench.attach(tell);
    bench.delay(500);
    assert.deepEqual(other, [{ avain: 'latency', ms: 500 }]);
    bench.detach(tell);
    bench.delay(0);
    assert.equal(other.length, 1);
    assert.equal(told.length, 2);
  });

  test('keeps the newest lines of a long log', () => {
    const { bench } = set();
    for (let at = 0; at < 600; at += 1) bench.heard({ avain: 'log', entry: { ...line('step'), at } }, true);
    assert.equal(bench.state.log.length, 500);
    assert.equal(bench.state.log.at(-1)?.at, 599);
  });
});
