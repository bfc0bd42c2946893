// When the table of holidays changes, every open deadline is counted anew, and officers read once which ones moved. A year that is
// missing from it is called out before it begins.
import { createHash } from 'node:crypto';
import { daysBetween } from '../core/calendar.ts';
import { holidaysChanged, holidaysMissing, type MovedEnd } from '../core/holiday-say.ts';
import { retimeClock, runningAfter } from '../store/clock.ts';
import { claimOnce, countedBy, noteCountedBy } from '../store/holiday-count.ts';
import { timesOf } from './case-clocks.ts';
import { momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { isOfficeOpen } from './clocks.ts';
import type { Library } from './desk.ts';
import { wibMoment } from './surroundings.ts';
import { tellOfficers } from './tell.ts';

/** Rows of a batch; the transaction holds all of them until it ends. */
const BATCH = 500;

const digests = new WeakMap<Library, string>();

const digestOf = (library: Library): string => {
  const known = digests.get(library);
  if (known !== undefined) return known;
  const digest = createHash('sha256')
    .update([...library.holidays].sort().join(' '))
    .digest('hex');
  digests.set(library, digest);
  return digest;
};

/** Counts every open deadline anew and gives those whose end is another day now. */
const countAnew = async (work: CaseWork): Promise<readonly MovedEnd[]> => {
  const movedEnds: MovedEnd[] = [];
  for (let after = '0'; ;) {
    const clocks = await runningAfter(work.tx, after, BATCH);
    for (const clock of clocks) {
      const times = timesOf(work, clock);
      if (times.dueAt.getTime() === clock.dueAt.getTime()) continue;
      await retimeClock(work.tx, clock.id, times);
      const { reference, kind } = clock;
      movedEnds.push({ reference, kind, from: wibMoment(clock.dueAt).day, to: wibMoment(times.dueAt).day });
    }
    const last = clocks.at(-1);
    if (clocks.length < BATCH || !last) return movedEnds;
    after = last.id;
  }
};

const mindMissingYear = async (work: CaseWork): Promise<void> => {
  if (!isOfficeOpen(work)) return;
  const { day } = momentOf(work);
  const years = work.desk.library().policy('holiday-years');
  if (!Array.isArray(years)) return;
  const next = Number(day.slice(0, 4)) + 1;
  const left = daysBetween(day, `${next}-01-01`);
  if (years.includes(next) || left > policiesIn(work.desk).holidayAlarmDays) return;
  if (await claimOnce(work.tx, `holidays ${next}`, work.now))
    await tellOfficers(work, holidaysMissing(next), 'notice');
};

/** Looks whether the table is another than deadlines were counted by, and whether a year is missing from it. */
export const recount = async (work: CaseWork): Promise<void> => {
  await mindMissingYear(work);
  const library = work.desk.library();
  const table = { version: library.version, digest: digestOf(library) };
  const before = await countedBy(work.tx);
  // A process that has not read the newest rows yet must not count by the old table again.
  if (before !== null && BigInt(before.version) >= BigInt(table.version)) return;
  await noteCountedBy(work.tx, table);
  if (before === null || before.digest === table.digest) return;
  await tellOfficers(work, holidaysChanged(await countAnew(work)), 'notice');
};
