// A piece of work that comes back: from a timer of this process, never from a queue, which may lose everything.
export type Ticking = {
  /** Ends it; resolves when the tick that runs has ended. */
  readonly stop: () => Promise<void>;
};

/** Runs `work` at once and again `pauseMs` after each end. What it throws goes to `failed`, and it goes on. */
export const startTicking = (
  pauseMs: number,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): Ticking => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const tick = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
    if (!stopped) timer = setTimeout(() => (running = tick()), pauseMs);
  };
  let running = tick();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
