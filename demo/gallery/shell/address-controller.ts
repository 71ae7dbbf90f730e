import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Bench } from '../bench.ts';
import { type Look, plainLook } from '../look.ts';
import { decodeLook, encodeLook } from '../look-codec.ts';
import { type Place, readPlace, writePlace } from '../place.ts';
import type { GalleryState } from '../states/state.ts';
import { shellTexts } from '../texts/shell.ts';

interface Host extends ReactiveControllerHost {
  bench: Bench | undefined;
  place: Place | undefined;
  odd: readonly string[];
  readonly usual: Place;
  readonly states: readonly GalleryState[];
}

/** Between two changes of the address. Safari takes 100 in 30 seconds. */
const PAUSE_MS = 300;

/** The address and the title follow what is shown, and what is shown follows the address when somebody goes back. */
export class AddressController implements ReactiveController {
  readonly #host: Host;
  #state = '';
  #look: Look = plainLook;
  #hash = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written = -PAUSE_MS;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('popstate', this.#gone);
  }
  hostDisconnected(): void {
    globalThis.removeEventListener('popstate', this.#gone);
    clearTimeout(this.#timer);
  }

  /** Makes the bench from the address. */
  begin(): void {
    const host = this.#host;
    const { place, odd } = this.#read();
    const look = decodeLook(location.hash);
    host.bench = new Bench(place.view, look ?? plainLook);
    host.place = place;
    host.odd = look ? odd : [...odd, '#'];
    this.#state = place.view.state;
  }

  hostUpdated(): void {
    const { bench, place, usual, states } = this.#host;
    if (!bench || !place) return;
    const { view, look } = bench.state;
    if (look !== this.#look) this.#hash = encodeLook(look);
    this.#look = look;
    const address = `${location.pathname}${writePlace({ ...place, view }, usual)}${this.#hash && `#${this.#hash}`}`;
    // Another state is another place to come back to; all else is how it is looked at.
    if (view.state !== this.#state) history.pushState({ gallery: true }, '', address);
    else if (address !== location.pathname + location.search + location.hash || !history.state)
      this.#replace(address);
    this.#state = view.state;
    const { name } = shellTexts[place.ui];
    const title = states.find(({ id }) => id === view.state)?.title[place.ui];
    document.title = `${title} (${view.lang}) – ${name}`;
    document.documentElement.lang = place.ui;
  }

  /** A slider that is drawn changes the look more often than browsers let an address change: the last one is written. */
  #replace(address: string): void {
    clearTimeout(this.#timer);
    const wait = this.#written + PAUSE_MS - performance.now();
    if (wait > 0) this.#timer = setTimeout(() => this.hostUpdated(), wait);
    else {
      this.#written = performance.now();
      history.replaceState({ gallery: true }, '', address);
    }
  }

  /**
   * Back, forward, or another address in the same page. Nobody wants to lose a look by going back, so only one that was
   * written or pasted into the address is taken over.
   */
  readonly #gone = ({ state }: PopStateEvent): void => {
    const host = this.#host;
    const { place, odd } = this.#read();
    host.place = place;
    host.odd = odd;
    this.#state = place.view.state;
    host.bench?.show(place.view);
    if (state !== null) return;
    const look = decodeLook(location.hash);
    if (look) host.bench?.restyle(look);
    else host.odd = [...odd, '#'];
  };

  #read(): ReturnType<typeof readPlace> {
    const { states, usual } = this.#host;
    return readPlace(
      location.search,
      states.map(({ id }) => id),
      usual,
    );
  }
}
