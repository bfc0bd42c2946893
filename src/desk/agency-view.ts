// The one way from a row to what a focal point reads. It stands on store/agency-case.ts alone, which never opens the
// office's face.
import type { AgencyFace } from '../core/agency-face.ts';
import type { CaseLine } from '../core/case-view.ts';
import { agencyCaseOf, agencyCasesFor, type AgencyCase } from '../store/agency-case.ts';
import type { CaseWork } from './case-work.ts';
import { agencyLabelOf } from './office-case.ts';
import { wibMoment } from './surroundings.ts';

/** A focal point has few cases; more than a long list shows are found by their number. */
const MOST_LINES = 50;

const faceOf = (work: CaseWork, seen: AgencyCase, viewer: string): AgencyFace => ({
  reference: seen.reference,
  lane: seen.lane,
  agencyLabel: agencyLabelOf(work, seen) ?? '',
  topicLabel: seen.words.topicLabel,
  placeLabel: seen.words.placeLabel,
  date: seen.date,
  text: seen.words.text,
  additions: seen.words.additions,
  people: seen.people,
  attachments: seen.attachments,
  toldAgencyBefore: seen.toldAgency,
  status: seen.status,
  owner: seen.owner && { mine: seen.owner.person === viewer, name: seen.owner.name },
  mayAskData: seen.mayAskData,
  answerBy: seen.answerDue && wibMoment(seen.answerDue).day,
});

/** The face of a case for this focal point; null: it is not his agency's to read (any more), or there is none. */
export const agencyFaceOf = async (
  work: CaseWork,
  complaint: string,
  viewer: string,
): Promise<AgencyFace | null> => {
  const seen = await agencyCaseOf(work.tx, work.desk.ring, complaint, viewer);
  return seen && faceOf(work, seen, viewer);
};

/** `kasus`: his open cases and those nobody of his agency has taken. */
export const agencyLinesFor = async (work: CaseWork, viewer: string): Promise<readonly CaseLine[]> => {
  const cases = await agencyCasesFor(work.tx, work.desk.ring, viewer, MOST_LINES);
  return cases.map((seen) => ({
    reference: seen.reference,
    topicLabel: seen.words.topicLabel,
    agencyLabel: agencyLabelOf(work, seen),
    status: seen.status,
    answerBy: seen.answerDue && wibMoment(seen.answerDue).day,
    overdue: seen.overdue,
    mine: seen.owner?.person === viewer,
    protected: false,
    emergency: false,
    linkWish: false,
    withdrawalAsked: false,
    progressAsked: seen.progressAsked,
  }));
};
