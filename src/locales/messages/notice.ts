/** Texts of a notice. */
export interface NoticeMessages {
  /** On the button; `closeNotice` is its whole name and begins with this. */
  readonly close: string;
  readonly closeNotice: string;
}
