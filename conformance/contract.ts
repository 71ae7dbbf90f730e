import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface ResponseObject {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Contract {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses?: Record<string, ResponseObject> }>>>
  >;
  readonly components: {
    readonly responses: Readonly<Record<string, ResponseObject>>;
    readonly schemas: Readonly<
      Record<string, { readonly enum?: readonly string[]; readonly oneOf?: readonly unknown[] }>
    >;
  };
}

const BASE = '/auth/v1';
export const contractFile: URL = new URL('../docs/contract.openapi.yaml', import.meta.url);
export const contract: Contract = parse(readFileSync(contractFile, 'utf8'));

const ajv = new Ajv2020({ discriminator: true, allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema(contract, 'contract', false, false);
const compiled = new Map<string, ValidateFunction>();

/** A fetch whose every reply below `/auth/v1` is held against the contract; it rejects when one breaks it. */
export function checked<More extends unknown[]>(
  fetch: (request: Request, ...more: More) => Promise<Response>,
): (request: Request, ...more: More) => Promise<Response> {
  return async (request, ...more) => {
    const { method, url } = request;
    const response = await fetch(request, ...more);
    if (new URL(url).pathname.startsWith(`${BASE}/`)) await checkReply(method, url, response.clone());
    return response;
  };
}

/**
 * Throws an AssertionError that says how the reply breaks the contract.
 *
 * @param base the path that the contract is served under
 */
export async function checkReply(
  method: string,
  url: string,
  response: Response,
  base: string = BASE,
): Promise<void> {
  const [where, rule] = ruleFor(method, new URL(url).pathname.slice(base.length), response.status);
  for (const [name, { $ref }] of Object.entries(rule.headers ?? {})) {
    const value = response.headers.get(name);
    assert.notEqual(value, null, `${where}: the header ${name} is missing`);
    check(`${where}, header ${name}`, `${$ref}/schema`, value);
  }
  const body = await response.text();
  checkCookies(where, new URL(url), response, body);
  if (!rule.content || method === 'HEAD') return;
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  assert.ok(type in rule.content, `${where}: a body of type "${type}" is not in the contract`);
  const json = jsonOf(where, body);
  const pointer = refOf(rule);
  check(where, `${pointer}/content/${type.replace('/', '~1')}/schema`, json);
  if (type !== 'application/problem+json') return;
  assert.equal(
    (json as { status: number }).status,
    response.status,
    `${where}: the problem's status is another`,
  );
}

function jsonOf(where: string, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return assert.fail(`${where}: the body is no JSON`);
  }
}

/** Whether a value satisfies a schema of the contract, by its name. */
export function satisfies(schema: string, value: unknown): boolean {
  return validator(`#/components/schemas/${schema}`)(value);
}

function check(where: string, pointer: string, value: unknown): void {
  const validate = validator(pointer);
  assert.ok(validate(value), `${where}: ${ajv.errorsText(validate.errors)}`);
}

function validator(pointer: string): ValidateFunction {
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `contract${pointer}` });
  compiled.set(pointer, known);
  return known;
}

/** The response that the contract has for this call; what it does not know can only be refused as a problem. */
function ruleFor(method: string, path: string, status: number): [string, ResponseObject] {
  const where = `${method} ${path} → ${status}`;
  const { responses } = contract.components;
  if (status === 405) return [where, responses['WrongMethod'] ?? {}];
  const template = Object.keys(contract.paths).find((known) => matches(known, path));
  const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
  const operation = template ? contract.paths[template]?.[verb] : undefined;
  if (!operation && status === 404) return [where, responses['Problem'] ?? {}];
  const rule = operation?.responses?.[status] ?? operation?.responses?.['default'];
  assert.ok(rule?.$ref, `${where}: not in the contract`);
  const named = responses[rule.$ref.split('/').at(-1) ?? ''] ?? {};
  const isSuccess = status < 400;
  assert.equal(rule === operation?.responses?.['default'] && isSuccess, false, `${where}: no such success`);
  return [where, named];
}

function matches(template: string, path: string): boolean {
  const { Goal, StepKind } = contract.components.schemas;
  const goal = `(${Goal?.enum?.join('|')})`;
  const step = `(${StepKind?.enum?.join('|')})`;
  return new RegExp(`^${template.replace('{goal}', goal).replace('{step}', step)}$`).test(path);
}

function refOf(rule: ResponseObject): string {
  const name = Object.entries(contract.components.responses).find(([, one]) => one === rule)?.[0];
  return `#/components/responses/${name}`;
}

/** Over HTTPS each has the prefix; on plain-HTTP loopback, for development, none has it. */
const COOKIE = /^(__Host-avain|avain-session|(__Host-)?avain-(flow|link|pending|register))$/;

/** Names, flags, and that the value is nowhere in the body. */
function checkCookies(where: string, url: URL, response: Response, body: string): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = '', ...flags] = cookie.split(/; */);
    const [name = '', value = ''] = pair.split('=');
    const secure = name.startsWith('__Host-');
    assert.match(name, COOKIE, `${where}: the cookie ${name} is not in the contract`);
    assert.ok(
      secure || url.protocol !== 'https:',
      `${where}: over HTTPS the cookie ${name} needs the prefix __Host-`,
    );
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', ...(secure ? ['Secure'] : [])]) {
      assert.ok(flags.includes(flag), `${where}: the cookie ${name} comes without ${flag}`);
    }
    assert.ok(!flags.some((flag) => flag.startsWith('Domain')), `${where}: the cookie ${name} has a Domain`);
    assert.ok(!value || !body.includes(value), `${where}: the value of the cookie ${name} is in the body`);
  }
}
