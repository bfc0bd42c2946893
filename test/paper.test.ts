import { expect, it } from 'vitest';
import { drawn, type Paper } from '../src/paper.ts';

const PAPER: Paper = {
  at: new Date('2027-03-02T03:00:00Z'),
  author: 'Ombudsman RI Perwakilan Riau',
  title: 'Komitmen',
  subtitle: ['Dinas Sosial Kabupaten Siak'],
  text: 'Kami berkomitmen.\n'.repeat(3),
  box: { title: 'Persetujuan tercatat', lines: ['Budi, Kepala Dinas'] },
};

it('a document is a PDF whose bytes follow from its words and its moment alone', async () => {
  const [one, again, other] = await Promise.all([
    drawn(PAPER),
    drawn(PAPER),
    drawn({ ...PAPER, text: 'Kami tidak berkomitmen.' }),
  ]);
  expect(one.subarray(0, 5).toString()).toBe('%PDF-');
  expect(again.equals(one)).toBe(true);
  expect(other.equals(one)).toBe(false);
});
