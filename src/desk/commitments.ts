// Commitments as officers see them: the register, and one of it with what exists of it and what came of its promises.
import { addDays } from '../core/calendar.ts';
import type { CommitmentView } from '../core/commitment-view.ts';
import { measured, type History, type Period } from '../core/promise-measure.ts';
import { may } from '../core/roles.ts';
import type { Found, Need } from '../core/world.ts';
import { writeAudit, type Act } from '../store/audit.ts';
import { agenciesCovered, commitments, type KeptCommitment } from '../store/commitment.ts';
import { consentOf, newestFileOf } from '../store/commitment-file.ts';
import { askedUntil } from '../store/commitment-link.ts';
import { historiesOf, type Happened } from '../store/promise-history.ts';
import { holidaysIn, momentOf, type CaseWork } from './case-work.ts';
import { dateOfMoment, wibMoment, type Actor } from './surroundings.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** "09.05", WIB. */
export const clockTime = (at: Date): string => {
  const { minute } = wibMoment(at);
  return `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
};

export const auditCommitment = (
  work: CaseWork,
  act: Act,
  actor: string | null,
  detail: { readonly [name: string]: unknown },
): Promise<void> =>
  writeAudit(work.tx, work.desk.ring, { at: work.now, actor, act, complaint: null, detail });

const stepOf = ({ move, actor, at, stars }: Happened): History[number] => ({
  move,
  actor,
  at: wibMoment(at),
  ...(stars === null ? {} : { stars }),
});

/** What came of each of its promises in cases that were brought to its agencies in the period. */
const measuresOf = async (
  work: CaseWork,
  { commitment: { covers, promises } }: KeptCommitment,
  period: Period,
): Promise<CommitmentView['measured']> => {
  if (promises.length === 0) return [];
  const agencies = await agenciesCovered(work.tx, covers);
  const happened = await historiesOf(work.tx, work.desk.ring, {
    agencies,
    from: dateOfMoment({ day: period.from, minute: 0 }),
    before: dateOfMoment({ day: addDays(period.to, 1), minute: 0 }),
  });
  const histories = [...Map.groupBy(happened, ({ complaint }) => complaint).values()].map((all) =>
    all.map(stepOf),
  );
  const now = { today: momentOf(work).day, holidays: holidaysIn(work.desk) };
  return promises.map((promise) => measured(promise, histories, period, now));
};

export const commitmentView = async (
  work: CaseWork,
  kept: KeptCommitment,
  period: Period,
): Promise<CommitmentView> => {
  const { tx, desk, now } = work;
  const scan = await newestFileOf(tx, desk.ring, kept.id, 'scan');
  const consent = await consentOf(tx, desk.ring, kept.id);
  const until = await askedUntil(tx, kept.id, now);
  return {
    ...kept,
    scanOn: scan && wibMoment(scan.addedAt).day,
    recorded: consent && {
      ...{ name: consent.name, position: consent.position, fingerprint: consent.sha256 },
      ...{ day: wibMoment(consent.at).day, time: clockTime(consent.at) },
    },
    askedUntil: until && wibMoment(until).day,
    period,
    measured: await measuresOf(work, kept, period),
  };
};

type Wanted = Extract<Need, { readonly kind: 'commitments' }>;

export const commitmentsFor = async (
  work: CaseWork,
  asker: Actor,
  { id, period }: Wanted,
): Promise<NonNullable<Found['commitments']>> => {
  if (!may(asker.around.standing, 'keep-commitments')) return { lines: [], one: null };
  const lines = await commitments(work.tx);
  const one = lines.find((line) => line.id === id);
  const { day } = momentOf(work);
  return { lines, one: one ? await commitmentView(work, one, period ?? { from: day, to: day }) : null };
};
