import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { BusyController } from '../../src/controllers/busy-controller.ts';

function host(): ReactiveControllerHost & { updates: number } {
  const made = {
    updates: 0,
    addController() {},
    removeController() {},
    requestUpdate: () => (made.updates += 1),
    updateComplete: Promise.resolve(true),
  };
  return made;
}

test('says that it is busy after a moment, and that it takes long after eight seconds', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const at = host();
  const busy = new BusyController(at);
  busy.busy = true;
  mock.timers.tick(399);
  assert.equal(busy.waiting, 'no');
  mock.timers.tick(1);
  assert.equal(busy.waiting, 'yes');
  busy.busy = true;
  mock.timers.tick(7600);
  assert.equal(busy.waiting, 'long');
  assert.equal(at.updates, 2);
  busy.busy = false;
  assert.equal(busy.waiting, 'no');
  mock.timers.reset();
});

test('says nothing about a quick answer, or about a host that has left', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const at = host();
  const busy = new BusyController(at);
  busy.busy = true;
  mock.timers.tick(200);
  busy.busy = false;
  busy.busy = true;
  busy.hostDisconnected();
  mock.timers.tick(10_000);
  assert.equal(at.updates, 0);
  mock.timers.reset();
});
