// `piket`: the duty roster in chat. Shown with its gaps; filled and emptied by any officer or the head; a day is given to a
// colleague who says yes.
import { plain } from '../answer.ts';
import { commandChoice, say, type Turned } from '../asking.ts';
import { addDays, daysBetween } from '../calendar.ts';
import { comingDay } from '../coming-day.ts';
import { colleaguesNamed } from '../colleagues.ts';
import { rosterDayOf, spansOf, type Roster, type RosterDay, type RosterPerson } from '../roster.ts';
import type { Choice, Say, Text, Value } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import { timeOf } from '../wib.ts';
import type { World } from '../world.ts';
import { spanIn, type Span } from '../written-days.ts';
import { QUEUE } from './card.ts';
import { settled } from './settled.ts';

/** A roster is written by the month. */
const MOST_DAYS = 31;
/** WhatsApp shows ten entries in a list; more gaps are filled by words. */
const MOST_FILLS = 4;
/** More lines are no overview on a phone. */
const DAYS_SHOWN = 14;
/** An alarm goes out on two channels at least: one may be out. */
const FEWEST_CHANNELS = 2;

export const ROSTER = commandChoice('piket', 'choice-officer-roster');

const short = (day: string): Value => ({ kind: 'short', day });

const daysText = ({ first, last }: Span): Value =>
  first === last
    ? short(first)
    : { key: 'officer-roster-days', values: { first: short(first), last: short(last) } };

const namesOf = (people: readonly RosterPerson[]): string => people.map(({ name }) => name).join(', ');

const tap = (rest: string, key: string, day: string): Choice => ({
  token: writeToken({ kind: 'command', command: 'piket', rest }),
  key,
  values: { day: short(day) },
});

const fill = (day: string): Choice => tap(`isi ${day}`, 'choice-officer-roster-fill', day);

/** Those of these people whom an alarm reaches on one channel alone. */
const oneChannel = (people: readonly RosterPerson[]): readonly Text[] => {
  const few = [...new Map(people.map((one) => [one.person, one])).values()].filter(
    ({ channels }) => channels < FEWEST_CHANNELS,
  );
  return few.length === 0 ? [] : [{ key: 'officer-roster-one-channel', values: { names: namesOf(few) } }];
};

const shown = ({ days, handover }: Roster): Say => {
  const here = days.slice(0, DAYS_SHOWN);
  const lines = spansOf(here).map(({ day, last, people }): Text => ({
    key: people.length === 0 ? 'officer-roster-line-gap' : 'officer-roster-line',
    values: { days: daysText({ first: day, last }), names: namesOf(people) },
  }));
  const gaps = here.filter(({ people }) => people.length === 0);
  return {
    key: 'officer-roster',
    values: {
      handover: timeOf(handover),
      lines,
      more: [...oneChannel(here.flatMap(({ people }) => people)), { key: 'officer-roster-how' }],
    },
    choices: [...gaps.slice(0, MOST_FILLS).map(({ day }) => fill(day)), QUEUE],
  };
};

const ISO = /\b(\d{4}-\d{2}-\d{2})\b/u;

/** The days that the words name; "hari ini" is the day of the roster that runs now. */
const daysIn = (words: string, world: World, { handover }: Roster): Span | null => {
  const day = ISO.exec(words)?.[1];
  if (day !== undefined) return { first: day, last: day };
  const span = spanIn(words, world.today);
  if (span) return span;
  if (/\b(?:hari|malam) ini\b/iu.test(words)) {
    const now = rosterDayOf({ day: world.today, minute: world.minute }, handover);
    return { first: now, last: now };
  }
  const coming = comingDay(words, { today: world.today, workingDay: world.workingDays.after });
  return coming === null ? null : { first: coming, last: coming };
};

/** What is no name beside a name: the days, and words that join. */
const NO_NAMES =
  /\b(?:\d+|jan\w*|feb\w*|mar\w*|apr\w*|mei|jun\w*|jul\w*|agu\w*|sep\w*|okt\w*|nov\w*|nop\w*|des\w*|senin|selasa|rabu|kamis|jumat|sabtu|minggu|hari|malam|ini|besok|lusa|tanggal|tgl|sampai|dengan|hingga|s|d|sd|ke|pak|bu|bapak|ibu|oleh|depan)\b/gu;

type Named =
  | { readonly kind: 'named'; readonly people: readonly RosterPerson[] }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'several'; readonly name: string; readonly people: readonly RosterPerson[] };

/** The people whom the words name, in that order. */
const peopleIn = (words: string, { staff }: Roster): Named => {
  const people: RosterPerson[] = [];
  for (const part of words.split(/[,;&]|\b(?:dan|lalu|kemudian)\b/iu)) {
    const name = plain(part).replace(NO_NAMES, ' ').replace(/\s+/gu, ' ').trim();
    if (name === '') continue;
    const me = name === 'saya' ? staff.filter(({ isMe }) => isMe) : null;
    const colleagues = staff.map((one) => ({ id: one.person, name: one.name }));
    const ids = colleaguesNamed(name, colleagues).map(({ id }) => id);
    const found = me ?? staff.filter(({ person }) => ids.includes(person));
    if (found.length === 0) return { kind: 'unknown', name };
    if (found.length > 1) return { kind: 'several', name, people: found };
    if (!people.includes(found[0]!)) people.push(found[0]!);
  }
  return { kind: 'named', people };
};

const refuse = (state: State, key: string, values: { readonly [name: string]: Value } = {}): Turned =>
  settled(state, say(key, values, [ROSTER, QUEUE]));

const misnamed = (state: State, named: Exclude<Named, { kind: 'named' }>, { staff }: Roster): Turned =>
  named.kind === 'unknown'
    ? refuse(state, 'officer-roster-unknown', { name: named.name, names: namesOf(staff) })
    : refuse(state, 'officer-roster-same-name', { name: named.name, names: namesOf(named.people) });

const everyDay = ({ first, last }: Span): readonly string[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n));

const set = (state: State, span: Span, people: readonly RosterPerson[]): Turned => {
  const days = daysText(span);
  const order: readonly Text[] = people.length > 1 ? [{ key: 'officer-roster-set-order' }] : [];
  const said =
    people.length === 0
      ? say('officer-roster-cleared', { days }, [ROSTER, QUEUE])
      : say('officer-roster-set', { days, names: namesOf(people), more: [...order, ...oneChannel(people)] }, [
          ROSTER,
          QUEUE,
        ]);
  const ids = people.map(({ person }) => person);
  return settled(state, { kind: 'roster', act: 'set', days: everyDay(span), people: ids }, said);
};

const onDay = ({ days }: Roster, day: string): RosterDay | null =>
  days.find((one) => one.day === day) ?? null;

/** A gap is filled by a tap, unless somebody was quicker. */
const fillGap = (state: State, day: string, roster: Roster): Turned => {
  const me = roster.staff.filter(({ isMe }) => isMe);
  if (onDay(roster, day)?.people.length !== 0)
    return refuse(state, 'officer-roster-changed', { day: short(day) });
  return set(state, { first: day, last: day }, me);
};

const swap = (state: State, words: string, world: World, roster: Roster): Turned => {
  const span = daysIn(words, world, roster);
  if (span === null || span.first !== span.last) return refuse(state, 'officer-roster-which-day');
  const day = short(span.first);
  const people = onDay(roster, span.first)?.people;
  if (!people) return refuse(state, 'officer-roster-too-far', { most: roster.days.length });
  if (!people.some(({ isMe }) => isMe)) return refuse(state, 'officer-roster-not-yours', { day });
  const named = peopleIn(words, roster);
  if (named.kind !== 'named') return misnamed(state, named, roster);
  const [other, ...more] = named.people;
  if (!other || other.isMe || more.length > 0) return refuse(state, 'officer-roster-swap-whom', { day });
  if (people.some(({ person }) => person === other.person))
    return refuse(state, 'officer-roster-swap-on', { day, name: other.name });
  return settled(
    state,
    { kind: 'roster', act: 'offer', day: span.first, to: other.person },
    say('officer-roster-swap-asked', { day, name: other.name }, [ROSTER, QUEUE]),
  );
};

const TAKE = /^ambil (\d{4}-\d{2}-\d{2}) ([\da-f-]{36})$/u;

const take = (state: State, day: string, from: string, roster: Roster): Turned => {
  const people = onDay(roster, day)?.people ?? [];
  const isFree = people.some(({ person }) => person === from) && !people.some(({ isMe }) => isMe);
  if (!isFree) return refuse(state, 'officer-roster-changed', { day: short(day) });
  return settled(
    state,
    { kind: 'roster', act: 'take', day, from },
    say('officer-roster-taken', { day: short(day) }, [ROSTER, QUEUE]),
  );
};

const write = (state: State, words: string, world: World, roster: Roster): Turned => {
  const clears = /^(?:kosongkan|hapus)\b/iu.test(words);
  const span = daysIn(words, world, roster);
  if (span === null) return refuse(state, 'officer-roster-which-day');
  if (daysBetween(span.first, span.last) >= MOST_DAYS)
    return refuse(state, 'officer-roster-too-long', { most: MOST_DAYS });
  if (clears) return set(state, span, []);
  const named = peopleIn(words, roster);
  if (named.kind !== 'named') return misnamed(state, named, roster);
  return named.people.length === 0
    ? refuse(state, 'officer-roster-who', { days: daysText(span), names: namesOf(roster.staff) })
    : set(state, span, named.people);
};

/** One `piket`, with what stood behind it. */
export const roster = (state: State, rest: string, world: World): Turned => {
  const found = world.found.roster;
  const words = rest.trim();
  if (!found || words === '') {
    const none: Roster = { days: [], staff: [], handover: 0 };
    return settled(state, { kind: 'say', say: shown(found ?? none) });
  }
  const taken = TAKE.exec(words);
  if (taken) return take(state, taken[1]!, taken[2]!, found);
  const gap = /^isi (\d{4}-\d{2}-\d{2})$/u.exec(words);
  if (gap) return fillGap(state, gap[1]!, found);
  if (/^tukar\b/iu.test(words)) return swap(state, words.replace(/^tukar\s*/iu, ''), world, found);
  return write(state, words, world, found);
};

const spanOf = (days: readonly string[]): Span => ({ first: days[0] ?? '', last: days.at(-1) ?? '' });

/** To whoever was put on the roster, or taken off it, by somebody else. `days` in a row. */
export const rosterSet = (change: {
  readonly days: readonly string[];
  readonly by: string;
  readonly isOn: boolean;
}): Say => ({
  key: change.isOn ? 'officer-roster-on' : 'officer-roster-off',
  values: { days: daysText(spanOf(change.days)), by: change.by },
  choices: [ROSTER],
});

/** To the colleague who is asked; `from` is the person whose day it is. */
export const rosterOffered = (asked: {
  readonly day: string;
  readonly from: string;
  readonly name: string;
}): Say => ({
  key: 'officer-roster-offer',
  values: { day: short(asked.day), name: asked.name },
  choices: [tap(`ambil ${asked.day} ${asked.from}`, 'choice-officer-roster-take', asked.day), ROSTER],
});

export const rosterTaken = (taken: { readonly day: string; readonly name: string }): Say => ({
  key: 'officer-roster-offer-taken',
  values: { day: short(taken.day), name: taken.name },
  choices: [ROSTER],
});

/** To the head: days ahead on which nobody would be called. */
export const rosterGapsAhead = (days: readonly string[]): Say => ({
  key: 'officer-roster-gaps-ahead',
  values: { days: days.map((day) => ({ key: 'officer-roster-day', values: { day: short(day) } })) },
  choices: [...days.slice(0, MOST_FILLS).map(fill), ROSTER],
});
