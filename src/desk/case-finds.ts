// Needs about complaints and people with a duty. Whatever a turn may act on stays locked until it is committed.
import { isNamed } from '../core/names.ts';
import { covers } from '../core/route.ts';
import { isOffered, may, type Duty } from '../core/roles.ts';
import type { Sender } from '../core/sender.ts';
import { wibOf } from '../core/wib.ts';
import type { CaseLine, ErasedCase } from '../core/case-view.ts';
import type { FailedLine, Found, Need, PendingAppointment } from '../core/world.ts';
import { lockWaitingAppointment, officialsOf } from '../store/appointment.ts';
import { runningClocksOf } from '../store/clock.ts';
import { contactFigures } from '../store/contact-figures.ts';
import { countWrongCodes } from '../store/code-try.ts';
import { complaintsForOffice } from '../store/complaint-list.ts';
import { isSecretOf, lockReporterOf, markOfSecret } from '../store/complaint-secret.ts';
import { lockComplaint, lockComplaints, lockOwnComplaints } from '../store/complaint.ts';
import type { Tx } from '../store/database.ts';
import { leftOfCase, type LeftOfCase } from '../store/erased-case.ts';
import { caseOfJob, deadJobOf } from '../store/dead-job.ts';
import { JOB, openFailedEvents, undecidedEvents, type OpenFailedEvent } from '../store/failed-event.ts';
import { lockInvite } from '../store/invite.ts';
import { muteOf } from '../store/mute.ts';
import { complaintsWithLinkWish } from '../store/link-wish.ts';
import { agencyFaceOf, agencyLinesFor } from './agency-view.ts';
import { findAudience, findBroadcasts, findReport } from './broadcast-finds.ts';
import { commitmentsFor } from './commitments.ts';
import { areaLabelOf } from './area-label.ts';
import { coverageFor } from './coverage.ts';
import { dueNoticesFor } from './due-notices.ts';
import { dutiesOf, ladderViewFor, officialFor, officialsFor, scorecardFor } from './duty-finds.ts';
import { policiesIn, type CaseWork } from './case-work.ts';
import { channelLines } from './channel-lines.ts';
import type { Desk } from './desk.ts';
import { fileRoomOf } from './file-room.ts';
import { leafletFor, leafletLines } from './leaflets.ts';
import { learningOf } from './learning-finds.ts';
import { linkWayFor, linkWishFor } from './link-finds.ts';
import { personOf } from './effects/mute.ts';
import { agencyLabelOf, officeCaseOf } from './office-case.ts';
import { ownCaseOf } from './own-case.ts';
import { myDataOf } from './my-data.ts';
import { rosterFor } from './roster.ts';
import { openRound } from './round.ts';
import { dayAfter, wibMoment, type Actor } from './surroundings.ts';

/** A list on a phone; older closed cases are found by number and code. */
const MOST_OWN_CASES = 20;
/** Five pages of ten: who has more waiting looks at the figures, not at a chat. */
const MOST_QUEUE_LINES = 50;

type Answered = Promise<Found>;

const ownCases = async (work: CaseWork, asker: Actor, also?: string): Answered => {
  const { tx, desk } = work;
  const complaints = await lockOwnComplaints(tx, desk.ring, asker.person, MOST_OWN_CASES, also);
  const cases = [];
  for (const complaint of complaints) cases.push(await ownCaseOf(work, complaint));
  return { ownCases: cases };
};

const focalCase = async (work: CaseWork, asker: Actor, reference: string): Answered => {
  if (!may(asker.around.standing, 'work-cases')) return { focalCase: null };
  const complaint = await lockComplaint(work.tx, work.desk.ring, { reference });
  return { focalCase: complaint && (await agencyFaceOf(work, complaint.id, asker.person)) };
};

export const erasedCaseOf = (work: CaseWork, reference: string, left: LeftOfCase): ErasedCase => ({
  reference,
  topicLabel: left.topic === null ? '' : work.desk.library().directory.topicLabel(left.topic),
  agencyLabel: agencyLabelOf(work, { agency: left.agency, body: null }),
  filedOn: wibMoment(left.filedAt).day,
  closedOn: left.closedAt && wibMoment(left.closedAt).day,
});

const officeCase = async (work: CaseWork, asker: Actor, reference: string): Answered => {
  if (!may(asker.around.standing, 'see-queue')) return { officeCase: null };
  const complaint = await lockComplaint(work.tx, work.desk.ring, { reference });
  if (complaint) return { officeCase: await officeCaseOf(work, complaint, asker.person) };
  const left = await leftOfCase(work.tx, reference);
  return left ? { officeCase: null, erasedCase: erasedCaseOf(work, reference, left) } : { officeCase: null };
};

/** A known chat needs no code and no tries of others close it; all else stops at the limits before anything is compared. */
const code = async (work: CaseWork, asker: Actor, reference: string, secret: string): Answered => {
  const { tx, desk } = work;
  const isOwn = (await lockReporterOf(tx, reference)) === asker.person;
  const opened = async (): Answered => {
    const complaint = await lockComplaint(tx, desk.ring, { reference });
    return {
      code: complaint
        ? {
            ...{ kind: 'match', own: await ownCaseOf(work, complaint), isOwn },
            mark: (await markOfSecret(tx, reference)) ?? '',
          }
        : { kind: 'no-match' },
    };
  };
  if (isOwn) return opened();
  const tries = await countWrongCodes(tx, desk.ring, asker.address, reference);
  const limits = policiesIn(desk).wrongCodes;
  if (tries.bySender >= limits.perSender || tries.forCase >= limits.perCase || tries.byAll >= limits.byAll)
    return { code: { kind: 'limited' } };
  return (await isSecretOf(tx, desk.ring, reference, secret)) ? opened() : { code: { kind: 'no-match' } };
};

const queue = async (work: CaseWork, asker: Actor): Answered => {
  if (!may(asker.around.standing, 'see-queue')) return { queue: [] };
  const complaints = await complaintsForOffice(work.tx, work.desk.ring, MOST_QUEUE_LINES);
  const ids = complaints.map((complaint) => complaint.id);
  const clocks = await runningClocksOf(work.tx, ids);
  const wished = await complaintsWithLinkWish(work.tx, ids);
  const lines = complaints.map((complaint): CaseLine => {
    const running = clocks.filter((clock) => clock.complaint === complaint.id);
    const answer = running.find((clock) => clock.kind === 'answer');
    return {
      reference: complaint.reference,
      topicLabel: complaint.words.topicLabel,
      agencyLabel: agencyLabelOf(work, complaint),
      status: complaint.status,
      answerBy: answer ? wibMoment(answer.dueAt).day : null,
      overdue: running.some((clock) => clock.overdueAt !== null),
      mine: complaint.owner === asker.person,
      protected: complaint.protected !== null,
      emergency: complaint.emergency,
      linkWish: wished.has(complaint.id),
      withdrawalAsked: complaint.withdrawalAskedAt !== null,
    };
  });
  return { queue: lines };
};

const agencyLabel = (work: CaseWork, agency: string | null): string =>
  agencyLabelOf(work, { agency, body: null }) ?? '';

const invite = async (work: CaseWork, asker: Actor, typed: string): Answered => {
  const found = await lockInvite(work.tx, work.desk.ring, typed, work.now);
  if (!found) return { invite: null };
  return {
    invite:
      found.kind === 'admin'
        ? { kind: 'admin' }
        : {
            kind: 'focal',
            agencyLabel: agencyLabel(work, found.agency),
            areaLabel: areaLabelOf(work, found.area),
            role: found.role,
            held: asker.around.standing.appointments.some(
              (one) => one.agency === found.agency && one.area === found.area && one.role === found.role,
            ),
          },
  };
};

/** An appointment that waits for a verdict, as officers and the person himself read of it. */
export const pendingOf = (
  work: CaseWork,
  waiting: {
    readonly id: string;
    readonly name: string;
    readonly position: string;
    readonly agency: string;
    readonly area: string | null;
    readonly role: Duty;
  },
  more: Pick<PendingAppointment, 'letter' | 'until' | 'elsewhere'> = {},
): PendingAppointment => ({
  id: waiting.id,
  name: waiting.name,
  position: waiting.position,
  agencyLabel: agencyLabel(work, waiting.agency),
  areaLabel: areaLabelOf(work, waiting.area),
  role: waiting.role,
  ...more,
});

const appointment = async (work: CaseWork, asker: Actor, id: string): Answered => {
  if (!may(asker.around.standing, 'approve-appointment')) return { appointment: null };
  const waiting = await lockWaitingAppointment(work.tx, work.desk.ring, id);
  return { appointment: waiting && pendingOf(work, waiting) };
};

const sender = async (work: CaseWork, asker: Actor, who: Sender): Answered => {
  if (!may(asker.around.standing, 'mute')) return { sender: null };
  const person = await personOf(work.tx, who);
  if (person === null) return { sender: null };
  const { until, onDuty } = await muteOf(work.tx, person);
  return { sender: { mutedUntil: dayAfter(work.now, until), onDuty } };
};

/** More than this is a fault to be mended in the code, not event by event. */
const MOST_FAILED = 50;

const failedLineOf = async (tx: Tx, failed: OpenFailedEvent): Promise<FailedLine> => {
  const { id, channel, externalId, errorClass, at } = failed;
  const { day, minute } = wibOf(at.getTime());
  const two = (number: number): string => String(number).padStart(2, '0');
  const dead = channel === JOB ? deadJobOf(externalId) : null;
  return {
    ...{ id, channel, errorClass, day, time: `${two(Math.floor(minute / 60))}.${two(minute % 60)}` },
    job: dead && { queue: dead.queue, reference: await caseOfJob(tx, dead) },
  };
};

const failedLines = async (tx: Tx): Promise<readonly FailedLine[]> => {
  const lines: FailedLine[] = [];
  for (const failed of await undecidedEvents(tx, MOST_FAILED)) lines.push(await failedLineOf(tx, failed));
  return lines;
};

const answer = async (work: CaseWork, asker: Actor, need: Need): Answered => {
  const { tx, desk } = work;
  switch (need.kind) {
    case 'own-cases':
      return ownCases(work, asker, need.also);
    case 'my-data':
      return { myData: await myDataOf(work, asker.person) };
    case 'case-for-focal':
      return focalCase(work, asker, need.reference);
    case 'case-for-office':
      return officeCase(work, asker, need.reference);
    case 'code':
      return code(work, asker, need.reference, need.secret);
    case 'opened-case':
      return { openedCase: (await markOfSecret(tx, need.reference)) === need.mark };
    case 'link-way':
      return { linkWay: await linkWayFor(work, asker, need.reference) };
    case 'link-wish':
      return { linkWish: await linkWishFor(work, asker, need) };
    case 'alone':
      return {};
    case 'focal-cases':
      return { focalCases: await agencyLinesFor(work, asker.person) };
    case 'two-cases': {
      const [own, other] = need.references;
      // In the order of their ids, as everybody else.
      await lockComplaints(tx, desk.ring, need.references);
      const found = [await officeCase(work, asker, own), await officeCase(work, asker, other)];
      return { twoCases: found.map((each) => each.officeCase ?? null) };
    }
    case 'queue':
      return queue(work, asker);
    case 'learning':
      return { learning: await learningOf(work) };
    case 'failed-events':
      return { failedEvents: await openFailedEvents(tx) };
    case 'failed-list':
      return { failedList: await failedLines(tx) };
    case 'channels':
      return { channels: may(asker.around.standing, 'see-queue') ? await channelLines(work) : [] };
    case 'invite':
      return invite(work, asker, need.code);
    case 'appointment':
      return appointment(work, asker, need.id);
    case 'focal-points-named': {
      const officials = await officialsOf(tx, desk.ring, need.agency);
      return { focalPointsNamed: officials.filter((one) => isNamed(need.text, one)).length };
    }
    case 'living-focal-point': {
      const officials = await officialsOf(tx, desk.ring, need.agency);
      return {
        livingFocalPoint: officials.some(
          (one) =>
            one.person !== null &&
            one.person !== asker.person &&
            isOffered(one.role) &&
            covers(one.area, need.agency, need.place),
        ),
      };
    }
    case 'duties':
      return dutiesOf(work, asker);
    case 'official':
      return officialFor(work, asker, need.id);
    case 'officials':
      return officialsFor(work, asker, need.agency);
    case 'ladder':
      return ladderViewFor(work, asker, need.reference);
    case 'scorecard':
      return scorecardFor(work, asker);
    case 'coverage':
      return coverageFor(work, asker);
    case 'audience':
      return findAudience(work, asker, need.to);
    case 'broadcasts':
      return findBroadcasts(work, asker);
    case 'broadcast':
      return findReport(work, asker, need.id);
    case 'file-room':
      return { fileRoom: await fileRoomOf(work, asker.person) };
    case 'roster':
      return rosterFor(work, asker);
    case 'leaflet':
      return { leaflet: await leafletFor(desk, tx, need.id) };
    case 'leaflets':
      return may(asker.around.standing, 'make-leaflets') ? { leaflets: await leafletLines(work) } : {};
    case 'contact-figures':
      return may(asker.around.standing, 'see-queue')
        ? { contactFigures: await contactFigures(tx, need.month) }
        : {};
    case 'due-notices':
      return dueNoticesFor(work, asker, need.id);
    case 'sender':
      return sender(work, asker, need.of);
    case 'commitments':
      return { commitments: await commitmentsFor(work, asker, need) };
    default:
      return need satisfies never;
  }
};

export const findForCase = (tx: Tx, desk: Desk, asker: Actor, need: Need): Answered =>
  // Looking things up tells nobody anything: the round of this work is let go.
  answer({ tx, desk, round: openRound().turn(), now: desk.clock.now() }, asker, need);
