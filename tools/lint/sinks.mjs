// Ways from a string to markup or to running code. Every text of a widget is a text binding.
const NAMES = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic', 'DOMParser']);
const MEMBERS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
]);

const propertyName = ({ property, computed }) => {
  if (!computed) return property.name;
  return typeof property.value === 'string' ? property.value : undefined;
};

const memberFault = (node) => {
  const name = propertyName(node);
  if (MEMBERS.has(name)) return name;
  const onDocument = node.object.name === 'document' || node.object.property?.name === 'document';
  return onDocument && (name === 'write' || name === 'writeln') ? `document.${name}` : undefined;
};

export const sinks = {
  create(context) {
    const report = (node, name) =>
      context.report({ node, message: `${name} turns a string into markup or code: use a text binding.` });
    return {
      Identifier(node) {
        if (NAMES.has(node.name)) report(node, node.name);
      },
      MemberExpression(node) {
        const name = memberFault(node);
        if (name) report(node, name);
      },
    };
  },
};
