// The people of one agency as a turn knows them: who may stand in for or come after whom.
import { plain } from './answer.ts';

export type Colleague = { readonly id: string; readonly name: string };

/** A living appointment with whoever else works for its agency. */
export type DutyView = {
  readonly id: string;
  readonly agency: string;
  readonly agencyLabel: string;
  readonly others: readonly Colleague[];
  /** The leave that is planned or running; null: none. WIB days. */
  readonly leave: {
    readonly firstDay: string;
    readonly lastDay: string;
    readonly substitute: string;
  } | null;
};

/** Degrees and forms of address are shorter. */
const SHORTEST = 3;

const wordsOf = (name: string): readonly string[] =>
  plain(name.split(',')[0] ?? '')
    .split(' ')
    .filter((word) => word.length >= SHORTEST);

/** Those whose name the words hold most of; several when it may be each of them, none when nobody is named. */
export const colleaguesNamed = (text: string, others: readonly Colleague[]): readonly Colleague[] => {
  const said = new Set(plain(text).split(' '));
  const scored = others.map((one) => ({
    one,
    score: wordsOf(one.name).filter((word) => said.has(word)).length,
  }));
  const best = Math.max(1, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ one }) => one);
};
