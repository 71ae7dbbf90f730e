import type { FromFrame, LogEntry, ToFrame } from '../protocol.ts';

/** To the workbench, if this page is in one. It is of the same origin, or it is told nothing. */
export function tell(message: FromFrame): void {
  if (parent !== window) parent.postMessage(message, location.origin);
}

/** Calls back with what the workbench says, and nobody else. */
export function hear(listener: (message: ToFrame) => void): void {
  addEventListener('message', ({ source, origin, data }: MessageEvent<ToFrame>) => {
    if (source === parent && parent !== window && origin === location.origin) listener(data);
  });
}

export function log(kind: LogEntry['kind'], what: string, detail = ''): void {
  tell({ avain: 'log', entry: { kind, at: Math.round(performance.now()), what, detail } });
}

const EVENTS = {
  'avain-before-submit': 'event',
  'avain-step-change': 'step',
  'avain-session-created': 'event',
  'avain-session-ended': 'event',
  'avain-goal-reached': 'event',
  'avain-error': 'event',
  'avain-language-change': 'event',
  'avain-notice-dismissed': 'event',
  'avain-session-change': 'step',
  'avain-user-change': 'event',
} as const satisfies Readonly<
  Record<Extract<keyof HTMLElementEventMap, `avain-${string}`>, LogEntry['kind']>
>;

/** What an event says of itself. None carries anything about the person. */
const SAYS = ['goal', 'step', 'code', 'lang', 'notice', 'status'] as const;

/** Tells of every event of the elements, and how high the page is. */
export function report(): void {
  for (const [name, kind] of Object.entries(EVENTS))
    document.addEventListener(name, (event) => {
      const said = SAYS.map((key) => (event as Event & Partial<Record<(typeof SAYS)[number], string>>)[key]);
      log(kind, name, said.filter(Boolean).join(' '));
    });
  const { documentElement: root, body } = document;
  new ResizeObserver(() =>
    tell({ avain: 'height', px: Math.ceil(body.getBoundingClientRect().height) }),
  ).observe(body);
  root.dataset['state'] = 'loading';
}
