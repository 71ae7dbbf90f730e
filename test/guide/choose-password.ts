import { words } from '../e2e/login-page.ts';
import type { Widget } from './widget.ts';

const { newPassword } = words.fi;

/** A password that people here choose when they need another one. */
export const CHOSEN = 'kolme vuodenaikaa ja yksi kevät';

/** Fills in the form for a new password, in Finnish, and sends it. */
export async function choosePassword(widget: Widget, password: string = CHOSEN): Promise<void> {
  await widget.field(newPassword.newPassword).fill(password);
  await widget.button(newPassword.save).click();
}
