// What goes out by itself is read on a lock screen between two other tasks: at most 350 characters, what and until when in its
// first line, one question, and a tap that answers it.
import { describe, expect, it } from 'vitest';
import type { AgencyFace } from '../../src/core/agency-face.ts';
import {
  noticeExtended,
  noticeInterim,
  noticeLapsed,
  noticeRevisit,
  officerHindered,
  officerTimeAsked,
} from '../../src/core/clock-say.ts';
import { holidaysChanged, holidaysMissing } from '../../src/core/holiday-say.ts';
import { asReporterReads } from '../../src/core/parts.ts';
import * as notices from '../../src/core/notices.ts';
import { dutyReminder, officeReminder, progressRequest, type DayLine } from '../../src/core/reminder-say.ts';
import type { Say } from '../../src/core/say.ts';
import { openCopy } from '../../src/copy/copy.ts';
import { aFace } from '../support/core-world.ts';

const copy = openCopy();
const LONGEST = 350;
const AGENCY = 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Kepulauan Meranti';
const CASE = '7K3PT-Y';
/** Somebody's own words are as long as he makes them: they are not counted. */
const WORDS = '';

const line = (n: number, late: boolean, own: boolean): DayLine => ({
  reference: `7K3P${n}-Y`,
  label: own ? 'Jalan kabupaten/kota/desa, jembatan, gang rusak' : AGENCY,
  day: '2027-02-24',
  late,
  own,
});
const lines = (late: boolean, own: boolean): readonly DayLine[] =>
  Array.from({ length: 9 }, (_, n) => line(n, late, own));

const DAILY: readonly (readonly [string, Say])[] = [
  ['what comes due', dutyReminder(lines(false, true))],
  ['what is late', dutyReminder(lines(true, true))],
  ['what others are late with', dutyReminder(lines(true, false))],
  [
    'that cases were opened again',
    dutyReminder(lines(false, false).map((one) => ({ ...one, reopened: true }))),
  ],
  ['how the cases stand', progressRequest(lines(true, true), CASE, '2027-02-24')],
  [
    "the office's own steps",
    officeReminder(
      lines(true, false).map(({ reference, day, late }) => ({
        ...{ reference, day, late },
        what: 'late-agency',
        agencyLabel: AGENCY,
      })),
    ),
  ],
  [
    'time asked for',
    officerTimeAsked(CASE, { agency: AGENCY, day: '2027-02-24', due: '2027-02-22', reason: WORDS }),
  ],
];

const face: AgencyFace = aFace({ agencyLabel: AGENCY });
/** As the reporter of a case reads it that several agencies answer, while so many have not. */
const ofSeveral = (say: Say, waiting: number): Say =>
  asReporterReads(say, { reference: CASE, whole: CASE, waiting });
const office = { address: 'Jalan Hang Tuah Nomor 34, Pekanbaru', telephone: '0761-1234567' };
const TOLD: readonly (readonly [string, Say])[] = [
  [
    'that an answer is late',
    noticeInterim(CASE, { late: 'answer', by: 'agency', due: '2027-02-24', next: '2027-03-03' }),
  ],
  [
    'that a check is late',
    noticeInterim(CASE, { late: 'check', by: 'office', due: '2027-02-24', next: '2027-03-03' }),
  ],
  [
    'that it may become a report',
    noticeInterim(CASE, {
      ...{ late: 'answer', by: 'agency', due: '2027-02-24', next: '2027-03-03' },
      mayReport: true,
    }),
  ],
  ['whether it is still settled', noticeRevisit(CASE, { confirmed: '2027-02-24', until: '2027-03-30' })],
  ['that another agency answers too', notices.noticeAgencyAdded(CASE, AGENCY)],
  ['that one is not waited for', notices.noticeAgencyDropped(CASE, AGENCY)],
  ['that the last is not waited for', ofSeveral(notices.noticeAgencyDropped(CASE, AGENCY), 0)],
  ['an answer of one of several', ofSeveral(notices.noticeResolved(face, WORDS), 2)],
  ['that time was given', noticeExtended(CASE, AGENCY, '2027-02-24', WORDS)],
  ['that a case ended in silence', noticeLapsed(CASE, '2027-02-24')],
  ['what hinders', officerHindered([CASE, CASE, CASE], AGENCY, WORDS)],
  [
    'that deadlines moved',
    holidaysChanged(
      Array.from({ length: 40 }, () => ({
        reference: CASE,
        kind: 'confirm',
        from: '2027-02-24',
        to: '2027-03-16',
      })),
    ),
  ],
  ['that a year is missing', holidaysMissing(2028)],
  ['that a case was taken', notices.noticeAccepted(face)],
  ['a question', notices.noticeAsked(face, WORDS)],
  ['a wish for data', notices.noticeConsent(face, ['name', 'nik', 'phone', 'address', 'birthDate'])],
  ['progress', notices.noticeProgressed(face, WORDS)],
  ['that a case was sent on', notices.noticeRedirected(face, AGENCY, WORDS)],
  ['that a case came back', notices.noticeRedirected(face, null, WORDS)],
  ['an answer', notices.noticeResolved(face, WORDS)],
  ["the office's answer", notices.noticeAnswered(CASE, WORDS)],
  ['that it was assigned', notices.noticeAssigned(CASE, AGENCY)],
  ['that it was taken over', notices.noticeTakenOver(CASE)],
  ['that it was handed back', notices.noticeHandedBack(CASE, AGENCY)],
  ['that it was checked', notices.noticeChecked(CASE)],
  ['that it was rejected', notices.noticeRejected(CASE, { key: 'notice-reason-authority' }, office)],
];

const EXPECTS_NOTHING = ['that a year is missing'];

describe('a message that goes out by itself', () => {
  it.each([...DAILY, ...TOLD])('is short, asks one thing at most, and a tap answers it: %s', (what, say) => {
    const { text, choices } = copy.word(say, { buttons: true });
    expect(text.length, text).toBeLessThanOrEqual(LONGEST);
    expect(text.match(/\?/gu)?.length ?? 0, text).toBeLessThanOrEqual(1);
    expect(choices.length > 0, what).toBe(!EXPECTS_NOTHING.includes(what));
  });

  it.each(DAILY)('says first how much and until when: %s', (_, say) => {
    const [first = ''] = copy.word(say, { buttons: true }).text.split('\n');
    expect(first).toMatch(/\d|7K3PT-Y/u);
    expect(first).toMatch(/2027|hari ini/u);
  });
});
