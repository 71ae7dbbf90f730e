import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { RequestOptions } from '../wire/request.ts';
import type { OidcPage } from './page.ts';
import { presets, standard, type Parameters, type Preset } from './presets.ts';

/** A way to log in at somebody else, offered as a button. */
export interface Provider {
  readonly id: string;
  /** Its name, shown as text. */
  readonly label: string;
  /** Parameters of the authorization request; by default the preset's hint with the `id`. */
  readonly hint?: Parameters;
}

/** The OpenID provider, this client of it, and what to offer. */
export interface OidcOptions extends RequestOptions {
  /** The issuer, to the letter as its discovery document has it. */
  readonly issuer: string;
  /** A public client: there is no secret in a browser. */
  readonly clientId: string;
  /** Where the provider sends the browser back to, registered there to the letter. Default: this page without query and fragment. */
  readonly redirectUri?: string;
  /** Where a log-out ends, registered as well. Default: the same page. */
  readonly postLogoutRedirectUri?: string;
  /** Default `openid profile email`. */
  readonly scope?: string;
  /** What kind of server it is; the mere standard by default. */
  readonly preset?: Preset;
  /** Goals of the preset that the server has been set up for, and would not offer by itself: see {@link Preset.more}. */
  readonly goals?: readonly Goal[];
  /** Goals on pages of the server beside those of the preset, with the parameters that lead there. */
  readonly actions?: Preset['goals'];
  readonly providers?: readonly Provider[];
  /** Further parameters of every authorization request, for example `acr_values`. */
  readonly parameters?: Parameters;
  /**
   * Ask the provider who is here, by a redirect without any question (`prompt=none`), when a page opens. Only on pages
   * that are their own `redirectUri` and have no query, since nothing else of them would come back.
   */
  readonly silent?: boolean;
  /** The page, for tests. */
  readonly page?: OidcPage;
}

/** Names in the query of a `backend` attribute that are ours; every other one goes into the authorization request. */
const OURS = [
  'client_id',
  'redirect_uri',
  'post_logout_redirect_uri',
  'scope',
  'preset',
  'goal',
  'provider',
  'silent',
];

/**
 * The options that an address says: the issuer, and a query whose names are those of the protocol. `goal` and `provider`
 * may come several times, a provider as `id:label`; `silent` has no value.
 *
 * @param base the address of the page, where the issuer is given as a path
 * @throws TypeError when no client is named, or a preset or goal that there is none of
 */
export function fromAddress(address: string, base: string): OidcOptions {
  const url = new URL(address, base);
  const query = url.searchParams;
  const clientId = query.get('client_id');
  const name = query.get('preset') ?? 'standard';
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (!clientId) throw new TypeError(`client_id is missing in backend="${address}"`);
  if (!preset) throw new TypeError(`there is no preset "${name}": see backend="${address}"`);
  return {
    issuer: url.origin + url.pathname,
    clientId,
    preset,
    goals: query.getAll('goal').map((goal) => moreOf(preset, goal)),
    providers: providersIn(query),
    parameters: Object.fromEntries([...query].filter(([one]) => !OURS.includes(one))),
    silent: query.has('silent'),
    ...given('redirectUri', absolute(query.get('redirect_uri'), base)),
    ...given('postLogoutRedirectUri', absolute(query.get('post_logout_redirect_uri'), base)),
    ...given('scope', query.get('scope')),
  };
}

/** What is absolute stays as it was written: providers compare to the letter. */
const absolute = (address: string | null, base: string): string | null =>
  address === null || URL.canParse(address) ? address : new URL(address, base).href;

function moreOf({ more = {} }: Preset, name: string): Goal {
  if (!Object.hasOwn(more, name)) throw new TypeError(`the preset has no goal "${name}"`);
  return name as Goal;
}

/** Providers in the query of an address, each as `id:label`. */
export function providersIn(query: URLSearchParams): readonly Provider[] {
  return query.getAll('provider').map((text) => {
    const [id = '', ...label] = text.split(':');
    return { id, label: label.join(':') || id };
  });
}

type Given = 'redirectUri' | 'postLogoutRedirectUri' | 'scope';

function given(name: Given, value: string | null): Partial<Record<Given, string>> {
  return value === null ? {} : { [name]: value };
}

/** The parameters that lead to a goal on pages of the server; `undefined` where it has none. */
export function actionOf(
  { preset = standard, goals = [], actions }: Pick<OidcOptions, 'preset' | 'goals' | 'actions'>,
  goal: Goal,
): Parameters | undefined {
  const all = { ...preset.goals, ...(goals.includes(goal) && preset.more), ...actions };
  return Object.hasOwn(all, goal) ? all[goal] : undefined;
}

/** The parameters that lead to a provider. @throws {AuthError} `unsupported` when it is none of those on offer */
export function hintOf({ providers = [], preset = standard }: OidcOptions, id: string): Parameters {
  const asked = providers.find((one) => one.id === id);
  if (!asked) throw new AuthError('unsupported');
  return asked.hint ?? (preset.providerHint ? { [preset.providerHint]: id } : {});
}
