// What a focal point asked the reporter: a question, or fields of his identity. Sealed with the reporter's key.
import type { IdentityField } from '../core/reading.ts';
import type { Complaint } from './complaint.ts';
import type { Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { openText, sealText, type Place } from './seal.ts';

export type Request = {
  readonly id: string;
  readonly kind: 'question' | 'consent';
  readonly askedBy: string;
  readonly fields: readonly IdentityField[];
  readonly text: string | null;
};

const placeOf = (id: string): Place => ({ table: 'request', column: 'text_sealed', row: id });

export const writeRequest = async (
  tx: Tx,
  complaint: Pick<Complaint, 'id' | 'key'>,
  request: Omit<Request, 'id'> & { readonly at: Date },
): Promise<void> => {
  const [id] = await nextIds(tx, 'request', 1);
  await tx
    .insertInto('request')
    .values({
      id: id!,
      complaint_id: complaint.id,
      kind: request.kind,
      asked_by: request.askedBy,
      fields: [...request.fields],
      text_sealed: request.text === null ? null : sealText(complaint.key, request.text, placeOf(id!)),
      asked_at: request.at,
      answered_at: null,
      allowed: null,
    })
    .execute();
};

/** The newest request that waits for the reporter; null: none. */
export const openRequestOf = async (
  tx: Tx,
  complaint: Pick<Complaint, 'id' | 'key'>,
): Promise<Request | null> => {
  const row = await tx
    .selectFrom('request')
    .selectAll()
    .where('complaint_id', '=', complaint.id)
    .where('answered_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    kind: row.kind,
    askedBy: row.asked_by,
    fields: row.fields as IdentityField[],
    text: row.text_sealed ? openText(complaint.key, row.text_sealed, placeOf(row.id)) : null,
  };
};

/** Ends every open request of a case. `allowed`: the reporter's word on fields; null where it was not asked or came to nothing. */
export const closeRequests = async (
  tx: Tx,
  complaint: string,
  at: Date,
  allowed: boolean | null,
): Promise<void> => {
  await tx
    .updateTable('request')
    .set({ answered_at: at, allowed })
    .where('complaint_id', '=', complaint)
    .where('answered_at', 'is', null)
    .execute();
};
