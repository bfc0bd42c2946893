// Work that is looked for again and again: one look at a time, and one more when somebody asked during a look.
export type Drain = { readonly look: () => void; readonly idle: () => Promise<void> };

/** @param work true when it found something, so that there may be more; never rejects */
export const openDrain = (work: () => Promise<boolean>): Drain => {
  let running: Promise<void> | null = null;
  let asked = false;
  const run = async (): Promise<void> => {
    do {
      asked = false;
      while (await work());
    } while (asked);
    running = null;
  };
  return {
    look: () => {
      asked = true;
      running ??= run();
    },
    idle: async () => {
      await running;
    },
  };
};
