import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Account } from '../../conformance/subject.ts';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const LENGTH = 32;

/** Somebody with an account, as the provider keeps them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly username?: string | undefined;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Who has an account. In memory: they are gone with the process. */
export class People {
  readonly #byId = new Map<string, Person>();
  readonly #byName = new Map<string, Person>();
  /** Stands for who is unknown, so that asking for them takes as long. */
  readonly #nobody = { salt: randomBytes(16), hash: randomBytes(LENGTH) };

  async add({ name, email, username, password }: Account): Promise<void> {
    const salt = randomBytes(16);
    const hash = await derive(password, salt, LENGTH);
    const person: Person = { id: randomUUID(), name, email, username, salt, hash };
    this.#byId.set(person.id, person);
    for (const key of [email, username]) if (key) this.#byName.set(key.toLowerCase(), person);
  }

  find(id: string): Person | undefined {
    return this.#byId.get(id);
  }

  /** Whose identifier and password these are; `undefined` for a wrong password and for nobody alike. */
  async check(identifier: string, password: string): Promise<Person | undefined> {
    const person = this.#byName.get(identifier.trim().toLowerCase());
    const { salt, hash } = person ?? this.#nobody;
    const right = timingSafeEqual(await derive(password, salt, LENGTH), hash);
    return right ? person : undefined;
  }
}
