// An officer's word on a focal point's asking for time. Given, the citizen and the focal point read the new date.
import { caseNews } from '../agency-say.ts';
import { say, type Turned } from '../asking.ts';
import { noticeExtended } from '../clock-say.ts';
import type { OfficeCase } from '../case-view.ts';
import type { State } from '../state.ts';
import { openCase, QUEUE } from './card.ts';
import { settled } from './settled.ts';

const date = (day: string) => ({ kind: 'date', day }) as const;

export const grantTime = (state: State, officeCase: OfficeCase): Turned => {
  const { reference, timeAsked, agencyLabel } = officeCase;
  const { day, reason } = timeAsked ?? { day: '', reason: '' };
  return settled(
    state,
    { kind: 'move', reference, move: 'extension-granted', by: 'officer', payload: { day, text: reason } },
    {
      kind: 'tell-citizen',
      reference,
      say: noticeExtended(reference, agencyLabel ?? '', day, reason),
    },
    { kind: 'tell-focal', reference, say: caseNews(reference, { kind: 'time-granted', day }) },
    say('officer-time-granted', { reference, day: date(day) }, [openCase(reference), QUEUE]),
  );
};

export const refuseTime = (state: State, officeCase: OfficeCase): Turned => {
  const { reference, answerBy } = officeCase;
  return settled(
    state,
    { kind: 'move', reference, move: 'extension-refused', by: 'officer', payload: {} },
    {
      kind: 'tell-focal',
      reference,
      say: caseNews(reference, { kind: 'time-refused', day: answerBy ?? '' }),
    },
    say('officer-time-refused', { reference }, [openCase(reference), QUEUE]),
  );
};
