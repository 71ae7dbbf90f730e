// The same two steps in a custom element without a library.
import { send } from './send.js';

const who = `<h2>Kirjaudu sisään</h2>
<form>
  <label for="username">Sähköpostiosoite / käyttäjätunnus</label>
  <input id="username" name="username" autocomplete="username" required />
  <button type="submit">Jatka</button>
</form>`;

const password = `<h2>Kirjaudu sisään</h2>
<form>
  <label for="username">Sähköpostiosoite / käyttäjätunnus</label>
  <input id="username" name="username" autocomplete="username" readonly />
  <label for="password">Salasana</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required />
  <button type="submit">Kirjaudu sisään</button>
</form>`;

class VanillaForm extends HTMLElement {
  connectedCallback() {
    this.innerHTML = who;
    this.addEventListener('submit', this);
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this);
  }

  handleEvent(event) {
    event.preventDefault();
    const data = new FormData(event.target);
    if (data.has('password')) void this.#enter(data);
    else this.#next(data.get('username'));
  }

  #next(identifier) {
    this.innerHTML = password;
    this.querySelector('#username').value = identifier;
  }

  async #enter(data) {
    if (await send(data)) this.innerHTML = '<h2 data-logged-in>Olet kirjautunut sisään</h2>';
  }
}

customElements.define('vanilla-form', VanillaForm);
