// The web chat's tables: chats, their history, and what pages uploaded until the media job has it. Everything is sealed
// with the ring: a chat begins before anybody knows whose it is.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { blindIndex, openBytes, openJson, sealBytes, sealJson } from './seal.ts';
import type { KeyRing, Place } from './seal.ts';

const indexOf = (ring: KeyRing, address: string): Buffer => blindIndex(ring, 'web_chat', address);

const messagePlace = (index: Buffer, externalId: string): Place => ({
  table: 'web_message',
  column: 'body_sealed',
  row: `${index.toString('hex')}.${externalId}`,
});

const uploadPlace = (id: string): Place => ({ table: 'web_upload', column: 'body_sealed', row: id });

/** A line of history: `id` grows within a chat in the order of the commits. */
export type WebMessage = { readonly id: number; readonly at: string; readonly body: unknown };

type MessageRow = {
  readonly id: string;
  readonly address_index: Buffer;
  readonly external_id: string;
  readonly body_sealed: Buffer;
  readonly at: Date;
};

export const openWebBody = (
  ring: KeyRing,
  row: Pick<MessageRow, 'address_index' | 'external_id' | 'body_sealed'>,
): unknown => openJson(ring, row.body_sealed, messagePlace(row.address_index, row.external_id));

const opened = (ring: KeyRing, row: MessageRow): WebMessage => ({
  id: Number(row.id),
  at: row.at.toISOString(),
  body: openWebBody(ring, row),
});

export const openWebChat = async (db: Db, ring: KeyRing, address: string): Promise<void> => {
  await db
    .insertInto('web_chat')
    .values({ address_index: indexOf(ring, address), left_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** False for a chat that was never opened or was left. */
export const isWebChatOpen = async (db: Db, ring: KeyRing, address: string): Promise<boolean> => {
  const row = await db
    .selectFrom('web_chat')
    .select('address_index')
    .where('address_index', '=', indexOf(ring, address))
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
};

/**
 * Adds a line to an open chat, once for each external id (one by chance when none is given).
 * The chat's row is locked before the line gets its id, so ids of a chat are seen in their order.
 */
export const addWebMessage = async (
  db: Db,
  ring: KeyRing,
  message: {
    readonly address: string;
    readonly out: boolean;
    readonly externalId?: string;
    readonly body: unknown;
    /** Ids of the cases whose words it may hold. */
    readonly cases?: readonly string[];
  },
): Promise<{ kind: 'added'; id: number } | { kind: 'known' } | { kind: 'closed' }> => {
  const index = indexOf(ring, message.address);
  const externalId = message.externalId ?? randomUUID();
  const body = sealJson(ring, message.body, messagePlace(index, externalId));
  const { rows } = await sql<{ open: boolean; id: string | null }>`/*= web-message-add */
    with chat as materialized (
      select address_index from web_chat where address_index = ${index} and left_at is null for update
    ), added as (
      insert into web_message (address_index, out, external_id, body_sealed, cases)
      select address_index, ${message.out}, ${externalId}::uuid, ${body}, ${message.cases ?? []}::uuid[] from chat
      on conflict (address_index, external_id) do nothing
      returning id
    )
    select exists (select from chat) as open, (select id from added) as id`.execute(db);
  const row = rows[0]!;
  if (row.id !== null) return { kind: 'added', id: Number(row.id) };
  return { kind: row.open ? 'known' : 'closed' };
};

/** The newest lines of a chat, oldest of them first. */
export const newestWebMessages = async (
  db: Db,
  ring: KeyRing,
  address: string,
  limit: number,
): Promise<readonly WebMessage[]> => {
  const rows = await db
    .selectFrom('web_message')
    .select(['id', 'address_index', 'external_id', 'body_sealed', 'at'])
    .where('address_index', '=', indexOf(ring, address))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map((row) => opened(ring, row));
};

/** What came after each page's last line, in one query; `page` is the place in `pages`. */
export const newWebMessages = async (
  db: Db,
  ring: KeyRing,
  pages: readonly { readonly address: string; readonly after: number }[],
  limit: number,
): Promise<readonly { readonly page: number; readonly message: WebMessage }[]> => {
  const indexes = pages.map((page) => indexOf(ring, page.address));
  const { rows } = await sql<MessageRow & { page: string }>`/*= web-message-new */
    select asked.page, message.id, message.address_index, message.external_id, message.body_sealed, message.at
    from unnest(${indexes}::bytea[], ${pages.map((page) => page.after)}::bigint[])
      with ordinality as asked (address_index, after, page)
    join web_message message on message.address_index = asked.address_index and message.id > asked.after
    order by message.id
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ page: Number(row.page) - 1, message: opened(ring, row) }));
};

/** A chat's name among all: its blind index in hexadecimal digits. */
export const webChatKey = (ring: KeyRing, address: string): string => indexOf(ring, address).toString('hex');

type NewRow = MessageRow & { readonly tx: string };

export type WebNews = {
  /** Where the next look begins. */
  readonly mark: string;
  /** The limit was reached: look again at once. */
  readonly more: boolean;
  readonly messages: readonly { readonly chat: string; readonly message: WebMessage }[];
};

/**
 * Whatever was added to any chat since the look that gave `mark` (null: nothing, only a mark), and opened where `wanted`.
 * Costs as much as there is new, however many pages wait. A line may come twice, none is left out: a look begins with the
 * oldest transaction that was not finished at the last one.
 */
export const webMessagesSince = async (
  db: Db,
  ring: KeyRing,
  mark: string | null,
  wanted: (chat: string) => boolean,
  limit: number,
): Promise<WebNews> => {
  // Numbers of transactions not begun yet come from a restored backup of another server.
  const { rows } = await sql<{ mark: string } & (NewRow | { id: null })>`/*= web-message-since */
    with seen as materialized (
      select pg_snapshot_xmin(pg_current_snapshot()) as oldest, pg_snapshot_xmax(pg_current_snapshot()) as next
    )
    select seen.oldest::text as mark, message.tx::text as tx,
      message.id, message.address_index, message.external_id, message.body_sealed, message.at
    from seen left join web_message message on message.tx >= ${mark}::xid8 and message.tx < seen.next
    order by message.tx, message.id
    limit ${limit}`.execute(db);
  const found = rows.flatMap((row) => (row.id === null ? [] : [row]));
  const more = found.length === limit;
  return {
    mark: more ? found.at(-1)!.tx : rows[0]!.mark,
    more,
    messages: found
      .flatMap((row) => {
        const chat = row.address_index.toString('hex');
        return wanted(chat) ? [{ chat, message: opened(ring, row) }] : [];
      })
      .sort((a, b) => a.message.id - b.message.id),
  };
};

/**
 * Closes a chat for good and deletes what it held; an upload that a case waits for stays until the media job has it. `last`,
 * if given, is what open pages read before they find it closed.
 */
export const leaveWebChat = async (
  tx: Tx,
  ring: KeyRing,
  address: string,
  last: unknown = null,
): Promise<void> => {
  const index = indexOf(ring, address);
  await tx.selectFrom('web_chat').select('left_at').where('address_index', '=', index).forUpdate().execute();
  await tx.deleteFrom('web_message').where('address_index', '=', index).execute();
  await sql`delete from web_upload u where u.address_index = ${index} and not exists (
    select 1 from attachment a where a.id = u.id and a.state = 'waiting' and a.complaint_id is not null)`.execute(
    tx,
  );
  if (last !== null) await addWebMessage(tx, ring, { address, out: true, body: last });
  await tx
    .updateTable('web_chat')
    .set({ left_at: sql`now()` })
    .where('address_index', '=', index)
    .execute();
};

/** Keeps an upload; a second copy of the same id changes nothing. */
export const keepWebUpload = async (
  db: Db,
  ring: KeyRing,
  address: string,
  id: string,
  bytes: Uint8Array,
): Promise<void> => {
  await db
    .insertInto('web_upload')
    .values({
      id,
      address_index: indexOf(ring, address),
      body_sealed: sealBytes(ring, bytes, uploadPlace(id)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const webUpload = async (db: Db, ring: KeyRing, id: string): Promise<Uint8Array | null> => {
  const row = await db.selectFrom('web_upload').select('body_sealed').where('id', '=', id).executeTakeFirst();
  return row ? openBytes(ring, row.body_sealed, uploadPlace(id)) : null;
};

/** A chat's history is a copy for its screen; the case itself is kept elsewhere. */
const HISTORY_DAYS = 90;

/** Deletes history past its time, and chats left that long ago. */
export const pruneWebChats = async (db: Db): Promise<void> => {
  await sql`delete from web_message where at < now() - make_interval(days => ${HISTORY_DAYS})`.execute(db);
  await sql`delete from web_chat where left_at < now() - make_interval(days => ${HISTORY_DAYS})`.execute(db);
};
