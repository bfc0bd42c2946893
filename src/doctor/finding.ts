// What an examination found: one line for each thing that was looked at.
export type Finding = {
  /** The setting or the thing, by the name an operator knows it by. */
  readonly part: string;
  readonly broken: boolean;
  /** Fine: what was seen. Broken: the reason and the next act. Never a secret. */
  readonly words: string;
};

export const fine = (part: string, seen: string): Finding => ({ part, broken: false, words: seen });

export const broken = (part: string, why: string, act: string): Finding => ({
  part,
  broken: true,
  words: `${why}; ${act}.`,
});

/** Deadlines are days and messages are ordered by PostgreSQL; half a minute is what an unset clock soon exceeds. */
const MOST_SKEW_MS = 30_000;

/** Whether this machine's clock and another one agree. `sent` and `heard` are this machine's moments around the question. */
export const clockFinding = (whose: string, other: Date, sent: number, heard: number): Finding => {
  const skew = other.getTime() < sent ? sent - other.getTime() : Math.max(0, other.getTime() - heard);
  return skew <= MOST_SKEW_MS
    ? fine('clock', `agrees with ${whose}`)
    : broken(
        'clock',
        `this machine and ${whose} are ${Math.round(skew / 1000)} s apart`,
        'let both machines take their time from the network (NTP)',
      );
};
