// A piece of work on complaints: one transaction, and what it tells and leaves due, written at its end.
import type { Holidays, Moment } from '../core/calendar.ts';
import { policiesOf, type Policies } from '../core/policies.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { appendOutbox } from '../store/outbox.ts';
import type { Desk, Library } from './desk.ts';
import { openRound, type Due, type Round } from './round.ts';
import { wibMoment, type Actor } from './surroundings.ts';

export type CaseWork = {
  readonly desk: Desk;
  readonly tx: Tx;
  readonly round: Round;
  /** Office time of the whole piece of work. */
  readonly now: Date;
};

/** The same inside somebody's turn. */
export type CaseTurn = CaseWork & { readonly actor: Actor };

const policiesByLibrary = new WeakMap<Library, Policies>();

/** The rules in force, read once per library. */
export const policiesIn = (desk: Desk): Policies => {
  const library = desk.library();
  const known = policiesByLibrary.get(library);
  if (known) return known;
  const policies = policiesOf(library.policy);
  policiesByLibrary.set(library, policies);
  return policies;
};

export const holidaysIn = (desk: Desk): Holidays => desk.library().holidays;

export const momentOf = (work: Pick<CaseWork, 'now'>): Moment => wibMoment(work.now);

/** Runs `work` in a transaction of its own and gives its result and what is due after the commit. */
export const doCaseWork = async <T>(
  desk: Desk,
  work: (work: CaseWork) => Promise<T>,
): Promise<{ readonly result: T; readonly due: readonly Due[] }> => {
  const round = openRound();
  await desk.clock.refresh();
  const result = await inTransaction(desk.db, async (tx) => {
    const done = await work({ desk, tx, round: round.turn(), now: desk.clock.now() });
    await appendOutbox(tx, round.gathered().rows);
    return done;
  });
  return { result, due: round.gathered().due };
};
