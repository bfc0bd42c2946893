// Photos that came with answers, what they look like, and which of them look alike.
import { sql } from 'kysely';
import type { Print } from '../core/picture-print.ts';
import { asCopied, asSent, sealedAway, type StoredFile } from './attachment.ts';
import type { Db, Tx } from './database.ts';
import type { KeyRing } from './seal.ts';

const evidence = (tx: Tx, complaint: string) =>
  sealedAway(tx, complaint).where('attachment.evidence', '=', true);

/** Fetched, and not drawn anew yet. */
export const evidenceToRead = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
): Promise<readonly StoredFile[]> => {
  const found = await evidence(tx, complaint).where('attachment.shown_at', 'is', null).execute();
  return found.map((row) => asSent(ring, row));
};

/** Cases with evidence that waits to be drawn anew. */
export const casesWithEvidence = async (db: Db, most: number): Promise<readonly string[]> => {
  const found = await sql<{ id: string }>`select distinct complaint_id as id from attachment
    where evidence and state = 'stored' and shown_at is null and complaint_id is not null and next_at <= now()
    limit ${most}`.execute(db);
  return found.rows.map((row) => row.id);
};

/** What its reporter sees: the pictures drawn anew, of type `copyType`. */
export const evidenceOf = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
  copyType: string,
): Promise<readonly StoredFile[]> => {
  const found = await evidence(tx, complaint).execute();
  return found.flatMap((row) => asCopied(ring, row, copyType) ?? []);
};

/** It was drawn anew, or (no copy) could not be; true for the first who says so. */
export const noteRead = async (
  tx: Tx,
  id: string,
  at: Date,
  copy: { readonly id: string; readonly bytes: number } | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('attachment')
    .set({ shown_at: at, ...(copy ? { copy_id: copy.id, copy_bytes: copy.bytes } : {}) })
    .where('id', '=', id)
    .where('shown_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Keeps the prints of a picture and notes evidence of other cases that differs in at most `near` bits. */
export const notePrints = async (
  tx: Tx,
  { id, complaint, near }: { readonly id: string; readonly complaint: string; readonly near: number },
  prints: readonly Print[],
): Promise<void> => {
  const given = sql`unnest(${prints.map((one) => one.band)}::int[], ${prints.map((one) => one.cut)}::int[],
    ${prints.map((one) => one.bits)}::text[]) as n(band, cut, bits)`;
  // The whole of one with every cut of the other.
  await sql`insert into evidence_match (attachment_id, other_id, bits)
    select ${id}::uuid, p.attachment_id, min(bit_count(p.bits # n.bits::bit(144)))
    from ${given} join evidence_print p on p.band = n.band and (p.cut = 0 or n.cut = 0)
      join attachment a on a.id = p.attachment_id
    where a.complaint_id <> ${complaint} and bit_count(p.bits # n.bits::bit(144)) <= ${near}
    group by p.attachment_id on conflict do nothing`.execute(tx);
  await sql`insert into evidence_print (attachment_id, band, cut, bits)
    select ${id}::uuid, n.band, n.cut, n.bits::bit(144) from ${given} on conflict do nothing`.execute(tx);
};

export type EvidenceSeen = { readonly count: number; readonly similar: readonly string[] };

/** How many photos came with answers of a case, and the numbers of cases whose evidence looks like them, earlier or later; null: none came. */
export const evidenceSeenOf = async (tx: Tx, complaint: string): Promise<EvidenceSeen | null> => {
  const { rows: counted } = await sql<EvidenceSeen>`select count(*)::int as count,
      coalesce((select array_agg(distinct c.reference order by c.reference) from evidence_match m
        join attachment mine on mine.id in (m.attachment_id, m.other_id) and mine.complaint_id = ${complaint}
        join attachment theirs on theirs.id in (m.attachment_id, m.other_id) and theirs.id <> mine.id
        join complaint c on c.id = theirs.complaint_id), '{}') as similar
    from attachment where complaint_id = ${complaint} and evidence and state <> 'failed'`.execute(tx);
  const seen = counted[0]!;
  return seen.count === 0 ? null : seen;
};
