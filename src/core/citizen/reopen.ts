// "Belum", and `buka lagi`: a case that was answered or ended is worked on again. An end may be taken back for the days that
// policy says, and never one that officers gave it.
import { caseNews } from '../agency-say.ts';
import { ask, beside, done, option, say, type Turned } from '../asking.ts';
import { isFinal } from '../complaint.ts';
import { dangerIn } from '../danger-said.ts';
import { officeOf } from '../steps/identity.ts';
import type { State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { cleaned } from './clean.ts';
import { mayReopen } from './may.ts';
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

/** What was answered has to be told what is missing; what was ended may be opened without a word. */
export const askWhyNotYet = (state: State, reference: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own) return unable(state, own);
  if (!mayReopen(own)) return cannotReopen(state, own, world);
  const ended = isFinal(own.status);
  return ask(
    state,
    { kind: 'not-yet', reference },
    'not-yet',
    { key: ended ? 'ask-reopen' : 'ask-not-yet', values: { reference } },
    [...(ended ? [option('skip', 'choice-skip')] : []), option('cancel', 'choice-back')],
  );
};

/** `text`: what is still to be done; null: he does not say. */
export const reopen = (state: State, reference: string, text: string | null, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own) return unable(state, own);
  if (!mayReopen(own)) return cannotReopen(state, own, world);
  const clean = text === null ? null : cleaned(text, world);
  const kind = isFinal(own.status) ? 'opened-again' : 'reopened';
  return done(
    state,
    ...dangerIn(text, reference, world),
    moveBy(reference, 'reopened', text === null || clean === null ? {} : { text, agencyText: clean }),
    { kind: 'tell-focal', reference, say: caseNews(reference, { kind, text: clean }) },
    {
      kind: 'tell-officers',
      class: 'notice',
      reference,
      say: { key: 'officer-reopened', values: { reference, text: clean ?? '' } },
    },
    own.heldBy === 'office'
      ? say('reopened-at-office', { reference })
      : say('reopened', { reference, agency: own.agencyLabel ?? { key: 'the-agency' } }),
    ...draftWaits(state),
  );
};

/** `buka lagi` where nothing can be: of the case that ended last he reads why. */
export const nothingToReopen = (state: State, world: World): Turned => {
  const ended = (world.found.ownCases ?? []).find((own) => own.ending !== null);
  return ended ? cannotReopen(state, ended, world) : beside(state, say('nothing-to-reopen', {}, MENU));
};
