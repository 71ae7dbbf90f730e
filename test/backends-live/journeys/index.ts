import { inPlace } from './in-place.ts';
import type { Journey } from './journey.ts';
import { keycloak } from './keycloak.ts';
import { kratos } from './kratos.ts';
import { oidcProvider } from './oidc-provider.ts';

/** The journey through the pages of each server, by the server's name; in place where nothing else is said. */
const journeys: Readonly<Record<string, Journey>> = { 'oidc-provider': oidcProvider, keycloak, kratos };

export const journeyOf = (name: string): Journey => journeys[name] ?? inPlace;
