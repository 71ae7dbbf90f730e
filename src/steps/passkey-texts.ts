import type { CodeView } from './view.ts';

/** What is said when a passkey came to nothing, whatever the reason: nobody is told apart, and nothing is to mend. */
export function passkeyTexts({ code }: CodeView): Readonly<Record<string, string>> {
  return { 'invalid-credentials': code.passkeyFailed, cancelled: code.passkeyFailed };
}
