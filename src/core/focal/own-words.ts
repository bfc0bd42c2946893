// What a focal point writes to the citizen: a question, news, the answer, a reason. His words go as they are, labelled
// with agency and case.
import { ownWords, type AgencyFace } from '../agency-face.ts';
import { plain } from '../answer.ts';
import { commandChoice, done, say, type Turned } from '../asking.ts';
import type { Move } from '../complaint.ts';
import { noticeAsked, noticeProgressed, noticeResolved } from '../notices.ts';
import type { Say, Text } from '../say.ts';
import type { State } from '../state.ts';
import type { FocalAsked } from './question.ts';

type Writing = 'ask' | 'progress' | 'resolve';

const WRITING: {
  readonly [W in Writing]: {
    readonly move: Move;
    readonly notice: (face: AgencyFace, text: string) => Say;
    readonly done: string;
  };
} = {
  ask: { move: 'asked', notice: noticeAsked, done: 'focal-asked' },
  progress: { move: 'progressed', notice: noticeProgressed, done: 'focal-progressed' },
  resolve: { move: 'resolved', notice: noticeResolved, done: 'focal-resolved' },
};

/** "ok" is no explanation: the citizen has to understand what was done without asking back. */
const FEWEST_WORDS: { readonly [A in FocalAsked['act']]: number } = {
  ask: 2,
  data: 1,
  redirect: 1,
  'redirect-reason': 2,
  progress: 3,
  time: 1,
  'time-reason': 2,
  trouble: 1,
  resolve: 4,
};

/** With the heading of a notice it stays one message on every channel. */
const LONGEST_WORDS = 2500;

/** What is wrong with `text` as an answer to this question; null: nothing. */
export const unusable = (act: FocalAsked['act'], text: string): Text | null => {
  if (text.length > LONGEST_WORDS) return { key: 'focal-too-long', values: { longest: LONGEST_WORDS } };
  const words = plain(text)
    .split(' ')
    .filter((word) => word !== '').length;
  return words < FEWEST_WORDS[act] ? { key: 'focal-too-short' } : null;
};

/** What he wrote, with the photos that came before it. */
export const send = (
  state: State,
  { act, evidence = [] }: { readonly act: Writing } & Pick<FocalAsked, 'evidence'>,
  face: AgencyFace,
  text: string,
): Turned => {
  const { reference } = face;
  const writing = WRITING[act];
  return done(
    state,
    {
      kind: 'move',
      reference,
      move: writing.move,
      by: 'focal',
      payload: { text, agencyText: ownWords(text) },
    },
    { kind: 'tell-citizen', reference, say: writing.notice(face, text) },
    ...evidence.map((file) => ({ kind: 'keep-evidence', file, reference }) as const),
    say(writing.done, { reference }, [commandChoice('kasus', 'choice-focal-list')]),
  );
};
