import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Store } from '../../src/client/store.ts';

const counter = (): Store<{ n: number }, number> =>
  new Store({ n: 0 }, (state, by) => (by ? { n: state.n + by } : state));

test('listeners are told after the state has changed, in their order', () => {
  const store = counter();
  const heard: string[] = [];
  store.subscribe(() => heard.push(`a${store.state.n}`));
  store.subscribe(() => heard.push(`b${store.state.n}`));
  store.dispatch(2);
  store.dispatch(3);
  assert.deepEqual(heard, ['a2', 'b2', 'a5', 'b5']);
});

test('nobody is told of a change that is none', () => {
  const store = counter();
  const before = store.state;
  store.subscribe(() => assert.fail('told'));
  store.dispatch(0);
  assert.equal(store.state, before);
});

test('who stopped listening hears nothing; stopping twice is fine', () => {
  const store = counter();
  const stop = store.subscribe(() => assert.fail('told'));
  stop();
  stop();
  store.dispatch(1);
  assert.equal(store.state.n, 1);
});

test('a listener may stop itself, and another, while it is told', () => {
  const store = counter();
  const heard: string[] = [];
  const stop = store.subscribe(() => {
    heard.push('a');
    stop();
  });
  store.subscribe(() => heard.push('b'));
  store.dispatch(1);
  store.dispatch(1);
  assert.deepEqual(heard, ['a', 'b', 'b']);
});

test('a listener may dispatch', () => {
  const store = counter();
  store.subscribe(() => store.state.n < 3 && store.dispatch(1));
  store.dispatch(1);
  assert.equal(store.state.n, 3);
});
