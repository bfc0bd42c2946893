// What a reporter is told when a focal point or an officer did something. A protected case is told `noticeNeutral`
// instead: a lock screen betrays.
import type { AgencyFace } from './agency-face.ts';
import { fieldName } from './agency-say.ts';
import { caseChoice } from './asking.ts';
import type { IdentityField } from './reading.ts';
import type { Choice, Say, Text, Values } from './say.ts';

const choice = (reference: string, act: string, name = act): Choice =>
  caseChoice('citizen', reference, act, `choice-notice-${name}`);

const notice = (key: string, reference: string, values: Values, choices: readonly Choice[]): Say => ({
  key,
  values: { reference, ...values },
  choices,
});

const isItDone = (reference: string): readonly Choice[] => [
  choice(reference, 'yes', 'done'),
  choice(reference, 'no', 'not-done'),
];

export const noticeAccepted = (face: AgencyFace): Say =>
  notice(
    'notice-accepted',
    face.reference,
    {
      agency: face.agencyLabel,
      due:
        face.answerBy === null
          ? ''
          : { key: 'notice-due', values: { day: { kind: 'date', day: face.answerBy } } },
    },
    [choice(face.reference, 'status')],
  );

export const noticeAsked = (face: AgencyFace, text: string): Say =>
  notice('notice-asked', face.reference, { agency: face.agencyLabel, text }, [
    choice(face.reference, 'reply'),
    choice(face.reference, 'status'),
  ]);

export const noticeConsent = (face: AgencyFace, fields: readonly IdentityField[]): Say =>
  notice('notice-consent', face.reference, { agency: face.agencyLabel, fields: fields.map(fieldName) }, [
    choice(face.reference, 'consent'),
    choice(face.reference, 'status'),
  ]);

export const noticeProgressed = (face: AgencyFace, text: string): Say =>
  notice('notice-progressed', face.reference, { agency: face.agencyLabel, text }, [
    choice(face.reference, 'status'),
  ]);

/** `to`: the agency it goes to, or null: back to the office. */
export const noticeRedirected = (face: AgencyFace, to: string | null, reason: string): Say =>
  notice(
    to === null ? 'notice-returned' : 'notice-redirected',
    face.reference,
    { agency: face.agencyLabel, to: to ?? '', text: reason },
    [choice(face.reference, 'status')],
  );

export const noticeResolved = (face: AgencyFace, text: string): Say =>
  notice('notice-resolved', face.reference, { agency: face.agencyLabel, text }, isItDone(face.reference));

export const noticeAssigned = (reference: string, agency: string): Say =>
  notice('notice-assigned', reference, { agency }, [choice(reference, 'status')]);

/** Another agency answers as well; what it reads stands in it. */
export const noticeAgencyAdded = (reference: string, agency: string): Say =>
  notice('notice-agency-added', reference, { agency }, [choice(reference, 'status')]);

export const noticeAgencyDropped = (reference: string, agency: string): Say =>
  notice('notice-agency-dropped', reference, { agency }, [choice(reference, 'status')]);

export const noticeTakenOver = (reference: string): Say =>
  notice('notice-taken-over', reference, {}, [choice(reference, 'status')]);

export const noticeHandedBack = (reference: string, agency: string | null): Say =>
  notice('notice-handed-back', reference, { agency: agency ?? { key: 'notice-the-agency' } }, [
    choice(reference, 'status'),
  ]);

export const noticeAnswered = (reference: string, text: string): Say =>
  notice('notice-answered', reference, { text }, isItDone(reference));

export const noticeChecked = (reference: string): Say =>
  notice('notice-checked', reference, {}, [choice(reference, 'status')]);

export const noticeQuestionReported = (reference: string): Say =>
  notice('notice-question-reported', reference, {}, [choice(reference, 'status')]);

export const noticeRejected = (
  reference: string,
  reason: Text,
  office: { readonly address: string; readonly telephone: string },
): Say =>
  notice('notice-rejected', reference, { reason, address: office.address, telephone: office.telephone }, [
    choice(reference, 'status'),
  ]);

export const noticeInformed = (reference: string, text: string): Say =>
  notice('notice-informed', reference, { text }, [choice(reference, 'status')]);

export const noticeWithdrawn = (reference: string): Say =>
  notice('notice-withdrawn', reference, {}, [choice(reference, 'reopen'), choice(reference, 'status')]);

export const noticeWithdrawalDeclined = (reference: string): Say =>
  notice('notice-withdrawal-declined', reference, {}, [choice(reference, 'status')]);
export const noticeFilesShown = (reference: string, count: number): Say =>
  notice('notice-files-shown', reference, { count }, [choice(reference, 'status')]);

export const noticeFilesWithheld = (reference: string): Say =>
  notice('notice-files-withheld', reference, {}, [choice(reference, 'status')]);

/** Photos that came with the answer can be seen now. `asked`: whether it is settled is still his to say. */
export const noticeEvidence = (reference: string, count: number, asked: boolean): Say =>
  notice('notice-evidence', reference, { count }, [
    choice(reference, 'evidence'),
    ...(asked ? isItDone(reference) : [choice(reference, 'status')]),
  ]);

/** Tells nothing but that there is something to read. */
export const noticeNeutral = (reference: string): Say =>
  notice('notice-neutral', reference, {}, [choice(reference, 'news')]);
