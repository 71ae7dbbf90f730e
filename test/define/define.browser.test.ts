import { expect } from '@open-wc/testing';
import { define } from '../../src/define/define.ts';
import { takeConsole } from '../helpers/quiet.ts';

const make = (version: string) =>
  class extends HTMLElement {
    static readonly version: string = version;
  };

describe('define', () => {
  it('puts a class under its tag, and the same version again is no fault', () => {
    const first = make('1.0.0');
    define('avain-test-same', first);
    define('avain-test-same', make('1.0.0'));
    expect(customElements.get('avain-test-same')).to.equal(first);
  });

  it('keeps the first of two versions, and says so once', () => {
    const conflicts: unknown[] = [];
    addEventListener('avain-version-conflict', (event) => conflicts.push((event as CustomEvent).detail), {
      once: true,
    });
    const first = make('1.0.0');
    define('avain-test-two', first);
    define('avain-test-two', make('1.1.0'));
    expect(customElements.get('avain-test-two')).to.equal(first);
    expect(conflicts).to.deep.equal([{ tag: 'avain-test-two', kept: '1.0.0', left: '1.1.0' }]);
    expect(takeConsole().join()).to.contain('1.1.0');
  });
});
