// What became of messages to many: `siaran daftar`, `siaran 12`, and what an officer does with one that goes out.
import {
  actsOnBroadcast,
  type BroadcastAct,
  type BroadcastLine,
  type BroadcastReport,
} from '../announcement.ts';
import { done, say, type Turned } from '../asking.ts';
import type { Choice, Say, Text } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { Need, World } from '../world.ts';

const LIST = 'daftar';
/** What stands behind the number in `siaran 12 jeda`. */
export const BROADCAST_WORDS: { readonly [A in BroadcastAct]: string } = {
  approve: 'setuju',
  refuse: 'tolak',
  pause: 'jeda',
  resume: 'lanjut',
  cancel: 'batal',
  retry: 'ulang',
};
const ACTS = Object.keys(BROADCAST_WORDS) as readonly BroadcastAct[];
/** "12", "12 jeda", "12-jeda" from a button. */
const ONE = new RegExp(`^(\\d{1,18})(?:[ -](${Object.values(BROADCAST_WORDS).join('|')}))?$`, 'i');

/** Whether what stands behind `siaran` is about one that exists; anything else is the text of a new one. */
export const isOfReport = (rest: string): boolean => rest.toLowerCase() === LIST || ONE.test(rest);

export const reportNeeds = (rest: string): readonly Need[] => {
  const id = ONE.exec(rest)?.[1];
  return id === undefined ? [{ kind: 'broadcasts' }] : [{ kind: 'broadcast', id }];
};

const choice = (rest: string, key: string, values?: Text['values']): Choice => ({
  token: writeToken({ kind: 'command', command: 'siaran', rest }),
  key,
  ...(values ? { values } : {}),
});

export const toReport = (key: string, id: string = LIST): Choice => choice(id, key);

const lineOf = ({ id, state, day, text, people }: BroadcastLine): Text => ({
  key: 'officer-broadcast-line',
  values: { id, state, day: { kind: 'date', day }, text, count: people },
});

const list = (lines: readonly BroadcastLine[]): Say =>
  lines.length === 0
    ? { key: 'officer-broadcast-none' }
    : {
        key: 'officer-broadcast-list',
        values: { lines: lines.map(lineOf) },
        choices: lines.map(({ id }) => choice(id, 'choice-officer-report', { id })),
      };

const answersOf = ({ wants, answers }: BroadcastReport): readonly Text[] => {
  if (wants === 'nothing') return [];
  if (wants === 'ack') return [{ key: 'officer-broadcast-acked', values: { count: answers[0] ?? 0 } }];
  return wants.map((text, at) => ({
    key: 'officer-broadcast-answer',
    values: { text, count: answers[at] ?? 0 },
  }));
};

const report = (one: BroadcastReport): Say => ({
  key: 'officer-broadcast-report',
  values: {
    ...{ id: one.id, state: one.state, text: one.text, count: one.people, ...one.fate },
    lines: [
      ...one.leftOut.map(({ why, people }) => ({
        key: 'officer-broadcast-excluded',
        values: { why, count: people },
      })),
      ...answersOf(one),
      ...(one.wants === 'nothing' || one.silent.length === 0
        ? []
        : [
            {
              key: 'officer-broadcast-unanswered',
              values: {
                lines: one.silent.map(({ name, agencyLabel }) => ({
                  key: 'officer-broadcast-unanswered-line',
                  values: { name, agency: agencyLabel },
                })),
              },
            },
          ]),
    ],
  },
  choices: [
    choice(one.id, 'choice-officer-refresh'),
    ...actsOnBroadcast(one.state, one.fate.failed, one.isOwn).map((act) =>
      choice(`${one.id}-${BROADCAST_WORDS[act]}`, `choice-officer-broadcast-${act}`),
    ),
  ],
});

/** To the other officers: a message to so many needs a second pair of eyes. */
export const askSecond = (id: string, text: string, people: number): Say => ({
  key: 'officer-broadcast-look',
  values: { id, text, count: people },
  choices: [
    choice(`${id}-${BROADCAST_WORDS.approve}`, 'choice-officer-broadcast-approve'),
    choice(`${id}-${BROADCAST_WORDS.refuse}`, 'choice-officer-broadcast-refuse'),
  ],
});

export const broadcastReport = (state: State, rest: string, { found }: World): Turned => {
  const [, id, word] = ONE.exec(rest) ?? [];
  if (id === undefined) return done(state, { kind: 'say', say: list(found.broadcasts ?? []) });
  const one = found.broadcast;
  if (!one) return done(state, say('officer-broadcast-gone', { id }, [toReport('choice-officer-reports')]));
  const act = ACTS.find((name) => BROADCAST_WORDS[name] === word?.toLowerCase());
  if (act === undefined) return done(state, { kind: 'say', say: report(one) });
  if (!actsOnBroadcast(one.state, one.fate.failed, one.isOwn).includes(act))
    return done(state, say('officer-broadcast-too-late', { id, state: one.state }), {
      kind: 'say',
      say: report(one),
    });
  return done(
    state,
    { kind: 'broadcast-act', id, act },
    say('officer-broadcast-act', { id, act }, [choice(id, 'choice-officer-refresh')]),
  );
};
