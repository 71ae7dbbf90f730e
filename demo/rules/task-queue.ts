import type { Ports } from './ports.ts';

/** Tasks that run after the replies that caused them. */
export interface TaskQueue {
  readonly later: Ports['later'];
  /** Waits for the tasks that have been handed in. */
  done(): Promise<void>;
}

/** A task that fails is logged and harms no other. */
export function taskQueue(): TaskQueue {
  const open = new Set<Promise<void>>();
  const run = async (task: () => Promise<void>) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await task().catch((error: unknown) => console.error(error));
  };
  return {
    later: (task) => {
      const running = run(task).finally(() => open.delete(running));
      open.add(running);
    },
    done: async () => void (await Promise.all(open)),
  };
}
