/** What the service is called where its name stands beside others': in a list of passkeys, in an app with codes. */
export const SERVICE = 'Saarilahti';
