import { expect } from '@open-wc/testing';
import { morph } from '../../src/controllers/morph.ts';

const tree = (html: string): HTMLElement => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
};

describe('morph', () => {
  it('changes texts and keeps the nodes', () => {
    const old = tree('<h2 id="h">Vanha</h2><p>yksi</p>');
    const heading = old.querySelector('h2');
    morph(old, tree('<h2 id="h">Uusi</h2><p>kaksi</p>'));
    expect(old.innerHTML).to.equal('<h2 id="h">Uusi</h2><p>kaksi</p>');
    expect(old.querySelector('h2')).to.equal(heading);
  });

  it('puts in what is new and takes out what has gone, around inputs that stay', () => {
    const old = tree('<p>johdanto</p><form><label>A</label><input name="a"><button>B</button></form>');
    const input = old.querySelector('input') as HTMLInputElement;
    input.value = 'jää';
    const fresh =
      '<p id="error">virhe</p><form><label>A</label><input name="a"><p>ohje</p><button>B</button></form>';
    morph(old, tree(fresh));
    expect(old.innerHTML).to.equal(fresh);
    expect(old.querySelector('input')).to.equal(input);
    expect(input.value).to.equal('jää');
    morph(old, tree('<form><input name="a"></form>'));
    expect(old.innerHTML).to.equal('<form><input name="a"></form>');
    expect(old.querySelector('input')).to.equal(input);
  });

  it('keeps attributes of the page and takes away only states of ours', () => {
    const old = tree('<input name="a" data-page="x" aria-invalid="true" hidden>');
    morph(old, tree('<input name="a" type="password">'));
    expect(old.innerHTML).to.equal('<input name="a" data-page="x" type="password">');
  });

  it('does not mistake one input for another', () => {
    const old = tree('<input name="a"><input name="b">');
    const b = old.querySelector('[name=b]');
    morph(old, tree('<input name="b">'));
    expect(old.children[0]).to.equal(b);
  });

  it('leaves alone what is the same already', async () => {
    const old = tree('<form class="own">\n  <label for="x">A</label> <input id="x">\n</form>');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(old, { subtree: true, childList: true, attributes: true, characterData: true });
    morph(old, tree('<form><label for="x">A</label><input id="x"></form>'));
    changes.push(...observer.takeRecords());
    expect(changes).to.have.length(0);
  });
});
