import type { Colours } from '../bench.ts';

/** What the address of the frame asks for. */
export interface Asked {
  readonly state: string;
  /** Another scenario than the state's own. */
  readonly scenario: string | undefined;
  readonly lang: string;
  readonly colours: Colours;
  /** Time stands still and chance is the same each time, so that two pictures of a state are one. */
  readonly isStill: boolean;
}

const COLOURS: readonly Colours[] = ['light', 'dark', 'forced'];

export function asked({ search }: Pick<Location, 'search'>): Asked {
  const query = new URLSearchParams(search);
  return {
    state: query.get('tila') ?? '',
    scenario: query.get('skenaario') ?? undefined,
    lang: query.get('kieli') ?? 'fi',
    colours: COLOURS.find((name) => name === query.get('vari')) ?? 'light',
    isStill: query.get('kello') === 'seis',
  };
}
