// "Belum", and `buka lagi`: a case that was answered or ended is worked on again. An end may be taken back for the days that
// policy says, and never one that officers gave it.
import { caseNews } from '../agency-say.ts';
import { ask, beside, caseChoice, done, option, say, type Turned } from '../asking.ts';
import { isFinal } from '../complaint.ts';
import { dangerIn } from '../danger-said.ts';
import type { Effect } from '../effect.ts';
import type { Value } from '../say.ts';
import { officeOf } from '../steps/identity.ts';
import type { State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { cleaned } from './clean.ts';
import { mayReopen, mayReport } from './may.ts';
import { MENU } from './menu.ts';
import { draftWaits, moveBy, ownCase, unable } from './own-case.ts';
import { sayStatus } from './status.ts';

/** Why it cannot be opened again, and what can be done instead. */
const cannotReopen = (state: State, own: OwnCase, world: World): Turned => {
  const { reference, ending } = own;
  if (!ending) return done(state, say('reopen-still-open', { reference }), sayStatus(own));
  if (ending.reopenUntil === null)
    return done(state, say('reopen-not-yours', { reference, ...officeOf(world.policy.office) }, MENU));
  const day = { kind: 'date', day: ending.reopenUntil } as const;
  return done(state, say('reopen-too-late', { reference, day }, MENU));
};

/** All that answer the case, but for those that are not waited for any more. */
const answering = (own: OwnCase): readonly OwnCase[] => [
  own,
  ...own.parts.filter(({ ending }) => ending === null || ending.inTime),
];

/** Several agencies answered: which of them did not settle it? */
const askWhose = (state: State, own: OwnCase): Turned =>
  ask(
    state,
    { kind: 'not-yet-whose', reference: own.reference },
    'not-yet-whose',
    { key: 'ask-not-yet-whose', values: { reference: own.reference } },
    [
      ...answering(own).map((each) =>
        option(each.reference, 'choice-agency', { agency: each.agencyLabel ?? { key: 'the-agency' } }),
      ),
      option('all', 'choice-all-agencies'),
      option('cancel', 'choice-back'),
    ],
  );

/** What was answered has to be told what is missing; what was ended may be opened without a word. `of`: as in Asked. */
export const askWhyNotYet = (state: State, reference: string, world: World, of?: string): Turned => {
  const own = ownCase(world, reference);
  if (!own) return unable(state, own);
  if (!mayReopen(own)) return cannotReopen(state, own, world);
  const ended = isFinal(own.status);
  if (!ended && of === undefined && answering(own).length > 1) return askWhose(state, own);
  return ask(
    state,
    { kind: 'not-yet', reference, ...(of === undefined ? {} : { of }) },
    'not-yet',
    {
      key: ended ? 'ask-reopen' : mayReport(own) ? 'ask-not-yet-or-report' : 'ask-not-yet',
      values: { reference },
    },
    [
      ...(ended ? [option('skip', 'choice-skip')] : []),
      ...(mayReport(own) ? [option('report', 'choice-make-report')] : []),
      option('cancel', 'choice-back'),
    ],
  );
};

/** A tap on one of the agencies, or on all of them; words are what is missing from all. */
export const hearWhose = (
  state: State,
  reference: string,
  answer:
    { readonly kind: 'choice'; readonly choice: string } | { readonly kind: 'text'; readonly text: string },
  world: World,
): Turned =>
  answer.kind === 'text'
    ? reopen(state, reference, answer.text, world)
    : askWhyNotYet(state, reference, world, answer.choice);

/** What opens it again, and the names of those who work on it then. `text`, `of`: as below. */
export const reopening = (
  own: OwnCase,
  text: string | null,
  world: World,
  of: string,
): { readonly effects: readonly Effect[]; readonly agencies: Value } => {
  const { reference } = own;
  const clean = text === null ? null : cleaned(text, world);
  const payload = text === null || clean === null ? {} : { text, agencyText: clean };
  const kind = isFinal(own.status) ? 'opened-again' : 'reopened';
  const all = answering(own);
  const meant = isFinal(own.status) ? all : all.filter((each) => of === 'all' || each.reference === of);
  const agencies = meant.flatMap(({ agencyLabel }) => agencyLabel ?? []).join(', ');
  return {
    agencies: agencies === '' ? { key: 'the-agency' } : agencies,
    effects: [
      ...dangerIn(text, reference, world),
      ...meant.flatMap((each): readonly Effect[] => [
        moveBy(each.reference, 'reopened', payload),
        {
          kind: 'tell-focal',
          reference: each.reference,
          say: caseNews(each.reference, { kind, text: clean }),
        },
      ]),
      {
        kind: 'tell-officers',
        class: 'notice',
        reference,
        say: { key: 'officer-reopened', values: { reference, text: clean ?? '' } },
      },
    ],
  };
};

/** `text`: what is still to be done; null: he does not say. `of`: as in Asked. */
export const reopen = (
  state: State,
  reference: string,
  text: string | null,
  world: World,
  of = 'all',
): Turned => {
  const own = ownCase(world, reference);
  if (!own) return unable(state, own);
  if (!mayReopen(own)) return cannotReopen(state, own, world);
  const { effects, agencies } = reopening(own, text, world, of);
  const report = mayReport(own) ? [caseChoice('citizen', reference, 'report', 'choice-make-report')] : [];
  return done(
    state,
    ...effects,
    own.heldBy === 'office'
      ? say('reopened-at-office', { reference })
      : say(report.length > 0 ? 'reopened-or-report' : 'reopened', { reference, agency: agencies }, report),
    ...draftWaits(state),
  );
};

/** `buka lagi` where nothing can be: of the case that ended last he reads why. */
export const nothingToReopen = (state: State, world: World): Turned => {
  const ended = (world.found.ownCases ?? []).find((own) => own.ending !== null);
  return ended ? cannotReopen(state, ended, world) : beside(state, say('nothing-to-reopen', {}, MENU));
};
