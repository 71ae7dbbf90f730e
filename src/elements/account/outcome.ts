import type { Goal } from '../../core/goal.ts';
import type { AccountStep } from '../../core/step.ts';
import type { AccountMessages } from '../../locales/messages.ts';

/** What the person is doing: a goal, or ending all other sessions. Empty while they only look. */
export type Doing = Goal | 'end-others' | '';

/** What came of a button, or that time has run out. */
type Remark = 'copied' | 'notCopied' | 'passkeyCancelled' | 'sessionGone';

/** What can be said once: what has been done, or what else the person should know. */
export type Notice = keyof AccountMessages['done'] | Remark | '';

const DONE: Readonly<Partial<Record<Doing, Notice>>> = {
  'change-email': 'change-email',
  'change-password': 'change-password',
  'add-passkey': 'add-passkey',
  'remove-passkey': 'remove-passkey',
  'end-session': 'end-session',
  'end-others': 'end-others',
};

/** What to say when the overview comes after something was done. */
export function outcome(doing: Doing, { totp }: AccountStep): Notice {
  if (doing === 'set-up-totp') return totp ? 'totp-on' : 'totp-off';
  return DONE[doing] ?? '';
}

/** The notice in words. */
export function noticeText(notice: Notice, account: AccountMessages): string {
  if (!notice) return '';
  return isRemark(notice) ? account[notice] : account.done[notice];
}

const isRemark = (notice: Notice): notice is Remark =>
  /^(copied|notCopied|passkeyCancelled|sessionGone)$/.test(notice);
