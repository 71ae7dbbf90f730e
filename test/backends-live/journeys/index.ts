import { inPlace } from './in-place.ts';
import type { Journey } from './journey.ts';

/** The journey through the pages of each server, by the server's name; in place where nothing else is said. */
const journeys: Readonly<Record<string, Journey>> = {};

export const journeyOf = (name: string): Journey => journeys[name] ?? inPlace;
