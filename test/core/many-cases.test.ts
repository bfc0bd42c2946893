// Whoever has more cases than a list shows names any other by its number.
import { beforeEach, describe, expect, it } from 'vitest';
import { writeReference } from '../../src/core/reference.ts';
import { anOwnCase, aWorld, Chat } from '../support/core-world.ts';

const NUMBERS = Array.from({ length: 7 }, (_, n) => writeReference(() => n));
const CASES = NUMBERS.map((reference) => anOwnCase({ reference, topicLabel: 'KTP elektronik' }));
const LAST = NUMBERS[6]!;
const found = { ownCases: CASES };

let chat: Chat;
beforeEach(() => {
  chat = new Chat(aWorld());
});

const shown = (): readonly string[] => NUMBERS.filter((number) => chat.labels().join().includes(number));

describe('somebody with seven open cases', () => {
  it('sees the newest five in `status`, and types the number of another', () => {
    chat.type('status', found);
    expect(shown()).toEqual(NUMBERS.slice(0, 5));
    expect(chat.text()).toContain('Masih ada 2 aduan lain; ketik saja nomornya.');
    chat.type(LAST.toLowerCase(), found);
    expect(chat.text()).toContain(`${LAST}: KTP elektronik`);
    chat.type(`status ${LAST}`, found);
    expect(chat.text()).toContain(`${LAST}: KTP elektronik`);
  });

  it('adds to one by its number', () => {
    chat.type('loketnya hari ini juga tutup lagi', found);
    expect(shown()).toEqual(NUMBERS.slice(0, 5));
    expect(chat.text()).toContain('ketik saja nomornya');
    chat.type(LAST, found);
    expect(chat.effects('move')).toMatchObject([
      { move: 'added', reference: LAST, payload: { text: 'loketnya hari ini juga tutup lagi' } },
    ]);
  });

  it('adds a photo to one by its number', () => {
    const file = { id: 'f', kind: 'photo', handle: 'f', size: 1 } as const;
    chat.event({ kind: 'file', file }, found);
    chat.type(LAST, found);
    expect(chat.effects('keep-file')).toEqual([{ kind: 'keep-file', file, reference: LAST }]);
  });

  it('gets a new code for one by its number, asked or at once', () => {
    chat.type('kode', found);
    expect(shown()).toEqual(NUMBERS.slice(0, 5));
    chat.type(LAST, found);
    expect(chat.effects('new-code')).toMatchObject([{ reference: LAST }]);
    chat.type(`kode ${LAST}`, found);
    expect(chat.effects('new-code')).toMatchObject([{ reference: LAST }]);
  });

  it('sees one in the middle of a new complaint, whose question stays', () => {
    chat.type('lapor', found);
    chat.type(LAST, found);
    expect(chat.text()).toMatch(new RegExp(`${LAST}: KTP elektronik[^]*ceritakan kejadiannya`));
  });
});

it('Somebody with five cases is told of no others', () => {
  chat.type('status', { ownCases: CASES.slice(0, 5) });
  expect(chat.text()).not.toContain('aduan lain');
});
