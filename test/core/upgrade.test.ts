import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../src/core/draft.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import { usableState } from '../../src/core/upgrade.ts';

describe('a stored state', () => {
  it('of this version comes back as it was', () => {
    const state = { ...NEW_STATE, rev: 4, draft: { ...EMPTY_DRAFT, story: ['lampu mati'] }, noticed: true };
    expect(usableState(JSON.parse(JSON.stringify(state)))).toEqual({ state, kind: 'current' });
  });

  it('whose draft lacks a field that came later gets the field', () => {
    const { struck: _, ...older } = { ...EMPTY_DRAFT, story: ['lampu mati'] };
    const { state, kind } = usableState({ ...NEW_STATE, draft: older });
    expect(kind).toBe('current');
    expect(state.draft).toEqual({ ...EMPTY_DRAFT, story: ['lampu mati'] });
  });

  it('of another version keeps draft, language and the count of questions, and asks nothing', () => {
    const stored = {
      version: 99,
      language: 'en',
      rev: 9,
      draft: { story: ['a'], struck: 'x' },
      asked: { kind: 'new' },
    };
    const { state, kind } = usableState(stored);
    expect(kind).toBe('rescued');
    expect(state).toEqual({
      ...NEW_STATE,
      language: 'en',
      rev: 10,
      draft: { ...EMPTY_DRAFT, story: ['a'] },
    });
  });

  it('of whatever shape becomes one that a turn can use', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({
        version: fc.constantFrom(0, 1, 2, 3),
        rev: fc.jsonValue(),
        draft: fc.jsonValue(),
        asked: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        const { state } = usableState(stored);
        expect(Object.keys(state).sort()).toEqual(expect.arrayContaining(Object.keys(NEW_STATE).sort()));
        expect(state.version).toBe(NEW_STATE.version);
        expect(Number.isInteger(state.rev)).toBe(true);
        expect(state.draft === null || Array.isArray(state.draft.story)).toBe(true);
      }),
    );
  });
});
