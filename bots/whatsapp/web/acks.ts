// What became of messages that the page took: it says "sent" also while nothing leaves the machine, so only a sign of the
// server counts.

export type Acks = {
  readonly note: (id: string, ack: number) => void;
  /** Above 0: the server has it. -1: it refused it. Null: no sign within `ms`. */
  readonly settled: (id: string, ms: number, signal: AbortSignal) => Promise<number | null>;
};

/** So many messages are remembered; a sign of an older one is only a receipt. */
const REMEMBERED = 2_000;

export const openAcks = (): Acks => {
  const last = new Map<string, number>();
  const waiting = new Map<string, (ack: number) => void>();
  return {
    note: (id, ack) => {
      // Never a step back, but a refusal counts whenever it comes.
      if (ack > 0 && ack <= (last.get(id) ?? 0)) return;
      last.delete(id);
      last.set(id, ack);
      if (last.size > REMEMBERED) last.delete(last.keys().next().value!);
      if (ack !== 0) waiting.get(id)?.(ack);
    },
    settled: (id, ms, signal) =>
      new Promise((resolve) => {
        const known = last.get(id) ?? 0;
        if (known !== 0) return resolve(known);
        const settle = (ack: number | null): void => {
          waiting.delete(id);
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          resolve(ack);
        };
        const leave = (): void => settle(null);
        const timer = setTimeout(leave, ms);
        signal.addEventListener('abort', leave, { once: true });
        waiting.set(id, settle);
      }),
  };
};
