// Wishes of a chat to be the reporter's too. Wall time.
import { sql } from 'kysely';
import type { LinkFacts, WhyOfficer } from '../core/link-wish.ts';
import type { Tx } from './database.ts';

/** The two that a wish is about: the chat that asks and its person now, and whose case it is. */
export type Pair = { readonly address: string; readonly asker: string; readonly owner: string };

const hasDuty = (person: string) => sql`(
  exists (select 1 from staff where person_id = ${person}::uuid)
  or exists (select 1 from appointment where person_id = ${person}::uuid and state in ('waiting', 'active')))`;

export const linkFactsOf = async (tx: Tx, { address, asker, owner }: Pair): Promise<LinkFacts> => {
  const { rows } = await sql<LinkFacts>`
    select ${asker}::uuid = ${owner}::uuid as "isOwn",
      ${hasDuty(asker)} as "askerHasDuty", ${hasDuty(owner)} as "ownerHasDuty",
      exists (select 1 from complaint where reporter_id = ${asker}::uuid)
        or exists (select 1 from person where id = ${asker}::uuid and identity_sealed is not null) as "askerHasCases",
      exists (select 1 from address where person_id = ${owner}::uuid and blocked_at is null) as "isOwnerReachable",
      not exists (select 1 from address where person_id = ${owner}::uuid)
        and exists (select 1 from complaint where reporter_id = ${owner}::uuid)
        and not exists (select 1 from complaint where reporter_id = ${owner}::uuid
          and (recorded_by is null or protected is not null or emergency)) as "isRecorded",
      (select state from link_wish where owner_id = ${owner}::uuid and address_id = ${address}
         and state in ('refused', 'expired') order by id desc limit 1) as before,
      exists (select 1 from link_wish where owner_id = ${owner}::uuid and state = 'waiting') as "isWaiting",
      (select count(*) from link_wish where owner_id = ${owner}::uuid
         and created_at > now() - interval '24 hours')::int as wishes`.execute(tx);
  return rows[0]!;
};

/** A wish that waits. `whyOfficer` null: the owner is asked. */
export type LinkWish = Pair & {
  readonly id: string;
  readonly complaint: string;
  readonly reference: string;
  readonly channel: string;
  readonly whyOfficer: WhyOfficer | null;
};

/** Its id; null: another wish to be this owner's came first. */
export const insertLinkWish = async (
  tx: Tx,
  wish: Pick<LinkWish, 'complaint' | 'owner' | 'address' | 'whyOfficer'> & { readonly hours: number },
): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    insert into link_wish (complaint_id, owner_id, address_id, why_officer, expires_at)
    values (${wish.complaint}, ${wish.owner}, ${wish.address}, ${wish.whyOfficer}, now() + make_interval(hours => ${wish.hours}))
    on conflict (owner_id) where state = 'waiting' do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
};

/** The wish about a case that waits and is not over, its row locked; null: none. */
export const lockLinkWish = async (
  tx: Tx,
  of: { readonly complaint: string } | { readonly id: string },
): Promise<LinkWish | null> => {
  const { rows } = await sql<LinkWish>`
    select w.id, w.complaint_id as complaint, c.reference, w.owner_id as owner, w.address_id as address,
      a.person_id as asker, a.channel, w.why_officer as "whyOfficer"
    from link_wish w join complaint c on c.id = w.complaint_id join address a on a.id = w.address_id
    where ${'id' in of ? sql`w.id = ${of.id}` : sql`w.complaint_id = ${of.complaint}`}
      and w.state = 'waiting' and w.expires_at > now()
    for update of w`.execute(tx);
  return rows[0] ?? null;
};

export const settleLinkWish = async (tx: Tx, id: string, state: 'linked' | 'refused'): Promise<void> => {
  await tx.updateTable('link_wish').set({ state }).where('id', '=', id).execute();
};

/** From now on an officer decides, within `hours`. */
export const giveToOfficer = async (tx: Tx, id: string, why: WhyOfficer, hours: number): Promise<void> => {
  await tx
    .updateTable('link_wish')
    .set({ why_officer: why, expires_at: sql<Date>`now() + make_interval(hours => ${hours})` })
    .where('id', '=', id)
    .execute();
};

/** Ids of wishes whose owner is asked in a chat that no message reaches any more. */
export const wishesOutOfReach = async (tx: Tx, most: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select w.id from link_wish w
    where w.state = 'waiting' and w.why_officer is null and w.expires_at > now() and not exists (
      select 1 from address a where a.person_id = w.owner_id and a.blocked_at is null)
    order by w.id limit ${most}`.execute(tx);
  return rows.map((row) => row.id);
};

/** Those of these complaints about which an officer is to decide a wish. */
export const complaintsWithLinkWish = async (
  tx: Tx,
  complaints: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (complaints.length === 0) return new Set();
  const rows = await tx
    .selectFrom('link_wish')
    .select('complaint_id')
    .where('complaint_id', 'in', complaints)
    .where('state', '=', 'waiting')
    .where('why_officer', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.complaint_id));
};

export type OverWish = { readonly address: string; readonly reference: string };

/** Ends what nobody answered in time. */
export const expireLinkWishes = async (tx: Tx, most: number): Promise<readonly OverWish[]> => {
  const { rows } = await sql<OverWish>`
    update link_wish w set state = 'expired' from complaint c
    where c.id = w.complaint_id and w.id in (
      select id from link_wish where state = 'waiting' and expires_at <= now() order by id limit ${most} for update skip locked)
    returning w.address_id as address, c.reference`.execute(tx);
  return rows;
};
