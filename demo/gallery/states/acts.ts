import type { Act } from './state.ts';

export const type = (field: string, text: string): Act => ({ do: 'type', field, text });
export const tick = (field: string): Act => ({ do: 'tick', field });
export const press = (selector: string): Act => ({ do: 'press', selector });
export const wait = (selector: string): Act => ({ do: 'wait', selector });
export const submit: Act = { do: 'submit' };

/** Presses what the widget itself does something for. */
export const does = (action: string, what = ''): Act =>
  press(`[data-avain-do="${action}"]${what && `[data-avain-with="${what}"]`}`);

/** From the overview of the account to something that is done there. */
export const begin = (goal: string): Act => does('begin', goal);
