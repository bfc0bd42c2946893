// One round: one transaction in which many people have one turn each. Everything plain is done for all of them at once; only
// what a turn looks up or does to a case is done alone, in the order the events came.
import type { Turned } from '../core/asking.ts';
import { hasWindow } from '../channel.ts';
import { wordsOf, type Event } from '../core/event.ts';
import { takenBack } from '../core/quick.ts';
import { VERSION, type State } from '../core/state.ts';
import type { Need } from '../core/world.ts';
import {
  lockConversations,
  saveStates,
  sealState,
  speakers,
  type SavedState,
  type Speaker,
} from '../store/conversation.ts';
import { complaintIdsOf } from '../store/complaint-id.ts';
import type { Tx } from '../store/database.ts';
import { noteIncoming, noteKey } from '../store/inbox.ts';
import { appendOutbox, quotedKey, referencesOfQuoted, takeBack, type NewOutboxRow } from '../store/outbox.ts';
import { keepKnown } from '../store/person.ts';
import { openWindows } from '../store/window.ts';
import type { Held } from './arrive.ts';
import { carryOut } from './carry-out.ts';
import type { Desk } from './desk.ts';
import { erase } from './erase.ts';
import { find } from './find.ts';
import { answeringOf, heldBack } from './flow.ts';
import { openRound, type Gathered, type Round } from './round.ts';
import { silenceEndOf } from './silence.ts';
import { storedState } from './stored-state.ts';
import { actorOf, type Actor } from './surroundings.ts';

export type Played = {
  /** Answered, or a repeat of what was answered before. */
  readonly settled: readonly Held[];
  /** Those of them that had a turn now. */
  readonly answered: readonly Held[];
  /** Their conversation was held by somebody else: nothing of them was touched. */
  readonly busy: readonly Held[];
  /** They name a case that another event of this round named before: for the next round. */
  readonly later: readonly Held[];
  readonly gathered: Gathered;
};

/** An event opened and ready for its turn. */
type Ready = {
  readonly held: Held;
  readonly actor: Actor;
  readonly state: State;
  readonly event: Event;
  readonly needs: readonly Need[];
};

const withAbout = (event: Event, reference: string | undefined): Event =>
  reference !== undefined && (event.kind === 'text' || event.kind === 'file' || event.kind === 'photo')
    ? { ...event, about: reference }
    : event;

const quotedOf = ({ event, address }: Held) =>
  event.quoted === undefined ? null : { address, messageId: event.quoted };

/** Fills in what the quoted message was about, opens the states and asks what each turn will need. */
const ready = async (
  tx: Tx,
  desk: Desk,
  present: readonly Held[],
  speaking: ReadonlyMap<string, Speaker>,
): Promise<readonly Ready[]> => {
  const references = await referencesOfQuoted(
    tx,
    present.map(quotedOf).filter((quoted) => quoted !== null),
  );
  return present.map((held) => {
    const speaker = speaking.get(held.address)!;
    const actor = actorOf(desk, speaker, held.event);
    const state = storedState(desk, actor.key, speaker);
    const quoted = quotedOf(held);
    const event = withAbout(held.event.event, quoted ? references.get(quotedKey(quoted)) : undefined);
    return { held, actor, state, event, needs: desk.rules.needs(state, event, actor.around) };
  });
};

const casesOf = ({ needs, event }: Ready): readonly string[] => [
  ...needs.flatMap((need) => ('reference' in need ? [need.reference] : [])),
  ...('about' in event && event.about !== undefined ? [event.about] : []),
];

const isAlone = ({ needs }: Ready): boolean => needs.some(({ kind }) => kind === 'alone');

/**
 * Those that may play now, and those that name a case which one before them names. What may make two people one plays
 * alone: another turn of this round would go on with the person it was read for.
 */
const apart = (
  all: readonly Ready[],
): { readonly now: readonly Ready[]; readonly later: readonly Held[] } => {
  const named = new Set<string>();
  const now: Ready[] = [];
  const later: Held[] = [];
  for (const each of all) {
    const cases = casesOf(each);
    const isApart = now[0] !== undefined && (isAlone(now[0]) || isAlone(each));
    if (isApart || cases.some((reference) => named.has(reference))) later.push(each.held);
    else now.push(each);
    for (const reference of cases) named.add(reference);
  }
  return { now, later };
};

/** What of a turn is carried out now: answers to a flood wait, those to officers, focal points and danger never. */
const effectsOf = (desk: Desk, { held, actor, event }: Ready, next: Turned): Turned['effects'] => {
  const answering = answeringOf(desk, held);
  if (answering === 'answer' || next.state.role !== 'citizen') return next.effects;
  return actor.around.read(wordsOf(event)).danger === null ? heldBack(next.effects, answering) : next.effects;
};

const play = async (tx: Tx, desk: Desk, each: Ready, round: Round): Promise<SavedState> => {
  const { actor, state, event, needs } = each;
  const found = needs.length === 0 ? {} : await find(tx, desk, actor, needs);
  const next = desk.rules.turn(state, event, { ...actor.around, found });
  for (const effect of effectsOf(desk, each, next))
    await carryOut(tx, desk, actor, effect, round, next.state.role);
  return {
    address: actor.address,
    sealed: sealState(actor.key, actor.address, next.state),
    version: VERSION,
    silenceEnds: silenceEndOf(desk, next.state),
    asks: next.state.asked !== null,
  };
};

/** Those that go on with a story whose answer was not sent yet: it is taken back, and they are played as one message with it. */
const together = async (tx: Tx, desk: Desk, all: readonly Ready[]): Promise<readonly Ready[]> => {
  const more = new Map(
    all.flatMap((each) => {
      const taken = takenBack(each.state, each.event, each.actor.around);
      return taken ? [[each.actor.address, taken] as const] : [];
    }),
  );
  const free = await takeBack(tx, [...more.keys()]);
  return all.map((each) => {
    const taken = free.has(each.actor.address) ? more.get(each.actor.address) : undefined;
    if (taken === undefined) return each;
    return { ...each, ...taken, needs: desk.rules.needs(taken.state, taken.event, each.actor.around) };
  });
};

/** The events among `now` that were not handled before; each copy after the first counts as handled. */
const unheard = async (tx: Tx, now: readonly Ready[]): Promise<readonly Ready[]> => {
  const fresh = new Set(
    await noteIncoming(
      tx,
      now.map(({ held: { event, address } }) => ({
        channel: event.channel,
        externalId: event.externalId,
        address,
      })),
    ),
  );
  return now.filter(({ held }) => fresh.delete(noteKey(held.event)));
};

/** Erases whom turns of the round want erased, and gives what is still to be told, of them only the farewells. */
const eraseIn = async (tx: Tx, desk: Desk, { rows, erasing }: Gathered): Promise<readonly NewOutboxRow[]> => {
  if (erasing.length === 0) return rows;
  const farewells = [];
  for (const { person, ...farewell } of erasing)
    farewells.push(await erase({ tx, desk, now: desk.clock.now() }, person, farewell));
  const gone = new Set(erasing.map(({ person }) => person));
  return [
    ...rows.filter(({ recipient }) => !gone.has(recipient.person)),
    ...farewells.filter((row) => row !== null),
  ];
};

/**
 * Plays a round: at most one event a person. Throws when any turn or effect throws, or when the database does; the caller's
 * transaction then undoes all of it.
 */
export const playRound = async (tx: Tx, desk: Desk, batch: readonly Held[]): Promise<Played> => {
  const free = await lockConversations(
    tx,
    batch.map((held) => held.address),
  );
  const list = free.length === 0 ? [] : await speakers(tx, free);
  const speaking = new Map(list.map((speaker) => [speaker.address, speaker]));
  const present = batch.filter((held) => speaking.has(held.address));
  const busy = batch.filter((held) => !speaking.has(held.address));
  const round = openRound();
  if (present.length === 0) return { settled: [], answered: [], busy, later: [], gathered: round.gathered() };

  const { now, later } = apart(await ready(tx, desk, present, speaking));
  const saved: SavedState[] = [];
  const fresh = await together(tx, desk, await unheard(tx, now));
  // Before the turns: one that makes two people one puts together what is known of both.
  await keepKnown(
    tx,
    fresh
      .filter(({ actor }) => actor.knownIsNew)
      .map(({ actor }) => ({ key: actor.key, person: actor.person, known: actor.known })),
  );
  const ids = await complaintIdsOf(tx, fresh.flatMap(casesOf));
  for (const each of fresh) {
    const cases = casesOf(each).flatMap((reference) => ids.get(reference) ?? []);
    saved.push(await play(tx, desk, each, round.turn(cases)));
  }
  await saveStates(tx, saved);
  await openWindows(
    tx,
    fresh.filter(({ held }) => hasWindow(held.event.channel)).map(({ held }) => held.address),
  );
  const gathered = round.gathered();
  await appendOutbox(tx, await eraseIn(tx, desk, gathered));
  const heldOf = (all: readonly Ready[]) => all.map((each) => each.held);
  return { settled: heldOf(now), answered: heldOf(fresh), busy, later, gathered };
};
