import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type Draft } from '../../src/core/draft.ts';
import { putAside, reopened, silenceEnds, type Patience } from '../../src/core/silence.ts';
import { NEW_STATE, type Asked, type State } from '../../src/core/state.ts';
import { usableState } from '../../src/core/upgrade.ts';

const PATIENCE: Patience = {
  nudgeDays: 1,
  asideDays: 7,
  hours: { open: 480, close: 960 },
  holidays: new Set(['2026-12-24', '2026-12-25']),
};
const DRAFT: Draft = { ...EMPTY_DRAFT, story: ['KK saya belum keluar di capil Siak.'] };
const ASKED: Asked = { kind: 'intake', step: 'date' };
const withDraft = (change: Partial<Draft> = {}, more: Partial<State> = {}): State => ({
  ...NEW_STATE,
  draft: { ...DRAFT, ...change },
  asked: ASKED,
  rev: 3,
  ...more,
});
const ends = (state: State, day: string, minute: number): string | null => {
  const at = silenceEnds(state, { day, minute }, PATIENCE);
  return at && `${at.day} ${at.minute / 60}`;
};

describe('silence about a draft', () => {
  it.each([
    ['on a Tuesday morning', '2026-11-24', 540, '2026-11-25 9'],
    ['in the evening', '2026-11-24', 1200, '2026-11-26 8'],
    ['at night', '2026-11-24', 120, '2026-11-25 8'],
    ['on a Friday', '2026-11-27', 600, '2026-11-30 8'],
    ['the day before a holiday', '2026-12-23', 600, '2026-12-28 8'],
  ])('that begins %s ends a day later, in office hours', (_, day, minute, expected) => {
    expect(ends(withDraft(), day, minute)).toBe(expected);
  });

  it('ends after a week when he was nudged before', () => {
    expect(ends(withDraft({ nudged: true }), '2026-11-24', 540)).toBe('2026-12-01 9');
  });

  it('ends on the promised day while he goes to the agency himself, and after a day when that is past', () => {
    const waiting = withDraft({ waitsUntil: '2026-12-01' });
    expect(ends(waiting, '2026-11-24', 1300)).toBe('2026-12-01 8');
    expect(ends(waiting, '2026-12-01', 540)).toBe('2026-12-02 9');
  });

  it('means nothing without a draft', () => {
    expect(ends(NEW_STATE, '2026-11-24', 540)).toBeNull();
  });
});

describe('a draft put aside', () => {
  it('leaves a fresh conversation, and comes back as it was', () => {
    const state = withDraft();
    const aside = putAside(state);
    expect(aside).toMatchObject({ draft: null, asked: null, rev: 3 });
    expect(reopened(aside)).toEqual({ ...state, aside: [] });
  });

  it('is not mixed with one that is being made, and waits until that is done', () => {
    const other = { ...putAside(withDraft()), draft: { ...DRAFT, story: ['Jalan rusak.'] } };
    expect(reopened(other)).toBeNull();
    expect(reopened({ ...other, draft: null })?.draft?.story).toEqual(DRAFT.story);
  });

  it('leaves a question about a case open', () => {
    const asked: Asked = { kind: 'reply', reference: '7K3PT-Y' };
    expect(putAside(withDraft({}, { asked })).asked).toEqual(asked);
  });

  it('in which nothing was told is let go; of many the oldest is', () => {
    expect(putAside({ ...NEW_STATE, draft: EMPTY_DRAFT }).aside).toBeUndefined();
    let state: State = NEW_STATE;
    for (let n = 0; n < 9; n += 1) state = putAside({ ...state, draft: { ...DRAFT, story: [`${n}`] } });
    expect(state.aside?.map(({ draft }) => draft.story[0])).toEqual(['4', '5', '6', '7', '8']);
  });

  it('gets the fields of today when an older release stored it, and survives a state that is not understood', () => {
    const { waitsUntil: _, ...older } = DRAFT;
    const stored = { ...NEW_STATE, aside: [{ draft: older, asked: ASKED, rev: 3 }] };
    expect(usableState(stored).state.aside).toEqual([{ draft: DRAFT, asked: ASKED, rev: 3 }]);
    expect(usableState({ ...stored, version: 99 }).state.aside?.[0]?.draft).toEqual(DRAFT);
  });
});
