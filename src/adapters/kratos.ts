export { kratos } from '../backends/kratos/kratos.ts';
export type { KratosOptions } from '../backends/kratos/options.ts';
