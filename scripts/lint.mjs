import { runStages } from './stages.mjs';

const names = ['lint:code', 'lint:templates', 'format:check', 'tokens:check', 'manifest:check', 'docs:check'];
process.exitCode = runStages(names.map((name) => ({ name }))) ? 0 : 1;
