import { must } from '../breach.ts';
import { all, type Case, type Trial } from '../case.ts';
import { type Reply, WireBrowser, type WireCall } from '../wire-call.ts';
import { WRONG } from './login.ts';
import { cookies } from './wire-cookies.ts';
import { links } from './wire-links.ts';

/** How a reply reads in a sentence. */
const told = ({ status, body }: Reply): string =>
  `${status} ${String(body['code'] ?? body['step'] ?? 'no JSON')}`;

/** @throws Breach unless a reply has this status and code */
function mustAnswer(reply: Reply, wanted: string, asks: string): void {
  must(told(reply) === wanted, `${asks} (${wanted})`, told(reply));
}

const LOG_IN = '/sign-in/password';
const FOREIGN = 'https://muualla.example';

const requests: readonly Case[] = [
  {
    id: 'wire-session',
    title: 'nobody is an answer, not an error',
    run: async ({ subject }) => {
      const reply = await new WireBrowser(subject).call('/session', { method: 'GET' });
      mustAnswer(reply, '200 signed-out', 'GET /session answers a new browser with the step signed-out');
      const { can } = reply.body;
      must(Array.isArray(can) && can.includes('sign-in'), 'its `can` lists sign-in', JSON.stringify(can));
    },
  },
  {
    id: 'wire-alike',
    keeps: true,
    title: 'a wrong password and somebody unknown get the same reply',
    run: async ({ subject, somebody, address }) => {
      const { account } = await somebody();
      const reply = (email: string) => new WireBrowser(subject).logIn({ ...account, email, password: WRONG });
      const one = print(await reply(account.email));
      const other = print(await reply(address()));
      must(one === other, `status, headers and body are the same: ${one}`, other);
    },
  },
  {
    id: 'wire-header',
    keeps: true,
    title: 'a call without Auth-Request: 1 is refused',
    run: async (trial) => {
      const call = { headers: { 'Auth-Request': '' } };
      await refused(trial, { call, wanted: '403 forbidden', asks: 'a call without Auth-Request is refused' });
    },
  },
  {
    id: 'wire-origin',
    keeps: true,
    title: 'a call from another origin is refused',
    run: async (trial) => {
      for (const page of [FOREIGN, 'about:blank'])
        await refused(trial, {
          page,
          wanted: '403 forbidden',
          asks: 'a call from another origin is refused',
        });
    },
  },
  {
    id: 'wire-preflight',
    title: 'no foreign page is let through by a preflight',
    run: async ({ subject }) => {
      const reply = await new WireBrowser(subject, FOREIGN).call(LOG_IN, {
        method: 'OPTIONS',
        headers: {
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'auth-request,content-type',
        },
      });
      const allowed = reply.headers.get('Access-Control-Allow-Origin') ?? '';
      must(
        allowed !== '*' && allowed !== FOREIGN,
        'a foreign origin is not allowed',
        `Access-Control-Allow-Origin: ${allowed}`,
      );
    },
  },
  {
    id: 'wire-form',
    keeps: true,
    title: 'a form cannot pass for a call',
    run: async (trial) => {
      const call = { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
      await refused(trial, { call, wanted: '415 forbidden', asks: 'a body that is no JSON is refused' });
    },
  },
  {
    id: 'wire-body',
    title: 'odd bodies are invalid input, and no fault',
    run: async ({ subject }) => {
      const browser = new WireBrowser(subject);
      for (const body of [
        '{"identifier": ',
        '[]',
        'null',
        '7',
        '{"identifier": {"a": 1}, "password": ["b"]}',
      ])
        mustAnswer(await browser.call(LOG_IN, { body }), '422 invalid-input', `the body ${body}`);
      const large = JSON.stringify({ identifier: 'a@example.com', password: 'x'.repeat(17 * 1024) });
      mustAnswer(await browser.call(LOG_IN, { body: large }), '413 invalid-input', 'a body over 16 kB');
    },
  },
  {
    id: 'wire-unknown',
    title: 'what is not offered is unsupported',
    run: async ({ subject }) => {
      const browser = new WireBrowser(subject);
      mustAnswer(await browser.call('/sign-in/sms'), '404 unsupported', 'an unknown step');
      mustAnswer(await browser.call('/make-coffee'), '404 unsupported', 'an unknown goal');
      const put = await browser.call('/session', { method: 'PUT' });
      mustAnswer(put, '405 unsupported', 'another method');
      must(put.headers.has('Allow'), '405 comes with Allow', 'without');
    },
  },
  {
    id: 'wire-limit',
    title: '429 says how long to wait',
    run: async ({ subject, address }) => {
      const account = { name: '', email: address(), password: WRONG };
      for (let count = 0; count < 101; count += 1) {
        const reply = await new WireBrowser(subject).logIn(account);
        if (reply.status !== 429) continue;
        const wait = reply.headers.get('Retry-After') ?? '';
        must(/^[1-9]\d*$/.test(wait), '429 has Retry-After in whole seconds', wait ? `“${wait}”` : 'none');
        return;
      }
      must(false, 'wrong tries of one account are limited (429)', 'a hundred were taken');
    },
  },
  {
    id: 'wire-schema',
    title: 'every reply follows the contract’s schema',
    run: async ({ subject }) => {
      const faults = subject.wire?.faults() ?? [];
      must(
        faults.length === 0,
        'every reply follows docs/contract.openapi.yaml',
        faults.slice(0, 5).join('; '),
      );
    },
  },
];

interface Attempt {
  /** Where the page is that calls. */
  readonly page?: string;
  readonly call?: WireCall;
  readonly wanted: string;
  readonly asks: string;
}

/** @throws Breach unless the right password, sent like this, is refused and opens nothing */
async function refused({ subject, somebody }: Trial, { page, call, wanted, asks }: Attempt): Promise<void> {
  const { account } = await somebody();
  const browser = new WireBrowser(subject, page);
  const fields = { identifier: account.email, password: account.password };
  const isForm = call?.headers?.['Content-Type'] !== undefined;
  const body = isForm ? new URLSearchParams(fields).toString() : fields;
  mustAnswer(await browser.call(LOG_IN, { ...call, body }), wanted, asks);
  must((await browser.who()) === 'signed-out', `${asks}: nobody is logged in`, 'somebody is');
}

/** A reply but for what names its moment. */
function print({ status, headers, text }: Reply): string {
  const kept = [...headers].filter(
    ([name]) => !/^(date|content-length|connection|keep-alive|x-request-id)$/.test(name),
  );
  return JSON.stringify([status, kept, text]);
}

export const wire: readonly Case[] = all({ needs: ['wire'] }, [
  ...requests.filter(({ id }) => id !== 'wire-schema'),
  ...cookies,
  ...links,
  // Last, when there have been many replies.
  ...requests.filter(({ id }) => id === 'wire-schema'),
]);
