// Runs npm scripts one after another, all of them even after a failure, and prints what each took.
import { spawnSync } from 'node:child_process';

const LIMIT = 15 * 60_000;

const runStage = ({ name, script = name, args = [] }) => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { status, error } = spawnSync(
    'npm',
    ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: LIMIT,
    },
  );
  const late = error?.code === 'ETIMEDOUT';
  const result = status === 0 ? 'passed' : late ? `stopped after ${LIMIT / 60_000} min` : 'FAILED';
  return { name, seconds: (performance.now() - started) / 1000, result };
};

const line = ({ name, seconds, result }) =>
  `${name.padEnd(16)} ${seconds.toFixed(1).padStart(7)} s  ${result}`;

/** Returns whether all stages passed. */
export function runStages(stages, notes = []) {
  const results = stages.map(runStage);
  const seconds = results.reduce((sum, stage) => sum + stage.seconds, 0);
  const passed = results.every(({ result }) => result === 'passed');
  console.log(`\n${results.map(line).join('\n')}`);
  for (const note of notes) console.log(note);
  console.log(line({ name: 'all', seconds, result: passed ? 'passed' : 'FAILED' }));
  return passed;
}
