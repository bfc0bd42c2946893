// Whatever a focal point or an officer taps or writes, in whatever order and on whatever case: an answer, never an error,
// and only moves the table allows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords, type AgencyFace } from '../../src/core/agency-face.ts';
import { moved, type Lane, type Status } from '../../src/core/complaint.ts';
import type { Event } from '../../src/core/event.ts';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import { readToken } from '../../src/core/token.ts';
import type { OfficeCase } from '../../src/core/case-view.ts';
import type { Found } from '../../src/core/world.ts';
import {
  FOCAL_ACTS,
  OFFICE_ACTS,
  SAID_BY_STAFF,
  SENT_BY_STAFF,
  TAPPED_BY_STAFF,
} from '../support/anything.ts';
import { words, wordsOfChoice } from '../support/fluent.ts';
import {
  aFace,
  aLine,
  anOfficeCase,
  aWorld,
  Chat,
  FOCAL,
  OFFICER,
  says,
  SIAK,
} from '../support/core-world.ts';
import { anAudience, aReport } from '../support/broadcasts.ts';

const STATUSES: readonly Status[] = [
  'received',
  'office',
  'routed',
  'accepted',
  'awaiting',
  'resolved',
  'closed',
];
const LANES: readonly Lane[] = ['aduan', 'laporan', 'konsultasi'];
/** A question is short enough to be read at a glance on a small phone. */
const LONGEST_QUESTION = 350;
/** Telegram's limits on a button's data, in bytes, and on a message. */
const LONGEST_TOKEN = 64;
const LONGEST_MESSAGE = 4096;

/** Everything said can be worded, is not too long, and its buttons come back as they were made. */
const expectGoodAnswer = (phone: Chat, before: State): void => {
  const said = says(phone.last);
  // Desk itself answers with the link.
  const opens = phone.last.effects.some(({ kind }) => kind === 'open-files');
  if (!opens) expect(said.length).toBeGreaterThan(0);
  for (const one of said) {
    const text = words(one);
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/\b(?:undefined|null|NaN)\b/u);
    expect(text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    const labels = (one.choices ?? []).map((choice) => wordsOfChoice(choice).label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const choice of one.choices ?? []) {
      expect(readToken(choice.token)).not.toBeNull();
      expect(Buffer.byteLength(choice.token)).toBeLessThanOrEqual(LONGEST_TOKEN);
    }
  }
  const question = said.at(-1);
  if (phone.state.rev > before.rev && question)
    expect(words(question).length).toBeLessThanOrEqual(LONGEST_QUESTION);
};

const expectAllowedMoves = (phone: Chat, found: Found): void => {
  for (const effect of phone.last.effects) {
    if (effect.kind !== 'move') continue;
    const status = effect.by === 'focal' ? found.focalCase?.status : found.officeCase?.status;
    expect(moved(status ?? 'new', effect.move, effect.by)).toMatchObject({ kind: 'moved' });
    expect(phone.effects('tell-citizen').length).toBe(1);
  }
};

const OWNERS: readonly AgencyFace['owner'][] = [
  null,
  { mine: true, name: 'Budi' },
  { mine: false, name: 'Ani' },
];

describe('every act on every status', () => {
  it('of a focal point is answered, and moves nothing that is not his', () => {
    for (const status of STATUSES)
      for (const owner of OWNERS)
        for (const lane of LANES)
          for (const act of FOCAL_ACTS) {
            const found = { focalCase: aFace({ status, owner, lane }) };
            const phone = new Chat(aWorld({ standing: FOCAL }), { ...NEW_STATE, role: 'focal' });
            const before = phone.state;
            phone.tap(`f.7K3PT-Y.${act}`, found);
            expectGoodAnswer(phone, before);
            expectAllowedMoves(phone, found);
            // Whoever may not open the files reads why, and the card as it is now.
            if (owner && !owner.mine) expect(phone.last.effects).toHaveLength(act === 'files' ? 2 : 1);
          }
  });

  it('of an officer is answered', () => {
    for (const status of STATUSES)
      for (const lane of LANES)
        for (const guarded of [null, 'money'] as const)
          for (const act of OFFICE_ACTS) {
            const linkWish = { id: '7', channel: 'web', why: 'unreachable' } as const;
            const found = {
              officeCase: anOfficeCase({ status, lane, protected: guarded, emergency: true, linkWish }),
            };
            const phone = new Chat(aWorld({ standing: OFFICER }), { ...NEW_STATE, role: 'officer' });
            const before = phone.state;
            phone.tap(`o.7K3PT-Y.${act}`, found);
            expectGoodAnswer(phone, before);
            expectAllowedMoves(phone, found);
          }
  });
});

const anyFace: fc.Arbitrary<AgencyFace | null> = fc.option(
  fc
    .record({
      status: fc.constantFrom(...STATUSES),
      owner: fc.constantFrom(...OWNERS),
      lane: fc.constantFrom(...LANES),
      attachments: fc.nat(3),
      mayAskData: fc.boolean(),
      text: fc.lorem({ maxCount: 900 }).map(ownWords),
      placeLabel: fc.constantFrom(null, 'Kecamatan Tualang'),
      answerBy: fc.constantFrom(null, '2026-12-01'),
      precision: fc.constantFrom('day', 'about', 'month', 'year'),
    })
    .map(({ precision, ...parts }) => aFace({ ...parts, date: { day: '2026-11-03', precision } })),
);

const anyOfficeCase: fc.Arbitrary<OfficeCase | null> = fc.option(
  fc
    .record({
      status: fc.constantFrom(...STATUSES),
      lane: fc.constantFrom(...LANES),
      protected: fc.constantFrom(null, 'money', 'names-focal-point'),
      emergency: fc.boolean(),
      acknowledgedBy: fc.constantFrom(null, 'Ani'),
      checked: fc.boolean(),
      identityMissing: fc.boolean(),
      attachments: fc.nat(2),
      agencyId: fc.constantFrom(null, SIAK.id),
      agencyLabel: fc.constantFrom(null, SIAK.label),
      whyOffice: fc.constantFrom(null, 'no-focal-point', 'sesuatu yang baru'),
      holder: fc.constantFrom(
        null,
        { kind: 'officer', label: 'Ani', mine: false } as const,
        { kind: 'focal', label: 'Budi', mine: false } as const,
      ),
      story: fc.lorem({ maxCount: 900 }),
      newsAskedOn: fc.constantFrom(null, '2026-11-24'),
      rating: fc.constantFrom(null, { stars: 2, reason: 'lama' }, { stars: 5, reason: null }),
      withdrawal: fc.constantFrom(null, { day: '2026-11-24', reason: 'berubah pikiran' }),
    })
    .map(anOfficeCase),
);

const pending = { id: 'p1', name: 'Budi', position: 'Kasi', agencyLabel: SIAK.label, areaLabel: null };

const anyFound: fc.Arbitrary<Found> = fc.record({
  focalCase: anyFace,
  officeCase: anyOfficeCase,
  focalCases: fc.constantFrom(
    [],
    [aLine('7K3PT-Y')],
    [aLine('7K3PT-Y'), aLine('8DMNP-4', { overdue: true })],
  ),
  queue: fc.constantFrom([], [aLine('7K3PT-Y', { emergency: true, agencyLabel: null })]),
  failedEvents: fc.nat(2),
  failedList: fc.constantFrom(
    [],
    [{ id: '3', day: '2026-12-01', time: '09.05', channel: 'telegram', job: null, errorClass: 'TypeError' }],
  ),
  invite: fc.constantFrom(
    null,
    { kind: 'admin' } as const,
    { kind: 'focal', agencyLabel: SIAK.label, areaLabel: 'Kecamatan Tualang' } as const,
  ),
  appointment: fc.constantFrom(null, pending),
  audience: fc.constantFrom(
    anAudience({ people: 0 }),
    anAudience({ people: 5, excluded: [{ why: 'leave', people: 1 }], needsSecond: true }),
  ),
  broadcasts: fc.constantFrom([], [aReport()]),
  broadcast: fc.constantFrom(
    null,
    aReport(),
    aReport({ state: 'waiting', isOwn: false, wants: ['ya', 'tidak'] }),
  ),
});

const typed = fc.oneof(
  fc.constantFrom(...SAID_BY_STAFF),
  fc.string({ maxLength: 40 }),
  fc.lorem({ maxCount: 600 }),
);

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: typed.map((text): Event => ({ kind: 'text', text })) },
  { weight: 2, arbitrary: fc.constantFrom(...TAPPED_BY_STAFF) },
  { weight: 2, arbitrary: fc.constantFrom(...SENT_BY_STAFF) },
);
/** A tap on one of the choices on the screen, or an event. */
const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.nat(7).map((at) => ({ kind: 'choose', at }) as const) },
  { weight: 4, arbitrary: anyEvent },
);

describe('any conversation', () => {
  it('of a focal point who is an officer too is answered at every turn', () => {
    const standing = { ...OFFICER, appointments: FOCAL.appointments };
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStep, anyFound), { minLength: 1, maxLength: 12 }), (steps) => {
        const phone = new Chat(aWorld({ standing }), { ...NEW_STATE, role: 'focal' });
        for (const [step, found] of steps) {
          const before = phone.state;
          if (step.kind === 'choose') phone.tap(phone.labels()[step.at] ?? 'kasus', found);
          else phone.event(step, found);
          if (phone.state.role === 'citizen') continue;
          expectGoodAnswer(phone, before);
          expectAllowedMoves(phone, found);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of somebody with no role here reaches no case and no queue', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, anyFound), { minLength: 1, maxLength: 6 }), (steps) => {
        const phone = new Chat(aWorld(), { ...NEW_STATE, role: 'officer' });
        for (const [event, found] of steps) {
          phone.event(event, found);
          // What a citizen may do; nothing of a focal point's or an officer's.
          for (const effect of phone.last.effects) {
            expect(['say', 'redeem', 'file', 'keep-file', 'wrong-code']).toContain(effect.kind);
          }
          if (says(phone.last).length > 0) expect(phone.text()).not.toContain('Akta kelahiran');
        }
      }),
      { numRuns: 200 },
    );
  });
});
