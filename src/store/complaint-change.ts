// Changes of a complaint's columns. Its status is set by the one piece of work that carries out moves.
import type { Status } from '../core/complaint.ts';
import type { ProtectedReason } from '../core/reading.ts';
import type { Tx } from './database.ts';

export type Change = {
  readonly status?: Status;
  /** What was told its agency first, or was a question, becomes a report. */
  readonly lane?: 'laporan';
  readonly toldAgency?: true;
  readonly consultedAt?: Date;
  readonly heldBy?: 'agency' | 'office';
  readonly owner?: string | null;
  readonly agency?: string | null;
  readonly body?: null;
  readonly whyOffice?: string | null;
  readonly redirects?: number;
  readonly protected?: ProtectedReason;
  readonly checkedAt?: Date;
  readonly identityMissing?: boolean;
  readonly closedAt?: Date | null;
  readonly withdrawalAskedAt?: Date | null;
};

export const changeComplaint = async (tx: Tx, id: string, change: Change): Promise<void> => {
  const set = {
    status: change.status,
    lane: change.lane,
    told_agency: change.toldAgency,
    consulted_at: change.consultedAt,
    held_by: change.heldBy,
    owner_id: change.owner,
    agency: change.agency,
    body: change.body,
    why_office: change.whyOffice,
    redirects: change.redirects,
    protected: change.protected,
    checked_at: change.checkedAt,
    identity_missing: change.identityMissing,
    closed_at: change.closedAt,
    withdrawal_asked_at: change.withdrawalAskedAt,
  };
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return;
  await tx.updateTable('complaint').set(given).where('id', '=', id).execute();
};
