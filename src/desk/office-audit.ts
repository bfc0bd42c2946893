// The audit list on the office's pages: who did what to whose data, when and why. Names are those of the office's own people.
import { ACTS, type Act } from '../store/audit.ts';
import { auditBefore } from '../store/audit-list.ts';
import { allStaff } from '../store/staff.ts';
import { doCaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { wibMoment } from './surroundings.ts';

export { ACTS };
export type { Act as AuditAct };

const LINES_ON_A_PAGE = 100;

export type AuditEntryLine = {
  readonly id: string;
  readonly day: string;
  readonly time: string;
  readonly act: Act;
  /** of the office: by his name where it is known. Others stay nameless here. */
  readonly actor:
    { readonly kind: 'office'; readonly name: string | null } | { readonly kind: 'other' | 'nobody' };
  readonly reference: string | null;
  /** Why it was done, or what it was about. */
  readonly detail: string;
};

/** What of an entry's detail says something to a reader; ids of rows and people do not. */
const TOLD = [
  'reason',
  'note',
  'why',
  'what',
  'by',
  'table',
  'id',
  'before',
  'after',
  'act',
  'broadcast',
] as const;

const two = (number: number): string => String(number).padStart(2, '0');

/** Newest first, those before the entry `before`; `act`: of that kind alone. */
export const officeAudit = async (
  desk: Desk,
  { before, act }: { readonly before: string | null; readonly act: Act | null },
): Promise<{ readonly lines: readonly AuditEntryLine[]; readonly hasMore: boolean }> => {
  const { result } = await doCaseWork(desk, async ({ tx }) => {
    const names = new Map((await allStaff(tx, desk.ring)).map(({ person, name }) => [person, name] as const));
    const found = await auditBefore(tx, desk.ring, { before, act, most: LINES_ON_A_PAGE + 1 });
    const lines = found.slice(0, LINES_ON_A_PAGE).map((entry): AuditEntryLine => {
      const { day, minute } = wibMoment(entry.at);
      const { actor, detail } = entry;
      return {
        ...{ id: entry.id, day, time: `${two(Math.floor(minute / 60))}.${two(minute % 60)}`, act: entry.act },
        actor:
          actor === null
            ? { kind: 'nobody' }
            : names.has(actor)
              ? { kind: 'office', name: names.get(actor) ?? null }
              : { kind: 'other' },
        reference: entry.reference,
        detail: TOLD.flatMap((field) => {
          const value = detail[field];
          return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value)] : [];
        }).join(' · '),
      };
    });
    return { lines, hasMore: found.length > lines.length };
  });
  return result;
};
