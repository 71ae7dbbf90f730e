/** Sends the password step of docs/contract.openapi.yaml; says whether the person is logged in. */
export async function send(data) {
  const { status } = await fetch('/auth/v1/sign-in/password', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'auth-request': '1' },
    body: JSON.stringify({
      identifier: data.get('username'),
      password: data.get('password'),
      remember: false,
    }),
  });
  return status === 200;
}
