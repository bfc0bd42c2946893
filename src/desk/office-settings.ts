// What the office changes of its rules and its days off, on a page. Every change is on record with who, when and what it was before;
// no release overwrites it, and going back to the release's is one act.
import { policiesOf } from '../core/policies.ts';
import { may } from '../core/roles.ts';
import { writeAudit } from '../store/audit.ts';
import { setByOffice } from '../store/library.ts';
import {
  backToRelease,
  lockSetting,
  settingsIn,
  type SettingRow,
  type SettingTable,
} from '../store/settings.ts';
import { allStaff, staffRolesOf } from '../store/staff.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { DAYS_OFF } from './library.ts';
import { wibMoment } from './surroundings.ts';

type Body = { readonly [field: string]: unknown };

/** Somebody of the office has it so since that WIB day; `name` null: not by a page, or by one who is of the office no more. */
export type OfficeOwn = { readonly name: string | null; readonly day: string };

export type PolicyLine = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | boolean | string;
  /** What the release ships; null: it has no such rule. */
  readonly shipped: number | boolean | string | null;
  /** Null: as the release has it. */
  readonly own: OfficeOwn | null;
};

export type HolidayLine = {
  readonly day: string;
  readonly name: string;
  /** It keeps the office closed. */
  readonly closed: boolean;
  readonly shipped: boolean;
  readonly own: OfficeOwn | null;
};

export type OfficeSettings = {
  readonly policies: readonly PolicyLine[];
  readonly holidays: readonly HolidayLine[];
};

const isPlain = (value: unknown): value is PolicyLine['value'] =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';

const valueOf = (body: object | null): unknown => (body as Body | null)?.['value'];
const textIn = (body: object, field: string): string => String((body as Body)[field] ?? '');

const ownOf = (row: SettingRow, names: ReadonlyMap<string, string | null>): OfficeOwn | null =>
  row.origin === 'release'
    ? null
    : { name: names.get(row.changedBy ?? '') ?? null, day: wibMoment(row.changedAt).day };

/** Rules of one value each (ladders and lists are changed by whoever runs the machine), and days off from this year on. */
export const officeSettings = async (desk: Desk): Promise<OfficeSettings> => {
  const { result } = await doCaseWork(desk, async ({ tx, now }): Promise<OfficeSettings> => {
    const names = new Map((await allStaff(tx, desk.ring)).map(({ person, name }) => [person, name] as const));
    const year = wibMoment(now).day.slice(0, 4);
    const policies = (await settingsIn(tx, 'policy')).flatMap((row): readonly PolicyLine[] => {
      const value = valueOf(row.body);
      const label = textIn(row.body, 'label');
      if (!isPlain(value) || label === '') return [];
      const shipped = valueOf(row.shipped);
      return [
        {
          ...{ id: row.id, label, unit: textIn(row.body, 'unit'), value },
          ...{ shipped: isPlain(shipped) ? shipped : null, own: ownOf(row, names) },
        },
      ];
    });
    const holidays = (await settingsIn(tx, 'holiday'))
      .filter(({ id }) => id.slice(0, 4) >= year)
      .map((row) => ({
        ...{
          day: row.id,
          name: textIn(row.body, 'name'),
          closed: DAYS_OFF.includes(textIn(row.body, 'kind')),
        },
        ...{ shipped: row.shipped !== null, own: ownOf(row, names) },
      }));
    return { policies, holidays };
  });
  return result;
};

export type Changed =
  | { readonly kind: 'changed' }
  /** wrong: no value of this rule. gone: there is no such row. same: it is so already. forbidden: he may not. */
  | { readonly kind: 'refused'; readonly why: 'wrong' | 'gone' | 'same' | 'forbidden' };

const refused = (why: Extract<Changed, { kind: 'refused' }>['why']): Changed => ({ kind: 'refused', why });

/** No rule has a longer text or a larger number. */
const LONGEST = 60;
const LARGEST = 100_000;

/** What was typed as a value of the same kind as `before`; null: it is none. */
const typedAs = (before: PolicyLine['value'], typed: string): PolicyLine['value'] | null => {
  const text = typed.trim();
  if (typeof before === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  if (typeof before === 'string') return text !== '' && text.length <= LONGEST ? text : null;
  return /^\d{1,6}$/.test(text) && Number(text) <= LARGEST ? Number(text) : null;
};

/** Whether all rules can be read with this one changed: what the house cannot read must not come into force. */
const canBeRead = async ({ tx }: CaseWork, id: string, value: PolicyLine['value']): Promise<boolean> => {
  const all = new Map((await settingsIn(tx, 'policy')).map((row) => [row.id, valueOf(row.body)]));
  all.set(id, value);
  try {
    policiesOf((key, lane) => all.get(`${key}:${lane ?? ''}`) ?? all.get(key));
    return true;
  } catch {
    return false;
  }
};

const isAllowed = async ({ tx }: CaseWork, person: string): Promise<boolean> =>
  may({ ...(await staffRolesOf(tx, person)), appointments: [] }, 'change-settings');

const note = (
  { tx, desk, now }: CaseWork,
  act: 'setting-changed' | 'setting-taken-back',
  actor: string,
  detail: { readonly [name: string]: unknown },
): Promise<void> => writeAudit(tx, desk.ring, { at: now, actor, act, complaint: null, detail });

export const changePolicy = async (
  desk: Desk,
  person: string,
  id: string,
  typed: string,
): Promise<Changed> => {
  const { result } = await doCaseWork(desk, async (work): Promise<Changed> => {
    if (!(await isAllowed(work, person))) return refused('forbidden');
    const row = await lockSetting(work.tx, 'policy', id);
    const before = valueOf(row?.body ?? null);
    if (!row || !isPlain(before)) return refused('gone');
    const value = typedAs(before, typed);
    if (value === null || !(await canBeRead(work, id, value))) return refused('wrong');
    if (value === before) return refused('same');
    await setByOffice(work.tx, 'policy', { id, body: { ...row.body, value } }, person);
    await note(work, 'setting-changed', person, { table: 'policy', id, before, after: value });
    return { kind: 'changed' };
  });
  return result;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (day: string): boolean =>
  DAY.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;

/** A day on which the office is closed, or, `closed` false, works although the release has it as a day off. */
export const changeHoliday = async (
  desk: Desk,
  person: string,
  { day, name, closed }: Pick<HolidayLine, 'day' | 'name' | 'closed'>,
): Promise<Changed> => {
  const { result } = await doCaseWork(desk, async (work): Promise<Changed> => {
    if (!(await isAllowed(work, person))) return refused('forbidden');
    const called = name.trim();
    if (!isDay(day) || called === '' || called.length > LONGEST) return refused('wrong');
    const before = await lockSetting(work.tx, 'holiday', day);
    const body = { ...before?.body, name: called, kind: closed ? 'office' : 'working', confirmed: true };
    await setByOffice(work.tx, 'holiday', { id: day, body }, person);
    await note(work, 'setting-changed', person, {
      ...{ table: 'holiday', id: day, before: before && textIn(before.body, 'kind'), after: body.kind },
    });
    return { kind: 'changed' };
  });
  return result;
};

/** As the release has it again. */
export const takeSettingBack = async (
  desk: Desk,
  person: string,
  table: SettingTable,
  id: string,
): Promise<Changed> => {
  const { result } = await doCaseWork(desk, async (work): Promise<Changed> => {
    if (!(await isAllowed(work, person))) return refused('forbidden');
    const row = await lockSetting(work.tx, table, id);
    // A rule that no release has would be missing.
    if (!row || row.origin === 'release' || (table === 'policy' && row.shipped === null))
      return refused('gone');
    await backToRelease(work.tx, table, id);
    await note(work, 'setting-taken-back', person, { table, id });
    return { kind: 'changed' };
  });
  return result;
};
