// A case and its parts: what each of several agencies answers of it. None of them holds a word that the others wrote.
import type { Status } from '../core/complaint.ts';
import type { Complaint } from './complaint.ts';
import type { Tx } from './database.ts';

export type Part = {
  readonly id: string;
  readonly reference: string;
  readonly status: Status;
  readonly agency: string | null;
  readonly body: string | null;
};

/** The case that this is a part of, or that it is itself, then its parts, the first added first. */
export const wholeOf = async (
  tx: Tx,
  { id, partOf }: Pick<Complaint, 'id' | 'partOf'>,
): Promise<readonly Part[]> => {
  const whole = partOf ?? id;
  return tx
    .selectFrom('complaint')
    .select(['id', 'reference', 'status', 'agency', 'body'])
    .where((where) => where.or([where('id', '=', whole), where('part_of', '=', whole)]))
    .orderBy('part_of', (order) => order.desc().nullsFirst())
    .orderBy('filed_at')
    .orderBy('id')
    .execute();
};
