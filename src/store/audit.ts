// Who did what to whose data, when and why. Rows are only ever added; of an erased person's the free words are taken out.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { openJson, sealJson, type KeyRing, type Place } from './seal.ts';

/** Everything that is recorded. */
export const ACTS = [
  'filed',
  'identity-kept',
  'consented',
  'consent-refused',
  'link-made',
  'identity-opened',
  'attachments-opened',
  'files-released',
  'files-withheld',
  'released-opened',
  'evidence-opened',
  'link-refused',
  'code-changed',
  'chat-link-wished',
  'chat-link-refused',
  'chats-linked',
  'invited',
  'joined',
  'approved',
  'refused',
  'admin-joined',
  'duty-ended',
  'agency-added',
  'leave-set',
  'leave-ended',
  'directory-imported',
  'directory-exported',
  'coverage-opened',
  'broadcast',
  'broadcast-act',
  'emergency-acknowledged',
  'roster-changed',
  'notice-told',
  'spoken-for',
  'leaflet-made',
  'failed-event-again',
  'failed-event-resolved',
  'identity-corrected',
  'data-copied',
  'erased',
  'muted',
  'unmuted',
  'commitment-opened',
  'commitment-changed',
  'commitment-scanned',
  'commitment-consent-asked',
  'commitment-consented',
  'channel-resumed',
  'whatsapp-pairing-opened',
  'console-entered',
  'console-refused',
  'console-left',
  'second-code-set',
  'second-code-refused',
  'second-code-dropped',
  'setting-changed',
  'setting-taken-back',
  'learned-taken-back',
  'learning-goes-on',
] as const;
export type Act = (typeof ACTS)[number];

export type AuditEntry = {
  readonly at: Date;
  readonly actor: string | null;
  readonly act: Act;
  readonly complaint: string | null;
  /** Reasons and names of fields; sealed with the office's own key, so that it outlives the reporter's. */
  readonly detail: { readonly [name: string]: unknown };
};

/** Where the detail of an entry is sealed. */
export const auditPlace = (id: string): Place => ({ table: 'audit', column: 'detail_sealed', row: id });

export const writeAudit = async (tx: Tx, ring: KeyRing, entry: AuditEntry): Promise<void> => {
  const [id] = await nextIds(tx, 'audit', 1);
  const isEmpty = Object.keys(entry.detail).length === 0;
  await tx
    .insertInto('audit')
    .values({
      id: id!,
      at: entry.at,
      actor_id: entry.actor,
      act: entry.act,
      complaint_id: entry.complaint,
      detail_sealed: isEmpty ? null : sealJson(ring, entry.detail, auditPlace(id!)),
    })
    .execute();
};

/** The entries about a case, oldest first. */
export const auditOf = async (tx: Tx, ring: KeyRing, complaint: string): Promise<readonly AuditEntry[]> => {
  const rows = await tx
    .selectFrom('audit')
    .selectAll()
    .where('complaint_id', '=', complaint)
    .orderBy(sql`id`)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    actor: row.actor_id,
    act: row.act as Act,
    complaint: row.complaint_id,
    detail: row.detail_sealed
      ? (openJson(ring, row.detail_sealed, auditPlace(row.id)) as AuditEntry['detail'])
      : {},
  }));
};

/** What people typed: a reason, a note. */
const WORDS = ['reason', 'note'];

/** Takes what people typed out of the entries about these cases and failed events; who, what and when stay. */
export const emptyAudit = async (
  tx: Tx,
  ring: KeyRing,
  about: { readonly cases: readonly string[]; readonly failedEvents: readonly string[] },
): Promise<void> => {
  const { rows } = await sql<{ id: string; detail: Buffer }>`
    select id, detail_sealed as detail from audit where detail_sealed is not null
      and (complaint_id = any(${about.cases}::uuid[])
        or (${about.failedEvents.length > 0}::boolean and act in ('failed-event-again', 'failed-event-resolved')))`.execute(
    tx,
  );
  for (const { id, detail } of rows) {
    const all = openJson(ring, detail, auditPlace(id)) as AuditEntry['detail'];
    if ('failedEvent' in all && !about.failedEvents.includes(String(all['failedEvent']))) continue;
    const left = Object.fromEntries(Object.entries(all).filter(([name]) => !WORDS.includes(name)));
    await tx
      .updateTable('audit')
      .set({ detail_sealed: sealJson(ring, left, auditPlace(id)) })
      .where('id', '=', id)
      .execute();
  }
};
