// Whatever a citizen does, he is answered, nothing he told is lost, and only "Kirim" files.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { strike } from '../../src/core/agency-face.ts';
import type { Event } from '../../src/core/event.ts';
import type { Offered } from '../../src/core/say.ts';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import { storyOf } from '../../src/core/draft.ts';
import { turn } from '../../src/core/turn.ts';
import { usableState } from '../../src/core/upgrade.ts';
import type { OwnCase } from '../../src/core/case-view.ts';
import { libraryOf } from '../../src/desk/library.ts';
import { shippedRows } from '../../src/store/shipped.ts';
import { SAID_BY_CITIZENS, sentByCitizens } from '../support/anything.ts';
import { anOwnCase, aWorld } from '../support/core-world.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const library = libraryOf({ version: '1', rows: await shippedRows(DATA) });
const copy = openCopy();
const TODAY = '2026-11-24';

const OWN = anOwnCase({ filedOn: TODAY, nextDay: TODAY, filesShown: false });
/** Open, answered, ended by himself or by officers, and with a request of his before them. */
const CASES: readonly OwnCase[] = [
  OWN,
  { ...OWN, status: 'resolved', holder: 'citizen' },
  {
    ...OWN,
    status: 'closed',
    holder: 'nobody',
    ending: { move: 'withdrawn', reopenUntil: TODAY, inTime: true },
  },
  {
    ...OWN,
    status: 'closed',
    holder: 'nobody',
    ending: { move: 'rejected', reopenUntil: null, inTime: false },
  },
  { ...OWN, protected: 'money', news: { askedOn: TODAY, againOn: TODAY } },
  { ...OWN, emergency: true, withdrawalAsked: true },
];
const PENDING: readonly OwnCase['pending'][] = [
  null,
  { kind: 'question', text: 'Nomor berapa?' },
  { kind: 'consent', id: '1', fields: ['name', 'nik'] },
  { kind: 'confirm' },
  { kind: 'rate' },
];

type Act =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'tap'; readonly nth: number }
  | { readonly kind: 'event'; readonly event: Event };

const acts = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(...SAID_BY_CITIZENS).map((text): Act => ({ kind: 'say', text })),
    },
    { weight: 4, arbitrary: fc.nat(12).map((nth): Act => ({ kind: 'tap', nth })) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }).map((text): Act => ({ kind: 'say', text })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...sentByCitizens()).map((event): Act => ({ kind: 'event', event })),
    },
  ),
  { minLength: 1, maxLength: 25 },
);

const eventOf = (act: Act, seen: readonly Offered[]): Event => {
  if (act.kind === 'event') return act.event;
  if (act.kind === 'say') return { kind: 'text', text: act.text };
  return { kind: 'press', token: seen[act.nth % Math.max(1, seen.length)]?.token ?? 'q.0.story.x' };
};

describe('any conversation of a citizen', () => {
  it('is answered at every turn in words that exist, stays storable, and files only by "Kirim" or to a human', () => {
    fc.assert(
      fc.property(
        acts,
        fc.constantFrom(...PENDING),
        fc.option(fc.constantFrom(...CASES)),
        (list, pending, own) => {
          let state: State = NEW_STATE;
          let offered: readonly Offered[] = [];
          const seen: Offered[] = [];
          for (const act of list) {
            const event = eventOf(act, act.kind === 'tap' && act.nth > 8 ? seen : offered);
            const world = aWorld({
              today: TODAY,
              offered,
              directory: library.directory,
              read: (text) => library.read(text, TODAY),
              readIdentity: (text) => library.readIdentity(text, TODAY),
              command: copy.command,
              found: {
                ownCases: own ? [{ ...own, pending }] : [],
                livingFocalPoint: true,
                code: { kind: 'no-match' },
                linkWay: { kind: 'ask-owner' },
                linkWish: { id: '7', channel: 'web', needs: { kind: 'ask-owner' } },
              },
            });
            const before = state;
            const turned = turn(state, event, world);
            state = turned.state;
            const said = turned.effects.filter((effect) => effect.kind === 'say');
            // An album is answered with its first part; the others are only kept, or held while it is asked where they belong.
            const heldIn = ({ asked }: State): number =>
              asked?.kind === 'new-or-old' ? (asked.more ?? []).length : 0;
            const kept =
              turned.effects.some((effect) => effect.kind === 'keep-file') || heldIn(state) > heldIn(before);
            const isLaterPart =
              event.kind === 'file' && event.album !== undefined && event.album === before.album?.id && kept;
            if (!isLaterPart) expect(said.length, JSON.stringify(event)).toBeGreaterThan(0);
            for (const { say } of said) {
              const { text, offered: choices } = copy.word(say, { buttons: true });
              expect(text.trim()).not.toBe('');
              for (const choice of choices) expect(Buffer.byteLength(choice.token)).toBeLessThanOrEqual(64);
              if (choices.length > 0) offered = choices;
              seen.push(...choices);
            }
            const stored = JSON.parse(JSON.stringify(state)) as unknown;
            expect(usableState(stored)).toEqual({ state, kind: 'current' });
            const files = turned.effects.some((effect) => effect.kind === 'file');
            const asked = before.asked?.kind;
            const atSummary = before.asked?.kind === 'intake' && before.asked.step === 'summary';
            if (files)
              expect(atSummary || asked === 'human', JSON.stringify([before.asked, event])).toBe(true);
            // A story goes only by filing it, throwing it away, or writing it anew.
            const told = before.draft ? storyOf(before.draft) : '';
            const rewrote = before.asked?.kind === 'intake' && before.asked.editing === true;
            const dropped = asked === 'cancel' || asked === 'draft-or-new';
            if (told !== '' && !files && !rewrote && !dropped) {
              expect(state.draft && storyOf(state.draft), JSON.stringify([before.asked, event])).toContain(
                told,
              );
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what an agency reads', () => {
  const known = { names: ['Rahmawati Siregar'], exact: ['081277889900', '@rahma_w', '1408014405950002'] };
  const ways = [
    'Rahmawati Siregar',
    'rahmawati',
    'SIREGAR',
    '0812-7788-9900',
    '+62 812 7788 9900',
    '6281277889900',
    '@rahma_w',
    'rahma_w',
    '1408 0144 0595 0002',
  ];

  it('holds nothing known of the reporter, however he wrote it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', ', ', '. ', '\n', '/'),
        (own, between) => {
          const text = ['saya', ...own, 'mengurus ktp di capil'].join(between);
          const clean = strike(text, library.read(text, TODAY).personal, known).toLowerCase();
          for (const part of ['rahmawati', 'siregar', 'rahma_w', '7788', '0144'])
            expect(clean, text).not.toContain(part);
          expect(clean).toContain('mengurus ktp di capil');
        },
      ),
    );
  });

  it('still holds the complaint itself', () => {
    const text =
      readFileSync(join(import.meta.dirname, '..', 'transcripts', 'akta-anak.txt'), 'utf8').split('\n')[5] ??
      '';
    expect(strike(text, library.read(text, TODAY).personal, known)).toContain(
      'capil siak disuru balik terus',
    );
  });
});
