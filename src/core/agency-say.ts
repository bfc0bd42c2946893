// The messages a focal point gets about a case. Every function here takes an AgencyFace or an AgencyText: the reporter
// cannot be passed in. The one door is `valuesArrived`, for the very fields the reporter allowed.
import type { AgencyFace, AgencyText } from './agency-face.ts';
import type { Wanted } from './announcement.ts';
import { caseChoice, commandChoice } from './asking.ts';
import { moved, type Lane, type Move, type Status } from './complaint.ts';
import { eventDate } from './event-date.ts';
import { excerpt, pieces } from './excerpt.ts';
import type { IdentityField, IdentityFields } from './reading.ts';
import type { Choice, Say, Text } from './say.ts';
import { writeToken } from './token.ts';
import type { CaseLine } from './case-view.ts';

declare const fromFace: unique symbol;
/** Words for a focal point. Only functions of this file make one. */
export type AgencySay = Say & { readonly [fromFace]: true };

const worded = (
  key: string,
  values: NonNullable<Say['values']>,
  choices: readonly Choice[] = [],
): AgencySay => ({ key, values, ...(choices.length > 0 ? { choices } : {}) }) as Say as AgencySay;

/** Lines about several cases, made of what a list of cases holds: nothing of a reporter stands there. */
export const agencyLines = worded;

/** A card is read on a phone between two other tasks. */
const LONGEST_TEXT_ON_CARD = 420;
/** Below Telegram's 4096 with the heading and the choices numbered as text. */
const LONGEST_PART = 3000;
/** WhatsApp shows ten entries in a list; more is no overview anyway. */
const LONGEST_LIST = 10;

const date = (day: string) => ({ kind: 'date', day }) as const;

/** What the focal point may do with a case of his now, as choices; empty when it is not his turn. */
export const actsOn = (face: AgencyFace): readonly Choice[] => {
  const choice = (act: string): Choice => caseChoice('focal', face.reference, act, `choice-focal-${act}`);
  const mayMove = (move: Move): boolean => moved(face.status, move, 'focal').kind === 'moved';
  if (face.owner && !face.owner.mine) return [];
  if (mayMove('accepted')) return [choice('accept'), choice('redirect')];
  if (!face.owner) return [];
  return [
    ...(mayMove('asked') ? [choice('ask')] : []),
    ...(face.mayAskData && mayMove('data-requested') ? [choice('data')] : []),
    ...(mayMove('progressed') ? [choice('progress')] : []),
    ...(mayMove('promised') ? [choice('time')] : []),
    ...(mayMove('redirected') ? [choice('redirect')] : []),
    ...(mayMove('resolved') ? [choice('resolve')] : []),
  ];
};

/** While one of these, the case is with the focal point who accepted it. */
const HELD: readonly Status[] = ['accepted', 'awaiting', 'resolved'];

/** Whether the words and files of the case are still (or already) this focal point's to read. */
export const isReadable = (face: {
  readonly status: Status;
  readonly owner: { readonly mine: boolean } | null;
}): boolean =>
  face.status === 'routed'
    ? face.owner === null || face.owner.mine
    : face.owner !== null && face.owner.mine && HELD.includes(face.status);

const heading = (face: AgencyFace): Text => ({
  key: 'focal-card-heading',
  values: { lane: face.lane, reference: face.reference, agency: face.agencyLabel, topic: face.topicLabel },
});

const dueLine = (face: AgencyFace): readonly Text[] =>
  face.answerBy === null
    ? []
    : [
        {
          key: face.status === 'routed' ? 'focal-card-first-due' : 'focal-card-due',
          values: { day: date(face.answerBy) },
        },
      ];

const story = (face: AgencyFace): string => [face.text, ...face.additions].join('\n+ ');

const standingLine = (face: AgencyFace): Text => {
  if (face.owner && !face.owner.mine && face.status !== 'closed')
    return { key: 'focal-card-taken', values: { name: face.owner.name } };
  return { key: 'focal-card-status', values: { status: face.status } };
};

/** Files are opened on a page of ours, by a link that is made when it is asked for. */
const filesChoice = (reference: string): Choice =>
  caseChoice('focal', reference, 'files', 'choice-focal-files');

/** The card of a case by its status: whole while it is the focal point's turn, number and status afterwards. */
export const caseCard = (face: AgencyFace): AgencySay => {
  if (!isReadable(face))
    return worded('focal-card-short', {
      lane: face.lane,
      reference: face.reference,
      agency: face.agencyLabel,
      standing: standingLine(face),
    });
  const text = excerpt(story(face), LONGEST_TEXT_ON_CARD);
  const lines: readonly Text[] = [
    ...(face.placeLabel === null ? [] : [{ key: 'focal-card-place', values: { place: face.placeLabel } }]),
    ...(face.date === null ? [] : [{ key: 'focal-card-date', values: { date: eventDate(face.date) } }]),
    text.text === '' ? { key: 'focal-card-spoken' } : { key: 'focal-card-text', values: { text: text.text } },
    ...(face.toldAgencyBefore === true ? [{ key: 'focal-card-told' }] : []),
    ...(face.people > 1 ? [{ key: 'focal-card-people', values: { people: face.people } }] : []),
    { key: 'focal-card-attachments', values: { count: face.attachments } },
    ...(face.status === 'routed' ? [] : [standingLine(face)]),
    ...(face.status === 'resolved' ? [] : dueLine(face)),
  ];
  const whole = text.cut ? [caseChoice('focal', face.reference, 'read', 'choice-focal-read')] : [];
  const files = face.attachments > 0 ? [filesChoice(face.reference)] : [];
  return worded('focal-card', { heading: heading(face), lines }, [...actsOn(face), ...whole, ...files]);
};

/** Why a case is a focal point's no more. */
export type Left = 'redirected' | 'returned' | 'office' | 'rejected' | 'closed' | 'duty-ended';

/** What is left in his chat of everything he read of it. */
export const caseLeft = (reference: string, lane: Lane, why: Left): AgencySay =>
  worded('focal-card-left', { reference, lane, why });

/** The whole text of the case in as many messages as it needs; the last has the acts. A case that left him: its short card. */
export const wholeCase = (face: AgencyFace): readonly AgencySay[] => {
  if (!isReadable(face)) return [caseCard(face)];
  const parts = pieces(story(face), LONGEST_PART);
  return parts.map((text, at) =>
    worded(
      'focal-whole',
      { reference: face.reference, part: at + 1, parts: parts.length, text },
      at === parts.length - 1 ? actsOn(face) : [],
    ),
  );
};

/** The reporter answered the focal point's question, or added something. */
export const wordsArrived = (
  reference: string,
  what: 'reply' | 'addition',
  text: AgencyText,
  acts: readonly Choice[] = [openChoice(reference)],
): AgencySay =>
  worded(what === 'reply' ? 'focal-news-reply' : 'focal-news-addition', { reference, text }, acts);

/** Files were released and can be seen now; of any other the agency is told nothing. */
export const filesArrived = (reference: string, count: number): AgencySay =>
  worded('focal-news-files', { reference, count }, [filesChoice(reference), openChoice(reference)]);

/** A photo of his that came with an answer is none that can be shown. */
export const evidenceUnreadable = (reference: string): AgencySay =>
  worded('focal-evidence-unreadable', { reference }, [openChoice(reference)]);

/** The fields asked for and allowed, and no other, whatever else `values` holds. */
export const valuesArrived = (
  reference: string,
  allowed: readonly IdentityField[],
  values: IdentityFields,
): AgencySay => {
  const lines = allowed.flatMap((field): readonly Text[] => {
    const value = values[field];
    if (value === undefined) return [{ key: 'focal-value-missing', values: { field: fieldName(field) } }];
    const shown = field === 'birthDate' ? date(value) : value;
    return [{ key: 'focal-value', values: { field: fieldName(field), value: shown } }];
  });
  return worded('focal-news-values', { reference, lines }, [openChoice(reference)]);
};

const TAKEN = ['redirected', 'taken-over', 'rejected', 'withdrawn', 'dropped'] as const;
const ENDED = ['confirmed', 'lapsed'] as const;
/** The case is no longer his to work on. */
type Taken = (typeof TAKEN)[number];
/** He has done his part. */
type Ended = (typeof ENDED)[number];
/** Of these there is nothing to open any more. */
const IS_OVER: readonly News['kind'][] = [...TAKEN, ...ENDED, 'rated'];

/** What happened to a case of his that needs no words of the reporter. */
export type News =
  | { readonly kind: 'consent-refused' | 'handed-over' | 'made-report' | Taken | Ended }
  /** An officer's word on his asking for time. */
  | { readonly kind: 'time-granted' | 'time-refused'; readonly day: string }
  /** opened-again: it had ended already. */
  | { readonly kind: 'reopened' | 'opened-again'; readonly text: AgencyText | null }
  /** called-in: the office wants its answer as well. */
  | { readonly kind: 'handed-back' | 'called-in'; readonly note: AgencyText | null }
  | { readonly kind: 'rated'; readonly stars: number }
  /** Another reporter signed it: so many did. */
  | { readonly kind: 'co-signed'; readonly people: number };

export const caseNews = (reference: string, news: News): AgencySay => {
  const text = 'text' in news ? news.text : 'note' in news ? news.note : null;
  return worded(
    `focal-news-${news.kind}`,
    {
      reference,
      said: text === null ? '' : { key: 'focal-news-said', values: { text } },
      stars: news.kind === 'rated' ? news.stars : 0,
      day: 'day' in news ? date(news.day) : '',
      people: news.kind === 'co-signed' ? news.people : 1,
    },
    IS_OVER.includes(news.kind) ? [] : [openChoice(reference)],
  );
};

/** The person's name of a field of an identity. */
export const fieldName = (field: IdentityField): Text => ({ key: `case-field-${field}` });

export const openChoice = (reference: string): Choice => ({
  ...caseChoice('focal', reference, 'open', 'choice-focal-open'),
  values: { reference },
});

const lineOf = (line: CaseLine): Text => ({
  key: 'focal-line',
  values: {
    reference: line.reference,
    topic: line.topicLabel,
    state: line.overdue ? 'overdue' : line.status,
    due: line.answerBy === null ? '' : { key: 'focal-line-due', values: { day: date(line.answerBy) } },
  },
});

/** Overdue first, then by the day an answer is awaited, then as they came: the store gives the oldest first. */
export const inOrder = (lines: readonly CaseLine[]): readonly CaseLine[] =>
  [...lines].sort(
    (a, b) => Number(b.overdue) - Number(a.overdue) || (a.answerBy ?? '9').localeCompare(b.answerBy ?? '9'),
  );

/** `kasus`: the open cases of a focal point, each a line and a choice. */
export const caseList = (lines: readonly CaseLine[]): AgencySay => {
  const open = inOrder(lines.filter((line) => line.status !== 'closed'));
  const shown = open.slice(0, LONGEST_LIST);
  if (shown.length === 0) return worded('focal-list-empty', {});
  return worded(
    'focal-list',
    { count: open.length, lines: shown.map(lineOf), more: open.length - shown.length },
    shown.map((line) => openChoice(line.reference)),
  );
};

/** What may be answered to a broadcast: an id, a dash, and which of the answers. */
const answerChoice = (id: string, at: number, label: Text): Choice => ({
  token: writeToken({ kind: 'command', command: 'jawab-siaran', rest: `${id}-${at}` }),
  ...label,
});

/**
 * An office's message to focal points, exactly as it is previewed and sent. `text` is the officer's own. `id`: what its
 * answers carry; null in a preview, whose buttons answer nothing.
 */
export const broadcastMessage = (
  text: string,
  wants: Wanted = 'nothing',
  id: string | null = null,
): AgencySay => {
  const answers: readonly Text[] =
    wants === 'nothing'
      ? []
      : wants === 'ack'
        ? [{ key: 'choice-focal-has-read' }]
        : wants.map((answer) => ({ key: 'plain', values: { text: answer } }));
  return worded(wants === 'nothing' ? 'focal-broadcast' : 'focal-broadcast-asks', { text }, [
    ...(id === null ? [] : answers.map((label, at) => answerChoice(id, at, label))),
    commandChoice('kasus', 'choice-focal-list'),
  ]);
};
