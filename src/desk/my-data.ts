// What is kept of a person, for himself: counted, and told in full.
import type { Text } from '../core/say.ts';
import { storyOf } from '../core/draft.ts';
import type { MyData } from '../core/world.ts';
import { countAttachments } from '../store/attachment.ts';
import { eventsOf, type ComplaintEvent } from '../store/complaint-event.ts';
import { officeFaceOf } from '../store/complaint-face.ts';
import { lockOwnComplaints, type Complaint } from '../store/complaint.ts';
import { lockCasesOf } from '../store/erased-case.ts';
import { hasDuty } from '../store/erased-person.ts';
import { channelsOf, countFiles } from '../store/person.ts';
import type { CaseTurn, CaseWork } from './case-work.ts';
import { agencyLabelOf } from './office-case.ts';
import { textOfEvent } from './own-case.ts';
import { wibMoment } from './surroundings.ts';

/** Nobody has more; a copy of more than these is a matter for the office. */
const MOST_CASES = 100;

export const myDataOf = async ({ tx }: CaseWork, person: string): Promise<MyData> => ({
  channels: await channelsOf(tx, person),
  files: await countFiles(tx, person),
  cases: (await lockCasesOf(tx, person))
    .filter(({ partOf }) => partOf === null)
    .map(({ reference, status }) => ({ reference, status })),
  hasDuty: await hasDuty(tx, person),
});

/** What he wrote himself stands in the copy as he wrote it; an agency's words stand in the step already. */
const lineOf = (event: ComplaintEvent): Text => {
  const own = event.actor === 'citizen' ? event.payload.text : undefined;
  return {
    key: 'data-copy-event',
    values: {
      step: textOfEvent(event),
      said: own === undefined ? '' : { key: 'step-said', values: { text: own } },
    },
  };
};

const UNKNOWN: Text = { key: 'field-not-given' };

const caseOf = async (work: CaseWork, complaint: Complaint, number: number, total: number): Promise<Text> => {
  const events = await eventsOf(work.tx, complaint);
  return {
    key: 'data-copy-case',
    values: {
      number,
      total,
      kind: { key: `kind-${complaint.lane}` },
      reference: complaint.reference,
      day: { kind: 'date', day: wibMoment(complaint.filedAt).day },
      topic: complaint.words.topicLabel || UNKNOWN,
      agency: agencyLabelOf(work, complaint) ?? UNKNOWN,
      place: complaint.words.placeLabel ?? UNKNOWN,
      status: { key: `status-${complaint.status}` },
      files: await countAttachments(work.tx, complaint.id),
      story: storyOf(await officeFaceOf(work.tx, complaint)),
      // Officers' notes are the office's deliberation, not his data.
      events: events.filter(({ move }) => move !== 'noted').map(lineOf),
    },
  };
};

/** Tells whoever this turn belongs to all that is kept of him: `lines`, then each of his cases, the open ones first. */
export const tellAllOf = async (turn: CaseTurn, lines: readonly Text[]): Promise<void> => {
  const { tx, desk, actor, round, now } = turn;
  const cases = await lockOwnComplaints(tx, desk.ring, actor.person, MOST_CASES);
  const total = cases.length + 1;
  const head: Text = {
    key: 'data-copy-head',
    values: { total, day: { kind: 'date', day: wibMoment(now).day }, office: desk.config.office.name, lines },
  };
  const parts = [head];
  for (const [at, complaint] of cases.entries()) parts.push(await caseOf(turn, complaint, at + 2, total));
  for (const say of parts) round.tell(actor.recipient, { class: 'reply', say });
};
