// A wish to link a chat that the reporter could not answer for: an officer does, after he has seen who asks.
import { caseChoice, done, say, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import { newChat, type WhyOfficer } from '../link-wish.ts';
import type { Say, Text } from '../say.ts';
import type { State } from '../state.ts';
import type { OfficeCase } from '../case-view.ts';
import { openCase, QUEUE } from './card.ts';
import { settled } from './settled.ts';

const whyText = (why: WhyOfficer): Text => ({ key: 'officer-link-why', values: { why } });

/** To all officers. */
export const officerLinkWish = (reference: string, channel: string, why: WhyOfficer): Say => ({
  key: 'officer-link-wish',
  values: { reference, chat: newChat(channel), why: whyText(why) },
  choices: [
    ...(why === 'duty' ? [] : [caseChoice('officer', reference, 'link', 'choice-officer-link')]),
    caseChoice('officer', reference, 'link-refuse', 'choice-officer-link-refuse'),
    openCase(reference),
  ],
});

const decide = ({ linkWish }: OfficeCase, decision: 'link' | 'refuse', note: string | null): Effect => ({
  kind: 'decide-link',
  wish: linkWish?.id ?? '',
  by: 'officer',
  decision,
  note,
});

/** `note`: how the officer made sure who asks. */
export const linkFor = (state: State, officeCase: OfficeCase, note: string): Turned =>
  done(
    state,
    decide(officeCase, 'link', note),
    say('officer-linked', { reference: officeCase.reference }, [QUEUE]),
  );

export const refuseLink = (state: State, officeCase: OfficeCase): Turned =>
  settled(
    state,
    decide(officeCase, 'refuse', null),
    say('officer-link-refused', { reference: officeCase.reference }, [QUEUE]),
  );
