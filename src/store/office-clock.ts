// The one row that says how office time runs beside real time. Every process reads it, and it survives restarts.
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type OfficeClock = {
  readonly realOrigin: Date;
  readonly officeOrigin: Date;
  /** Office seconds that pass in one real second; 0: it stands still until it is moved. */
  readonly speed: number;
  /** Where it stands still, it goes no further than this by itself; null: as far as anything is due. */
  readonly heldAt: Date | null;
};

/** The setting of a clock that the simulator moved and no CLOCK set. */
const BY_HAND = 'by hand';

/** How office time runs, or null when nobody ever set it: then it is real time. */
export const officeClock = async (db: Db): Promise<OfficeClock | null> => {
  const row = await db
    .selectFrom('office_clock')
    .select(['real_origin as realOrigin', 'office_origin as officeOrigin', 'speed', 'held_at as heldAt'])
    .where('id', '=', 1)
    .executeTakeFirst();
  return row ?? null;
};

/**
 * Sets office time to run from `officeOrigin` at the real time `now`, unless the row carries the same `text` already: then it goes on as it was.
 * Several processes that start at once set it once.
 */
export const setOfficeClock = async (
  db: Db,
  setting: { readonly text: string; readonly officeOrigin: Date; readonly speed: number },
  now: Date,
): Promise<void> => {
  const row = {
    real_origin: now,
    setting: setting.text,
    office_origin: setting.officeOrigin,
    speed: setting.speed,
    held_at: null,
  };
  await db
    .insertInto('office_clock')
    .values({ id: 1, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(row).where('office_clock.setting', '<>', setting.text),
    )
    .execute();
};

/** Office time is `to` at the real time `now`, and goes on from there as it went. */
export const moveOfficeClock = async (db: Db, to: Date, now: Date): Promise<void> => {
  const row = { real_origin: now, office_origin: to };
  await db
    .insertInto('office_clock')
    .values({ id: 1, setting: BY_HAND, speed: 1, held_at: null, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
};

/** A clock that stands still goes no further by itself than `at`. */
export const holdOfficeClock = async (db: Db, at: Date | null): Promise<void> => {
  await db.updateTable('office_clock').set({ held_at: at }).where('id', '=', 1).execute();
};

/** Back to real time; `keepMoved`: unless somebody moved it by hand, and what is stored has dates of then. */
export const clearOfficeClock = async (db: Db, keepMoved = false): Promise<void> => {
  await db
    .deleteFrom('office_clock')
    .where('id', '=', 1)
    .where(sql<boolean>`not (${keepMoved}::boolean and setting = ${BY_HAND})`)
    .execute();
};
