// Which menu is shown in which chat, and in which it is another than its person's duties ask for.
import { sql } from 'kysely';
import type { Db } from './database.ts';

type MenuName = 'citizen' | 'focal' | 'officer' | 'officer-focal';

export type WrongMenu = {
  readonly address: string;
  readonly index: Buffer;
  readonly sealed: Buffer;
  readonly person: string;
  readonly dataKey: Buffer;
  /** What is to be shown. */
  readonly menu: MenuName;
};

/** At most `most` addresses of a channel whose menu is to change, those that blocked the bot left out; `besides` these. */
export const wrongMenus = async (
  db: Db,
  channel: string,
  besides: readonly string[],
  most: number,
): Promise<readonly WrongMenu[]> => {
  const { rows } = await sql<WrongMenu>`/*= wrong-menus */ with duty as (
      select person_id, bool_or(office) as office, bool_or(not office) as focal from (
        select person_id, true as office from staff where officer or head or admin
        union all select person_id, false from appointment where state = 'active'
      ) as d group by person_id
    ), candidate as (
      select a.id from duty join address a using (person_id) where a.channel = ${channel}
      union select id from address where channel = ${channel} and menu is not null
    ), wanted as (
      select a.*, case when office and focal then 'officer-focal' when office then 'officer' when focal then 'focal'
        else 'citizen' end as wanted
      from candidate join address a using (id) left join duty using (person_id)
    )
    select w.id as address, w.address_index as index, w.address_sealed as sealed, w.person_id as person,
      p.data_key as "dataKey", w.wanted as menu
    from wanted w join person p on p.id = w.person_id
    where w.wanted <> coalesce(w.menu, 'citizen') and w.blocked_at is null and p.data_key is not null
      and w.id <> all(${besides}::bigint[])
    order by w.id limit ${most}`.execute(db);
  return rows;
};

/** Notes what a chat shows now. */
export const noteMenu = async (db: Db, address: string, menu: MenuName): Promise<void> => {
  await db
    .updateTable('address')
    .set({ menu: menu === 'citizen' ? null : menu })
    .where('id', '=', address)
    .execute();
};
