// A reporter asks how his case stands: officers are told, and one of them can tell him.
import { caseChoice, done, say, type Turned } from '../asking.ts';
import { noticeInformed } from '../notices.ts';
import type { Say } from '../say.ts';
import type { State } from '../state.ts';
import type { OfficeCase } from '../case-view.ts';
import { openCase, QUEUE } from './card.ts';
import { move } from './move.ts';

export const officerNewsAsked = (reference: string, agency: string | null): Say => ({
  key: 'officer-news-asked',
  values: { reference, agency: agency ?? { key: 'officer-no-agency' } },
  choices: [caseChoice('officer', reference, 'inform', 'choice-officer-inform'), openCase(reference)],
});

/** The officer's own words go to the reporter; the case stays where it is. */
export const inform = (state: State, officeCase: OfficeCase, text: string): Turned => {
  const { reference } = officeCase;
  return done(
    state,
    ...move(officeCase, 'informed', { text }, noticeInformed(reference, text)),
    say('officer-informed', { reference }, [QUEUE]),
  );
};
