// `gagal`: messages whose turn failed. An officer sees when, where and what kind of fault, never the words; he has one
// played once more, or puts it away with a note.
import { done, say, type Turned } from '../asking.ts';
import type { Choice, Say, Text } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { FailedLine, World } from '../world.ts';
import { QUEUE } from './card.ts';

/** Two choices each; WhatsApp shows ten entries in a list. */
const MOST_SHOWN = 5;

const ACTS = { ulang: 'again', selesai: 'resolve' } as const;
/** "ulang 12", "ulang-12" from a button, "selesai 12 sudah kami telepon". */
const ACT = /^(ulang|selesai)[ -](\d{1,18})(?:\s+(.+))?$/is;

/** Whether what stands behind `gagal` is meant for it; "gagal login terus" is a story. */
export const isForFailed = (rest: string): boolean => rest === '' || ACT.test(rest);

const lineOf = ({ id, day, time, channel, job, errorClass }: FailedLine): Text => ({
  key: job === null ? 'officer-failed-line' : 'officer-failed-job-line',
  values: {
    ...{ id, day: { kind: 'date', day }, time, fault: errorClass },
    ...(job === null ? { channel } : { work: job.queue, reference: job.reference ?? 'none' }),
  },
});

const choice = (act: keyof typeof ACTS, { id }: FailedLine): Choice => ({
  key: act === 'ulang' ? 'choice-officer-failed-again' : 'choice-officer-failed-done',
  values: { id },
  token: writeToken({ kind: 'command', command: 'gagal', rest: `${act}-${id}` }),
});

const list = (lines: readonly FailedLine[]): Say => {
  const shown = lines.slice(0, MOST_SHOWN);
  if (shown.length === 0) return { key: 'officer-failed-none', choices: [QUEUE] };
  return {
    key: 'officer-failed',
    values: { count: lines.length, shown: shown.length, lines: shown.map(lineOf) },
    choices: shown.flatMap((line) => [choice('ulang', line), choice('selesai', line)]),
  };
};

export const failed = (state: State, rest: string, { found }: World): Turned => {
  const lines = found.failedList ?? [];
  const [, word, id, note = ''] = ACT.exec(rest) ?? [];
  if (word === undefined || id === undefined) return done(state, { kind: 'say', say: list(lines) });
  if (!lines.some((line) => line.id === id)) return done(state, say('officer-failed-gone', { id }));
  const act = ACTS[word.toLowerCase() as keyof typeof ACTS];
  return done(
    state,
    { kind: 'failed-event', id, act, note },
    say(act === 'again' ? 'officer-failed-again' : 'officer-failed-done', { id }),
  );
};
