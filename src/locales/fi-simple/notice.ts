import type { NoticeMessages } from '../messages/notice.ts';

export const notice: NoticeMessages = {
  close: 'Sulje',
  closeNotice: 'Sulje ilmoitus',
};
