// A message as a channel is given it: what one row of the outbox is worded into, one or several.
import type { Outgoing } from '../channel.ts';
import type { Offered } from '../core/say.ts';

/** `edits`: the message, by the channel's id, that is to read so; left out: it is a new one. */
export type Part = Pick<Outgoing, 'text' | 'choices' | 'asks'> & {
  readonly offered: readonly Offered[];
  readonly edits?: string;
};

/** Messages of a notice as few as the channel's length allows; one with choices stays the last of its own. */
export const joinParts = (parts: readonly Part[], longest: number): readonly Part[] =>
  parts.reduce<readonly Part[]>((before, part) => {
    const last = before.at(-1);
    const text = last ? `${last.text}\n\n${part.text}` : part.text;
    if (!last || last.offered.length > 0 || text.length > longest) return [...before, part];
    return [...before.slice(0, -1), { ...part, text }];
  }, []);
