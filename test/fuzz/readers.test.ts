// Whatever is written: every reader comes to an end, throws nothing, and gives what the rules can use.
import fc from 'fast-check';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { strike } from '../../src/core/agency-face.ts';
import { chosen } from '../../src/core/answer.ts';
import { readCodePair, readReference } from '../../src/core/reference.ts';
import { readToken, writeToken } from '../../src/core/token.ts';
import { libraryOf } from '../../src/desk/library.ts';
import { shippedRows } from '../../src/store/shipped.ts';
import { hostileText } from './hostile.ts';
import { announce, LIMIT_MS, SEED, TRIES } from './runs.ts';

const library = libraryOf({
  version: '1',
  rows: await shippedRows(join(import.meta.dirname, '..', '..', 'data')),
});
const copy = openCopy();
const TODAY = '2026-11-24';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OFFERED = [{ token: 'q.1.confirm.yes', label: 'Sudah benar', words: ['ya', 'betul'] }];

const expectADay = (day: string | undefined): void => {
  if (day === undefined) return;
  expect(day).toMatch(DAY);
  expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
};

it('any words can be read', { timeout: LIMIT_MS }, () => {
  announce('readers');
  fc.assert(
    fc.property(hostileText, (text) => {
      const reading = library.read(text, TODAY);
      expectADay(reading.date?.day);
      for (const { start, end } of reading.personal) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(reading.topics.every(({ score }) => score > 0 && score <= 1)).toBe(true);
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      const identity = library.readIdentity(text, TODAY);
      expectADay(identity.birthDate);
      expect(Object.values(identity).every((value) => typeof value === 'string' && value !== '')).toBe(true);
      const clean = strike(text, reading.personal, { names: [text.slice(0, 50)], exact: [text.slice(-20)] });
      expect(typeof clean).toBe('string');
    }),
    { numRuns: TRIES, seed: SEED },
  );
});

it('any words can be a command, a choice, a number of a case or a button', { timeout: LIMIT_MS }, () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      copy.command(text);
      chosen(text, OFFERED);
      readCodePair(text);
      const reference = readReference(text);
      if (reference !== null) expect(readReference(reference)).toBe(reference);
      const token = readToken(text);
      if (token !== null) expect(readToken(writeToken(token))).toEqual(token);
      const { directory } = library;
      for (const place of directory.findPlaces(text)) expect(place.label).not.toBe('');
      for (const agency of directory.findAgencies(text, null))
        expect(directory.agencyById(agency.id)).toEqual(agency);
      expect(directory.agencyById(text)).toBeNull();
      expect(directory.districtsOf(text)).toEqual([]);
      expect(library.policy(text)).toBeUndefined();
      expect(typeof directory.topicLabel(text)).toBe('string');
    }),
    { numRuns: TRIES, seed: SEED },
  );
});
