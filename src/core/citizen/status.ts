// Where a case stands, in plain words: to its owner, or to whoever knows number and secret code.
import { ask, beside, caseChoice, commandChoice, done, option, say, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import { readCodePair } from '../reference.ts';
import type { Choice, Text } from '../say.ts';
import type { State } from '../state.ts';
import type { OwnCase, World } from '../world.ts';
import { MENU } from './menu.ts';
import { MOST_LISTED, others } from './which-case.ts';

const actsOn = (own: OwnCase): readonly Choice[] => {
  const { reference, pending } = own;
  const add = own.status === 'closed' ? [] : [caseChoice('citizen', reference, 'add', 'choice-add')];
  switch (pending?.kind) {
    case undefined:
      return add;
    case 'question':
      return [caseChoice('citizen', reference, 'reply', 'choice-reply'), ...add];
    case 'consent':
      return [caseChoice('citizen', reference, 'consent', 'choice-see-request'), ...add];
    case 'confirm':
      return [
        caseChoice('citizen', reference, 'yes', 'choice-done'),
        caseChoice('citizen', reference, 'no', 'choice-not-yet'),
      ];
    case 'rate':
      return [caseChoice('citizen', reference, 'rate', 'choice-rate')];
    default:
      return pending satisfies undefined;
  }
};

const nextText = (own: OwnCase): Text => {
  if (own.nextDay === null) return { key: 'status-no-date' };
  return { key: 'status-next', values: { day: { kind: 'date', day: own.nextDay } } };
};

const statusText = (own: OwnCase): Text => ({
  key: 'status-case',
  values: {
    reference: own.reference,
    kind: { key: `kind-${own.lane}` },
    topic: own.topicLabel,
    status: { key: `status-${own.status}` },
    holder: {
      key: `holder-${own.holder}`,
      values: { agency: own.agencyLabel ?? { key: 'the-agency' } },
    },
    step: own.lastStep,
    next: nextText(own),
    pending:
      own.pending === null
        ? ''
        : {
            key: `pending-${own.pending.kind}`,
            values: { text: own.pending.kind === 'question' ? own.pending.text : '' },
          },
  },
});

export const sayStatus = (own: OwnCase): Effect => ({
  kind: 'say',
  say: { ...statusText(own), choices: actsOn(own) },
});

const line = (own: OwnCase): Text => ({
  key: 'status-line',
  values: { reference: own.reference, topic: own.topicLabel, status: { key: `status-${own.status}` } },
});

/** The `status` command: one case (or `meant`) at once, several as a list, none asks for number and code. */
export const status = (state: State, world: World, meant: OwnCase | null = null): Turned => {
  const cases = meant ? [meant] : (world.found.ownCases ?? []);
  const [only, ...more] = cases;
  if (!only) {
    return ask(state, { kind: 'status-code' }, 'status-code', { key: 'ask-status-code' }, [
      option('cancel', 'choice-cancel'),
    ]);
  }
  if (more.length === 0) return beside(state, sayStatus(only));
  const listed = cases.slice(0, MOST_LISTED);
  return beside(
    state,
    say('status-list', { lines: listed.map(line), more: others(cases) }, [
      ...listed.map((own): Choice => ({
        ...caseChoice('citizen', own.reference, 'status', 'plain'),
        values: { text: own.reference },
      })),
      commandChoice('kode-lain', 'choice-other-code'),
    ]),
  );
};

/** Number and code were said; desk has looked (and counted the tries). The same words for a wrong number and a wrong code. */
export const statusByCode = (state: State, words: string, world: World): Turned => {
  const { code } = world.found;
  const reference = readCodePair(words)?.reference ?? '';
  switch (code?.kind) {
    case 'match':
      // A code opens status and adding to this one case, nothing else.
      return done(
        { ...state, opened: code.own.reference },
        {
          kind: 'say',
          say: {
            ...statusText({ ...code.own, pending: null }),
            choices:
              code.own.status === 'closed'
                ? []
                : [caseChoice('citizen', code.own.reference, 'add', 'choice-add')],
          },
        },
      );
    case 'limited':
      return beside(state, say('code-limited'));
    case 'no-match':
    case undefined:
      return beside(state, { kind: 'wrong-code', reference }, say('code-wrong', {}, MENU));
    default:
      return code satisfies never;
  }
};
