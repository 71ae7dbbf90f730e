import type { WebAuthnJson } from '../../core/platform.ts';
import { count, json, list, maybe, nothing, own, shape, text, type Read } from '../wire/shape.ts';

/** The flows that Kratos leads a person through; the word stands in their addresses. */
export type FlowKind = 'login' | 'recovery' | 'registration' | 'settings' | 'verification';

/** What Kratos has to say, by its number (`text/id.go` there). Its words are for logs. */
export interface Message {
  readonly id: number;
  readonly type: string;
  readonly text: string;
  readonly context?: WebAuthnJson;
}

/** One node of a form: a field, a button, or something to be shown. */
export interface Node {
  /** The method that it belongs to, `default` for all. */
  readonly group: string;
  readonly name: string;
  readonly value: string;
  readonly messages: readonly Message[];
  readonly label?: Message;
  /** What a node shows that is no field. */
  readonly shown?: Message;
}

/** A flow as Kratos describes it: not the page, but what a page would have on it. */
export interface Flow {
  readonly id: string;
  readonly state: string;
  readonly messages: readonly Message[];
  readonly nodes: readonly Node[];
}

/** What it takes to submit a flow. */
export interface FlowRef {
  readonly kind: FlowKind;
  readonly id: string;
  /** Goes with a cookie that no script reads. */
  readonly csrf: string;
}

const message = shape({ id: count, type: text, text, context: maybe(json) }) as unknown as Read<Message>;
const messages = maybe(list(message));
const node = shape({
  group: text,
  attributes: json,
  messages,
  meta: maybe(shape({ label: maybe(message) })),
}) as unknown as Read<RawNode>;
const flow = shape({
  id: text,
  state: maybe(text),
  ui: shape({ nodes: list(node), messages }),
}) as unknown as Read<RawFlow>;

interface RawNode extends Pick<Node, 'group'> {
  readonly attributes: Record<string, unknown>;
  readonly messages?: readonly Message[];
  readonly meta?: { readonly label?: Message };
}

interface RawFlow {
  readonly id: string;
  readonly state?: string;
  readonly ui: { readonly nodes: readonly RawNode[]; readonly messages?: readonly Message[] };
}

/** The flow that a body describes; `undefined` when it describes none. */
export function readFlow(body: unknown): Flow | undefined {
  const read = flow(body);
  if (read === nothing) return undefined;
  const { id, state = '', ui } = read;
  return own({ id, state, messages: ui.messages ?? [], nodes: ui.nodes.map(readNode) });
}

function readNode({ group, attributes, messages: said = [], meta }: RawNode): Node {
  const { name, id, value, text: shown } = own(attributes);
  const read = message(shown);
  return own({
    group,
    name: String(name ?? id ?? ''),
    value: String(value ?? ''),
    messages: said,
    ...(meta?.label && { label: meta.label }),
    ...(read !== nothing && { shown: read }),
  });
}

export function nodeOf({ nodes }: Flow, name: string): Node | undefined {
  return nodes.find((one) => one.name === name);
}

/** Whether a form can be sent by this method. */
export function offers({ nodes }: Flow, method: string): boolean {
  return nodes.some(({ name, value }) => name === 'method' && value === method);
}

export function refTo(kind: FlowKind, from: Flow): FlowRef {
  return { kind, id: from.id, csrf: nodeOf(from, 'csrf_token')?.value ?? '' };
}

/** WebAuthn options that a node has as JSON, by themselves. */
export function webAuthnIn(from: Flow, name: string): WebAuthnJson | undefined {
  try {
    const options = json((JSON.parse(nodeOf(from, name)?.value ?? '') as WebAuthnJson)['publicKey']);
    return options === nothing ? undefined : options;
  } catch {
    return undefined;
  }
}
