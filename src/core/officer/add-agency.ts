// `tambah instansi NUMBER agency`: another agency answers the case as well. What it answers is a part of the case of which the others
// do not hear; it reads the story as they do, and what the officer wants of it.
import { done, option, say, type Turned } from '../asking.ts';
import type { OfficeCase } from '../case-view.ts';
import { isFinal } from '../complaint.ts';
import type { Text } from '../say.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { openCase, QUEUE } from './card.ts';
import { noSuchCase, refused } from './no-case.ts';
import { numberAndReason } from './open-link.ts';
import { agencyWritten, askOfficer, type OfficerAsked } from './question.ts';
import { settled } from './settled.ts';

/** More on one matter is a meeting, not a case. */
const MOST_PARTS = 4;

/** Why no agency can be added to the case, or null. */
export const addRefusal = ({ reference, status, lane, partOf, parts, agencyId }: OfficeCase): Text | null => {
  const because = (key: string): Text => ({ key, values: { reference, whole: partOf ?? '' } });
  if (isFinal(status)) return because('officer-refused-closed');
  if (partOf !== null) return because('officer-refused-part');
  if (lane === 'konsultasi') return because('officer-refused-consultation');
  if (agencyId === null) return because('officer-refused-no-agency');
  return parts.length >= MOST_PARTS ? because('officer-refused-many-parts') : null;
};

const ask = (state: State, reference: string): Turned =>
  askOfficer(state, { kind: 'officer', act: 'add-agency', reference });

/** `tambah instansi` with what stood behind it. */
export const addAgency = (state: State, rest: string, world: World): Turned => {
  const { reference, reason: words } = numberAndReason(rest);
  if (reference === null) return settled(state, say('officer-add-agency-how', {}, [QUEUE]));
  const { officeCase } = world.found;
  if (!officeCase) return noSuchCase(state, reference, world);
  const why = addRefusal(officeCase);
  if (why) return refused(state, officeCase, why);
  return words === ''
    ? ask(state, reference)
    : agencyWritten(state, { kind: 'officer', act: 'add-agency', reference }, words, world);
};

/** The second question: what the agency is to answer. */
export const askWhat = (state: State, asked: OfficerAsked, why: Text | null = null): Turned =>
  askOfficer(state, asked, [option('skip', 'choice-officer-skip')], why, {
    key: 'officer-question-add-agency-what',
    values: { reference: asked.reference },
  });

const isOnIt = ({ agencyLabel, parts }: OfficeCase, label: string): boolean =>
  agencyLabel === label || parts.some((part) => part.agencyLabel === label && part.status !== 'closed');

/** `note`: what it is to answer; null: the office does not say. */
export const addWith = (
  state: State,
  { reference, agency: id }: OfficerAsked,
  note: string | null,
  world: World,
): Turned => {
  const agency = id === undefined ? null : world.directory.agencyById(id);
  if (!agency) return ask(state, reference);
  const part = { reference: world.fresh.reference, secret: world.fresh.secret };
  return done(
    state,
    { kind: 'add-agency', reference, agency: agency.id, note, part },
    say('officer-agency-added', { reference, agency: agency.label, part: part.reference }, [
      openCase(part.reference),
      QUEUE,
    ]),
  );
};

/** One of the agencies, or that nothing more is to be said. */
export const choseToAdd = (
  state: State,
  asked: OfficerAsked,
  officeCase: OfficeCase,
  choice: string,
  world: World,
): Turned => {
  if (asked.agency !== undefined)
    return choice === 'skip' ? addWith(state, asked, null, world) : askWhat(state, asked);
  const agency = world.directory.agencyById(choice);
  if (!agency) return askOfficer(state, asked, [], { key: 'officer-choose' });
  return isOnIt(officeCase, agency.label)
    ? askOfficer(state, asked, [], { key: 'officer-agency-on-it', values: { agency: agency.label } })
    : askWhat(state, { ...asked, agency: agency.id });
};
