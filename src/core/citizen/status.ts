// Where a case stands, in plain words: to its owner, or to whoever knows number and secret code.
import { ask, beside, caseChoice, commandChoice, done, option, say, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import { isAnswered } from '../parts.ts';
import { readCodePair } from '../reference.ts';
import type { Choice, Text, Value } from '../say.ts';
import type { State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { linkChoice, mayOfferLink } from './link.ts';
import { mayWithdraw } from './may.ts';
import { MENU } from './menu.ts';
import { MOST_LISTED, others } from './which-case.ts';

/** What another agency asks him, with its name. */
const asksOf = ({ reference, pending, agencyLabel }: OwnCase): readonly Choice[] => {
  const values = { agency: agencyLabel ?? { key: 'the-agency' } };
  if (pending?.kind === 'question')
    return [{ ...caseChoice('citizen', reference, 'reply', 'choice-reply-to'), values }];
  return pending?.kind === 'consent'
    ? [{ ...caseChoice('citizen', reference, 'consent', 'choice-see-request-of'), values }]
    : [];
};

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
  const asked = own.parts.flatMap(asksOf);
  const again = own.ending?.inTime ? [caseChoice('citizen', reference, 'reopen', 'choice-reopen')] : [];
  switch (pending?.kind) {
    case undefined:
      return [...asked, ...more, ...again];
    case 'question':
      return [caseChoice('citizen', reference, 'reply', 'choice-reply'), ...asked, ...more];
    case 'consent':
      return [caseChoice('citizen', reference, 'consent', 'choice-see-request'), ...asked, ...more];
    case 'confirm':
      return [
        caseChoice('citizen', reference, 'yes', 'choice-done'),
        caseChoice('citizen', reference, 'no', 'choice-not-yet'),
      ];
    case 'revisit':
      return [
        caseChoice('citizen', reference, 'still', 'choice-still-settled'),
        caseChoice('citizen', reference, 'reopen', 'choice-came-back'),
      ];
    case 'rate':
      return [caseChoice('citizen', reference, 'rate', 'choice-rate'), ...again];
    default:
      return pending satisfies undefined;
  }
};

/** Those who have not answered, of several. */
const awaited = (own: OwnCase): readonly OwnCase[] =>
  own.status === 'resolved' ? own.parts.filter(({ status }) => !isAnswered(status)) : [];

const nextText = (own: OwnCase): Text => {
  const { ending, nextDay } = own;
  const waiting = awaited(own);
  const status = waiting.length > 0 ? 'accepted' : own.status;
  const next =
    waiting.length > 0 ? (waiting.flatMap((part) => part.nextDay ?? []).sort()[0] ?? null) : nextDay;
  const day = ending?.inTime ? ending.reopenUntil : next;
  if (day === null) return { key: 'status-no-date' };
  const waits = status === 'resolved' ? 'status-lapses' : 'status-next';
  return { key: ending ? 'status-reopen' : waits, values: { day: { kind: 'date', day } } };
};

/** Whose turn it is, while it is an agency's. */
const holding = (own: OwnCase): Value => {
  const labels = awaited(own).flatMap(({ agencyLabel }) => agencyLabel ?? []);
  return labels.length > 0 ? labels.join(', ') : (own.agencyLabel ?? { key: 'the-agency' });
};

/** An end is told by how it came about; an answer as one of several, while others are awaited. */
const stateText = (own: OwnCase): Text => {
  const { status, ending } = own;
  if (ending !== null && ending.move !== 'confirmed') return { key: `status-${ending.move}` };
  const waiting = awaited(own).length;
  return waiting > 0 ? { key: 'status-in-part', values: { waiting } } : { key: `status-${status}` };
};

/** How far each of several agencies is. */
const partLines = (own: OwnCase): readonly Text[] =>
  own.parts.length === 0
    ? []
    : [own, ...own.parts].map(({ agencyLabel, status, nextDay, ending }) => ({
        key: 'status-part',
        values: {
          agency: agencyLabel ?? { key: 'the-agency' },
          status: ending?.move === 'dropped' ? 'dropped' : status,
          due:
            nextDay === null || isAnswered(status)
              ? ''
              : { key: 'status-part-due', values: { day: { kind: 'date', day: nextDay } } },
        },
      }));

const pendingText = ({ pending, withdrawalAsked }: OwnCase): Text | string => {
  if (pending === null) return withdrawalAsked ? { key: 'pending-withdrawal' } : '';
  const text = pending.kind === 'question' ? pending.text : '';
  return { key: `pending-${pending.kind}`, values: { text } };
};

const statusText = (own: OwnCase): Text => {
  const lines = partLines(own);
  const body = wholeText(own);
  return lines.length === 0 ? body : { key: 'status-with-parts', values: { body, lines } };
};

const wholeText = (own: OwnCase): Text => ({
  key: 'status-case',
  values: {
    reference: own.reference,
    kind: { key: `kind-${own.lane}` },
    topic: own.topicLabel,
    status: stateText(own),
    holder: {
      key: `holder-${own.holder}`,
      values: { agency: holding(own) },
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
