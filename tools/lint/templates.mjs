// html`…` templates: no `style` attribute (a strict Content-Security-Policy refuses it), no raw value in an
// attribute that is followed or fetched.
const URL_ATTRIBUTE = /[\s"'](?:xlink:)?\.?(href|src|action|formaction|srcset|ping|poster|srcdoc)=["']?$/i;
const STYLE_ATTRIBUTE = /\s\.?style=/i;

/** The functions that check a URL and may therefore stand in `href=${…}`. */
export const SAFE_URL = new Set(['linkUrl', 'returnUrl']);

/** What a view calls such a URL; its type, `SafeUrl`, says that it was checked. */
const LINK = /Href$/;

const isHtml = (tag) => ['html', 'svg', 'staticHtml'].includes(tag.name);
const calledName = (node) =>
  node.type === 'CallExpression' ? (node.callee.property ?? node.callee).name : '';

/** Names that the file gives to checked URLs: `const href = linkUrl(…)`. */
const checkedNames = (names, { id, init, parent }) => {
  if (parent?.kind === 'const' && id.type === 'Identifier' && init && isSafe(init, names)) names.add(id.name);
};

/** `safe(x)`, a name for it, `cond ? safe(x) : nothing`, `ifDefined(safe(x))`, `a && safe(x)`. */
const isSafe = (node, names) => {
  if (node.type === 'ConditionalExpression') {
    return isSafe(node.consequent, names) && isSafe(node.alternate, names);
  }
  if (node.type === 'LogicalExpression') return isSafe(node.right, names);
  if (node.type === 'Literal') return true;
  if (node.type === 'Identifier')
    return ['nothing', 'undefined'].includes(node.name) || names.has(node.name) || LINK.test(node.name);
  if (calledName(node) === 'ifDefined') return isSafe(node.arguments[0], names);
  return SAFE_URL.has(calledName(node));
};

export const noStyleAttribute = {
  create: (context) => ({
    TaggedTemplateExpression({ tag, quasi }) {
      if (!isHtml(tag)) return;
      const bad = quasi.quasis.find(({ value }) => STYLE_ATTRIBUTE.test(value.raw));
      if (bad)
        context.report({ node: bad, message: 'A style attribute breaks under a strict CSP: use the sheet.' });
    },
  }),
};

export const safeUrl = {
  create(context) {
    const names = new Set();
    const check = (expression, before) => {
      const found = URL_ATTRIBUTE.exec(before);
      if (!found || isSafe(expression, names)) return;
      const message = `${found[1]}=\${…} takes a checked URL only: ${[...SAFE_URL].join(', ')}.`;
      context.report({ node: expression, message });
    };
    return {
      VariableDeclarator: (node) => checkedNames(names, node),
      TaggedTemplateExpression({ tag, quasi }) {
        if (isHtml(tag)) quasi.expressions.forEach((node, i) => check(node, quasi.quasis[i].value.raw));
      },
    };
  },
};
