// Polls that follow questions: which choices stand behind their options. A poll is forgotten when this process ends; what is
// chosen in it then counts as its words.
import type { Outgoing } from '../../../src/channel.ts';

type Choices = Outgoing['choices'];

export type Polls = {
  /** What stands above the options. */
  readonly title: string;
  readonly keep: (poll: string, choices: Choices) => void;
  /** Null: it is not known any more. */
  readonly tokenOf: (poll: string, label: string) => string | null;
};

/** WhatsApp takes two to twelve options. */
const FEWEST = 2;
const MOST = 12;
/** Polls of some days; one that is forgotten still answers by its words. */
const REMEMBERED = 2_000;

/** Whether a poll can show them. */
export const fitPoll = ({ length }: Choices): boolean => length >= FEWEST && length <= MOST;

export const openPolls = (title: string): Polls => {
  const known = new Map<string, Choices>();
  return {
    title,
    keep: (poll, choices) => {
      known.set(poll, choices);
      if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
    },
    tokenOf: (poll, label) => known.get(poll)?.find((choice) => choice.label === label)?.token ?? null,
  };
};
