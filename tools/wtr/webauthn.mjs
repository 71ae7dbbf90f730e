// Command of the component runner, 'webauthn': a virtual authenticator in Chromium, through the DevTools protocol.
//   const { authenticatorId } = await executeServerCommand('webauthn', { method: 'addVirtualAuthenticator', params: { options } });
const sessions = new WeakMap();

export const webauthnPlugin = () => ({
  name: 'webauthn-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'webauthn') return;
    if (session.browser.name === 'Firefox' || session.browser.type !== 'puppeteer')
      throw new Error('virtual authenticators: Chromium only');
    const page = session.browser.getPage(session.id);
    let cdp = sessions.get(page);
    if (!cdp) {
      cdp = await page.createCDPSession();
      await cdp.send('WebAuthn.enable');
      sessions.set(page, cdp);
    }
    return (await cdp.send(`WebAuthn.${payload.method}`, payload.params ?? {})) ?? true;
  },
});
