/** Texts of choosing a new password. `length` is the shortest one, in characters. */
export interface NewPasswordMessages {
  readonly newPassword: string;
  readonly rules: (length: number) => string;
  readonly missing: string;
  readonly tooShort: (length: number) => string;
  readonly common: string;
  readonly personal: string;
  readonly current: string;
  readonly missingCurrent: string;
  readonly wrongCurrent: string;
  readonly save: string;
  readonly saving: string;
}
