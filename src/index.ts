export * from './core/index.ts';
export { registerAdapter, type Adapter } from './client/adapters.ts';
export { createClient, type AuthClient, type ClientOptions } from './client/client.ts';
export { AvainLogin } from './elements/login/avain-login.ts';
export { AvainUserMenu } from './elements/user-menu/avain-user-menu.ts';
export * from './events.ts';
export type * from './locales/messages.ts';
export { registerLocale } from './locales/registry.ts';
export { version } from './version.ts';
