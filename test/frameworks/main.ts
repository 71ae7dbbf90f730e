// `npm run test:frameworks`: pastes what the gallery says into a real project of each framework, builds it for
// production, and logs in on its page in Chromium. Names choose projects; `--relock` writes their lock files anew.
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { runProgram } from '../../servers/process.ts';
import { Missing } from '../../servers/server.ts';
import { chromium as found, missing } from '../../tools/browsers.mjs';
import { ReferenceServer } from '../helpers/reference-server.ts';
import { openFront } from './front.ts';
import { installProject } from './install.ts';
import { unpackPackage, WORK } from './package.ts';
import { type Project, projects } from './project.ts';
import { visit } from './visit.ts';
import { pasteInto } from './write.ts';

interface Result {
  readonly title: string;
  readonly seconds: number;
  readonly outcome: 'passed' | 'FAILED' | 'skipped';
  readonly why: string;
}

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const chosen = projects.filter(({ framework }) => names.length === 0 || names.includes(framework));
const results = missing.chromium ? chosen.map(withoutBrowser) : await tryAll();

console.log(`\n${results.map(line).join('\n')}`);
for (const { title, outcome, why } of results)
  if (outcome !== 'passed') console.log(`\n${outcome}: ${title}: ${why}`);
const failed = results.some(({ outcome }) => outcome === 'FAILED');
const passed = results.some(({ outcome }) => outcome === 'passed');
process.exitCode = passed && !failed ? 0 : 1;

async function tryAll(): Promise<Result[]> {
  const { executablePath, args: flags } = found;
  await unpackPackage();
  const server = await ReferenceServer.start({ env: { AVAIN_TRUST_PROXY: '1' } });
  const browser = await chromium.launch({ executablePath, args: flags });
  const all: Result[] = [];
  for (const project of chosen) all.push(await tryOne(project, { browser, server }));
  await browser.close();
  await server.stop();
  return all;
}

async function tryOne(project: Project, around: Around): Promise<Result> {
  const { title } = project;
  const started = performance.now();
  console.log(`\n── ${title}`);
  const result = (outcome: Result['outcome'], why = ''): Result => {
    const seconds = (performance.now() - started) / 1000;
    return { title, seconds, outcome, why };
  };
  try {
    const why = await buildAndVisit(project, around);
    return why === undefined ? result('passed') : result('FAILED', why);
  } catch (error) {
    return result(error instanceof Missing ? 'skipped' : 'FAILED', (error as Error).message);
  }
}

interface Around {
  readonly browser: Browser;
  readonly server: ReferenceServer;
}

async function buildAndVisit(project: Project, { browser, server }: Around): Promise<string | undefined> {
  const folder = installProject(project, args.includes('--relock'));
  pasteInto(folder, project);
  const log = join(WORK, `${project.framework}.log`);
  for (const [program = '', ...flags] of project.build) {
    console.log([program, ...flags].join(' '));
    const bin = join(folder, 'node_modules/.bin', program);
    const env = { ...process.env, NODE_ENV: 'production', NG_CLI_ANALYTICS: 'false' };
    await runProgram(bin, flags, { cwd: folder, env, log });
  }
  const front = await openFront(join(folder, project.built), server.url, project.trusted);
  server.forgetTries();
  return visit(browser, front.url).finally(() => front.close());
}

function withoutBrowser({ title }: Project): Result {
  return { title, seconds: 0, outcome: 'skipped', why: missing.chromium ?? '' };
}

function line({ title, seconds, outcome }: Result): string {
  return `${title.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${outcome}`;
}
