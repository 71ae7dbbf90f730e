import * as sv from '../locales/sv.ts';
import { registerLocale } from '../locales/registry.ts';

registerLocale('sv', sv);
