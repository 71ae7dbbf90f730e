import * as en from '../locales/en.ts';
import { registerLocale } from '../locales/registry.ts';

registerLocale('en', en);
