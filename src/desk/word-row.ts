// An outbox row becomes the messages that are sent: worded in the recipient's language, cut to the channel's length, kept
// with the row so that a retry sends the same.
import type { Channel } from '../channel.ts';
import type { Language, Offered, Say } from '../core/say.ts';
import { usableState } from '../core/upgrade.ts';
import { openState } from '../store/conversation.ts';
import { openSays, openWorded, sealWorded, type Worded } from '../store/outbox.ts';
import type { Claimed } from '../store/outbox-claim.ts';
import { SealError, type SealKey } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import { joinParts, type Part } from './part.ts';
import { split } from './split.ts';

/** As stored. `apologised`: the first part asks pardon for the delay. `shortened`: cut smaller than the channel's limit. */
type Stored = {
  readonly parts: readonly Part[];
  readonly apologised: boolean;
  readonly shortened?: boolean;
};

/** The choices a worded row shows last, as openWorded gives it. */
export const choicesIn = (worded: unknown): readonly Offered[] =>
  (worded as Stored).parts.findLast(({ offered }) => offered.length > 0)?.offered ?? [];

const LATE: Say = { key: 'late-apology' };

const languageOf = (key: SealKey, row: Claimed): Language => {
  if (row.state === null) return 'id';
  try {
    return usableState(openState(key, row.address, row.state)).state.language;
  } catch (error) {
    if (error instanceof SealError && error.why === 'damaged') return 'id';
    throw error;
  }
};

/** One message, or several when it is too long; the choices stand below the last. */
const partsOf = (desk: Desk, channel: Channel, say: Say, language: Language): readonly Part[] => {
  const { buttons, polls = false } = channel.abilities;
  const { text, offered, ...worded } = desk.copy.word(say, { language, buttons });
  const choices = polls ? desk.copy.word(say, { language, buttons: true }).choices : worded.choices;
  const pieces = split(text, channel.limits.text);
  return pieces.map((piece, at) => {
    const last = at === pieces.length - 1;
    const asks = last && say.asks ? { asks: say.asks } : {};
    return { text: piece, choices: last ? choices : [], offered: last ? offered : [], ...asks };
  });
};

const isNotice = ({ class: kind }: Claimed): boolean => kind === 'notice' || kind === 'reminder';

export type WordedRow = {
  readonly parts: readonly Part[];
  /** What to write to the row, null when it holds these words already. */
  readonly keep: Worded | null;
};

/**
 * The parts of a row. `late`: with an apology in front, unless a part was sent already. Throws when a text is missing or the
 * row does not open.
 */
export const wordRow = (
  desk: Desk,
  channel: Channel,
  row: Claimed,
  key: SealKey,
  late: boolean,
): WordedRow => {
  const stored = row.worded ? (openWorded(key, row.id, row.worded) as Stored) : null;
  const apologise = late && row.partsSent === 0 && stored?.apologised !== true;
  if (stored && !apologise) return { parts: stored.parts, keep: null };
  const language = languageOf(key, row);
  const words = (say: Say) => partsOf(desk, channel, say, language);
  const body = stored?.parts ?? (openSays(key, row.id, row.says) as readonly Say[]).flatMap(words);
  const whole = apologise ? [...words(LATE), ...body] : body;
  const parts = isNotice(row) && channel.abilities.manners ? joinParts(whole, channel.limits.text) : whole;
  const sealed = sealWorded(key, row.id, { ...stored, parts, apologised: apologise } satisfies Stored);
  return { parts, keep: { id: row.id, attempt: row.attempt, sealed, parts: parts.length } };
};

/** The parts of an edit: each of `messages` is to read the same. Worded anew by a retry, for that changes nothing. */
export const wordEdit = (
  desk: Desk,
  channel: Channel,
  row: Claimed,
  key: SealKey,
  messages: readonly string[],
): readonly Part[] => {
  const [say] = openSays(key, row.id, row.says) as readonly Say[];
  const [part] = partsOf(desk, channel, say!, languageOf(key, row));
  return messages.map((edits) => ({ ...part!, edits }));
};

/**
 * The row with its unsent parts from `at` on cut in two, for a channel that takes less than it says. Null when they were cut
 * before, or there is nothing to cut.
 */
export const shortened = (row: Claimed, key: SealKey, parts: readonly Part[], at: number): Worded | null => {
  const stored = row.worded ? (openWorded(key, row.id, row.worded) as Stored) : null;
  if (stored?.shortened || parts[at]!.text.length < 2) return null;
  const halves = parts.slice(at).flatMap((part): readonly Part[] => {
    const pieces = split(part.text, Math.ceil(part.text.length / 2));
    return pieces.map((text, n) =>
      n === pieces.length - 1 ? { ...part, text } : { text, choices: [], offered: [] },
    );
  });
  const all = [...parts.slice(0, at), ...halves];
  const words: Stored = { parts: all, apologised: stored?.apologised ?? true, shortened: true };
  return { id: row.id, attempt: row.attempt, sealed: sealWorded(key, row.id, words), parts: all.length };
};
