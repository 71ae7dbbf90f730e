import type { DatabaseSync } from 'node:sqlite';
import { passkey } from '@better-auth/passkey';
import { betterAuth, type Auth, type BetterAuthOptions } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { emailOTP, twoFactor, username } from 'better-auth/plugins';
import type { Letters } from './letters.ts';
import { limitTries } from './tries.ts';

/** What one instance is made with. */
export interface AuthSetting {
  readonly database: DatabaseSync;
  readonly secret: string;
  /** Origin of the pages; the server is reached there too, below `path`. */
  readonly page: string;
  readonly path: string;
  /** How an address is proved: by a link, or by a code that is typed where it was asked for. */
  readonly by: 'link' | 'code';
  readonly letters: Letters;
}

const MINUTE = 60;
const MINUTES_FRESH = 10;

/**
 * better-auth as a city would set it up for these elements; `docs/backends/better-auth.md` says why of each setting.
 * Of our making are three hooks: one asks for a fresh login before the address is changed, one tells the old address, and
 * one limits wrong passwords by account.
 */
export function createAuth(setting: AuthSetting): Auth {
  return betterAuth(options(setting));
}

/** The settings alone: the tables are made from them too. */
export function options({ page, path, by, letters, ...setting }: AuthSetting): BetterAuthOptions {
  return {
    ...setting,
    appName: 'Saarilahti',
    baseURL: page,
    basePath: path,
    trustedOrigins: [page],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // By address. An office and a library have one for everybody.
    rateLimit: { enabled: true, customRules: { '/sign-in/*': { window: 10, max: 10 } } },
    advanced: {
      // The web server in front writes it, and lets no other through.
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
      // Nobody waits for a mail: who waits longer for an answer would know that there is an account.
      backgroundTasks: { handler: (task) => void task.catch(console.error) },
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 15,
      maxPasswordLength: 256,
      revokeSessionsOnPasswordReset: true,
      onExistingUserSignUp: ({ user }) => letters.alreadyRegistered(user.email),
      onPasswordReset: ({ user }) => letters.passwordChanged(user.email),
      ...(by === 'link' && {
        sendResetPassword: ({ user, token }) => letters.resetLink(user.email, token),
      }),
    },
    ...(by === 'link' && {
      emailVerification: {
        sendVerificationEmail: ({ user, token }) => letters.proofLink(user.email, token),
        // Who has lost the first link gets another with the right password.
        sendOnSignIn: true,
      },
    }),
    user: { changeEmail: { enabled: true }, deleteUser: { enabled: true } },
    hooks: { before: freshForNewAddress, after: tellOldAddress(letters) },
    plugins: [
      username(),
      limitTries(),
      twoFactor({ otpOptions: { sendOTP: ({ user, otp }) => letters.code(user.email, otp) } }),
      passkey({ rpName: 'Saarilahti', origin: page }),
      ...(by === 'code' ? [codes(letters)] : []),
    ],
  };
}

const codes = (letters: Letters): ReturnType<typeof emailOTP> =>
  emailOTP({
    expiresIn: 10 * MINUTE,
    storeOTP: 'hashed',
    disableSignUp: true,
    overrideDefaultEmailVerification: true,
    changeEmail: { enabled: true },
    sendVerificationOTP: ({ email, otp }) => letters.code(email, otp),
  });

const NEW_ADDRESS = ['/change-email', '/email-otp/request-email-change'];

/** By itself the server asks nothing before it changes an address. With this, the login must be some minutes old. */
const freshForNewAddress = createAuthMiddleware(async (ctx) => {
  if (!NEW_ADDRESS.includes(ctx.path)) return;
  const session = await getSessionFromCtx(ctx, { disableCookieCache: true });
  const age = Date.now() - (session?.session.createdAt.getTime() ?? 0);
  if (session && age > MINUTES_FRESH * MINUTE * 1000)
    throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message: 'Session is not fresh' });
});

/** By itself the server does not tell whose address was changed. */
const tellOldAddress = (letters: Letters): ReturnType<typeof createAuthMiddleware> =>
  createAuthMiddleware(async (ctx) => {
    if (ctx.context.returned instanceof APIError) return;
    const old = ctx.path === '/verify-email' ? oldAddress(String(ctx.query?.['token'])) : undefined;
    const now = ctx.path === '/email-otp/change-email' ? ctx.context.session?.user.email : undefined;
    const to = old ?? now;
    if (to) ctx.context.runInBackground(letters.emailChanged(to));
  });

/** The address that a link of a change was for: it stands in the token, which the server has just verified. */
function oldAddress(token: string): string | undefined {
  const [, payload = ''] = token.split('.');
  const { email, requestType } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Partial<
    Record<string, string>
  >;
  return requestType === 'change-email-verification' ? email : undefined;
}
