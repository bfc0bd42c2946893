// What a focal point says and asks of his own duty: that he moves to another office (`mutasi`), and how he did (`rapor`).
import { commandChoice, say, type Turned } from '../asking.ts';
import { plain } from '../answer.ts';
import { scorecardSay } from '../scorecard.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import { colleaguesNamed } from '../colleagues.ts';
import { numberAndReason } from '../officer/open-link.ts';
import type { Need, World } from '../world.ts';
import { settled } from './settled.ts';

const LIST = commandChoice('kasus', 'choice-focal-list');
/** "mutasi" alone says neither when nor who comes next. */
const SHORTEST = 5;
const LONGEST = 500;
/** A token has 64 bytes, "g.oper." among them; a name is known by its first words. */
const LONGEST_REST = 50;

/** Officers read it and decide: nobody drops his open cases by a word of his own. */
export const moving = (state: State, rest: string, world: World): Turned => {
  const { appointments } = world.standing;
  const text = rest.trim();
  if (plain(text).length < SHORTEST || text.length > LONGEST)
    return settled(state, say('duty-moving-how', {}, [LIST]));
  return settled(
    state,
    ...appointments.map(({ id, agencyLabel }) => ({
      kind: 'tell-officers' as const,
      class: 'notice' as const,
      say: {
        key: 'duty-moving-office',
        values: { agency: agencyLabel, text },
        choices: [{ token: writeToken({ kind: 'appointment', act: 'open', id }), key: 'choice-duty-open' }],
      },
    })),
    say('duty-moving-told', {}, [LIST]),
  );
};

/** Of the case that stands in the words, and of whom he works with. */
export const needsOfHandOver = (rest: string): readonly Need[] => {
  const { reference } = numberAndReason(rest);
  return reference === null ? [] : [{ kind: 'case-for-focal', reference }, { kind: 'duties' }];
};

/** `oper NUMBER Bu Rina`: a case he has goes to a colleague of the same agency. */
export const handOver = (state: State, rest: string, { found }: World): Turned => {
  const { reference, reason: name } = numberAndReason(rest);
  if (reference === null) return settled(state, say('duty-over-how', {}, [LIST]));
  const face = found.focalCase;
  if (!face) return settled(state, say('duty-over-not-yours', { reference }, [LIST]));
  if (!face.owner?.mine || (face.status !== 'accepted' && face.status !== 'awaiting'))
    return settled(state, say('duty-over-not-now', { reference }, [LIST]));
  const others = (found.duties ?? [])
    .filter(({ agencyLabel }) => agencyLabel === face.agencyLabel)
    .flatMap((duty) => duty.others);
  const once = others.filter((one, at) => others.findIndex(({ id }) => id === one.id) === at);
  if (once.length === 0) return settled(state, say('duty-over-nobody', { reference }, [LIST]));
  const named = colleaguesNamed(name, once);
  const [only, ...more] = named;
  if (!only || more.length > 0) {
    const choices = (more.length > 0 ? named : once).map((one) => ({
      key: 'choice-duty-person',
      values: { name: one.name },
      token: writeToken({
        kind: 'command',
        command: 'oper',
        rest: `${reference} ${one.name}`.slice(0, LONGEST_REST),
      }),
    }));
    return settled(state, say('duty-over-whom', { reference }, choices));
  }
  return settled(
    state,
    { kind: 'hand-over', reference, to: only.id },
    say('duty-over-done', { reference, name: only.name }, [LIST]),
  );
};

/** His own figures and nobody else's. */
export const scorecard = (state: State, { found }: World): Turned =>
  settled(state, { kind: 'say', say: scorecardSay(found.scorecard ?? null) });
