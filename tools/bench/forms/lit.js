// A two-step login form on bare Lit: what the library alone costs. No errors, no languages, no session.
import { html, LitElement } from 'lit';
import { send } from './send.js';

class LitForm extends LitElement {
  #identifier = '';
  #loggedIn = false;

  // Real inputs, as ours are: in light DOM.
  createRenderRoot() {
    return this;
  }

  render() {
    if (this.#loggedIn) return html`<h2 data-logged-in>Olet kirjautunut sisään</h2>`;
    return this.#identifier ? this.#password() : this.#who();
  }

  #who() {
    return html`<h2>Kirjaudu sisään</h2>
      <form @submit=${this.#next}>
        <label for="username">Sähköpostiosoite / käyttäjätunnus</label>
        <input id="username" name="username" autocomplete="username" required />
        <button type="submit">Jatka</button>
      </form>`;
  }

  #password() {
    return html`<h2>Kirjaudu sisään</h2>
      <form @submit=${this.#enter}>
        <label for="username">Sähköpostiosoite / käyttäjätunnus</label>
        <input id="username" name="username" autocomplete="username" readonly .value=${this.#identifier} />
        <label for="password">Salasana</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">Kirjaudu sisään</button>
      </form>`;
  }

  #next(event) {
    event.preventDefault();
    this.#identifier = event.target.elements.username.value;
    this.requestUpdate();
  }

  async #enter(event) {
    event.preventDefault();
    this.#loggedIn = await send(new FormData(event.target));
    this.requestUpdate();
  }
}

customElements.define('lit-form', LitForm);
