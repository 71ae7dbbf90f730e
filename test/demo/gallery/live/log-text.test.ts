import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logText } from '../../../../demo/gallery/live/log-text.ts';

test('the log as text has a line for each entry, in order', () => {
  assert.equal(
    logText([
      { kind: 'request', at: 1234, what: 'POST sign-in/password', detail: '401 invalid-credentials' },
      { kind: 'step', at: 2000, what: 'avain-step-change', detail: '' },
    ]),
    '1.2 s\trequest\tPOST sign-in/password\t401 invalid-credentials\n2.0 s\tstep\tavain-step-change',
  );
});
