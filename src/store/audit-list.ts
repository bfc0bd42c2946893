// The audit list as those read it who answer for the office: newest first, or since a moment.
import type { Act, AuditEntry } from './audit.ts';
import { auditPlace } from './audit.ts';
import type { Tx } from './database.ts';
import { openJson, type KeyRing } from './seal.ts';

export type AuditLine = AuditEntry & {
  readonly id: string;
  /** The number of the case it is about. */
  readonly reference: string | null;
};

const lines = (tx: Tx) =>
  tx
    .selectFrom('audit')
    .leftJoin('complaint', 'complaint.id', 'audit.complaint_id')
    .select([
      'audit.id',
      'audit.at',
      'audit.actor_id',
      'audit.act',
      'audit.complaint_id',
      'audit.detail_sealed',
    ])
    .select('complaint.reference');

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

const lineOf = (ring: KeyRing, row: Row): AuditLine => ({
  id: row.id,
  at: row.at,
  actor: row.actor_id,
  act: row.act as Act,
  complaint: row.complaint_id,
  reference: row.reference,
  detail: row.detail_sealed
    ? (openJson(ring, row.detail_sealed, auditPlace(row.id)) as AuditEntry['detail'])
    : {},
});

/** Everything from `since` on, oldest first. */
export const auditSince = async (tx: Tx, ring: KeyRing, since: Date): Promise<readonly AuditLine[]> => {
  const rows = await lines(tx).where('audit.at', '>=', since).orderBy('audit.id').execute();
  return rows.map((row) => lineOf(ring, row));
};

/** `most` entries before the one with this id, newest first; null: from the newest. `act`: of that kind alone. */
export const auditBefore = async (
  tx: Tx,
  ring: KeyRing,
  { before, act, most }: { readonly before: string | null; readonly act: Act | null; readonly most: number },
): Promise<readonly AuditLine[]> => {
  let found = lines(tx);
  if (before !== null) found = found.where('audit.id', '<', before);
  if (act !== null) found = found.where('audit.act', '=', act);
  const rows = await found.orderBy('audit.id', 'desc').limit(most).execute();
  return rows.map((row) => lineOf(ring, row));
};
