// `data saya`: what is kept of a person, for himself to see, to correct and to take away. Erasing stands in erase-data.ts.
import { fieldName } from '../agency-say.ts';
import { beside, option, say, type Turned } from '../asking.ts';
import { storyOf } from '../draft.ts';
import type { Effect } from '../effect.ts';
import { hearWords } from '../intake.ts';
import type { IdentityField, IdentityFields } from '../reading.ts';
import type { Text, Value } from '../say.ts';
import type { Asked, State } from '../state.ts';
import { officeOf } from '../steps/identity.ts';
import { FEWEST_WORDS } from '../steps/story.ts';
import type { World } from '../world.ts';
import { beginErasing, hearErasing } from './erase-data.ts';
import { isValueOf, valueTold } from './identity-value.ts';
import { wordsAboutCases } from './new-or-old.ts';
import { askOfData, leaveMyData, myData, numbersOf } from './own-data.ts';

type AskedOfData = Extract<Asked, { readonly kind: 'my-data' }>;
type Answer =
  { readonly kind: 'choice'; readonly choice: string } | { readonly kind: 'text'; readonly text: string };

const FIELDS: readonly IdentityField[] = [
  'name',
  'birthPlace',
  'birthDate',
  'maritalStatus',
  'occupation',
  'address',
  'nik',
  'phone',
];

/** Somebody may look over the shoulder: of numbers only the end is shown. */
const SHOWN_DIGITS = 4;
const masked = (value: string): string => `…${value.slice(-SHOWN_DIGITS)}`;

const valueOf = (field: IdentityField, value: string, isMasked: boolean): Value => {
  if (field === 'birthDate') return { kind: 'date', day: value };
  return isMasked && (field === 'nik' || field === 'phone') ? masked(value) : value;
};

const fieldLine = (field: IdentityField, value: string, isMasked = false): Text => ({
  key: 'field-line',
  values: { field: fieldName(field), value: valueOf(field, value, isMasked) },
});

const identityLines = (identity: IdentityFields | null, isMasked: boolean): readonly Text[] => {
  const lines = FIELDS.flatMap((field) => {
    const value = identity?.[field];
    return value === undefined ? [] : [fieldLine(field, value, isMasked)];
  });
  return lines.length > 0 ? lines : [{ key: 'data-no-identity' }];
};

/** All that is kept, a line each. `isMasked`: numbers of the identity are shown by their end alone. */
const linesOf = (world: World, isMasked: boolean): readonly Text[] => {
  const { cases, files, channels } = myData(world);
  return [
    ...identityLines(world.identity, isMasked),
    ...channels.map((channel): Text => ({ key: 'data-chat', values: { channel } })),
    { key: 'data-cases', values: { count: cases.length, references: numbersOf(cases) } },
    { key: 'data-files', values: { count: files } },
  ];
};

export const showMyData = (state: State, world: World, before: readonly Effect[] = []): Turned =>
  askOfData(
    state,
    { stage: 'menu' },
    { key: 'summary-my-data', values: { lines: linesOf(world, true) } },
    [
      option('correct', 'choice-data-correct'),
      option('copy', 'choice-data-copy'),
      option('erase', 'choice-data-erase'),
      option('notice', 'choice-data-notice'),
      option('cancel', 'choice-back'),
    ],
    before,
  );

/** Words that answer no question here may be a story. */
const otherWords = (state: State, text: string, world: World): Turned => {
  if (world.read(text).words < FEWEST_WORDS) return beside(state, say('choose-one'));
  const open = { ...state, asked: null };
  return state.draft === null && (world.found.ownCases?.length ?? 0) > 0
    ? wordsAboutCases(open, text, world)
    : hearWords(open, text, world);
};

const takeAway = (state: State, world: World): Turned => {
  const draft = state.draft === null ? '' : storyOf(state.draft);
  return leaveMyData(
    state,
    world,
    say('data-copy-note'),
    { kind: 'copy-of-data', lines: linesOf(world, false) },
    ...(draft === '' ? [] : [say('data-copy-draft', { story: draft })]),
  );
};

const hearMenu = (state: State, choice: string, world: World): Turned => {
  switch (choice) {
    case 'correct':
      return askOfData(state, { stage: 'field' }, { key: 'ask-data-field' }, [
        ...FIELDS.map((field) => option(field, 'choice-data-field', { field: fieldName(field) })),
        option('cancel', 'choice-back'),
      ]);
    case 'copy':
      return takeAway(state, world);
    case 'erase':
      return beginErasing(state, world);
    case 'notice':
      return showMyData(state, world, [say('notice-full', officeOf(world.policy.office))]);
    default:
      return leaveMyData(state, world, say('nothing-changed'));
  }
};

const askValue = (state: State, field: IdentityField): Turned =>
  askOfData(
    state,
    { stage: 'value', field },
    { key: 'ask-data-value', values: { field: fieldName(field) } },
    [option('cancel', 'choice-cancel')],
  );

const hearValue = (state: State, field: IdentityField, text: string, world: World): Turned => {
  const value = valueTold(text, field, world);
  if (!isValueOf(field, value)) return beside(state, say('data-value-unclear', { field: fieldName(field) }));
  const before = world.identity?.[field];
  return askOfData(
    state,
    { stage: 'confirm', field, value },
    {
      key: 'confirm-data-value',
      values: {
        line: fieldLine(field, value),
        before: before === undefined ? { key: 'field-not-given' } : valueOf(field, before, true),
      },
    },
    [option('yes', 'choice-data-keep'), option('cancel', 'choice-cancel')],
  );
};

const keep = (state: State, field: IdentityField, value: string, world: World): Turned => {
  const corrected = { [field]: value };
  const { draft } = state;
  return leaveMyData(
    // What is filed later carries it too.
    draft?.identity
      ? { ...state, draft: { ...draft, identity: { ...draft.identity, ...corrected } } }
      : state,
    world,
    {
      kind: 'keep-identity',
      identity: { ...world.identity, ...corrected },
      consentVersion: world.policy.consentVersion,
      corrected: field,
    },
    say('data-corrected', { line: fieldLine(field, value) }),
  );
};

export const hearMyData = (state: State, asked: AskedOfData, answer: Answer, world: World): Turned => {
  if (asked.stage === 'erase' || asked.stage === 'open')
    return hearErasing(state, asked.stage, answer, world);
  if (answer.kind === 'choice' && answer.choice === 'cancel' && asked.stage !== 'menu')
    return showMyData(state, world, [say('nothing-changed')]);
  const field = FIELDS.find((one) => one === asked.field);
  switch (asked.stage) {
    case 'menu':
      return answer.kind === 'text'
        ? otherWords(state, answer.text, world)
        : hearMenu(state, answer.choice, world);
    case 'field': {
      const chosen = FIELDS.find((one) => answer.kind === 'choice' && one === answer.choice);
      return chosen ? askValue(state, chosen) : beside(state, say('choose-one'));
    }
    case 'value':
      if (answer.kind === 'choice' || !field) return showMyData(state, world);
      return hearValue(state, field, answer.text, world);
    case 'confirm':
      if (answer.kind === 'text') return beside(state, say('choose-one'));
      return field && asked.value !== undefined
        ? keep(state, field, asked.value, world)
        : showMyData(state, world);
    default:
      return asked.stage satisfies never;
  }
};
