// A citizen who is only words: what he means, and what he answers when he is asked. Which question comes when is the bot's.
import type { Lane } from '../../../src/core/complaint.ts';
import type { Day } from '../../../src/core/reading.ts';

/** Messages, or a message after so many days of silence. */
type Reply = string | { readonly afterDays: number; readonly says: string };

/** What he would say is right when he reads the summary. */
export type Truth = {
  readonly lane: Lane;
  /** Types of agencies, any of them; none: the office has to find it. */
  readonly agencies: readonly string[];
  /** How the right topic reads among others. */
  readonly matter: RegExp;
  /** Kemendagri codes; null: none is known or it does not matter to him. */
  readonly regency: string | null;
  readonly district: string | null;
  /** Any day from the first to the second; null: he does not remember. */
  readonly days: readonly [Day, Day] | null;
  readonly reported: 'yes' | 'no' | null;
  readonly emergency?: boolean;
};

export type Field = 'topic' | 'agency' | 'place' | 'date' | 'reported';

export type Citizen = {
  readonly name: string;
  /** How he is, as the table shows it. */
  readonly manner: string;
  /** What he writes unasked, in a row. */
  readonly opening: readonly string[];
  /** By the name of the question: what he says the first time, the second time ... Then he picks a choice. */
  readonly answers: { readonly [question: string]: readonly Reply[] };
  /** In his own words, when he reads that it was taken wrongly; without them he looks for the button. */
  readonly corrects?: { readonly [F in Field]?: string };
  readonly means: Truth;
};
