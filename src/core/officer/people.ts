// `narahubung AGENCY`: who holds which office of an agency, and who did before; `narahubung NUMBER`: who stands on each step of
// a case's agency. From a card a duty is ended, or a leave entered.
import { ask, done, option, say, type Turned } from '../asking.ts';
import { coverageSay } from '../coverage.ts';
import { colleagueOf, isWhole, planWith, type Plan } from '../leave-plan.ts';
import type { LadderView, OfficialView, OpenedOfficial } from '../official-view.ts';
import { readReference } from '../reference.ts';
import type { Choice, Say, Text, Value } from '../say.ts';
import type { Asked, State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { Need, Surroundings, World } from '../world.ts';
import { QUEUE } from './card.ts';
import { askedAgain, BACK } from './question.ts';
import { settled } from './settled.ts';

type DutyAsked = Extract<Asked, { readonly kind: 'duty' }>;

/** WhatsApp shows ten entries in a list. */
const MOST_CHOICES = 9;
/** Who was here ten offices ago is found in the export. */
const MOST_ENDED = 10;
const WHYS = ['transfer', 'resigned', 'removed'] as const;
type Why = (typeof WHYS)[number];

const date = (day: string) => ({ kind: 'date', day }) as const;

const act = (act: 'open' | 'end' | 'leave' | 'leave-end', id: string, key: string): Choice => ({
  token: writeToken({ kind: 'appointment', act, id }),
  key,
});

const areaOf = ({ areaLabel }: OfficialView): Value => areaLabel ?? { key: 'officer-whole-area' };

const lineOf = (one: OfficialView): Text => ({
  key: one.state === 'ended' ? 'duty-line-ended' : 'duty-line',
  values: {
    name: one.name,
    role: one.role,
    area: areaOf(one),
    state: one.state,
    since: date(one.since),
    ended: one.ended === null ? '' : date(one.ended),
    why: one.endedWhy ?? '',
    until: one.until === null ? '' : { key: 'duty-until', values: { day: date(one.until) } },
  },
});

/** `people` of one agency, the living first. */
const peopleSay = (agencyLabel: string, people: readonly OfficialView[]): Say => {
  const living = people.filter(({ state }) => state !== 'ended');
  const ended = people.filter(({ state }) => state === 'ended').slice(0, MOST_ENDED);
  if (people.length === 0)
    return { key: 'duty-people-none', values: { agency: agencyLabel }, choices: [QUEUE] };
  return {
    key: 'duty-people',
    values: {
      agency: agencyLabel,
      living: living.length === 0 ? { key: 'duty-people-nobody' } : living.map(lineOf),
      before: ended.length === 0 ? '' : { key: 'duty-people-before', values: { lines: ended.map(lineOf) } },
    },
    choices: living
      .filter(({ state }) => state === 'active')
      .slice(0, MOST_CHOICES)
      .map((one) => ({ ...act('open', one.id, 'choice-duty-person'), values: { name: one.name } })),
  };
};

const ladderSay = ({ reference, rungs }: LadderView): Say => ({
  key: 'duty-ladder',
  values: {
    reference,
    lines: rungs.map((rung) => ({
      key: 'duty-ladder-line',
      values: {
        rung: rung.rung,
        agency: rung.agencyLabel,
        people:
          rung.people.length === 0
            ? { key: 'duty-ladder-nobody' }
            : rung.people.map((one) => ({
                key: 'duty-ladder-person',
                values: { name: one.name, joined: one.person === null ? 'no' : 'yes' },
              })),
      },
    })),
  },
  choices: [QUEUE],
});

/** Of a case's ladder by its number, or of the people of the one agency that is meant. */
export const needsOfPeople = (rest: string, { directory }: Surroundings): readonly Need[] => {
  const reference = readReference(rest);
  if (reference !== null) return [{ kind: 'ladder', reference }];
  const named = directory.agencyById(rest);
  const agencies = named ? [named] : rest === '' ? [] : directory.findAgencies(rest, null);
  const [only, ...more] = agencies;
  return only && more.length === 0 ? [{ kind: 'officials', agency: only.id }] : [];
};

/** `cakupan`: short in the chat, whole on a page. */
export const coverage = (state: State, { found }: World): Turned =>
  settled(
    state,
    { kind: 'say', say: coverageSay(found.coverage ?? { spots: [], silent: [], lapsing: [] }, [QUEUE]) },
    { kind: 'coverage-link' },
  );

/** `narahubung` with what stood behind it. */
export const people = (state: State, rest: string, world: World): Turned => {
  const { found, directory } = world;
  if (found.ladder === null) return settled(state, say('duty-ladder-none', {}, [QUEUE]));
  if (found.ladder) return settled(state, { kind: 'say', say: ladderSay(found.ladder) });
  if (found.officials)
    return settled(state, {
      kind: 'say',
      say: peopleSay(found.officials.agencyLabel, found.officials.people),
    });
  const agencies = rest === '' ? [] : directory.findAgencies(rest, null);
  if (agencies.length === 0)
    return settled(state, say(rest === '' ? 'duty-people-how' : 'officer-agency-unknown', {}, [QUEUE]));
  return settled(
    state,
    say(
      'officer-agency-which',
      {},
      agencies.map((one) => ({
        token: writeToken({ kind: 'command', command: 'narahubung', rest: one.id }),
        key: 'choice-officer-agency',
        values: { agency: one.label },
      })),
    ),
  );
};

const leaveLine = ({ leave }: OpenedOfficial): readonly Text[] => {
  if (leave === null) return [];
  const { firstDay, lastDay, substitute } = leave;
  return [
    {
      key: 'duty-card-leave',
      values: { firstDay: date(firstDay), lastDay: date(lastDay), substitute },
    },
  ];
};

const cardSay = (one: OpenedOfficial): Say => ({
  key: 'duty-card',
  values: {
    name: one.name,
    lines: [
      ...(one.position === null ? [] : [{ key: 'plain', values: { text: one.position } }]),
      {
        key: 'duty-card-office',
        values: { role: one.role, agency: one.agencyLabel, area: areaOf(one), since: date(one.since) },
      },
      ...(one.letter === null ? [] : [{ key: 'duty-card-letter', values: { letter: one.letter } }]),
      ...(one.until === null ? [] : [{ key: 'duty-card-until', values: { day: date(one.until) } }]),
      ...leaveLine(one),
      { key: 'duty-card-cases', values: { cases: one.openCases } },
    ],
  },
  choices: [
    act('end', one.id, 'choice-duty-end'),
    one.leave === null
      ? act('leave', one.id, 'choice-duty-leave')
      : act('leave-end', one.id, 'choice-duty-leave-end'),
    QUEUE,
  ],
});

const card = (state: State, one: OpenedOfficial): Turned =>
  settled(state, { kind: 'say', say: cardSay(one) });

const gone = (state: State): Turned => settled(state, say('duty-gone', {}, [QUEUE]));

const askWhy = (state: State, one: OpenedOfficial, why: Text | null = null): Turned =>
  ask(
    state,
    { kind: 'duty', act: 'end', appointment: one.id },
    'officer-duty',
    askedAgain({ key: 'duty-end-why', values: { name: one.name, cases: one.openCases } }, why),
    [...WHYS.map((each) => option(each, `choice-duty-why-${each}`)), BACK],
  );

const askSuccessor = (state: State, one: OpenedOfficial, chosen: Why, why: Text | null = null): Turned =>
  ask(
    state,
    { kind: 'duty', act: 'end', appointment: one.id, why: chosen },
    'officer-duty',
    askedAgain({ key: 'duty-end-successor', values: { name: one.name, cases: one.openCases } }, why),
    [
      ...one.others
        .slice(0, MOST_CHOICES - 1)
        .map((each) => option(each.id, 'choice-duty-person', { name: each.name })),
      option('nobody', 'choice-duty-nobody'),
      BACK,
    ],
  );

const ended = (state: State, one: OpenedOfficial, why: Why, successor: string | null): Turned => {
  const next = colleagueOf(one, successor ?? undefined);
  return done(
    state,
    { kind: 'end-duty', appointment: one.id, why, successor: next?.id ?? null },
    say(
      next ? 'duty-ended-to' : 'duty-ended-queue',
      { name: one.name, agency: one.agencyLabel, cases: one.openCases, successor: next?.name ?? '' },
      [QUEUE],
    ),
  );
};

const askLeave = (state: State, one: OpenedOfficial, plan: Plan, why: Text | null = null): Turned => {
  if (one.others.length === 0)
    return settled(state, say('duty-leave-nobody-office', { name: one.name }, [QUEUE]));
  const question: Text = { key: 'duty-leave-office', values: { name: one.name } };
  const others =
    plan.firstDay === undefined
      ? []
      : one.others
          .slice(0, MOST_CHOICES)
          .map((each) => option(each.id, 'choice-duty-person', { name: each.name }));
  return ask(
    state,
    { kind: 'duty', act: 'leave', appointment: one.id, ...plan },
    'officer-duty',
    askedAgain(plan.firstDay === undefined ? question : { key: 'duty-leave-substitute' }, why),
    [...others, BACK],
  );
};

const leaveSet = (state: State, one: OpenedOfficial, plan: Plan, why: Text | null): Turned =>
  isWhole(plan) && colleagueOf(one, plan.substitute)
    ? done(state, { kind: 'leave', appointment: one.id, ...plan })
    : askLeave(state, one, plan, why);

/** A button of somebody's card. `one` null: his duty ended meanwhile. */
export const actOnOfficial = (
  state: State,
  one: OpenedOfficial | null | undefined,
  what: 'open' | 'end' | 'leave' | 'leave-end',
): Turned => {
  if (!one) return gone(state);
  switch (what) {
    case 'open':
      return card(state, one);
    case 'end':
      return askWhy(state, one);
    case 'leave':
      return askLeave(state, one, {});
    case 'leave-end':
      return settled(
        state,
        { kind: 'end-leave', appointment: one.id },
        say('duty-leave-ending-office', { name: one.name }, [QUEUE]),
      );
    default:
      return what satisfies never;
  }
};

/** Something came while a question about somebody's duty is open; null: neither a tap nor words. */
export const dutyAnswer = (
  state: State,
  asked: DutyAsked,
  said: { readonly choice: string } | { readonly text: string } | null,
  problem: Text,
  { found, today }: World,
): Turned => {
  const one = found.official;
  if (!one) return gone({ ...state, asked: null });
  const { why, firstDay, lastDay, substitute } = asked;
  const plan: Plan = {
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(substitute === undefined ? {} : { substitute }),
  };
  const choice = said && 'choice' in said ? said.choice : null;
  if (choice === 'back') return card({ ...state, asked: null }, one);
  if (asked.act === 'leave') {
    if (choice !== null) return leaveSet(state, one, { ...plan, substitute: choice }, problem);
    if (said === null || !('text' in said)) return askLeave(state, one, plan, problem);
    const read = planWith(plan, said.text, one, today);
    return leaveSet(state, one, read.plan, read.why);
  }
  if (why === undefined) {
    const chosen = WHYS.find((each) => each === choice);
    return chosen ? askSuccessor(state, one, chosen) : askWhy(state, one, problem);
  }
  if (choice === 'nobody') return ended(state, one, why, null);
  if (choice !== null && colleagueOf(one, choice)) return ended(state, one, why, choice);
  return askSuccessor(state, one, why, problem);
};
