import { proveAgain } from '../again.ts';
import { type GoalRules, sessionOf, text } from '../goal.ts';
import { passwordChangedMail } from '../mail/index.ts';
import { checkChoice, dropBound, policy } from '../new-password.ts';
import { notMeLink } from '../not-me.ts';
import { keepOnly, signedIn } from '../session.ts';

/** Another password, by somebody who knows the present one. */
export const changePassword: GoalRules = {
  offeredTo: 'signed-in',
  begin: async (run) => {
    const identifier = sessionOf(run).account.user.email;
    return { step: 'new-password', goal: 'change-password', policy, needsCurrent: true, identifier };
  },
  steps: {
    'new-password': async (run, { newPassword, current }) => {
      const session = sessionOf(run);
      const { account } = session;
      const { ports, call, offer } = run;
      checkChoice(text(newPassword), account.user);
      // Takes a while, in which the owner may choose another: the present one is looked at after it.
      const hash = await ports.store.hash(text(newPassword));
      await proveAgain(run, session, text(current));
      await ports.atomically(async () => {
        await ports.store.setPassword(account, hash);
        await dropBound(ports.tokens, account.user.id);
        await keepOnly(ports, call, session);
      });
      ports.later(async () =>
        ports.mailer.send(passwordChangedMail(account, await notMeLink(run, account, {}))),
      );
      return signedIn(session, 'change-password', offer);
    },
  },
};
