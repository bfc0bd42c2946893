// `cabut`: a citizen takes his complaint back. He reads what that means and says so once more. Where somebody may be pressing
// him it is a request, and an officer decides.
import { caseNews } from '../agency-say.ts';
import { ask, beside, caseChoice, done, option, say, type Turned } from '../asking.ts';
import { numbersFor } from '../danger-said.ts';
import { excerpt } from '../excerpt.ts';
import { officerWithdrawn, officerWithdrawalAsked } from '../officer/withdrawal.ts';
import type { DangerKind } from '../reading.ts';
import type { Text } from '../say.ts';
import type { Asked, State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { askCancelDraft } from './cancel-draft.ts';
import { cleaned } from './clean.ts';
import { closedNow } from './closed-now.ts';
import { mayWithdraw } from './may.ts';
import { MENU } from './menu.ts';
import { draftWaits, moveBy, ownCase, unable } from './own-case.ts';

type WithdrawAsked = Extract<Asked, { readonly kind: 'withdraw' }>;

/** The whole question stays readable at a glance; what is kept is the reason as he wrote it. */
const LONGEST_REASON_SHOWN = 80;

/** No case of these ends by its reporter's taps alone. */
const isGuarded = (own: OwnCase): boolean => own.protected !== null || own.emergency;

/** The meaning of it, in the words of this case. */
const meaningOf = (own: OwnCase, world: World): Text =>
  isGuarded(own)
    ? { key: 'withdraw-means-officer' }
    : { key: 'withdraw-means', values: { until: { kind: 'date', day: world.reopenDay } } };

const question = (state: State, own: OwnCase, reason: string | null, world: World): Turned => {
  const { reference } = own;
  const shown: Text =
    reason === null
      ? { key: 'withdraw-reason-how' }
      : { key: 'withdraw-reason', values: { text: excerpt(reason, LONGEST_REASON_SHOWN).text } };
  return ask(
    state,
    { kind: 'withdraw', reference, ...(reason === null ? {} : { reason }) },
    'withdraw',
    { key: 'ask-withdraw', values: { reference, meaning: meaningOf(own, world), reason: shown } },
    [option('yes', 'choice-withdraw-yes'), option('cancel', 'choice-withdraw-no')],
  );
};

/** `reason`: what he has written so far; null: nothing. */
export const askWithdraw = (
  state: State,
  reference: string,
  world: World,
  reason: string | null = null,
): Turned => {
  const own = ownCase(world, reference);
  if (own?.withdrawalAsked) return done(state, say('withdrawal-asked', { reference }), ...draftWaits(state));
  return own && mayWithdraw(own) ? question(state, own, reason, world) : unable(state, own);
};

/** Officers decide; of danger in the reason they read at once. */
const request = (
  state: State,
  reference: string,
  text: string | null,
  danger: DangerKind | null,
  world: World,
): Turned => {
  const closed = closedNow(state, world);
  return done(
    closed.state,
    ...(danger === null ? [] : [numbersFor(danger)]),
    moveBy(reference, 'withdrawal-asked', text === null ? {} : { text }),
    {
      kind: 'tell-officers',
      class: danger === null ? 'notice' : 'emergency',
      reference,
      say: officerWithdrawalAsked(reference, text === null ? null : cleaned(text, world)),
    },
    say('withdrawal-asked', { reference }),
    ...closed.effects,
    ...draftWaits(state),
  );
};

/** No word of the reason goes to the agency. */
const withdraw = (state: State, own: OwnCase, text: string | null, world: World): Turned => {
  const { reference } = own;
  return done(
    state,
    { kind: 'tell-focal', reference, say: caseNews(reference, { kind: 'withdrawn' }) },
    moveBy(reference, 'withdrawn', text === null ? {} : { text }),
    {
      kind: 'tell-officers',
      class: 'notice',
      reference,
      say: officerWithdrawn(reference, own.agencyLabel, text === null ? null : cleaned(text, world)),
    },
    say('withdrawn', { reference, until: { kind: 'date', day: world.reopenDay } }, [
      caseChoice('citizen', reference, 'reopen', 'choice-reopen'),
    ]),
    ...draftWaits(state),
  );
};

/** A tap, or words, which are a reason until he says yes. */
export const hearWithdraw = (
  state: State,
  { reference, reason: written }: WithdrawAsked,
  answer:
    { readonly kind: 'choice'; readonly choice: string } | { readonly kind: 'text'; readonly text: string },
  world: World,
): Turned => {
  if (answer.kind === 'text') return askWithdraw(state, reference, world, answer.text);
  const reason = written ?? null;
  const own = ownCase(world, reference);
  if (!own || !mayWithdraw(own)) return askWithdraw(state, reference, world);
  const reading = reason === null ? null : world.read(reason);
  const danger = reading?.danger ?? null;
  const isPressed = isGuarded(own) || danger !== null || (reading !== null && reading.protected !== null);
  return isPressed ? request(state, reference, reason, danger, world) : withdraw(state, own, reason, world);
};

/** `cabut` where no case can be: what is being made can be thrown away. */
export const nothingToWithdraw = (state: State, world: World): Turned => {
  const asked = world.found.ownCases?.find((own) => own.withdrawalAsked);
  if (asked) return askWithdraw(state, asked.reference, world);
  return state.draft ? askCancelDraft(state) : beside(state, say('nothing-to-withdraw', {}, MENU));
};
