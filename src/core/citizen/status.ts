// Where a case stands, in plain words: to its owner, or to whoever knows number and secret code.
import { ask, beside, caseChoice, commandChoice, done, option, say, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import { readCodePair } from '../reference.ts';
import type { Choice, Text } from '../say.ts';
import type { State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { linkChoice, mayOfferLink } from './link.ts';
import { mayWithdraw } from './may.ts';
import { MENU } from './menu.ts';
import { MOST_LISTED, others } from './which-case.ts';

const actsOn = (own: OwnCase): readonly Choice[] => {
  const { reference, pending } = own;
  const add = own.status === 'closed' ? [] : [caseChoice('citizen', reference, 'add', 'choice-add')];
  const withdraw =
    own.status !== 'resolved' && mayWithdraw(own)
      ? [caseChoice('citizen', reference, 'withdraw', 'choice-withdraw')]
      : [];
  const files =
    own.filesShown === null ? [] : [caseChoice('citizen', reference, 'files', 'choice-case-files')];
  const more = [...add, ...files, ...withdraw];
  const again = own.ending?.inTime ? [caseChoice('citizen', reference, 'reopen', 'choice-reopen')] : [];
  switch (pending?.kind) {
    case undefined:
      return [...more, ...again];
    case 'question':
      return [caseChoice('citizen', reference, 'reply', 'choice-reply'), ...more];
    case 'consent':
      return [caseChoice('citizen', reference, 'consent', 'choice-see-request'), ...more];
    case 'confirm':
      return [
        caseChoice('citizen', reference, 'yes', 'choice-done'),
        caseChoice('citizen', reference, 'no', 'choice-not-yet'),
      ];
    case 'rate':
      return [caseChoice('citizen', reference, 'rate', 'choice-rate'), ...again];
    default:
      return pending satisfies undefined;
  }
};

const nextText = ({ status, ending, nextDay }: OwnCase): Text => {
  const day = ending?.inTime ? ending.reopenUntil : nextDay;
  if (day === null) return { key: 'status-no-date' };
  const waits = status === 'resolved' ? 'status-lapses' : 'status-next';
  return { key: ending ? 'status-reopen' : waits, values: { day: { kind: 'date', day } } };
};

/** An end is told by how it came about. */
const stateText = ({ status, ending }: OwnCase): Text => ({
  key: `status-${ending === null || ending.move === 'confirmed' ? status : ending.move}`,
});

const pendingText = ({ pending, withdrawalAsked }: OwnCase): Text | string => {
  if (pending === null) return withdrawalAsked ? { key: 'pending-withdrawal' } : '';
  const text = pending.kind === 'question' ? pending.text : '';
  return { key: `pending-${pending.kind}`, values: { text } };
};

const statusText = (own: OwnCase): Text => ({
  key: 'status-case',
  values: {
    reference: own.reference,
    kind: { key: `kind-${own.lane}` },
    topic: own.topicLabel,
    status: stateText(own),
    holder: {
      key: `holder-${own.holder}`,
      values: { agency: own.agencyLabel ?? { key: 'the-agency' } },
    },
    step: own.lastStep,
    next: nextText(own),
    pending: pendingText(own),
  },
});

export const sayStatus = (own: OwnCase): Effect => ({
  kind: 'say',
  say: { ...statusText(own), choices: actsOn(own) },
});

const line = (own: OwnCase): Text => ({
  key: 'status-line',
  values: { reference: own.reference, topic: own.topicLabel, status: stateText(own) },
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

/** What a code opens: how the case stands, adding to it, and the offer to link the chat. */
const opened = (own: OwnCase, isOffered: boolean): Effect => {
  const body = statusText({ ...own, pending: null });
  const { reference } = own;
  return {
    kind: 'say',
    say: {
      ...(isOffered ? { key: 'status-with-link', values: { body } } : body),
      choices: [
        ...(own.status === 'closed' ? [] : [caseChoice('citizen', reference, 'add', 'choice-add')]),
        ...(isOffered ? [linkChoice(reference)] : []),
      ],
    },
  };
};

/** Number and code were said; desk has looked (and counted the tries). The same words for a wrong number and a wrong code. */
export const statusByCode = (state: State, words: string, world: World): Turned => {
  const { code } = world.found;
  const reference = readCodePair(words)?.reference ?? '';
  switch (code?.kind) {
    case 'match':
      // A code opens status and adding to this one case, nothing else.
      return done(
        { ...state, opened: code.own.reference, openedMark: code.mark },
        opened(code.own, !code.isOwn && mayOfferLink(world.standing)),
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
