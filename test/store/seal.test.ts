import { describe, expect, it, onTestFinished, vi } from 'vitest';
import fc from 'fast-check';
import {
  blindIndex,
  joinedDataKey,
  newDataKey,
  newKeyText,
  openKeyRing,
  openText,
  SealError,
  sealText,
  type Place,
} from '../../src/store/seal.ts';

const place: Place = { table: 'complaint', column: 'office_sealed', row: '42' };
const STORY = 'Petugas loket meminta uang';

const refusal = (work: () => unknown): SealError => {
  try {
    work();
  } catch (error) {
    if (error instanceof SealError) return error;
    throw error;
  }
  throw new Error('it opened');
};

describe('a sealed text', () => {
  const ring = openKeyRing(newKeyText());

  it('opens at its place with its key, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openText(ring, sealText(ring, text, place), place)).toBe(text);
      }),
    );
  });

  it('does not hold its words', () => {
    expect(sealText(ring, STORY, place).toString('latin1')).not.toContain('Petugas');
  });

  it('does not open in another row, column or table', () => {
    const blob = sealText(ring, STORY, place);
    for (const other of [{ row: '43' }, { column: 'agency_sealed' }, { table: 'request' }]) {
      expect(refusal(() => openText(ring, blob, { ...place, ...other })).why).toBe('damaged');
    }
  });

  it('does not open when any byte of it was changed', () => {
    const blob = sealText(ring, STORY, place);
    for (let at = 0; at < blob.length; at += 1) {
      const changed = Buffer.from(blob);
      changed[at]! ^= 1;
      expect(() => openText(ring, changed, place)).toThrow(SealError);
    }
    expect(() => openText(ring, blob.subarray(0, 20), place)).toThrow(SealError);
  });

  it('opened with another key says which column, which key and what to do, and nothing of the content', () => {
    const blob = sealText(ring, STORY, place);
    const { message, why } = refusal(() => openText(openKeyRing(newKeyText()), blob, place));
    expect(why).toBe('unknown-key');
    expect(message).toContain('complaint.office_sealed of row 42');
    expect(message).toContain(ring.keys[0]!.id);
    expect(message).toContain('put that key back into DATA_KEYS');
    expect(message).not.toContain(ring.keys[0]!.secret.export().toString('base64url'));
    expect(message).not.toContain('Petugas');
  });
});

describe('the key ring', () => {
  const older = newKeyText();
  const newer = newKeyText();

  it('with a newer key in front opens what the older one sealed, and seals with the newer', () => {
    const before = openKeyRing(older);
    const after = openKeyRing(`${newer}, ${older}\n`);
    expect(openText(after, sealText(before, STORY, place), place)).toBe(STORY);
    expect(refusal(() => openText(before, sealText(after, STORY, place), place)).why).toBe('unknown-key');
  });

  it('with a newer key in front keeps every blind index and every person', () => {
    const before = openKeyRing(older);
    const after = openKeyRing(`${newer} ${older}`);
    expect(blindIndex(after, 'address', 'echo:1')).toEqual(blindIndex(before, 'address', 'echo:1'));
    const { wrapped, key } = newDataKey(before, 'p');
    const blob = sealText(key, STORY, place);
    expect(openText(after.dataKey('p', wrapped), blob, place)).toBe(STORY);
  });

  it('gives the same index only for the same purpose and text', () => {
    const ring = openKeyRing(older);
    const index = blindIndex(ring, 'address', 'echo:1');
    expect(blindIndex(ring, 'address', 'echo:2')).not.toEqual(index);
    expect(blindIndex(ring, 'code', 'echo:1')).not.toEqual(index);
    expect(blindIndex(openKeyRing(newer), 'address', 'echo:1')).not.toEqual(index);
  });

  it('refuses what it cannot read without repeating it', () => {
    const broken = older.slice(0, -4);
    for (const [text, reason] of [
      ['', 'is empty'],
      [broken, 'Key 1 of DATA_KEYS cannot be read'],
      [`${newer},${broken}`, 'Key 2 of DATA_KEYS cannot be read'],
      [`${older} ${older}`, 'the same id'],
    ] as const) {
      expect(() => openKeyRing(text)).toThrow(reason);
      expect(() => openKeyRing(text)).not.toThrow(broken.slice(9, 30));
    }
  });
});

describe("a person's key", () => {
  const ring = openKeyRing(newKeyText());

  it('opens his things and nobody else’s', () => {
    const siti = newDataKey(ring, 'siti');
    const budi = newDataKey(ring, 'budi');
    const blob = sealText(siti.key, STORY, place);
    expect(openText(ring.dataKey('siti', siti.wrapped), blob, place)).toBe(STORY);
    expect(refusal(() => openText(ring.dataKey('budi', budi.wrapped), blob, place)).why).toBe('unknown-key');
    expect(refusal(() => openText(ring, blob, place)).why).toBe('unknown-key');
  });

  it('put into another person’s row does not unwrap', () => {
    const siti = newDataKey(ring, 'siti');
    expect(refusal(() => ring.dataKey('budi', siti.wrapped)).why).toBe('damaged');
  });

  it('kept in memory is not given for another wrapped key', () => {
    const first = newDataKey(ring, 'siti');
    ring.dataKey('siti', first.wrapped);
    const second = newDataKey(ring, 'siti');
    expect(ring.dataKey('siti', second.wrapped).id).toBe(second.key.id);
  });

  it('is forgotten within a minute, whoever asked for it', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const fresh = openKeyRing(newKeyText());
    const { wrapped } = newDataKey(fresh, 'siti');
    const kept = fresh.dataKey('siti', wrapped);
    expect(fresh.dataKey('siti', wrapped)).toBe(kept);
    vi.advanceTimersByTime(60_000);
    expect(fresh.dataKey('siti', wrapped)).not.toBe(kept);
  });
});

describe('the keys of two people who are one', () => {
  const ring = openKeyRing(newKeyText());
  const person = (id: string) => ({ person: id, ...newDataKey(ring, id) });
  const [rahma, hers, web] = [person('rahma'), person('hers'), person('web')];

  it('open what either sealed, seal with the first, and a third may join', () => {
    const two = { person: 'rahma', wrapped: joinedDataKey(ring, rahma, hers) };
    const three = joinedDataKey(ring, { person: 'web', wrapped: web.wrapped }, two);
    const key = ring.dataKey('web', three);
    for (const each of [rahma, hers, web])
      expect(openText(key, sealText(each.key, STORY, place), place)).toBe(STORY);
    expect(openText(web.key, sealText(key, STORY, place), place)).toBe(STORY);
    expect(refusal(() => openText(rahma.key, sealText(key, STORY, place), place)).why).toBe('unknown-key');
  });

  it('are wrapped for the one who stays alone', () => {
    const wrapped = joinedDataKey(ring, rahma, hers);
    expect(() => ring.dataKey('hers', wrapped)).toThrow(SealError);
    expect(refusal(() => joinedDataKey(ring, rahma, { ...hers, person: 'web' })).why).toBe('damaged');
  });
});
