// "Hapus data saya": what goes and what stays is said first, then the word HAPUS has to be typed. Data of an open case may be
// needed to handle it (UU 27/2022): it is withdrawn first, or an officer decides.
import { plain } from '../answer.ts';
import { beside, done, option, say, type Turned } from '../asking.ts';
import { isFinal } from '../complaint.ts';
import type { State } from '../state.ts';
import { officeOf } from '../steps/identity.ts';
import type { MyData, World } from '../world.ts';
import { askOfData, leaveMyData, myData, numbersOf } from './own-data.ts';

type Answer =
  { readonly kind: 'choice'; readonly choice: string } | { readonly kind: 'text'; readonly text: string };

/** The word of either language, however it is written; never a tap, which a child makes. */
const SURE = ['hapus', 'delete'];

const openCases = (world: World): MyData['cases'] =>
  myData(world).cases.filter(({ status }) => !isFinal(status));

export const beginErasing = (state: State, world: World): Turned => {
  if (myData(world).hasDuty)
    return leaveMyData(state, world, say('erase-duty', officeOf(world.policy.office)));
  const open = openCases(world);
  if (open.length > 0)
    return askOfData(
      state,
      { stage: 'open' },
      { key: 'ask-erase-open', values: { references: numbersOf(open) } },
      [option('officer', 'choice-data-officer'), option('cancel', 'choice-cancel')],
    );
  return askOfData(
    state,
    { stage: 'erase' },
    { key: 'ask-erase' },
    [option('cancel', 'choice-cancel')],
    [say('erase-explained')],
  );
};

const askOfficers = (state: State, world: World): Turned => {
  const open = openCases(world);
  const [first] = open;
  if (!first) return beginErasing(state, world);
  return leaveMyData(
    state,
    world,
    {
      kind: 'tell-officers',
      class: 'notice',
      reference: first.reference,
      say: { key: 'officer-erase-asked', values: { references: numbersOf(open) } },
    },
    say('erase-asked'),
  );
};

export const hearErasing = (state: State, stage: 'erase' | 'open', answer: Answer, world: World): Turned => {
  if (answer.kind === 'choice' && answer.choice === 'officer' && stage === 'open')
    return askOfficers(state, world);
  if (answer.kind === 'choice') return leaveMyData(state, world, say('erase-kept'));
  if (stage === 'open') return beside(state, say('choose-one'));
  if (!SURE.includes(plain(answer.text))) return beside(state, say('erase-unclear'));
  // A case may have been filed or re-opened since it was asked.
  if (myData(world).hasDuty || openCases(world).length > 0) return beginErasing(state, world);
  // The desk says the last word: afterwards there is nobody left to be told by this conversation.
  return done(state, { kind: 'erase', language: state.language });
};
