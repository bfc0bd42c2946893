// An officer changes the duty roster, asks a colleague to take his day, or takes one.
import type { Effect } from '../../core/effect.ts';
import { rosterOffered, rosterSet, rosterTaken } from '../../core/officer/roster.ts';
import { writeAudit } from '../../store/audit.ts';
import { onDutyOn, setRoster } from '../../store/roster.ts';
import { nameOfStaff, staffOf } from '../../store/staff.ts';
import type { CaseTurn } from '../case-work.ts';
import { tellPeople } from '../tell.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Of<A extends string> = Extract<Effect, { readonly kind: 'roster'; readonly act: A }>;

const nameOf = async ({ tx, desk }: CaseTurn, person: string): Promise<string> =>
  (await nameOfStaff(tx, desk.ring, person)) ?? '';

/** An alarm calls people of the office alone. */
const checkStaff = async (turn: CaseTurn, people: readonly string[]): Promise<void> => {
  const staff = await staffOf(turn.tx);
  if (!people.every((person) => staff.includes(person)))
    throw new MoveRefused('somebody who is not of the office was put on the roster; decide again');
};

const put = async (turn: CaseTurn, days: readonly string[], people: readonly string[]): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  await setRoster(tx, { days, people, by: actor.person, at: now });
  const detail = { days, people };
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: actor.person, act: 'roster-changed', complaint: null },
    detail,
  });
};

const set = async (turn: CaseTurn, { days, people }: Of<'set'>): Promise<void> => {
  await checkStaff(turn, people);
  const before = new Set<string>();
  for (const day of days) for (const person of await onDutyOn(turn.tx, day)) before.add(person);
  await put(turn, days, people);
  const by = await nameOf(turn, turn.actor.person);
  const told = new Set([...people, ...before]);
  told.delete(turn.actor.person);
  for (const person of told) {
    const isOn = people.includes(person);
    // Who stood there and still does reads nothing new.
    if (isOn && before.has(person)) continue;
    await tellPeople(turn, [person], rosterSet({ days, by, isOn }), 'notice');
  }
};

const offer = async (turn: CaseTurn, { day, to }: Of<'offer'>): Promise<void> => {
  await checkStaff(turn, [to]);
  const from = turn.actor.person;
  const say = rosterOffered({ day, from, name: await nameOf(turn, from) });
  await tellPeople(turn, [to], say, 'notice');
};

const take = async (turn: CaseTurn, { day, from }: Of<'take'>): Promise<void> => {
  const me = turn.actor.person;
  const people = await onDutyOn(turn.tx, day);
  if (!people.includes(from) || people.includes(me))
    throw new MoveRefused(`the roster of ${day} changed meanwhile; decide again`);
  await put(
    turn,
    [day],
    people.map((person) => (person === from ? me : person)),
  );
  await tellPeople(turn, [from], rosterTaken({ day, name: await nameOf(turn, me) }), 'notice');
};

export const changeRoster = async (
  turn: CaseTurn,
  effect: Extract<Effect, { readonly kind: 'roster' }>,
): Promise<void> => {
  checkMay(turn, 'keep-roster');
  if (effect.act === 'set') return set(turn, effect);
  return effect.act === 'offer' ? offer(turn, effect) : take(turn, effect);
};
