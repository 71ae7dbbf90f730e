import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { resetMail } from '../../demo/rules/mail/index.ts';
import type { Mail } from '../../demo/rules/ports.ts';
import { rowsOf } from '../../demo/server/database.ts';
import { type Arrived, openMailSink } from '../../demo/server/mail-sink.ts';
import { mailbox } from '../../demo/server/mailbox.ts';
import { createMailer } from '../../demo/server/mailer.ts';
import { freshDatabase } from '../helpers/databases.ts';

const LINK = `https://asiointi.example.fi/auth/v1/mail/reset-password?token=${'a-_9'.repeat(30)}`;
const user = { id: 'a', name: 'Åke Mäki', email: 'åke@example.com' };
const mail = resetMail({ user, locale: 'sv' }, { href: LINK, minutes: 30 });

const short: Mail = { to: 'a@example.com', subject: 'x', text: 'x', html: '<p>x', locale: 'fi' };

async function openSink() {
  const arrived: Arrived[] = [];
  return { arrived, sink: await openMailSink((one) => void arrived.push(one)) };
}

describe('the mailer', () => {
  test('what is sent arrives by SMTP as it was written', async () => {
    const database = await freshDatabase();
    const { keep, list } = mailbox(database, () => 5);
    const sink = await openMailSink(keep);
    await createMailer({ url: sink.url, from: 'Kaupunki <noreply@kaupunki.example>' }).send(mail);
    const { links, sentAt, text, html, ...rest } = (await list())[0] ?? assert.fail('no mail');
    assert.deepEqual(rest, { to: mail.to, subject: mail.subject, locale: 'sv' });
    assert.deepEqual(
      [text.trim(), html.trim(), links, sentAt],
      [mail.text.trim(), mail.html.trim(), [LINK], 5],
    );
    const [row] = await rowsOf(database, sql<{ raw: Uint8Array }>`SELECT raw FROM mailbox`);
    const raw = String(Buffer.from(row?.raw ?? []));
    assert.match(raw, /^From: Kaupunki <noreply@kaupunki\.example>\r$/m);
    assert.match(raw, /^Message-ID: <[^>]+@kaupunki\.example>\r$/m);
    assert.match(raw, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(raw, /^Content-Language: sv\r$/m);
    assert.match(raw, /^Content-Type: multipart\/alternative;/m);
    await sink.close();
  });

  test('an address that brings a line break brings no header and no second recipient', async () => {
    const { sink, arrived } = await openSink();
    const to = 'a@example.com\r\nBcc: b@example.com';
    await createMailer({ url: sink.url })
      .send({ ...short, to, subject: 'x\r\nBcc: b@example.com' })
      .catch(() => {});
    assert.deepEqual(
      arrived.filter(({ to: one }) => one === 'b@example.com'),
      [],
    );
    await sink.close();
  });

  test('the last 200 mails are kept, newest first', async () => {
    let count = 1;
    const { keep, list } = mailbox(await freshDatabase(), () => count);
    for (; count <= 205; count++) await keep({ ...short, subject: `${count}`, links: [] }, Buffer.of());
    const kept = await list();
    assert.equal(kept.length, 200);
    assert.deepEqual([kept[0]?.subject, kept[199]?.subject, kept[0]?.sentAt], ['205', '6', 205]);
  });

  test('a sender that is cut off in the middle of a mail is logged, and the next mail arrives', async (t) => {
    const logged = new Promise<unknown[]>((resolve) => {
      t.mock.method(console, 'error', (...said: unknown[]) => resolve(said));
    });
    const { sink, arrived } = await openSink();
    const socket = connect(Number(new URL(sink.url).port), '127.0.0.1');
    const lines = ['EHLO a', 'MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.com>', 'DATA', 'Subject: x'];
    for (const line of lines) {
      await once(socket, 'data');
      socket.write(`${line}\r\n`);
    }
    socket.resetAndDestroy();
    assert.match(String(await logged), /^The mail server:.*ECONNRESET/);
    await createMailer({ url: sink.url }).send(short);
    assert.deepEqual(
      arrived.map(({ to }) => to),
      [short.to],
    );
    await sink.close();
  });

  test('it knows whether the relay is there', async () => {
    const { sink } = await openSink();
    assert.equal(await createMailer({ url: sink.url }).check(), true);
    await sink.close();
    assert.equal(await createMailer({ url: sink.url }).check(), false);
    await assert.rejects(createMailer({ url: sink.url }).send(short));
  });

  test('a relay that takes the call and says nothing counts as gone after 3 s, for all who ask', async () => {
    const sockets: { destroy(): unknown }[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { check } = createMailer({ url: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}` });
    const start = performance.now();
    assert.deepEqual(await Promise.all([check(), check()]), [false, false]);
    const took = performance.now() - start;
    assert.ok(took > 2900 && took < 5000, `${took} ms`);
    assert.equal(sockets.length, 1);
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});
