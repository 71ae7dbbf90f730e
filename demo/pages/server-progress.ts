// The page of the servers goes on telling how far they are, in place: nothing is loaded anew.
import { type ServerFacts, STATUS } from './server-facts.ts';

type News = Readonly<Record<string, ServerFacts>>;

const EVERY_MS = 1000;
const cards = [...document.querySelectorAll<HTMLElement>('[data-server]')];
const said = document.querySelector('[data-said]');

const isBusy = ({ dataset }: HTMLElement): boolean =>
  ['installing', 'starting', 'stopping'].includes(dataset['state'] ?? '');

if (cards.some(isBusy)) setTimeout(() => void look(), EVERY_MS);

async function look(): Promise<void> {
  const news = await read<News>('/palvelin.json');
  const texts = await read<Record<string, string>>(`/pages/texts/${document.documentElement.lang}.json`);
  for (const card of cards) {
    const facts = news?.[card.dataset['server'] ?? ''];
    if (facts && texts && facts.state !== card.dataset['state']) show(card, facts, texts);
  }
  if (!news || cards.some(isBusy)) setTimeout(() => void look(), EVERY_MS);
}

function show(card: HTMLElement, facts: ServerFacts, texts: Readonly<Record<string, string>>): void {
  const status = STATUS[facts.state];
  card.dataset['state'] = facts.state;
  const shown = card.querySelector<HTMLElement>('[data-status]');
  if (shown) {
    shown.dataset['text'] = status;
    shown.textContent = texts[status] ?? '';
  }
  for (const place of card.querySelectorAll<HTMLElement>('[data-fact]')) {
    const value = facts[place.dataset['fact'] as keyof ServerFacts];
    place.textContent = value;
    (place.closest<HTMLElement>('details, p') ?? place).hidden = !value;
  }
  const title = card.querySelector('[data-title]')?.textContent;
  if (said) said.textContent = `${title}: ${texts[status]}`;
}

/** Nothing while the demo cannot be reached. */
async function read<T>(address: string): Promise<T | undefined> {
  return fetch(address, { cache: 'no-cache' }).then(
    (response) => response.json() as Promise<T>,
    () => undefined,
  );
}
