import { afterAll, beforeAll, expect, it } from 'vitest';
import { strike } from '../../src/core/agency-face.ts';
import { filingOf, draftOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

/** All that is known of the reporter; the numbers in the ways people write them. */
const SECRETS = [
  'rahmawati',
  'fitriani',
  '081234567890',
  '6281234567890',
  '1408054501990001',
  'rahma_fitri',
  'rempak',
];

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  await house.focalPoint('yus');
});
afterAll(() => house.end());

const profile = { names: ['Rahmawati Fitriani'], ids: ['rahma_fitri', '081234567890'] };
const IDENTITY = {
  name: 'Rahmawati Fitriani',
  phone: '081234567890',
  nik: '1408054501990001',
  address: 'Kampung Rempak 3',
};
const STORY =
  'Saya Rahmawati Fitriani (0812-3456-7890, NIK 1408054501990001) belum dapat akta. Kata Fitriani, kakak saya, hubungi @rahma_fitri.';

it('nothing that a focal point was ever sent holds anything of the reporter', async () => {
  await house.play(
    'rahma-chat-998877',
    [],
    ({ known }) => [
      { kind: 'keep-identity', identity: IDENTITY, consentVersion: '1' },
      {
        kind: 'file',
        filing: filingOf('WALL1-A', {
          draft: draftOf(STORY, {
            identity: IDENTITY,
            agency: { id: 'disdukcapil:14.08', label: 'Disdukcapil', named: 'capil dekat rumah Rahmawati' },
          }),
          agencyText: strike(STORY, [], {
            names: [...known.names, IDENTITY.name],
            exact: [...known.exact, IDENTITY.nik],
          }),
        }),
      },
    ],
    { profile },
  );
  await house.work();
  await house.does('yus', { kind: 'move', reference: 'WALL1-A', move: 'accepted', by: 'focal', payload: {} });
  house.at('2027-03-08T03:00:00Z');
  await house.finds('yus', { kind: 'case-for-focal', reference: 'WALL1-A' });
  const face = (await house.finds('yus', { kind: 'case-for-focal', reference: 'WALL1-A' })).focalCase;
  expect(face?.agencyLabel).toBe('Instansi disdukcapil:14.08 (capil dekat rumah [nama])');
  const all = JSON.stringify([await house.told('yus'), face]).toLowerCase();
  expect(all).toContain('belum dapat akta');
  for (const secret of [...SECRETS, 'rahma-chat-998877'])
    expect(all.replace(/[\s.-]/g, '')).not.toContain(secret.replace(/[\s.-]/g, ''));
});

it('an officer’s card holds no identity either: that is opened by a link, with a reason', async () => {
  await house.play(
    'rahma-chat-998877',
    [],
    () => [
      { kind: 'keep-identity', identity: IDENTITY, consentVersion: '1' },
      {
        kind: 'file',
        filing: filingOf('WALL2-B', {
          lane: 'laporan',
          protected: 'money',
          draft: draftOf(STORY, { identity: IDENTITY, protected: 'money' }),
        }),
      },
    ],
    { profile },
  );
  await house.work();
  const found = await house.finds('officer', { kind: 'case-for-office', reference: 'WALL2-B' });
  const all = JSON.stringify([await house.told('officer'), found.officeCase]).toLowerCase();
  expect(all).toContain('wall2-b');
  expect(all).toContain('belum dapat akta');
  for (const secret of [...SECRETS, 'rahma-chat-998877'])
    expect(all.replace(/[\s.-]/g, '')).not.toContain(secret.replace(/[\s.-]/g, ''));
});

it('the agency’s side never opens the office’s face, the identity or what is known: with those destroyed it works on', async () => {
  const { id, reporter_id } = await house.row('WALL1-A');
  const broken = Buffer.from('not a sealed value');
  const kysely = house.desk.db.kysely;
  await kysely.updateTable('complaint').set({ office_sealed: broken }).where('id', '=', id).execute();
  await kysely
    .updateTable('person')
    .set({ identity_sealed: broken, known_sealed: broken })
    .where('id', '=', reporter_id)
    .execute();
  const { focalCase } = await house.finds('yus', { kind: 'case-for-focal', reference: 'WALL1-A' });
  expect(focalCase).toMatchObject({ reference: 'WALL1-A', status: 'accepted', owner: { mine: true } });
  expect((await house.finds('yus', { kind: 'focal-cases' })).focalCases).toMatchObject([
    { reference: 'WALL1-A' },
  ]);
  await house.does('yus', {
    kind: 'move',
    reference: 'WALL1-A',
    move: 'progressed',
    by: 'focal',
    payload: { text: 'Sedang diproses.' },
  });
  await house.finds('yus', { kind: 'living-focal-point', agency: 'disdukcapil:14.08', place: null });
  // The office's side does open it, so the blobs are broken indeed.
  await expect(house.finds('officer', { kind: 'case-for-office', reference: 'WALL1-A' })).rejects.toThrow();
});

it('what officers note for each other reaches neither the agency nor the reporter, in no message, view or copy of his data', async () => {
  const NOTE = 'lemari cokelat: kepala loket pernah ditegur';
  await house.does('rahma-notes', { kind: 'file', filing: filingOf('WALL3-C') });
  await house.work();
  await house.does('officer', { kind: 'note', reference: 'WALL3-C', text: NOTE });
  await house.does('yus', { kind: 'move', reference: 'WALL3-C', move: 'accepted', by: 'focal', payload: {} });
  await house.does('yus', {
    kind: 'move',
    ...{ reference: 'WALL3-C', move: 'resolved', by: 'focal', payload: { text: 'Sudah terbit.' } },
  });
  await house.does('rahma-notes', { kind: 'copy-of-data', lines: [] });
  const seen = [
    await house.finds('yus', { kind: 'case-for-focal', reference: 'WALL3-C' }),
    await house.finds('yus', { kind: 'focal-cases' }),
    await house.finds('rahma-notes', { kind: 'own-cases' }),
    await house.told('yus'),
    await house.told('rahma-notes'),
  ];
  expect(JSON.stringify(seen)).toContain('WALL3-C');
  expect(JSON.stringify(seen)).not.toContain('lemari cokelat');
  const { officeCase } = await house.finds('officer', { kind: 'case-for-office', reference: 'WALL3-C' });
  expect(officeCase?.notes).toEqual([{ day: '2027-03-08', name: 'Petugas Satu', text: NOTE }]);
  await expect(house.does('yus', { kind: 'note', reference: 'WALL3-C', text: NOTE })).rejects.toThrow(
    'MoveRefused',
  );
});

it('a stranger to the case gets nothing of it', async () => {
  await house.focalPoint('fremd', { agency: 'pln:14.08' });
  for (const address of ['fremd', 'rina-citizen']) {
    await house.does(address);
    expect(
      (await house.finds(address, { kind: 'case-for-focal', reference: 'WALL1-A' })).focalCase,
    ).toBeNull();
    expect(
      (await house.finds(address, { kind: 'case-for-office', reference: 'WALL1-A' })).officeCase,
    ).toBeNull();
    expect((await house.finds(address, { kind: 'queue' })).queue).toEqual([]);
    expect((await house.finds(address, { kind: 'own-cases' })).ownCases).toEqual([]);
  }
});

it('a focal point whose appointment has ended reads nothing any more', async () => {
  const { person } = await house.recipient('yus');
  await house.desk.db.kysely
    .updateTable('appointment')
    .set({ state: 'ended' })
    .where('person_id', '=', person)
    .execute();
  expect((await house.finds('yus', { kind: 'case-for-focal', reference: 'WALL1-A' })).focalCase).toBeNull();
  expect((await house.finds('yus', { kind: 'focal-cases' })).focalCases).toEqual([]);
});
