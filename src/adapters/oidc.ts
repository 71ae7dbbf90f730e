export { bff } from '../backends/oidc/bff.ts';
export { bffFromAddress, type BffOptions } from '../backends/oidc/bff-options.ts';
export { oidc, type OidcBackend } from '../backends/oidc/oidc.ts';
export { fromAddress, type OidcOptions, type Provider } from '../backends/oidc/options.ts';
export { keycloak, standard, type Parameters, type Preset } from '../backends/oidc/presets.ts';
export type { OidcPage } from '../backends/oidc/page.ts';
