import type { NoticeMessages } from '../messages/notice.ts';

export const notice: NoticeMessages = {
  close: 'Close',
  closeNotice: 'Close the notice',
};
