import { kratos } from '../backends/kratos/kratos.ts';
import { optionsIn } from '../backends/kratos/options.ts';
import { registerAdapter } from '../client/adapters.ts';

registerAdapter('kratos', (backend) => kratos(optionsIn(backend)));
