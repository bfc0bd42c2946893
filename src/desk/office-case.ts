// A case as an officer sees it in chat: its story and standing, never its reporter's identity.
import { strike } from '../core/agency-face.ts';
import type { Move } from '../core/complaint.ts';
import { storyOf } from '../core/draft.ts';
import type { IdentityFields } from '../core/reading.ts';
import type { OfficeCase } from '../core/case-view.ts';
import { timeOf } from '../core/wib.ts';
import { nameOfAppointee } from '../store/appointment.ts';
import { countAttachments } from '../store/attachment.ts';
import { runningClocks } from '../store/clock.ts';
import { eventsOf, type ComplaintEvent } from '../store/complaint-event.ts';
import { officeFaceOf } from '../store/complaint-face.ts';
import { type Complaint } from '../store/complaint.ts';
import { evidenceSeenOf } from '../store/evidence.ts';
import { acknowledgedBy, callsOf } from '../store/emergency-alert.ts';
import { muteOf } from '../store/mute.ts';
import { channelsOf, toldOf } from '../store/person.ts';
import { openRequestOf } from '../store/request.ts';
import { filesOfCase } from '../store/released-file.ts';
import { peopleOf } from '../store/co-signed.ts';
import { wholeOf } from '../store/part.ts';
import { nameOfStaff } from '../store/staff.ts';
import { newsAwaited, ratingOf, timeAskedOf, withdrawalOf } from './case-history.ts';
import { alikeCases } from './alike.ts';
import type { CaseWork } from './case-work.ts';
import { officeLinkWishOf } from './link-finds.ts';
import { dayAfter, knownOfReporter, wibMoment } from './surroundings.ts';

/** Moves by which the citizen went on telling. */
const TELLING: readonly Move[] = ['added', 'replied', 'reopened'];

/** All the citizen wrote, as he wrote it: the story and what he added later. */
export const wholeStoryOf = async (
  work: CaseWork,
  complaint: Complaint,
  events: readonly ComplaintEvent[],
): Promise<string> => {
  const draft = await officeFaceOf(work.tx, complaint);
  const later = events
    .filter((event) => event.actor === 'citizen' && TELLING.includes(event.move))
    .flatMap((event) => (event.payload.text === undefined ? [] : [event.payload.text]));
  return [storyOf(draft), ...later].join('\n\n');
};

/** Makes of words what stands on a card: the same without the reporter, who is opened by a link of its own, with a reason. */
export const strikerOf = async (
  { tx, desk, now }: CaseWork,
  complaint: Complaint,
): Promise<(words: string) => string> => {
  const { known, identity } = await toldOf(tx, desk.ring, complaint.reporter);
  const reporter = knownOfReporter(known, identity as IdentityFields | null);
  return (words) => strike(words, desk.library().read(words, wibMoment(now).day).personal, reporter);
};

const holderOf = async (
  work: CaseWork,
  { owner, heldBy, agency }: Complaint,
  viewer: string | null,
): Promise<OfficeCase['holder']> => {
  if (owner === null) return null;
  const { tx, desk } = work;
  const label =
    heldBy === 'office'
      ? await nameOfStaff(tx, desk.ring, owner)
      : await nameOfAppointee(tx, desk.ring, owner, agency);
  return { kind: heldBy === 'office' ? 'officer' : 'focal', label: label ?? '', mine: owner === viewer };
};

const emergencyHolder = async (work: CaseWork, complaint: Complaint): Promise<string | null> => {
  if (!complaint.emergency) return null;
  const person = await acknowledgedBy(work.tx, complaint.id);
  return person === null ? null : ((await nameOfStaff(work.tx, work.desk.ring, person)) ?? '');
};

const partsOf = async (
  work: CaseWork,
  complaint: Complaint,
): Promise<Pick<OfficeCase, 'partOf' | 'parts'>> => {
  const [whole, ...parts] = await wholeOf(work.tx, complaint);
  if (complaint.partOf !== null) return { partOf: whole?.reference ?? null, parts: [] };
  return {
    partOf: null,
    parts: parts.map((part) => ({
      reference: part.reference,
      status: part.status,
      agencyLabel: agencyLabelOf(work, part),
    })),
  };
};

const notesOf = async (
  { tx, desk }: CaseWork,
  events: readonly ComplaintEvent[],
): Promise<OfficeCase['notes']> => {
  const notes: OfficeCase['notes'][number][] = [];
  for (const { move, at, actorId, payload } of events) {
    if (move !== 'noted' || actorId === null) continue;
    const name = (await nameOfStaff(tx, desk.ring, actorId)) ?? '';
    notes.push({ day: wibMoment(at).day, name, text: payload.text ?? '' });
  }
  return notes;
};

const callsFor = async ({ tx, desk }: CaseWork, complaint: Complaint): Promise<OfficeCase['calls']> => {
  if (!complaint.emergency) return [];
  const calls = [];
  for (const { who, people, at } of await callsOf(tx, complaint.id)) {
    const names = [];
    for (const person of who === 'everybody' ? [] : people)
      names.push((await nameOfStaff(tx, desk.ring, person)) ?? '');
    calls.push({ who, name: names.join(', '), time: timeOf(wibMoment(at).minute) });
  }
  return calls;
};

const recordedOf = async ({ tx }: CaseWork, complaint: Complaint): Promise<OfficeCase['recorded']> => {
  const { source } = complaint;
  if (source === 'chat') return null;
  const request = complaint.status === 'awaiting' ? await openRequestOf(tx, complaint) : null;
  const proxy = (await officeFaceOf(tx, complaint)).behalf?.proxy ?? 'none';
  return {
    source,
    proxy: proxy === 'none' ? null : proxy.relation,
    hasChat: (await channelsOf(tx, complaint.reporter)).length > 0,
    question: request?.kind === 'question' ? (request.text ?? '') : null,
  };
};

/** `viewer`: the officer it is shown to, or null for all of them. */
export const officeCaseOf = async (
  work: CaseWork,
  complaint: Complaint,
  viewer: string | null,
): Promise<OfficeCase> => {
  const { tx } = work;
  const events = await eventsOf(tx, complaint);
  const struck = await strikerOf(work, complaint);
  const answer = (await runningClocks(tx, complaint.id)).find((clock) => clock.kind === 'answer');
  return {
    reference: complaint.reference,
    lane: complaint.lane,
    status: complaint.status,
    topicLabel: complaint.words.topicLabel,
    agencyId: complaint.agency,
    agencyLabel: agencyLabelOf(work, complaint),
    placeLabel: complaint.words.placeLabel,
    date: complaint.date,
    story: struck(await wholeStoryOf(work, complaint, events)),
    attachments: await countAttachments(tx, complaint.id),
    files: (await filesOfCase(tx, complaint.id)).map((file, at) => ({ ...file, number: at + 1 })),
    evidence: await evidenceSeenOf(tx, complaint.id),
    protected: complaint.protected,
    emergency: complaint.emergency,
    acknowledgedBy: await emergencyHolder(work, complaint),
    calls: await callsFor(work, complaint),
    recorded: await recordedOf(work, complaint),
    identityMissing: complaint.identityMissing,
    mutedUntil: dayAfter(work.now, (await muteOf(tx, complaint.reporter)).until),
    checked: complaint.checkedAt !== null,
    holder: await holderOf(work, complaint, viewer),
    whyOffice: complaint.whyOffice,
    answerBy: answer ? wibMoment(answer.dueAt).day : null,
    linkWish: await officeLinkWishOf(work, complaint.id),
    newsAskedOn: newsAwaited(events),
    timeAsked: timeAskedOf(events),
    rating: ratingOf(events, struck),
    ...(await partsOf(work, complaint)),
    notes: await notesOf(work, events),
    people: await peopleOf(tx, complaint.id),
    alike: await alikeCases(work, complaint),
    withdrawal: withdrawalOf(complaint, events, struck),
  };
};

/** "Dinas Pendidikan Kota Dumai (SMPN 5)": the agency, and the body it answers for if that is another. */
export const agencyLabelOf = (
  work: Pick<CaseWork, 'desk'>,
  { agency, body }: Pick<Complaint, 'agency' | 'body'>,
): string | null => {
  if (agency === null) return null;
  const label = work.desk.library().directory.agencyById(agency)?.label ?? agency;
  return body === null ? label : `${label} (${body})`;
};
