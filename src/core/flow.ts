// How fast and how alike somebody writes: when answers are held back. Words are always taken; only answers wait.
// Nobody is ever shut out: a tap, other words or a calm minute bring the answers back.

/** Thirty a minute is more than a person types, and as much as the largest burst of photos and their captions. */
const MOST_A_MINUTE = 30;
const MINUTE_MS = 60_000;
/** Two programs that answer each other say the same within moments; after three rounds it is no chance any more. */
const MOST_ALIKE = 3;
const ALIKE_WITHIN_MS = 10 * MINUTE_MS;
const QUIET_MS = 60 * MINUTE_MS;
/** "halo" may be said ten times by somebody who waits for a human; an automatic reply is a sentence. */
const FEWEST_LETTERS = 20;

export type Flow = {
  /** When the messages of the last minute were written, in milliseconds. */
  readonly times: readonly number[];
  readonly busyToldAt: number | null;
  readonly said: string;
  /** How often `said` came in a row, and when first. */
  readonly alike: number;
  readonly alikeSince: number;
};

/** busy, loop: answered with the one sentence that says so. hold: not answered. */
export type Answering = 'answer' | 'busy' | 'loop' | 'hold';

export const NO_FLOW: Flow = { times: [], busyToldAt: null, said: '', alike: 0, alikeSince: 0 };

/** A running number or the time of day makes no two automatic replies different. */
const shapeOf = (text: string): string => {
  const shape = text
    .toLowerCase()
    .replace(/\d+/gu, '0')
    .replace(/[^\p{L}0]+/gu, ' ')
    .trim();
  return shape.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS ? '' : shape;
};

const alikeAfter = (
  flow: Flow,
  at: number,
  text: string | null,
): Pick<Flow, 'said' | 'alike' | 'alikeSince'> => {
  const said = text === null ? '' : shapeOf(text);
  const within = flow.alike > MOST_ALIKE ? QUIET_MS : ALIKE_WITHIN_MS;
  const goesOn = said !== '' && said === flow.said && at - flow.alikeSince < within;
  return goesOn
    ? { said, alike: flow.alike + 1, alikeSince: flow.alikeSince }
    : { said, alike: 1, alikeSince: at };
};

/** A tap: whoever was taken for a program is none. It does not make thirty messages fewer. */
export const flowAfterTap = ({ times, busyToldAt }: Flow): Flow => ({ ...NO_FLOW, times, busyToldAt });

/** One more message. `text` is null for what is no text; a tap is no message at all and does not come here. */
export const flowAfter = (
  flow: Flow,
  at: number,
  text: string | null,
): { readonly flow: Flow; readonly answering: Answering } => {
  const times = [...flow.times.filter((time) => Math.abs(at - time) < MINUTE_MS), at].slice(
    -2 * MOST_A_MINUTE,
  );
  const like = alikeAfter(flow, at, text);
  const isBusy = times.length > MOST_A_MINUTE;
  const tellsBusy = isBusy && (flow.busyToldAt === null || at - flow.busyToldAt >= MINUTE_MS);
  const next = { ...like, times, busyToldAt: tellsBusy ? at : flow.busyToldAt };
  if (like.alike > MOST_ALIKE)
    return { flow: next, answering: like.alike === MOST_ALIKE + 1 ? 'loop' : 'hold' };
  return { flow: next, answering: tellsBusy ? 'busy' : isBusy ? 'hold' : 'answer' };
};
