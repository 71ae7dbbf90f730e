import type { NoticeMessages } from '../messages/notice.ts';

export const notice: NoticeMessages = {
  close: 'Stäng',
  closeNotice: 'Stäng meddelandet',
};
