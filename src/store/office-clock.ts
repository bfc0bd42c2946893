// The one row that says how office time runs beside real time. Every process reads it, and it survives restarts.
import type { Db } from './database.ts';

export type OfficeClock = {
  readonly realOrigin: Date;
  readonly officeOrigin: Date;
  /** Office seconds that pass in one real second. */
  readonly speed: number;
};

/** How office time runs, or null when nobody ever set it: then it is real time. */
export const officeClock = async (db: Db): Promise<OfficeClock | null> => {
  const row = await db
    .selectFrom('office_clock')
    .select(['real_origin as realOrigin', 'office_origin as officeOrigin', 'speed'])
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
  };
  await db
    .insertInto('office_clock')
    .values({ id: 1, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(row).where('office_clock.setting', '<>', setting.text),
    )
    .execute();
};

/** Back to real time. */
export const clearOfficeClock = async (db: Db): Promise<void> => {
  await db.deleteFrom('office_clock').where('id', '=', 1).execute();
};
