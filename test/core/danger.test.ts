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

describe('Danger in words about a case calls officers to that case, and the words go where they belong', () => {
  const added = (phone: Chat): void => {
    expect(says(phone.last)[0]?.key).toMatch(/^emergency/);
    expect(phone.effects('tell-officers')[0]).toMatchObject({
      class: 'emergency',
      reference: own.reference,
      say: { key: 'officer-danger-added' },
    });
  };

  it('when they are added', () => {
    const phone = chat({ ...NEW_STATE, asked: { kind: 'add', reference: own.reference } });
    phone.type(WORDS, { ownCases: [own] });
    added(phone);
    expect(phone.effects('move')).toMatchObject([{ move: 'added' }]);
  });

  it('when they answer a question of the agency', () => {
    const asked = {
      ...own,
      status: 'awaiting',
      pending: { kind: 'question', text: 'Nomor berapa?' },
    } as const;
    const phone = chat({ ...NEW_STATE, asked: { kind: 'reply', reference: own.reference } });
    phone.type(WORDS, { ownCases: [asked] });
    added(phone);
  });

  it('when they say what is still to be done, and why there were few stars', () => {
    for (const kind of ['not-yet', 'rate-reason'] as const) {
      const answered = { ...own, status: 'resolved' } as const;
      const phone = chat({ ...NEW_STATE, asked: { kind, reference: own.reference } });
      phone.type(WORDS, { ownCases: [answered] });
      added(phone);
    }
  });

  it('also when the case takes no more words', () => {
    const phone = chat({ ...NEW_STATE, asked: { kind: 'add', reference: own.reference } });
    phone.type(WORDS, { ownCases: [{ ...own, status: 'closed' }] });
    added(phone);
    expect(phone.effects('move')).toEqual([]);
  });
});

it('Whoever may want to die reads other words than those of a fire', () => {
  const phone = new Chat(aWorld({ read: (text) => ({ ...aWorld().read(text), danger: 'self-harm' }) }));
  phone.type('saya tidak sanggup lagi');
  expect(says(phone.last)[0]?.key).toBe('self-harm-numbers');
});
