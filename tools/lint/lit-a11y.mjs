// eslint-plugin-lit-a11y writes to `parserServices`, which is frozen in oxlint: each rule gets its own copy.
import plugin from 'eslint-plugin-lit-a11y';

const overlay = (target, extra) =>
  new Proxy(
    {},
    {
      get(_, key) {
        if (key in extra) return extra[key];
        const value = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    },
  );

const wrap = (rule) => ({
  ...rule,
  create(context) {
    const parserServices = { ...context.sourceCode.parserServices };
    const sourceCode = overlay(context.sourceCode, { parserServices });
    return rule.create(overlay(context, { sourceCode, parserServices, getSourceCode: () => sourceCode }));
  },
});

export default {
  meta: { name: 'lit-a11y' },
  // oxlint-disable-next-line import/no-named-as-default-member -- a CommonJS module, Node sees only its default export
  rules: Object.fromEntries(Object.entries(plugin.rules).map(([name, rule]) => [name, wrap(rule)])),
};
