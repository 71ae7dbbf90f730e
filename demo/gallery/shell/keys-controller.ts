import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Bench } from '../bench.ts';
import { neighbour } from '../find.ts';
import type { GalleryState } from '../states/state.ts';

interface Host extends ReactiveControllerHost {
  readonly bench: Bench | undefined;
  readonly states: readonly GalleryState[];
}

/** Keys of the whole page: to the next state and the one before, undo and redo. */
export class KeysController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#pressed);
  }
  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#pressed);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const { bench, states } = this.#host;
    if (!bench) return;
    const by = { PageUp: -1, PageDown: 1 }[event.key] as 1 | -1 | undefined;
    if (event.altKey && by) bench.show({ state: neighbour(states, bench.state.view.state, by) });
    else if ((event.ctrlKey || event.metaKey) && !isTyping(event)) {
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) bench.undo();
      else if (key === 'y' || key === 'z') bench.redo();
      else return;
    } else return;
    event.preventDefault();
  };
}

/** In a field with an undo of its own. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'color'].includes(target.type);
}
