import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../src/core/draft.ts';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import { anOwnCase, aWorld, Chat, says } from '../support/core-world.ts';

const WORDS = 'tolong saya mau dibunuh';
const own = anOwnCase({ lane: 'aduan', nextDay: null });

const chat = (state: State = NEW_STATE) =>
  new Chat(
    aWorld({ read: (text) => ({ ...aWorld().read(text), danger: /dibunuh/.test(text) ? 'life' : null }) }),
    state,
  );

const numbersComeFirst = (phone: Chat): void => {
  expect(says(phone.last)[0]?.key).toMatch(/^emergency/);
  expect(phone.effects('tell-officers')).toMatchObject([{ class: 'emergency' }]);
  expect(phone.state.draft?.danger).toBe(true);
};

describe('Danger to life is answered with the numbers and officers are called, before anything is asked', () => {
  it('also when the person has a case open, and when an answer of his is awaited there', () => {
    for (const pending of [null, { kind: 'question', text: 'Nomor berapa?' }] as const) {
      const phone = chat();
      phone.type(WORDS, { ownCases: [{ ...own, pending }] });
      numbersComeFirst(phone);
    }
  });

  it('also below a photo', () => {
    const phone = chat();
    const file = { id: 'f', kind: 'photo', handle: 'h', size: 1 } as const;
    phone.event({ kind: 'file', file, caption: WORDS }, { ownCases: [own] });
    expect(phone.effects('tell-officers')).toMatchObject([{ class: 'emergency' }]);
    expect(phone.state.draft?.danger).toBe(true);
  });

  it('also beside a draft that was put away', () => {
    const phone = chat({ ...NEW_STATE, draft: { ...EMPTY_DRAFT, story: ['KTP saya belum jadi'] } });
    phone.type(WORDS);
    numbersComeFirst(phone);
  });
});
