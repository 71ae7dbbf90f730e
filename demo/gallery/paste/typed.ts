import type { ReactiveControllerHost } from 'lit';
import type { Field } from './fields.ts';

interface Odd {
  readonly text: string;
  readonly problem: string;
}

/** Text fields with something in them that cannot be used: it stays there, and the value before holds. */
export class Typed {
  readonly #host: ReactiveControllerHost;
  readonly #odd = new Map<string, Odd>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * The field with what was typed. While typing nobody is interrupted: a problem is told once the field is left.
   *
   * @param check what is wrong with a text, or nothing
   * @param key tells fields of one id apart
   */
  field(field: Field, check: (text: string) => string, key: string = field.id): Field {
    const odd = this.#odd.get(key);
    const change = (text: string, done: boolean): void => {
      const problem = check(text);
      if (problem) this.#odd.set(key, { text, problem: done ? problem : '' });
      else this.#odd.delete(key);
      this.#host.requestUpdate();
      if (!problem && text !== field.value) field.change(text, done);
    };
    return { ...field, value: odd?.text ?? field.value, problem: odd?.problem ?? '', change };
  }
}
