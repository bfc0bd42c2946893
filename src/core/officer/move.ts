// What an officer's acts do: the move, and who is told.
import { ownWords } from '../agency-face.ts';
import { caseNews, type News } from '../agency-say.ts';
import { done, say, type Turned } from '../asking.ts';
import type { Move, Status } from '../complaint.ts';
import type { Agency } from '../directory.ts';
import type { Effect, MovePayload } from '../effect.ts';
import {
  noticeAgencyDropped,
  noticeAnswered,
  noticeAssigned,
  noticeChecked,
  noticeHandedBack,
  noticeQuestionReported,
  noticeRejected,
  noticeTakenOver,
} from '../notices.ts';
import type { Say } from '../say.ts';
import type { State } from '../state.ts';
import type { OfficeCase } from '../case-view.ts';
import type { Policy } from '../world.ts';
import { officeActs, QUEUE } from './card.ts';
import { reasonText } from './reasons.ts';
import { settled } from './settled.ts';

const WITH_AGENCY: readonly Status[] = ['routed', 'accepted', 'awaiting'];

/** The focal points are told before the move takes the case from them. */
export const tellFocal = (
  officeCase: OfficeCase,
  kind: 'taken-over' | 'redirected' | 'rejected' | 'withdrawn' | 'dropped',
): readonly Effect[] =>
  WITH_AGENCY.includes(officeCase.status)
    ? [{ kind: 'tell-focal', reference: officeCase.reference, say: caseNews(officeCase.reference, { kind }) }]
    : [];

export const move = (
  officeCase: OfficeCase,
  what: Move,
  payload: MovePayload,
  notice: Say,
): readonly Effect[] => [
  { kind: 'move', reference: officeCase.reference, move: what, by: 'officer', payload },
  { kind: 'tell-citizen', reference: officeCase.reference, say: notice },
];

export const takeOver = (state: State, officeCase: OfficeCase): Turned => {
  const { reference } = officeCase;
  const here: OfficeCase = { ...officeCase, status: 'office' };
  return settled(
    state,
    ...tellFocal(officeCase, 'taken-over'),
    ...move(officeCase, 'taken-over', {}, noticeTakenOver(reference)),
    say('officer-taken-over', { reference }, [...officeActs(here), QUEUE]),
  );
};

export const check = (state: State, officeCase: OfficeCase): Turned => {
  const { reference } = officeCase;
  const checked: OfficeCase = { ...officeCase, checked: true };
  return settled(
    state,
    ...move(officeCase, 'checked', {}, noticeChecked(reference)),
    say('officer-checked', { reference }, [...officeActs(checked), QUEUE]),
  );
};

/** What was told as a question is the report; nobody types it again. */
export const toReport = (state: State, officeCase: OfficeCase): Turned => {
  const { reference } = officeCase;
  return settled(
    state,
    ...move(officeCase, 'question-reported', {}, noticeQuestionReported(reference)),
    say('officer-question-reported', { reference }, [QUEUE]),
  );
};

export const acknowledge = (state: State, officeCase: OfficeCase): Turned => {
  const { reference } = officeCase;
  const taken: OfficeCase = { ...officeCase, acknowledgedBy: '' };
  return settled(
    state,
    { kind: 'acknowledge-emergency', reference },
    say('officer-acknowledged', { reference }, [...officeActs(taken), QUEUE]),
  );
};

export const assignTo = (state: State, officeCase: OfficeCase, agency: Agency): Turned => {
  const { reference } = officeCase;
  return done(
    state,
    ...tellFocal(officeCase, 'redirected'),
    ...move(officeCase, 'redirected', { agency: agency.id }, noticeAssigned(reference, agency.label)),
    say('officer-assigned', { reference, agency: agency.label }, [QUEUE]),
  );
};

export const answerWith = (state: State, officeCase: OfficeCase, text: string): Turned => {
  const { reference } = officeCase;
  return done(
    state,
    ...move(officeCase, 'answered', { text }, noticeAnswered(reference, text)),
    say('officer-answered', { reference }, [QUEUE]),
  );
};

/** `reason`: one of REASONS or the officer's own words. */
export const rejectFor = (
  state: State,
  officeCase: OfficeCase,
  reason: string,
  office: Policy['office'],
): Turned => {
  const { reference } = officeCase;
  return done(
    state,
    ...tellFocal(officeCase, 'rejected'),
    ...move(officeCase, 'rejected', { text: reason }, noticeRejected(reference, reasonText(reason), office)),
    say('officer-rejected', { reference }, [QUEUE]),
  );
};

/** Its agency is not waited for any more; the whole goes on without it. */
export const dropPart = (state: State, officeCase: OfficeCase): Turned => {
  const { reference, agencyLabel, partOf } = officeCase;
  const agency = agencyLabel ?? '';
  return settled(
    state,
    ...tellFocal(officeCase, 'dropped'),
    ...move(officeCase, 'dropped', {}, noticeAgencyDropped(reference, agency)),
    say('officer-dropped', { agency, reference: partOf ?? reference }, [QUEUE]),
  );
};

/** `note` goes to the focal points with the case; null: none. */
export const handBack = (state: State, officeCase: OfficeCase, note: string | null): Turned => {
  const { reference } = officeCase;
  const words = note === null ? null : ownWords(note);
  const news: News = { kind: 'handed-back', note: words };
  return done(
    state,
    ...move(
      officeCase,
      'handed-back',
      words === null ? {} : { text: words, agencyText: words },
      noticeHandedBack(reference, officeCase.agencyLabel),
    ),
    { kind: 'tell-focal', reference, say: caseNews(reference, news) },
    say('officer-handed-back', { reference, agency: officeCase.agencyLabel ?? '' }, [QUEUE]),
  );
};
