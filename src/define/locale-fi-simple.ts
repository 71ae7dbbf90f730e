import * as fiSimple from '../locales/fi-simple.ts';
import { registerLocale } from '../locales/registry.ts';

registerLocale('fi-simple', fiSimple);
