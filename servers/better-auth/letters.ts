import { createTransport } from 'nodemailer';
import type { Setting } from '../server.ts';

/** The mails that residents get. Each promise ends when the relay has taken the mail. */
export interface Letters {
  resetLink(to: string, token: string): Promise<void>;
  proofLink(to: string, token: string): Promise<void>;
  code(to: string, code: string): Promise<void>;
  alreadyRegistered(to: string): Promise<void>;
  passwordChanged(to: string): Promise<void>;
  emailChanged(to: string): Promise<void>;
}

/**
 * Links lead to a page, not to the server: its own would act when it is opened, and mail scanners open links. Their
 * origin comes from the setting, never from a request.
 */
export function createLetters({ smtp, page, pages }: Pick<Setting, 'smtp' | 'page' | 'pages'>): Letters {
  const transport = createTransport({ ...smtp, secure: false, ignoreTLS: true });
  const send = async (to: string, subject: string, text: string): Promise<void> => {
    await transport.sendMail({ from: 'Saarilahti <noreply@saarilahti.example>', to, subject, text });
  };
  const link = (path: string, token: string): string => `${page}${path}?token=${encodeURIComponent(token)}`;
  return {
    resetLink: (to, token) =>
      send(to, 'Vaihda salasanasi', `Valitse uusi salasana: ${link(pages.reset, token)}`),
    proofLink: (to, token) =>
      send(
        to,
        'Vahvista osoitteesi',
        `Vahvista: ${link(isChange(token) ? pages.account : pages.register, token)}`,
      ),
    code: (to, code) => send(to, 'Kertakäyttöinen koodi', `Koodisi on ${code}`),
    alreadyRegistered: (to) =>
      send(to, 'Sinulla on jo tunnus', `Tällä osoitteella on jo tunnus. Kirjaudu: ${page}${pages.login}`),
    passwordChanged: (to) => send(to, 'Salasanasi on vaihdettu', 'Salasanasi on vaihdettu.'),
    emailChanged: (to) => send(to, 'Sähköpostiosoitteesi on vaihdettu', 'Osoitteesi on vaihdettu.'),
  };
}

/** One callback of the server mails the links for a new account and for a new address; the token says which. */
function isChange(token: string): boolean {
  const [, payload = ''] = token.split('.');
  return 'updateTo' in (JSON.parse(Buffer.from(payload, 'base64url').toString()) as object);
}
