// One-use links to a page with an identity or files: of one person, one case, some minutes. The token is not kept.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { blindIndex, sealText, type KeyRing, type Place } from './seal.ts';

/** The first name of the table: another purpose would end every link that is open. */
const tokenIndex = (ring: KeyRing, token: string): Buffer => blindIndex(ring, 'office_link.token', token);
const placeOf = (index: Buffer): Place => ({
  table: 'page_link',
  column: 'reason_sealed',
  row: index.toString('hex'),
});

/**
 * identity, attachments: for an officer. released: for a focal point, the files his agency may see. evidence: for the reporter,
 * what came with an answer. receipt, letter: for an officer, paper for a reporter without a chat. About no case, for an
 * officer: coverage, the whole network; whatsapp, the page that pairs it; console, the office's pages.
 */
export type PageLink = { readonly person: string } & (
  | {
      readonly complaint: string;
      readonly what: 'identity' | 'attachments' | 'released' | 'evidence' | 'receipt';
    }
  | { readonly complaint: string; readonly what: 'letter'; readonly notice: string }
  | { readonly complaint: null; readonly what: 'coverage' }
  | { readonly complaint: null; readonly what: 'whatsapp' }
  | { readonly complaint: null; readonly what: 'console' }
);

export const insertPageLink = async (
  tx: Tx,
  ring: KeyRing,
  link: PageLink & {
    readonly token: string;
    readonly reason: string | null;
    readonly at: Date;
    readonly expiresAt: Date;
  },
): Promise<void> => {
  const index = tokenIndex(ring, link.token);
  await tx
    .insertInto('page_link')
    .values({
      token_index: index,
      person_id: link.person,
      complaint_id: link.complaint,
      what: link.what,
      notice_id: link.what === 'letter' ? link.notice : null,
      reason_sealed: link.reason === null ? null : sealText(ring, link.reason, placeOf(index)),
      created_at: link.at,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
};

/** How many links this person was given since then. Office time. */
export const linksSince = async (tx: Tx, person: string, since: Date): Promise<number> => {
  const { count } = await tx
    .selectFrom('page_link')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('person_id', '=', person)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
};

/** Ends the links of this kind that the person has not used. */
export const endPageLinks = async (
  tx: Tx,
  person: string,
  what: PageLink['what'],
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('page_link')
    .set({ expires_at: now })
    .where('person_id', '=', person)
    .where('what', '=', what)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
};

/** Uses the link up and gives what it opens, once: of two at the same moment one gets 'used'. */
export const usePageLink = async (
  tx: Tx,
  ring: KeyRing,
  token: string,
  now: Date,
): Promise<PageLink | 'used' | 'expired' | 'unknown'> => {
  const index = tokenIndex(ring, token);
  const row = await tx
    .selectFrom('page_link')
    .select(['person_id', 'complaint_id', 'what', 'notice_id', 'expires_at', 'used_at'])
    .where('token_index', '=', index)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return 'unknown';
  if (row.used_at !== null) return 'used';
  if (row.expires_at <= now) return 'expired';
  await tx.updateTable('page_link').set({ used_at: now }).where('token_index', '=', index).execute();
  const { person_id: person, complaint_id: complaint, what, notice_id: notice } = row;
  // Constraints of the table say which have a case, and which a notice.
  return { person, complaint, what, ...(notice === null ? {} : { notice }) } as PageLink;
};
