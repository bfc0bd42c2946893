// A message to many: its words with what each recipient reads in their place, what he may answer, and when it goes.
import { addDays, type Moment } from './calendar.ts';
import { comingDay } from './coming-day.ts';
import type { Appointed, Audience } from './audience.ts';

/** ack: "sudah dibaca"; a list: one of these. */
export type Wanted = 'nothing' | 'ack' | readonly string[];

export type Announcement = {
  readonly to: Audience;
  readonly text: string;
  readonly wants: Wanted;
  /** Office time; null: at once. */
  readonly at: Moment | null;
  readonly every: 'week' | 'month' | null;
};

/** What officers do with one that is written. second: another officer's yes or no before it goes to many. */
export type BroadcastAct = 'approve' | 'refuse' | 'pause' | 'resume' | 'cancel' | 'retry';

/** waiting: for a second officer. planned: for its time. */
export type BroadcastState = 'waiting' | 'planned' | 'sending' | 'paused' | 'sent' | 'cancelled';

export type BroadcastLine = {
  readonly id: string;
  readonly state: BroadcastState;
  readonly day: string;
  /** The beginning of its words. */
  readonly text: string;
  readonly people: number;
};

export type BroadcastReport = BroadcastLine & {
  readonly isOwn: boolean;
  readonly wants: Wanted;
  /** Outbox rows by what became of them; `delivered` and `read` are among the sent. */
  readonly fate: {
    readonly [F in 'open' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown' | 'skipped']: number;
  };
  readonly leftOut: readonly { readonly why: string; readonly people: number }[];
  /** How many gave each answer. */
  readonly answers: readonly number[];
  /** Some of those who got it and did not answer. */
  readonly silent: readonly { readonly name: string; readonly agencyLabel: string }[];
};

/** Which acts are open to a broadcast in this state; none is to nobody else than officers. */
export const actsOnBroadcast = (
  state: BroadcastState,
  failed: number,
  isOwn: boolean,
): readonly BroadcastAct[] => {
  switch (state) {
    case 'waiting':
      return isOwn ? ['cancel'] : ['approve', 'refuse'];
    case 'planned':
      return ['cancel'];
    case 'sending':
      return ['pause', 'cancel'];
    case 'paused':
      return ['resume', 'cancel'];
    case 'sent':
      return failed > 0 ? ['retry'] : [];
    case 'cancelled':
      return [];
    default:
      return state satisfies never;
  }
};

type Filling = Pick<Appointed, 'name' | 'agency' | 'cases' | 'late'>;

const VARIABLES: { readonly [name: string]: (of: Filling) => string } = {
  nama: ({ name }) => name,
  instansi: ({ agency }) => agency.label,
  kasus: ({ cases }) => String(cases),
  terlambat: ({ late }) => String(late),
};
const VARIABLE = /\{\s*([^{}]*?)\s*\}/g;

export const variableNames = Object.keys(VARIABLES).map((name) => `{${name}}`);

/** Names in braces that stand for nothing. */
export const unknownVariables = (text: string): readonly string[] =>
  [...text.matchAll(VARIABLE)]
    .map(([, name = '']) => name)
    .filter((name) => !Object.hasOwn(VARIABLES, name.toLowerCase()));

export const hasVariables = (text: string): boolean => text.search(VARIABLE) >= 0;

export const filled = (text: string, of: Filling): string =>
  text.replace(VARIABLE, (whole, name: string) => {
    const key = name.toLowerCase();
    return Object.hasOwn(VARIABLES, key) ? VARIABLES[key]!(of) : whole;
  });

const TIME = /(?:pukul|jam)?\s*\b(\d{1,2})[.:](\d{2})\b/i;

/**
 * "besok 09.00", "3 Desember", "tiap Senin 10.00", "tiap bulan": moved into office hours. Null: no time in the words.
 * `workingDay`: the day so many working days after today.
 */
export const readWhen = (
  words: string,
  now: Moment,
  openFrom: OpenFrom,
  workingDay: (n: number) => string,
): { readonly at: Moment; readonly every: Announcement['every'] } | null => {
  const low = words.toLowerCase();
  const every = /\b(?:tiap|setiap)\b/.test(low) ? (/\bbulan\b/.test(low) ? 'month' : 'week') : null;
  const time = TIME.exec(low);
  // "09.00" would be read as a day.
  const named = comingDay(low.replace(TIME, ' '), { today: now.day, workingDay });
  const day = named ?? (time || every ? now.day : null);
  if (day === null) return null;
  const minute = time ? Number(time[1]) * 60 + Number(time[2]) : 0;
  const later = day === now.day && minute <= now.minute ? { day: addDays(day, 1), minute } : { day, minute };
  return { at: openFrom(later), every };
};

/** The first moment at or after one at which the office is open. */
type OpenFrom = (moment: Moment) => Moment;

/** The next time of one that comes back, on a working day. */
export const nextTime = ({ day, minute }: Moment, every: 'week' | 'month', openFrom: OpenFrom): Moment => {
  if (every === 'week') return openFrom({ day: addDays(day, 7), minute });
  // The same date of the next month, or its last day.
  const first = addDays(`${day.slice(0, 7)}-01`, 32).slice(0, 7);
  const lastDay = addDays(`${addDays(`${first}-01`, 32).slice(0, 7)}-01`, -1);
  const same = `${first}-${day.slice(8)}`;
  return openFrom({ day: same > lastDay ? lastDay : same, minute });
};
