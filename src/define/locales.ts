import { registerLocale } from '../locales/registry.ts';

// Finnish is bundled with each widget; the others come when somebody reads them. Nothing waits for one.
registerLocale('sv', () => import('./locale-sv.ts'));
registerLocale('en', () => import('./locale-en.ts'));
registerLocale('fi-simple', () => import('./locale-fi-simple.ts'));
