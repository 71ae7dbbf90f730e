import type { Reply } from './request.ts';

/** The JSON value in an answer; `undefined` when it has another type or is no JSON. */
export function readJson({ headers, text: body }: Pick<Reply, 'headers' | 'text'>): unknown {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
