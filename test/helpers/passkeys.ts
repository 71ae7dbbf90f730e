/** Stands in for the browser's part of passkeys, where no authenticator can be had. Returns the way to undo that. */
export function fakePasskeys(create: (options: CredentialCreationOptions) => Promise<unknown>): () => void {
  const undo = [
    replace(
      globalThis,
      'PublicKeyCredential',
      { parseCreationOptionsFromJSON: (json: unknown) => json },
      true,
    ),
    replace(navigator, 'credentials', { create }),
  ];
  return () => undo.forEach((back) => back());
}

/** A browser without passkeys. */
export function noPasskeys(): () => void {
  return replace(globalThis, 'PublicKeyCredential', undefined);
}

function replace(on: object, name: string, value: unknown, callable: boolean = false): () => void {
  const before = Object.getOwnPropertyDescriptor(on, name);
  const given = callable ? Object.assign(() => {}, value) : value;
  Object.defineProperty(on, name, { configurable: true, value: given });
  return () => {
    if (before) Object.defineProperty(on, name, before);
    else delete (on as Record<string, unknown>)[name];
  };
}
