// Keeps the manifest to the documented surface and points it at the built files.
const isPublic = ({ name, privacy, static: ofClass }) =>
  privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name) && !ofClass;

const fromSource = (text) => text.replaceAll(/"(?:\/?src|\.)\/([^"]+)\.ts"/g, '"dist/$1.js"');

// Lit's own methods are inherited by everybody and are no part of the promise.
const LIFECYCLE = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'adoptedCallback',
  'createRenderRoot',
  'render',
  'willUpdate',
  'update',
  'updated',
  'firstUpdated',
  'shouldUpdate',
  'getUpdateComplete',
]);

const tidy = (declaration) => {
  declaration.members &&= declaration.members.filter((m) => isPublic(m) && !LIFECYCLE.has(m.name));
  declaration.attributes &&= declaration.attributes.filter(({ name }) => name);
  // `dispatchEvent(new MyEvent(x))` gives a phantom event named after the argument: documented ones have a text.
  declaration.events &&= declaration.events.filter(({ description }) => description);
  if (declaration.kind === 'variable') delete declaration.default;
};

/** Tag ← class, as `define('tag', Class)` in src/define says. */
const definition = (ts, node) => {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return undefined;
  const [tag, element] = node.arguments;
  return tag && ts.isStringLiteral(tag) ? [element.getText(), tag.text] : undefined;
};

const nameTag = (declaration, tags) => {
  const tagName = tags.get(declaration.name);
  if (declaration.kind === 'class' && tagName) Object.assign(declaration, { tagName, customElement: true });
};

const definitionExport = ([name, tag], manifest) => {
  const home = manifest.modules.find(({ declarations = [] }) => declarations.some((d) => d.name === name));
  return { kind: 'custom-element-definition', name: tag, declaration: { name, module: home.path } };
};

export const publicSurface = (tags = new Map()) => ({
  name: 'public-surface',
  analyzePhase({ ts, node }) {
    const found = definition(ts, node);
    if (found) tags.set(...found);
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { declarations = [] } of manifest.modules) {
      declarations.forEach(tidy);
      for (const declaration of declarations) nameTag(declaration, tags);
    }
    for (const entry of tags) {
      const module = manifest.modules.find(({ path }) => path === `src/define/${entry[1]}.ts`);
      module?.exports.push(definitionExport(entry, manifest));
    }
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    Object.assign(manifest, JSON.parse(fromSource(JSON.stringify(manifest))));
  },
});
