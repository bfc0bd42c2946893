// What has to happen, worked out without the code under test: the wall calendar, the policy copied by hand, and each case lived
// through day by day. On a working day the office opens at 8.00, people act at 10.00, the interim notice goes at 14.00.
import { ASKING, dayAt } from './calendar.ts';
import type { CasePlan, Plan } from './plan.ts';

/** Working days, as data/policies.json ships them. */
const ACKNOWLEDGE = 3;
const ANSWER = { aduan: 5, laporan: 14 } as const;
const CONFIRM = 10;
const DECIDE = 1;
const PROGRESS = 2;
const REVISIT = 20;
const AGENCY_LADDER = [
  ['focal', 1],
  ['deputy', 1],
  ['superior', 2],
  ['head-of-agency', 2],
  ['inspectorate', 3],
  ['officer', 3],
  ['head', 5],
] as const;
const OFFICE_LADDER = [
  ['officer', 2],
  ['head', 5],
] as const;

/** Something a person does at 10.00: what he presses, and what he then writes. */
export type Act = {
  readonly who: string;
  readonly press: string;
  readonly writes?: string;
  readonly file?: CasePlan;
};
/** One message of a day: to whom, at what time, with which cases. */
export type Message = {
  readonly who: string;
  readonly at: string;
  readonly kind: 'reminder' | 'progress';
  readonly cases: readonly string[];
};
/** What the house does by itself to a case. */
export type Happening = {
  readonly reference: string;
  readonly move: string;
  readonly what: string;
  readonly at: string;
};

export type Expected = {
  readonly acts: ReadonlyMap<number, readonly Act[]>;
  readonly messages: readonly Message[];
  readonly happenings: readonly Happening[];
  /** The ends of the answer clocks, those that were stopped too. */
  readonly ends: ReadonlyMap<string, string>;
};

type Clock = { kind: string; start: number; due: number; late: boolean; told: Set<string>; interim: boolean };
type Case = {
  readonly plan: CasePlan;
  status: 'routed' | 'accepted' | 'awaiting' | 'office' | 'resolved' | 'closed';
  clocks: Clock[];
  acceptedOn: number | null;
  askedOn: number | null;
  resolvedOn: number | null;
  confirmedOn: number | null;
  ladder: {
    side: 'agency' | 'office';
    step: number;
    next: number | null;
    people: readonly string[];
    at: number;
  } | null;
  timeUntil: number | null;
};

const isOpen = (one: Case): boolean => one.status !== 'closed';
const clockOf = (one: Case, kind: string): Clock | undefined =>
  one.clocks.find((clock) => clock.kind === kind);
const stop = (one: Case, ...kinds: string[]): void => {
  one.clocks = one.clocks.filter(({ kind }) => !kinds.includes(kind));
  if (!one.clocks.some(({ late }) => late)) one.ladder = null;
};
const begin = (one: Case, kind: string, start: number, due: number): void => {
  if (!clockOf(one, kind))
    one.clocks.push({ kind, start, due, late: false, told: new Set(), interim: false });
};
const isPaused = (one: Case, { kind }: Clock): boolean =>
  one.status === 'awaiting' && (kind === 'answer' || kind === 'promise');

const focalOf = (one: Case): readonly string[] => {
  if (one.status === 'office') return [];
  const { first, second } = one.plan.agency;
  return one.status === 'routed' ? [first, second] : [first];
};

const standing = (plan: Plan, one: Case, who: string): readonly string[] => {
  const { agency } = one.plan;
  switch (who) {
    case 'focal':
      return focalOf(one);
    case 'deputy':
      return agency.hasDeputy && !focalOf(one).includes(agency.second) ? [agency.second] : [];
    case 'inspectorate': {
      const inspector = plan.inspectors.get(agency.region);
      return inspector === undefined ? [] : [inspector];
    }
    case 'officer':
      return plan.officers;
    case 'head':
      return [plan.head];
    default:
      return [];
  }
};

/** `24 Maret`, as somebody writes it. */
const written = (place: number): string => {
  const [, month, date] = dayAt(place).split('-');
  const names: { readonly [month: string]: string } = {
    '02': 'februari',
    '03': 'maret',
    '04': 'april',
    '05': 'mei',
    '06': 'juni',
  };
  return `${Number(date)} ${names[month!]}`;
};

export const foresee = (plan: Plan): Expected => {
  const acts = new Map<number, Act[]>();
  const messages: Message[] = [];
  const happenings: Happening[] = [];
  const ends = new Map<string, string>();
  const cases: Case[] = [];
  const reminded = new Map<string, Set<string>>();

  const happens = (one: Case, move: string, what: string, place: number, time: string): void => {
    happenings.push({ reference: one.plan.reference, move, what, at: `${dayAt(place)} ${time}` });
  };

  const climb = (one: Case, side: 'agency' | 'office', last: number, place: number, time: string): void => {
    const rungs = side === 'agency' ? AGENCY_LADDER : OFFICE_LADDER;
    const above = (from: number): number =>
      rungs.findIndex(([who], at) => at > from && standing(plan, one, who).length > 0);
    const step = above(last);
    if (step < 0) {
      one.ladder = { side, step: last, next: null, people: [], at: place };
      return;
    }
    const [who, waits] = rungs[step]!;
    if (step > 0) happens(one, 'escalated', who, place, time);
    one.ladder = {
      side,
      step,
      people: standing(plan, one, who),
      at: place,
      next: above(step) < 0 ? null : place + waits,
    };
  };

  /** A late case that changes hands: its new holder's ladder begins a working day later. */
  const climbLater = (one: Case, side: 'agency' | 'office', place: number): void => {
    if (
      one.ladder === null &&
      one.clocks.some(({ late, kind }) => late && (side === 'office' || kind !== 'check'))
    )
      one.ladder = { side, step: -1, next: place + 1, people: [], at: place };
  };

  const clocksSpeak = (one: Case, place: number, time: string): void => {
    for (const clock of [...one.clocks].sort((a, b) => a.due - b.due)) {
      if (!one.clocks.includes(clock) || isPaused(one, clock) || clock.due >= place || !isOpen(one)) continue;
      if (clock.late) continue;
      clock.late = true;
      if (clock.kind === 'confirm') {
        happens(one, 'lapsed', '', place, time);
        one.status = 'closed';
        one.clocks = [];
        one.ladder = null;
      } else if (clock.kind === 'progress') {
        happens(one, 'silent', '', place, time);
        stop(one, 'progress');
      } else {
        happens(one, 'overdue', clock.kind, place, time);
        const withAgency = one.status !== 'office' && one.status !== 'resolved';
        const side = withAgency && clock.kind !== 'decide' && clock.kind !== 'check' ? 'agency' : 'office';
        if (one.ladder === null) climb(one, side, -1, place, time);
      }
    }
    const { ladder } = one;
    const speaks = one.clocks.some((clock) => clock.late && !isPaused(one, clock));
    if (ladder?.next != null && ladder.next <= place && speaks)
      climb(one, ladder.side, ladder.step, place, time);
  };

  /** Whom today's message reaches now, with which cases. */
  const remind = (place: number, time: string): void => {
    const day = dayAt(place);
    const lines = new Map<string, { about: string; reference: string; own: boolean }[]>();
    const line = (who: string, about: string, one: Case, own = false): void => {
      lines.set(who, [...(lines.get(who) ?? []), { about, reference: one.plan.reference, own }]);
    };
    for (const one of cases.filter(isOpen)) {
      for (const clock of one.clocks) {
        const usual = clock.due - 1 > clock.start ? clock.due - 1 : clock.due;
        if (isPaused(one, clock) || clock.due < place || usual > place || clock.due <= clock.start) continue;
        const about = `${one.plan.reference} ${clock.kind} ${clock.due}`;
        const ofAgency = ['acknowledge', 'answer', 'promise'].includes(clock.kind);
        if (ofAgency && (one.status === 'routed' || one.status === 'accepted'))
          for (const who of focalOf(one)) line(who, about, one);
        if (['check', 'decide'].includes(clock.kind) || (clock.kind === 'answer' && one.status === 'office'))
          for (const who of [...plan.officers, plan.head]) line(who, about, one);
      }
      if (one.ladder)
        for (const who of one.ladder.people)
          line(who, `${one.plan.reference} step ${one.ladder.step} ${one.ladder.at}`, one);
    }
    const asks = ASKING.has(day);
    if (asks)
      for (const one of cases)
        if ((one.status === 'accepted' || one.status === 'awaiting') && one.acceptedOn! < place)
          line(one.plan.agency.first, '', one, true);
    for (const [who, all] of lines) {
      const told = reminded.get(who) ?? new Set();
      reminded.set(who, told);
      const fresh = all.filter(({ about, own }) => own || !told.has(about));
      if (fresh.length === 0 || told.has(day)) continue;
      told.add(day);
      for (const { about } of fresh) told.add(about);
      const asked = fresh.filter(({ own }) => own).map(({ reference }) => reference);
      for (const reference of asked) {
        const one = cases.find(({ plan: { reference: its } }) => its === reference)!;
        begin(one, 'progress', place, place + PROGRESS);
      }
      messages.push({
        who,
        at: `${day} ${time}`,
        kind: asked.length > 0 ? 'progress' : 'reminder',
        cases: [...new Set(fresh.map(({ reference }) => reference))].sort(),
      });
    }
  };

  const actsOf = (one: Case, place: number): readonly Act[] => {
    const { reference, citizen, agency, filed, script, lane } = one.plan;
    const { first } = agency;
    const officer = plan.officers[0]!;
    const on = (days: number | null | undefined): boolean => days != null && place === filed + days;
    const done: Act[] = [];
    if (lane === 'laporan' && on(2) && clockOf(one, 'check')) {
      done.push({ who: officer, press: `o.${reference}.check` });
      stop(one, 'check');
    }
    if (on(script.accept) && one.status === 'routed') {
      done.push({ who: first, press: `f.${reference}.accept` });
      one.status = 'accepted';
      one.acceptedOn = place;
      stop(one, 'acknowledge');
      climbLater(one, 'agency', place);
    }
    if (one.status === 'awaiting' && one.askedOn !== null && place === one.askedOn + script.ask!.replyAfter) {
      done.push({
        who: citizen,
        press: `c.${reference}.reply`,
        writes: 'Nomornya 1408 pada tanda terima itu.',
      });
      one.status = 'accepted';
      const asked = one.askedOn;
      for (const clock of one.clocks)
        if ((clock.kind === 'answer' || clock.kind === 'promise') && asked <= clock.due)
          clock.due += place - asked;
      one.askedOn = null;
    }
    if (on(script.ask?.on) && one.status === 'accepted') {
      done.push({
        who: first,
        press: `f.${reference}.ask`,
        writes: 'Mohon nomor pendaftaran pada tanda terima.',
      });
      one.status = 'awaiting';
      one.askedOn = place;
      stop(one, 'progress');
    }
    if (on(script.promise?.on) && one.status === 'accepted') {
      const until = place + script.promise!.days;
      done.push({ who: first, press: `f.${reference}.time`, writes: `sampai ${written(until)}` });
      stop(one, 'progress', 'promise');
      begin(one, 'promise', place, until);
    }
    if (on(script.time?.on) && one.status === 'accepted') {
      one.timeUntil = place + script.time!.days;
      done.push({
        who: first,
        press: `f.${reference}.time`,
        writes: `sampai ${written(one.timeUntil)} karena blanko habis`,
      });
      stop(one, 'progress');
      begin(one, 'decide', place, place + DECIDE);
    }
    if (script.time && on(script.time.on + 1) && one.timeUntil !== null && one.status === 'accepted') {
      const { granted } = script.time;
      done.push({ who: officer, press: `o.${reference}.${granted ? 'grant' : 'refuse'}-time` });
      stop(one, 'decide');
      const answer = clockOf(one, 'answer');
      if (granted && answer) {
        answer.due = one.timeUntil;
        answer.late = false;
        answer.interim = false;
        stop(one);
      }
    }
    if (on(script.resolve) && one.status === 'accepted') {
      done.push({
        who: first,
        press: `f.${reference}.resolve`,
        writes: 'Akta sudah terbit dan dapat diambil di loket dua.',
      });
      resolve(one, place);
    }
    if (script.takeOver !== null && on(script.takeOver) && one.status === 'routed') {
      done.push({ who: officer, press: `o.${reference}.take` });
      one.status = 'office';
      one.ladder = null;
      one.clocks = one.clocks.filter(
        ({ kind }) => !['acknowledge', 'promise', 'progress', 'decide'].includes(kind),
      );
      climbLater(one, 'office', place);
    }
    if (script.takeOver !== null && on(script.takeOver + 1) && one.status === 'office') {
      done.push({
        who: officer,
        press: `o.${reference}.answer`,
        writes: 'Akta sudah kami pastikan terbit dan dapat diambil.',
      });
      resolve(one, place);
    }
    if (one.status === 'resolved' && script.confirm !== null && place === one.resolvedOn! + script.confirm) {
      done.push({ who: citizen, press: `c.${reference}.yes` });
      one.status = 'closed';
      one.confirmedOn = place;
      one.clocks = [];
      one.ladder = null;
    }
    if (
      clockOf(one, 'progress') &&
      clockOf(one, 'progress')!.start === place &&
      script.answersWeek &&
      one.status === 'accepted'
    ) {
      done.push({ who: first, press: `f.${reference}.on-track` });
      stop(one, 'progress');
    }
    return done;
  };

  const resolve = (one: Case, place: number): void => {
    ends.set(one.plan.reference, dayAt(clockOf(one, 'answer')!.due));
    one.status = 'resolved';
    one.resolvedOn = place;
    one.clocks = [];
    one.ladder = null;
    begin(one, 'confirm', place, place + CONFIRM);
  };

  for (let place = plan.size.from; place <= plan.size.to; place += 1) {
    for (const one of cases.filter(isOpen)) clocksSpeak(one, place, '08:00');
    // Twenty working days after he confirmed are over at 16.00, so he is asked the next morning.
    for (const one of cases)
      if (one.confirmedOn !== null && place === one.confirmedOn + REVISIT + 1)
        happens(one, 'revisited', '', place, '08:00');
    remind(place, '08:00');
    const today: Act[] = [];
    for (const one of cases.filter(isOpen)) today.push(...actsOf(one, place));
    for (const filing of plan.cases.filter(({ filed }) => filed === place)) {
      today.push({ who: filing.citizen, press: '', file: filing });
      const one: Case = {
        plan: filing,
        status: 'routed',
        clocks: [],
        acceptedOn: null,
        askedOn: null,
        resolvedOn: null,
        confirmedOn: null,
        ladder: null,
        timeUntil: null,
      };
      begin(one, 'acknowledge', place, place + ACKNOWLEDGE);
      begin(one, 'answer', place, place + ANSWER[filing.lane]);
      if (filing.lane === 'laporan') begin(one, 'check', place, place + 14);
      cases.push(one);
      today.push(...actsOf(one, place));
    }
    acts.set(place, today);
    for (const one of cases.filter(isOpen)) clocksSpeak(one, place, '10:00');
    remind(place, '10:00');
    for (const one of cases.filter(isOpen)) {
      const late = one.clocks.filter(
        (clock) =>
          ['answer', 'check'].includes(clock.kind) &&
          clock.late &&
          !clock.interim &&
          !isPaused(one, clock) &&
          clock.due + 1 <= place,
      );
      if (late.length === 0) continue;
      for (const clock of late) clock.interim = true;
      happens(
        one,
        'interim-told',
        late.some(({ kind }) => kind === 'answer') ? 'answer' : 'check',
        place,
        '14:00',
      );
    }
  }
  for (const one of cases) {
    const answer = clockOf(one, 'answer');
    if (answer && isOpen(one)) ends.set(one.plan.reference, dayAt(answer.due));
  }
  return { acts, messages, happenings, ends };
};
