// A reporter takes his complaint back: what officers read of it, and their word on a request.
import type { AgencyText } from '../agency-face.ts';
import { caseChoice, say, type Turned } from '../asking.ts';
import { noticeWithdrawalDeclined, noticeWithdrawn } from '../notices.ts';
import type { Say, Text } from '../say.ts';
import type { State } from '../state.ts';
import type { OfficeCase } from '../case-view.ts';
import { officeActs, openCase, QUEUE } from './card.ts';
import { move, tellFocal } from './move.ts';
import { settled } from './settled.ts';

const because = (reason: AgencyText | null): Text | string =>
  reason === null ? '' : { key: 'officer-withdrawal-reason', values: { text: reason } };

/** To all officers: it is closed. */
export const officerWithdrawn = (
  reference: string,
  agency: string | null,
  reason: AgencyText | null,
): Say => ({
  key: 'officer-withdrawn',
  values: { reference, agency: agency ?? { key: 'officer-no-agency' }, reason: because(reason) },
  choices: [openCase(reference)],
});

/** To all officers: one of them decides, after speaking with the reporter. */
export const officerWithdrawalAsked = (reference: string, reason: AgencyText | null): Say => ({
  key: 'officer-withdrawal-asked',
  values: { reference, reason: because(reason) },
  choices: [
    caseChoice('officer', reference, 'withdraw', 'choice-officer-withdraw'),
    caseChoice('officer', reference, 'carry-on', 'choice-officer-carry-on'),
    openCase(reference),
  ],
});

export const grantWithdrawal = (state: State, officeCase: OfficeCase): Turned => {
  const { reference } = officeCase;
  return settled(
    state,
    ...tellFocal(officeCase, 'withdrawn'),
    ...move(officeCase, 'withdrawn', {}, noticeWithdrawn(reference)),
    say('officer-withdrawal-granted', { reference }, [QUEUE]),
  );
};

export const declineWithdrawal = (state: State, officeCase: OfficeCase): Turned => {
  const { reference } = officeCase;
  return settled(
    state,
    ...move(officeCase, 'withdrawal-declined', {}, noticeWithdrawalDeclined(reference)),
    say('officer-withdrawal-declined', { reference }, [
      ...officeActs({ ...officeCase, withdrawal: null }),
      QUEUE,
    ]),
  );
};
