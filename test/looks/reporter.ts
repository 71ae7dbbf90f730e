import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const FOLDER = 'test-results/looks-report';
const KINDS = { expected: 'Looked at', actual: 'Now', diff: 'Difference' } as const;

/** What differs as one page of pictures, and where that page is. */
export default class LooksReporter implements Reporter {
  readonly #rows: string[] = [];

  onBegin(): void {
    rmSync(FOLDER, { recursive: true, force: true });
  }

  onTestEnd({ title }: TestCase, { status, attachments }: TestResult): void {
    if (status === 'passed' || status === 'skipped') return;
    const cells = Object.entries(KINDS).map(([kind, name]) => {
      const path = attachments.find((one) => one.name.endsWith(`-${kind}.png`))?.path;
      return path
        ? `<figure><figcaption>${name}</figcaption><img src="${kept(path, title)}" alt=""></figure>`
        : '';
    });
    this.#rows.push(
      `<section><h2>${title}</h2>${cells.join('') || '<p>No picture: see the messages.</p>'}</section>`,
    );
  }

  onEnd({ status }: FullResult): void {
    if (this.#rows.length === 0) return;
    mkdirSync(FOLDER, { recursive: true });
    const page = join(FOLDER, 'index.html');
    writeFileSync(page, document(this.#rows));
    console.log(`\n${status}: ${this.#rows.length} differ. As pictures: ${page}`);
    console.log(
      'Are they as they should be? npm run test:looks -- --update-snapshots, and look at what git shows.',
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}

function kept(path: string, title: string): string {
  const name = `${title.replaceAll(/[^\w.-]+/g, '-')}-${basename(path)}`;
  mkdirSync(FOLDER, { recursive: true });
  cpSync(path, join(FOLDER, name));
  return encodeURIComponent(name);
}

function document(rows: readonly string[]): string {
  const style =
    'body{font:16px system-ui;margin:2rem;color-scheme:light dark}section{display:flex;flex-wrap:wrap;gap:1rem}' +
    'h2{flex-basis:100%;font-size:1rem}figure{margin:0}img{max-width:100%;border:1px solid gray}';
  return `<!doctype html><meta charset="utf-8"><title>Pictures that differ</title><style>${style}</style>${rows.join('\n')}\n`;
}
