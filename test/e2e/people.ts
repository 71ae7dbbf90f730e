import { residents } from '../../demo/rules/residents.ts';

const named = (name: string) => {
  const found = residents.find((person) => person.name.startsWith(name));
  if (!found) throw new Error(`nobody called ${name} lives in the demo`);
  const { email, password, username = '' } = found;
  return { email, password, username, shown: `${found.name} (${email})`, name: found.name };
};

/** Who lives in the demo, by first name. */
export const erkki = named('Erkki');
export const saga = named('Saga');
export const maria = named('Maria');
export const amina = named('Amina');
