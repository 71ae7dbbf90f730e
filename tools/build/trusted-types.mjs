// Lit makes a Trusted Types policy called `lit-html` when it loads, and a second copy of Lit on a page whose policy
// list has that name once stops there. In the self-contained files it is called `avain-lit`, made once, and shared by
// all of them, of any version, under `Symbol.for('avain.trusted-types')`.
const ORIGINAL = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/;
const SHARED = '(globalThis[Symbol.for("avain.trusted-types")]??=$1.createPolicy("avain-lit",$2))';

/** lit-html's code with the policy renamed. Throws when it no longer looks as expected. */
export function renamePolicy(code) {
  if (!ORIGINAL.test(code)) throw new Error('lit-html makes its Trusted Types policy in another way than expected');
  return code.replace(ORIGINAL, SHARED);
}

export function trustedTypes() {
  let renamed = false;
  return {
    name: 'trusted-types',
    buildStart() {
      renamed = false;
    },
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      renamed = true;
      return { code: renamePolicy(code), map: null };
    },
    generateBundle(_, bundle) {
      const text = Object.values(bundle).map(({ code = '' }) => code).join('');
      if (text.includes('createPolicy("lit-html"')) this.error('a policy called lit-html is still in the file');
      if (text.includes('createPolicy') && !renamed) this.error('the policy of lit-html was not renamed');
    },
  };
}
