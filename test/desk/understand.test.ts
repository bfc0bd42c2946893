import { join } from 'node:path';
import { expect, it } from 'vitest';
import { understander, understandLine } from '../../src/desk/understand.ts';
import { shippedRows } from '../../src/store/shipped.ts';

it('A line is understood as the bot would, and a bad one says so and stops nothing', async () => {
  const understand = understander(await shippedRows(join(import.meta.dirname, '..', '..', 'data')));
  const line = (text: string) => understandLine(understand, text, '2026-11-24');
  expect(
    line('{"id":"1","text":"Nama saya Budi Santoso, sudah 3 bulan ktp di capil siak belum jadi"}'),
  ).toEqual({
    id: '1',
    kind: 'complaint',
    topic: 'ktp_el',
    agency_types: ['disdukcapil', 'kecamatan'],
    region: '14.08',
    kecamatan: null,
    already_reported: null,
    event_age: 'months',
    emergency: false,
    masked: 'Nama saya [nama], sudah 3 bulan ktp di capil siak belum jadi',
  });
  expect(line('bukan json')).toMatchObject({ id: null });
  expect(line('{"id":2}')).toMatchObject({ id: null });
});
