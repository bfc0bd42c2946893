// `cuti 3-7 Desember, pengganti Rina`: a focal point's leave, asked only for what is missing; `cuti selesai` ends it.
import { ask, commandChoice, done, option, say, type Turned } from '../asking.ts';
import type { DutyView } from '../colleagues.ts';
import { colleagueOf, isWhole, planWith, type Plan, type WholePlan } from '../leave-plan.ts';
import type { Text } from '../say.ts';
import type { Asked, State } from '../state.ts';
import type { World } from '../world.ts';
import { settled } from './settled.ts';

type LeaveAsked = Extract<Asked, { readonly kind: 'leave' }>;

const LIST = commandChoice('kasus', 'choice-focal-list');
const CANCEL = option('cancel', 'choice-focal-cancel');
const ENDS = /^(?:selesai|batal|batalkan|berakhir|sudah masuk|masuk(?: lagi)?)$/iu;

const date = (day: string) => ({ kind: 'date', day }) as const;

const questionFor = (plan: Plan): Text => {
  if (plan.firstDay === undefined) return { key: 'duty-leave-days' };
  return { key: 'duty-leave-substitute' };
};

const openLeave = (duties: readonly DutyView[]): Turned['effects'] | null => {
  const leave = duties.find((one) => one.leave !== null)?.leave;
  if (!leave) return null;
  const { firstDay, lastDay, substitute } = leave;
  const values = { firstDay: date(firstDay), lastDay: date(lastDay), substitute };
  return [say('duty-leave-already', values, [LIST])];
};

const confirm = (state: State, duty: DutyView, plan: WholePlan): Turned =>
  ask(
    state,
    { kind: 'leave', duty: duty.id, ...plan },
    'focal-leave',
    {
      key: 'duty-leave-confirm',
      values: {
        firstDay: date(plan.firstDay),
        lastDay: date(plan.lastDay),
        substitute: colleagueOf(duty, plan.substitute)?.name ?? '',
        agency: duty.agencyLabel,
      },
    },
    [option('yes', 'choice-duty-leave-yes'), CANCEL],
  );

const goOn = (state: State, duty: DutyView, plan: Plan, why: Text | null = null): Turned => {
  if (isWhole(plan) && colleagueOf(duty, plan.substitute)) return confirm(state, duty, plan);
  const question = questionFor(plan);
  const others =
    plan.firstDay === undefined
      ? []
      : duty.others.map((one) => option(one.id, 'choice-duty-person', { name: one.name }));
  return ask(
    state,
    { kind: 'leave', duty: duty.id, ...plan },
    'focal-leave',
    why === null ? question : { key: 'focal-again', values: { why, question } },
    [...others, CANCEL],
  );
};

/** The duty that a leave is about: the one it was begun with, else the first with somebody who can stand in. */
const dutyOf = (duties: readonly DutyView[], id?: string): DutyView | null =>
  duties.find((one) => one.id === id) ?? duties.find((one) => one.others.length > 0) ?? null;

/** `cuti` with what stood behind it. */
export const leave = (state: State, rest: string, { found, today }: World): Turned => {
  const duties = found.duties ?? [];
  if (ENDS.test(rest.trim())) {
    const running = duties.filter((one) => one.leave !== null);
    if (running.length === 0) return settled(state, say('duty-leave-none', {}, [LIST]));
    return settled(
      state,
      ...running.map(({ id }) => ({ kind: 'end-leave', appointment: id }) as const),
      say('duty-leave-ending'),
    );
  }
  const already = openLeave(duties);
  if (already) return settled(state, ...already);
  const duty = dutyOf(duties);
  if (!duty) return settled(state, say('duty-leave-nobody', {}, [LIST]));
  if (rest.trim() === '') return goOn(state, duty, {});
  const { plan, why } = planWith({}, rest, duty, today);
  return goOn(state, duty, plan, why);
};

const set = (state: State, duty: DutyView, plan: WholePlan, duties: readonly DutyView[]): Turned => {
  // Several areas of one agency are left together.
  const same = duties.filter(
    (one) => one.agency === duty.agency && colleagueOf(one, plan.substitute) !== null,
  );
  return done(
    state,
    ...same.map(({ id }) => ({
      kind: 'leave' as const,
      appointment: id,
      substitute: plan.substitute,
      firstDay: plan.firstDay,
      lastDay: plan.lastDay,
    })),
  );
};

export const leaveCancelled = (state: State): Turned => done(state, say('duty-leave-cancelled', {}, [LIST]));

/** Something came while the leave is being asked for; `choice` or `text`, null: neither. */
export const leaveAnswer = (
  state: State,
  asked: LeaveAsked,
  said: { readonly choice: string } | { readonly text: string } | null,
  { found, today }: World,
): Turned => {
  const duties = found.duties ?? [];
  const duty = dutyOf(duties, asked.duty);
  if (!duty) return done(state, say('duty-leave-nobody', {}, [LIST]));
  const { kind: _, duty: __, ...plan } = asked;
  if (said === null) return goOn(state, duty, plan, { key: 'focal-only-words' });
  if ('choice' in said) {
    if (said.choice === 'cancel') return leaveCancelled(state);
    if (said.choice === 'yes' && isWhole(plan)) return set(state, duty, plan, duties);
    return goOn(state, duty, { ...plan, substitute: said.choice });
  }
  const read = planWith(plan, said.text, duty, today);
  return goOn(state, duty, read.plan, read.why);
};
