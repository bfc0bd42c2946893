// One-use codes that make a focal point (after approval) or an admin. Only a keyed hash of a code is kept.
import type { Duty } from '../core/roles.ts';
import type { Tx } from './database.ts';
import { blindIndex, type KeyRing } from './seal.ts';

export type Invite = {
  readonly kind: 'focal' | 'admin';
  readonly agency: string | null;
  readonly area: string | null;
  readonly role: Duty;
  readonly createdBy: string | null;
};

/** Codes are read aloud and typed: capitals, spaces and dashes do not count. */
const indexOf = (ring: KeyRing, code: string): Buffer =>
  blindIndex(ring, 'invite.code', code.replace(/[\s-]/g, '').toUpperCase());

export const insertInvite = async (
  tx: Tx,
  ring: KeyRing,
  invite: Invite & { readonly code: string; readonly at: Date; readonly expiresAt: Date },
): Promise<void> => {
  await tx
    .insertInto('invite')
    .values({
      code_index: indexOf(ring, invite.code),
      kind: invite.kind,
      agency: invite.agency,
      area: invite.area,
      role: invite.role,
      created_by: invite.createdBy,
      created_at: invite.at,
      expires_at: invite.expiresAt,
      used_at: null,
      used_by: null,
    })
    .execute();
};

/** The invite behind a code that can still be used, its row locked; null: used, expired or never made. */
export const lockInvite = async (tx: Tx, ring: KeyRing, code: string, now: Date): Promise<Invite | null> => {
  const row = await tx
    .selectFrom('invite')
    .select(['kind', 'agency', 'area', 'role', 'created_by'])
    .where('code_index', '=', indexOf(ring, code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { kind, agency, area, role } = row;
  return { kind, agency, area, role, createdBy: row.created_by };
};

/** Uses the code up; false when somebody was quicker. */
export const useInvite = async (
  tx: Tx,
  ring: KeyRing,
  code: string,
  by: string,
  at: Date,
): Promise<boolean> => {
  const rows = await tx
    .updateTable('invite')
    .set({ used_at: at, used_by: by })
    .where('code_index', '=', indexOf(ring, code))
    .where('used_at', 'is', null)
    .returning('code_index')
    .execute();
  return rows.length === 1;
};

/** Takes back every unused admin code: the office has one that was never shown to its end, or a new one is made. */
export const dropAdminInvites = async (tx: Tx): Promise<void> => {
  await tx.deleteFrom('invite').where('kind', '=', 'admin').where('used_at', 'is', null).execute();
};
