// Servers that are none, for the demo to start: each does one thing that a real one may do.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createTransport } from 'nodemailer';
import { runProgram, startProgram } from '../../servers/process.ts';
import { type Element, Missing, type Running, type Server, type Setting } from '../../servers/server.ts';

const about = { fi: 'Leikkiä.', sv: 'På låtsas.', en: 'Make-believe.' };

const fake = (name: string, start: Server['start'], install: Server['install'] = async () => {}): Server => ({
  name,
  title: `Fake ${name}`,
  about,
  install,
  start,
});

const running = (setting: Setting, element: Element, paths: readonly string[] = []): Running => ({
  url: `http://127.0.0.1:${setting.port}`,
  version: '1.2.3',
  paths,
  element,
  subjects: () => [],
  stop: async () => {},
});

/** Listens until its process ends. */
async function listen(
  setting: Setting,
  answer: (...parts: Parameters<RequestListener>) => void | Promise<void>,
): Promise<void> {
  await once(
    createServer((...parts) => void answer(...parts)).listen(setting.port, '127.0.0.1'),
    'listening',
  );
}

/** Behind the pages: tells what it was asked and started with, sends a mail, ends by itself. */
const near = fake('near', async (setting) => {
  const { page, pages, smtp } = setting;
  const mailer = createTransport({ ...smtp, ignoreTLS: true });
  await listen(setting, async (request, response) => {
    if (request.url === '/kaiku/loppu') process.exit(3);
    const mail = {
      from: 'a@example.com',
      to: 'b@example.com',
      subject: 'Kaiku',
      text: `${page}${pages.reset}`,
    };
    if (request.url === '/kaiku/posti') await mailer.sendMail(mail);
    const { url, method, headers } = request;
    response.setHeader('Set-Cookie', ['one=1; Path=/', 'two=2; Path=/']);
    response.end(JSON.stringify({ url, method, headers, page, pages }));
  });
  const element = { backend: '/kaiku/v1', adapter: 'better-auth', urlToken: 'key' };
  return running(setting, element, ['/kaiku', '/auth']);
});

/** On an origin of its own. */
const far = fake('far', async (setting) => {
  await listen(setting, (_, response) => void response.end());
  return running(setting, {
    backend: `http://127.0.0.1:${setting.port}/op?client_id=a&silent`,
    adapter: 'oidc',
  });
});

const missing = fake(
  'missing',
  () => Promise.reject(new Error('not reached')),
  () => Promise.reject(new Missing('It needs Java 17: install <default-jre-headless>.')),
);

const broken = fake('broken', () => Promise.reject(new Error('java ended:\nfirst line\nlast line')));

/** Says its process id in the log and never comes to an end. */
const ENDLESS = 'console.log("pid", process.pid); setInterval(() => {}, 1000)';
const slow = fake(
  'slow',
  () => Promise.reject(new Error('not reached')),
  (_, log) => runProgram(process.execPath, ['-e', ENDLESS], { log }),
);

/** A program beside its process, as most are. Answers with its process id. */
const HTTP =
  'require("http").createServer((_, r) => r.end(String(process.pid))).listen(process.argv[1], "127.0.0.1")';
const program = fake('program', async (setting) => {
  const ready = `http://127.0.0.1:${setting.port}/`;
  const args = ['-e', HTTP, String(setting.port)];
  const { stop } = await startProgram(process.execPath, args, { log: setting.log, ready, patience: 20_000 });
  return { ...running(setting, { backend: '/program', adapter: 'http' }, ['/program']), stop };
});

export const servers: Readonly<Record<string, () => Promise<Server>>> = Object.fromEntries(
  [fake('reference', near.start), near, far, missing, broken, slow, program].map((server) => [
    server.name,
    async () => server,
  ]),
);
