// A person redeemed an invitation: an officer lets him work, or not.
import { say, type Turned } from '../asking.ts';
import type { Choice, Say, Text, Values } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { PendingAppointment } from '../world.ts';
import { QUEUE } from './card.ts';
import { settled } from './settled.ts';

const choice = (id: string, act: 'approve' | 'refuse'): Choice => ({
  token: writeToken({ kind: 'appointment', act, id }),
  key: `choice-officer-${act}`,
});

const letterOf = ({ letter, until }: PendingAppointment): Text =>
  letter === undefined
    ? { key: 'duty-pending-no-letter' }
    : {
        key: 'duty-pending-letter',
        values: {
          letter,
          until:
            until === undefined ? '' : { key: 'duty-until', values: { day: { kind: 'date', day: until } } },
        },
      };

const valuesOf = (pending: PendingAppointment): Values => ({
  name: pending.name,
  position: pending.position,
  agency: pending.agencyLabel,
  area: pending.areaLabel ?? { key: 'officer-whole-area' },
  role: pending.role ?? 'focal',
  lines: [
    letterOf(pending),
    ...(pending.elsewhere ?? []).map(({ agencyLabel, ended }) => ({
      key: 'duty-pending-elsewhere',
      values: { agency: agencyLabel, ended: ended ? 'yes' : 'no' },
    })),
  ],
});

/** To the officers, when somebody redeemed an invitation. */
export const appointmentCard = (pending: PendingAppointment): Say => ({
  key: 'officer-new-focal-point',
  values: valuesOf(pending),
  choices: [choice(pending.id, 'approve'), choice(pending.id, 'refuse')],
});

/** To the person himself, after the verdict. */
export const appointmentVerdict = (pending: PendingAppointment, approved: boolean): Say => ({
  key: approved ? 'focal-joined-approved' : 'focal-joined-refused',
  values: valuesOf(pending),
});

/** `pending` null: a colleague was faster, or the person withdrew. */
export const judge = (
  state: State,
  pending: PendingAppointment | null | undefined,
  act: 'approve' | 'refuse',
): Turned => {
  if (!pending) return settled(state, say('officer-appointment-gone', {}, [QUEUE]));
  return settled(
    state,
    { kind: 'approve', appointment: pending.id, approved: act === 'approve' },
    say(act === 'approve' ? 'officer-approved' : 'officer-refused', valuesOf(pending), [QUEUE]),
  );
};
