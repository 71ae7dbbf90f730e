import { isDismissed } from '../../client/dismissed.ts';
import { isCurrent, type TimeRange } from './time-range.ts';

/** What decides whether a notice is seen. */
export interface NoticeRule extends TimeRange {
  readonly name: string;
  readonly dismissible: boolean;
}

/** Whether a notice is not to be seen: not its time, or closed by the person before. */
export function isAway(rule: NoticeRule): boolean {
  if (!isCurrent(rule, Date.now())) return true;
  return rule.dismissible && rule.name !== '' && isDismissed(rule.name);
}
