import { describe, expect, it } from 'vitest';
import { NEW_STATE } from '../../src/core/state.ts';
import type { FailedLine } from '../../src/core/world.ts';
import { aWorld, Chat, OFFICER } from '../support/core-world.ts';

const line = (id: string): FailedLine => ({
  id,
  day: '2026-12-01',
  time: '09.05',
  channel: 'telegram',
  job: null,
  errorClass: 'TypeError',
});
const chat = (): Chat => new Chat(aWorld({ standing: OFFICER }), { ...NEW_STATE, role: 'officer' });

describe('gagal', () => {
  it('shows when, where and what kind of fault, the oldest five of all', () => {
    const phone = chat();
    phone.type('gagal', { failedList: Array.from({ length: 7 }, (_, at) => line(`${at + 10}`)) });
    expect(phone.text().split('\n').slice(0, 2)).toEqual([
      'Yang gagal diproses: 7. Ditampilkan 5 yang terlama.',
      '10 · Selasa, 1 Desember 2026 pukul 09.05 · telegram · TypeError',
    ]);
    expect(phone.labels()).toHaveLength(10);
    expect(phone.labels().slice(0, 2)).toEqual(['Coba lagi 10', 'Selesai 10']);
  });

  it('takes a tap and typed words, with a note', () => {
    const there = { failedList: [line('12')] };
    const phone = chat();
    phone.type('gagal', there);
    phone.tap('Coba lagi 12', there);
    expect(phone.last.effects[0]).toEqual({ kind: 'failed-event', id: '12', act: 'again', note: '' });
    phone.type('gagal selesai 12 sudah kami telepon', there);
    expect(phone.last.effects[0]).toEqual({
      ...{ kind: 'failed-event', id: '12', act: 'resolve' },
      note: 'sudah kami telepon',
    });
  });

  it('leaves a number alone that is dealt with, and says so', () => {
    const phone = chat();
    phone.type('gagal ulang 9', { failedList: [line('12')] });
    expect(phone.last.effects.map((effect) => effect.kind)).toEqual(['say']);
    expect(phone.text()).toContain('Nomor 9 sudah ditangani');
  });

  it('is a word of a story where more than that stands behind it', () => {
    const phone = chat();
    phone.type('gagal login terus di aplikasi', { failedList: [line('12')] });
    expect(phone.text()).not.toContain('gagal diproses:');
  });
});
