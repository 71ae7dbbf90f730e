/** What is typed into a field and is not a value yet, and whether somebody has been told so. */
interface Draft {
  readonly text: string;
  readonly problem: string;
}

/**
 * The fields of one token. Each shows what was typed for as long as somebody types, whatever the theme has made of it, and
 * after that only if it could not be used.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  /** A field that has changed the theme since it was entered: what follows belongs to the same change. */
  #going = '';

  text(field: string, otherwise: string): string {
    return this.#drafts.get(field)?.text ?? otherwise;
  }

  get problem(): string {
    return [...this.#drafts.values()].find(({ problem }) => problem)?.problem ?? '';
  }

  isBad(field: string): boolean {
    return Boolean(this.#drafts.get(field)?.problem);
  }

  /** While typing nobody is interrupted: a problem is told once the field is left. */
  typed(field: string, text: string, problem: string, done: boolean): void {
    if (done && !problem) this.#drafts.delete(field);
    else this.#drafts.set(field, { text, problem: done ? problem : '' });
  }

  /** Whether a change belongs to the one before. */
  follows(field: string, done: boolean): boolean {
    const follows = this.#going === field;
    this.#going = done ? '' : field;
    return follows;
  }

  /** The theme has changed in another way: what is written here is of the past. */
  forget(): void {
    this.#drafts.clear();
    this.#going = '';
  }
}
