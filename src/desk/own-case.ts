// A case as its reporter sees it: where it stands, who has it, what is asked of him.
import { promisedBy } from '../core/clocks.ts';
import { ends, isFinal, type Move, type Status } from '../core/complaint.ts';
import { unanswered } from '../core/parts.ts';
import type { Text, Value } from '../core/say.ts';
import { nameOf } from '../core/topic-name.ts';
import type { OwnCase } from '../core/case-view.ts';
import { runningClocks, type ClockRow } from '../store/clock.ts';
import { eventsOf, type ComplaintEvent } from '../store/complaint-event.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { wholeOf } from '../store/part.ts';
import { hasPictures } from '../store/released-file.ts';
import { openRequestOf } from '../store/request.ts';
import { newsOf } from './case-history.ts';
import { holidaysIn, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { endingOf, lastAskedOf, reopenUntil } from './ending.ts';
import { agencyLabelOf } from './office-case.ts';
import { wibMoment } from './surroundings.ts';

const HOLDER: { readonly [S in Status]: OwnCase['holder'] } = {
  received: 'office',
  office: 'office',
  routed: 'agency',
  accepted: 'agency',
  awaiting: 'citizen',
  resolved: 'citizen',
  closed: 'nobody',
};

/** Moves whose words are for the citizen to read again in his status. */
const SHOWS_WORDS: readonly Move[] = [
  'asked',
  'progressed',
  'resolved',
  'answered',
  'informed',
  'redirected',
  'extension-granted',
];

/** What he did himself last says less than what was done for him. */
const QUIET: readonly Move[] = [
  'added',
  'rated',
  'rating-explained',
  'news-asked',
  'identity-completed',
  'files-shown',
  'files-withheld',
  'ready',
  'silent',
  'noted',
  'revisited',
];

const stepOf = (events: readonly ComplaintEvent[]): Text => {
  const last = events.findLast((event) => !QUIET.includes(event.move)) ?? events.at(-1);
  return last ? textOfEvent(last) : { key: 'step-filed', values: { day: '', said: '' } };
};

/** What happened, as its reporter reads it. */
export const textOfEvent = (last: ComplaintEvent): Text => {
  const words = last.payload.agencyText ?? last.payload.text ?? '';
  const isShown = SHOWS_WORDS.includes(last.move) && words !== '';
  return {
    key: `step-${last.move}`,
    values: {
      day: { kind: 'date', day: wibMoment(last.at).day },
      said: isShown ? { key: 'step-said', values: { text: words } } : '',
    },
  };
};

/** The day he was promised: of the answer, after its interim notice the day that named; or the last for a word of his own. */
const nextDayOf = (work: CaseWork, clocks: readonly ClockRow[]): string | null => {
  const confirm = clocks.find((clock) => clock.kind === 'confirm');
  if (confirm) return wibMoment(confirm.dueAt).day;
  const answer = clocks.find((clock) => clock.kind === 'answer');
  if (!answer || answer.pausedSince !== null) return null;
  if (answer.interimAt === null) return wibMoment(answer.dueAt).day;
  return promisedBy(wibMoment(answer.interimAt).day, policiesIn(work.desk).clocks, holidaysIn(work.desk));
};

/** He is asked for a rating once after each end that he confirmed. */
const isToRate = (events: readonly ComplaintEvent[]): boolean => {
  const ending = endingOf(events);
  return (
    ending?.move === 'confirmed' && !events.slice(events.indexOf(ending)).some(({ move }) => move === 'rated')
  );
};

/** He was asked whether it is still settled, and has not said. */
const isToSayAgain = (events: readonly ComplaintEvent[]): boolean =>
  events.findLast(({ move }) => ['revisited', 'still-settled'].includes(move) || ends(move))?.move ===
  'revisited';

const pendingOf = async (
  work: CaseWork,
  complaint: Complaint,
  events: readonly ComplaintEvent[],
  parts: readonly OwnCase[],
): Promise<OwnCase['pending']> => {
  // Of a part nothing but what its agency asks is his to answer.
  if (complaint.partOf !== null && complaint.status !== 'awaiting') return null;
  switch (complaint.status) {
    case 'awaiting': {
      const request = await openRequestOf(work.tx, complaint);
      if (!request) return null;
      return request.kind === 'consent'
        ? { kind: 'consent', id: request.id, fields: request.fields }
        : { kind: 'question', text: request.text ?? '' };
    }
    case 'resolved':
      return unanswered(parts) > 0 ? null : { kind: 'confirm' };
    case 'closed':
      if (isToSayAgain(events)) return { kind: 'revisit' };
      return isToRate(events) ? { kind: 'rate' } : null;
    case 'received':
    case 'office':
    case 'routed':
    case 'accepted':
      return null;
    default:
      return complaint.status satisfies never;
  }
};

/** Of a protected case, a question to the office and a closed one the citizen has nothing to decide. */
const filesShownOf = async (work: CaseWork, complaint: Complaint): Promise<boolean | null> => {
  const { id, reporter, status, lane, filesShown } = complaint;
  if (complaint.protected !== null || lane === 'konsultasi' || isFinal(status)) return null;
  return (await hasPictures(work.tx, id, reporter)) ? filesShown : null;
};

const endOf = (
  work: CaseWork,
  complaint: Complaint,
  events: readonly ComplaintEvent[],
): OwnCase['ending'] => {
  const ending = complaint.status === 'closed' ? lastAskedOf(events) : null;
  if (!ending) return null;
  const until = reopenUntil(work, ending);
  return { move: ending.move, reopenUntil: until, inTime: until !== null && momentOf(work).day <= until };
};
const topicOf = ({ desk }: CaseWork, { topic, lane, words }: Complaint): Value =>
  topic === null
    ? { key: lane === 'konsultasi' ? 'topic-question' : 'topic-unknown' }
    : nameOf(words.topicLabel, desk.library().directory.topicEnglish(topic));

/** What other agencies answer of it, as he sees it; none of a part. */
const partsOf = async (work: CaseWork, complaint: Complaint): Promise<readonly OwnCase[]> => {
  const { tx, desk } = work;
  const [, ...parts] = complaint.partOf === null ? await wholeOf(tx, complaint) : [];
  const seen: OwnCase[] = [];
  for (const { id } of parts) {
    const part = await lockComplaint(tx, desk.ring, { id });
    if (part) seen.push({ ...(await ownCaseOf(work, part)), partOf: complaint.reference });
  }
  return seen;
};

export const ownCaseOf = async (work: CaseWork, complaint: Complaint): Promise<OwnCase> => {
  const events = await eventsOf(work.tx, complaint);
  const parts = await partsOf(work, complaint);
  return {
    reference: complaint.reference,
    lane: complaint.lane,
    status: complaint.status,
    topicLabel: topicOf(work, complaint),
    agencyLabel: agencyLabelOf(work, complaint),
    confidential: complaint.confidential,
    filedOn: wibMoment(complaint.filedAt).day,
    nextDay: nextDayOf(work, await runningClocks(work.tx, complaint.id)),
    holder: complaint.status === 'resolved' && unanswered(parts) > 0 ? 'agency' : HOLDER[complaint.status],
    heldBy: complaint.heldBy,
    ending: endOf(work, complaint, events),
    lastStep: stepOf(events),
    pending: await pendingOf(work, complaint, events, parts),
    identityMissing: complaint.identityMissing,
    protected: complaint.protected,
    emergency: complaint.emergency,
    news: newsOf(work, events),
    withdrawalAsked: complaint.withdrawalAskedAt !== null,
    filesShown: await filesShownOf(work, complaint),
    partOf: null,
    parts,
  };
};
