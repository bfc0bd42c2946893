// Several agencies on one case: each has its own part, clock and answer; its reporter reads all under one number and is asked once.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AgencyText } from '../../src/core/agency-face.ts';
import type { Move } from '../../src/core/complaint.ts';
import type { Effect, MovePayload } from '../../src/core/effect.ts';
import { noticeAsked, noticeResolved } from '../../src/core/notices.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { aFace } from '../support/core-world.ts';
import { freshDatabase } from '../support/database.ts';

const [WHOLE, PART] = ['WHOLE-A', 'PARTB-B'];
const SECOND = 'dinsos:14.08';

let house: CaseDesk;
beforeEach(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi');
  await house.focalPoint('yus');
  await house.focalPoint('sari', { agency: SECOND, name: 'Sari Wulandari' });
  await house.does('rahma', { kind: 'file', filing: filingOf(WHOLE) });
  await house.work();
});
afterEach(() => house.end());

const move = (
  by: 'citizen' | 'focal' | 'officer',
  reference: string,
  what: Move,
  payload: MovePayload = {},
): Effect => ({ kind: 'move', reference, move: what, by, payload });

const add = (note: string | null = 'Apakah bansosnya sudah dicairkan?'): Effect => ({
  kind: 'add-agency',
  ...{ reference: WHOLE, agency: SECOND, note, part: { reference: PART, secret: '1111-2222' } },
});

const added = async (): Promise<void> => {
  await house.does('dewi', add());
  await house.work();
};

/** A focal point takes his part. */
const accepts = (who: string, reference: string): Promise<void> =>
  house.does(who, move('focal', reference, 'accepted'));

const answers = (who: string, reference: string, text: string): Promise<void> =>
  house.does(who, move('focal', reference, 'resolved', { text, agencyText: text as AgencyText }), {
    kind: 'tell-citizen',
    reference,
    say: noticeResolved(aFace({ reference, agencyLabel: who }), text),
  });

const lastTold = async (who: string) => (await house.told(who)).at(-1)?.says.at(-1);
const acts = async (who: string): Promise<readonly string[]> =>
  ((await lastTold(who))?.choices ?? []).map(({ token }) => token);

it('an added agency gets the story as agencies read it, what the officer wants of it, and a clock of its own', async () => {
  await accepts('yus', WHOLE);
  await house.does('yus', move('focal', WHOLE, 'asked', { text: 'Nomor pendaftarannya?' }));
  await house.does(
    'rahma',
    move('citizen', WHOLE, 'replied', {
      text: 'jawaban untuk capil',
      agencyText: 'jawaban untuk capil' as AgencyText,
    }),
  );
  await house.does(
    'rahma',
    move('citizen', WHOLE, 'added', { text: 'anaknya dua', agencyText: 'anaknya dua' as AgencyText }),
  );
  house.at('2027-03-05T03:00:00Z');
  await added();
  const { focalCase } = await house.finds('sari', { kind: 'case-for-focal', reference: PART });
  expect(focalCase).toMatchObject({
    ...{ reference: PART, status: 'routed', text: 'Akta anak saya belum terbit.' },
    additions: ['anaknya dua', 'Apakah bansosnya sudah dicairkan?'],
    ...{ attachments: 0, owner: null, answerBy: '2027-03-22' },
  });
  expect(await house.keys('sari')).toEqual(['focal-news-called-in', 'focal-card']);
  expect(await house.running(PART)).toEqual(['acknowledge', 'answer']);
  expect(await lastTold('rahma')).toMatchObject({
    key: 'notice-agency-added',
    values: { reference: WHOLE, agency: `Instansi ${SECOND}` },
  });
});

it('no agency hears of another: neither its number, its name, its questions nor its answer', async () => {
  await accepts('yus', WHOLE);
  await added();
  await accepts('sari', PART);
  await house.does('sari', move('focal', PART, 'asked', { text: 'pertanyaan dinsos' }), {
    kind: 'tell-citizen',
    reference: PART,
    say: noticeAsked(aFace({ reference: PART }), 'pertanyaan dinsos'),
  });
  await house.does(
    'rahma',
    move('citizen', PART, 'replied', {
      text: 'jawaban bagi dinsos',
      agencyText: 'jawaban bagi dinsos' as AgencyText,
    }),
  );
  await answers('yus', WHOLE, 'jawaban capil');
  await answers('sari', PART, 'jawaban dinsos');
  const all = async (who: string, reference: string): Promise<string> =>
    JSON.stringify([
      await house.told(who),
      await house.finds(who, { kind: 'case-for-focal', reference }),
      await house.finds(who, { kind: 'focal-cases' }),
    ]);
  const [yus, sari] = [await all('yus', WHOLE), await all('sari', PART)];
  for (const word of [PART, 'dinsos', 'Sari']) expect(yus).not.toContain(word);
  for (const word of [WHOLE, 'disdukcapil', 'capil', 'Yusnidar']) expect(sari).not.toContain(word);
  expect(sari).toContain('jawaban bagi dinsos');
  expect((await house.finds('yus', { kind: 'case-for-focal', reference: PART })).focalCase).toBeNull();
  expect((await house.finds('sari', { kind: 'case-for-focal', reference: WHOLE })).focalCase).toBeNull();
});

it('its reporter reads each answer under his one number and is asked once, when all have answered', async () => {
  await accepts('yus', WHOLE);
  await added();
  await accepts('sari', PART);
  await answers('yus', WHOLE, 'jawaban capil');
  expect(await lastTold('rahma')).toMatchObject({
    key: 'notice-resolved-in-part',
    values: { reference: WHOLE, text: 'jawaban capil', waiting: 1 },
  });
  expect(await acts('rahma')).toEqual([`c.${WHOLE}.status`]);
  expect(await house.running(WHOLE)).toEqual([]);
  const own = async () => (await house.finds('rahma', { kind: 'own-cases' })).ownCases;
  expect(await own()).toMatchObject([
    {
      reference: WHOLE,
      status: 'resolved',
      holder: 'agency',
      pending: null,
      parts: [{ status: 'accepted' }],
    },
  ]);
  await expect(house.does('rahma', move('citizen', WHOLE, 'confirmed'))).rejects.toThrow('MoveRefused');

  await answers('sari', PART, 'jawaban dinsos');
  expect(await lastTold('rahma')).toMatchObject({ key: 'notice-resolved', values: { reference: WHOLE } });
  expect(await acts('rahma')).toEqual([`c.${WHOLE}.yes`, `c.${WHOLE}.no`]);
  expect([await house.running(WHOLE), await house.running(PART)]).toEqual([['confirm'], []]);
  expect(await own()).toMatchObject([{ pending: { kind: 'confirm' }, holder: 'citizen' }]);
});

it('the end of the whole is the end of each part, and is taken back for each', async () => {
  await accepts('yus', WHOLE);
  await added();
  await accepts('sari', PART);
  await answers('yus', WHOLE, 'jawaban capil');
  await answers('sari', PART, 'jawaban dinsos');
  await house.does('rahma', move('citizen', WHOLE, 'confirmed'));
  expect([(await house.row(WHOLE)).status, (await house.row(PART)).status]).toEqual(['closed', 'closed']);
  expect(await house.keys('sari')).toContain('focal-news-confirmed');
  await house.does('rahma', move('citizen', WHOLE, 'reopened'), move('citizen', PART, 'reopened'));
  expect([(await house.row(WHOLE)).status, (await house.row(PART)).status]).toEqual(['accepted', 'accepted']);
});

it('an answer that does not settle it is given back to that agency alone, and the others wait with it', async () => {
  await accepts('yus', WHOLE);
  await added();
  await accepts('sari', PART);
  await answers('yus', WHOLE, 'jawaban capil');
  await answers('sari', PART, 'jawaban dinsos');
  await house.does('rahma', move('citizen', PART, 'reopened', { text: 'belum cair' }));
  expect([(await house.row(WHOLE)).status, (await house.row(PART)).status]).toEqual(['resolved', 'accepted']);
  expect([await house.running(WHOLE), await house.running(PART)]).toEqual([[], ['answer']]);
  await answers('sari', PART, 'kini sudah cair');
  expect(await house.running(WHOLE)).toEqual(['confirm']);
});

it('an agency that is not waited for any more holds nothing up; its focal points and the reporter are told', async () => {
  await accepts('yus', WHOLE);
  await added();
  await answers('yus', WHOLE, 'jawaban capil');
  await house.does('dewi', move('officer', PART, 'dropped'));
  expect((await house.row(PART)).status).toBe('closed');
  expect(await house.running(WHOLE)).toEqual(['confirm']);
  await expect(house.does('rahma', move('citizen', PART, 'reopened'))).rejects.toThrow('MoveRefused');
});

it('a part of whose agency somebody is named in the story is brought to no focal point', async () => {
  await house.does('rahma', {
    kind: 'file',
    filing: filingOf('NAMED-C', { draft: draftOf('Ibu Sari Wulandari menahan kartu saya.') }),
  });
  await house.work();
  await house.does('dewi', {
    kind: 'add-agency',
    ...{
      reference: 'NAMED-C',
      agency: SECOND,
      note: null,
      part: { reference: 'NAMED-D', secret: '1111-2222' },
    },
  });
  await house.work();
  expect(await house.row('NAMED-D')).toMatchObject({ status: 'office', protected: 'names-focal-point' });
  expect(await house.keys('sari')).toEqual([]);
});

it('the same agency is added once, by an officer, to a case that is open and no part', async () => {
  await expect(house.does('yus', add())).rejects.toThrow('MoveRefused');
  await added();
  await expect(
    house.does('dewi', { ...add(), part: { reference: 'OTHER-C', secret: '1' } } as Effect),
  ).rejects.toThrow('MoveRefused');
  const toPart = { kind: 'add-agency', reference: PART, agency: 'pln:14.08', note: null } as const;
  await expect(
    house.does('dewi', { ...toPart, part: { reference: 'OTHER-D', secret: '1' } }),
  ).rejects.toThrow('MoveRefused');
});
