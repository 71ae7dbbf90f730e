/** When the ID token in an answer of the token endpoint was issued, in seconds since 1970. Not checked yet; for its time alone. */
export function issuedAt(answer: string | undefined): number | undefined {
  try {
    const { id_token: token } = JSON.parse(answer ?? '') as { id_token: string };
    const claims = token.split('.')[1] ?? '';
    const { iat } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as { iat: unknown };
    return Number.isSafeInteger(iat) ? (iat as number) : undefined;
  } catch {
    return undefined;
  }
}
