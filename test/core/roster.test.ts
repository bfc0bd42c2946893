import { describe, expect, it } from 'vitest';
import { nextCall, rosterDayOf, spansOf, type CallOut, type Roster } from '../../src/core/roster.ts';
import { aWorld, Chat, FOCAL, OFFICER } from '../support/core-world.ts';

const DEWI = { person: '0d8c6d1e-0000-4000-8000-000000000001', name: 'Dewi Anggraini', channels: 2 };
const HASAN = { person: '0d8c6d1e-0000-4000-8000-000000000002', name: 'Hasan Basri', channels: 1 };
const DEWI_TOO = { person: '0d8c6d1e-0000-4000-8000-000000000003', name: 'Dewi Lestari', channels: 2 };
const me = { ...DEWI, isMe: true };
const hasan = { ...HASAN, isMe: false };
const other = { ...DEWI_TOO, isMe: false };

/** The world's day is Tuesday 24 November 2026. */
const roster = (days: Roster['days']): Roster => ({ days, staff: [me, hasan, other], handover: 480 });
const EMPTY = roster(['2026-11-24', '2026-11-25', '2026-11-26'].map((day) => ({ day, people: [] })));

const chat = () => new Chat(aWorld({ standing: OFFICER }));

describe('who is called', () => {
  const office = { onDuty: ['a', 'b'], heads: ['h'] };

  it('is the first on duty, the second, the head, then everybody for as long as nobody answers', () => {
    const calls: CallOut[] = [];
    for (let n = 0; n < 5; n += 1) calls.push(nextCall(calls, office));
    expect(calls).toEqual([
      { who: 'duty', people: ['a'] },
      { who: 'duty', people: ['b'] },
      { who: 'head', people: ['h'] },
      { who: 'everybody', people: [] },
      { who: 'everybody', people: [] },
    ]);
  });

  it('is everybody at once where nobody is on duty, whoever comes on duty meanwhile', () => {
    const first = nextCall([], { onDuty: [], heads: ['h'] });
    expect(first.who).toBe('everybody');
    expect(nextCall([first], office).who).toBe('everybody');
  });

  it('is nobody alone twice: a head who is on duty is called once', () => {
    const before: readonly CallOut[] = [{ who: 'duty', people: ['h'] }];
    expect(nextCall(before, { onDuty: ['h'], heads: ['h'] }).who).toBe('everybody');
  });

  it('is who came on duty at the hand-over, when the night was nobody’s to hear', () => {
    const before: readonly CallOut[] = [{ who: 'duty', people: ['a'] }];
    expect(nextCall(before, { onDuty: ['c'], heads: ['h'] })).toEqual({ who: 'duty', people: ['c'] });
  });
});

describe('a day of the roster', () => {
  it('begins at the hand-over, and the night after it is its own', () => {
    expect(rosterDayOf({ day: '2026-11-24', minute: 479 }, 480)).toBe('2026-11-23');
    expect(rosterDayOf({ day: '2026-11-24', minute: 480 }, 480)).toBe('2026-11-24');
    expect(rosterDayOf({ day: '2026-12-01', minute: 0 }, 480)).toBe('2026-11-30');
  });

  it('stands with its like in one line', () => {
    const days = [
      { day: '2026-11-24', people: [me] },
      { day: '2026-11-25', people: [me] },
      { day: '2026-11-26', people: [] },
    ];
    expect(spansOf(days).map(({ day, last }) => [day, last])).toEqual([
      ['2026-11-24', '2026-11-25'],
      ['2026-11-26', '2026-11-26'],
    ]);
  });
});

describe('piket', () => {
  it('shows gaps, and fills one by a tap', () => {
    const phone = chat();
    phone.type('piket', { roster: EMPTY });
    expect(phone.text()).toContain('KOSONG');
    phone.tap('Saya piket Rabu, 25 November 2026', { roster: EMPTY });
    expect(phone.effects('roster')).toEqual([
      { kind: 'roster', act: 'set', days: ['2026-11-25'], people: [DEWI.person] },
    ]);
  });

  it('writes several days at once, in the order in which people are called', () => {
    const phone = chat();
    phone.type('piket 28 November - 2 Desember Hasan, saya', { roster: EMPTY });
    expect(phone.effects('roster')).toEqual([
      {
        kind: 'roster',
        act: 'set',
        days: ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'],
        people: [HASAN.person, DEWI.person],
      },
    ]);
    expect(phone.text()).toContain('Hanya terjangkau lewat satu kanal: Hasan Basri.');
  });

  it('reads a day as it is said', () => {
    const phone = chat();
    for (const [words, day] of [
      ['piket Jumat Hasan', '2026-11-27'],
      ['piket besok pak Hasan', '2026-11-25'],
      ['piket hari ini Hasan', '2026-11-24'],
    ]) {
      phone.type(words!, { roster: EMPTY });
      expect(phone.effects('roster')).toMatchObject([{ days: [day], people: [HASAN.person] }]);
    }
  });

  it('changes nothing where a name is nobody’s, or more than one person’s, or a day is missing', () => {
    const phone = chat();
    for (const [words, answer] of [
      ['piket 25 November Budi', '"budi" bukan petugas'],
      ['piket 25 November Hasan, Budi', '"budi" bukan petugas'],
      ['piket 25 November Dewi', 'lebih dari satu orang'],
      ['piket 25 November', 'Siapa yang piket'],
      ['piket Hasan', 'Hari yang mana'],
      ['piket 1 Desember - 15 Januari Hasan', 'Paling banyak 31 hari'],
    ]) {
      phone.type(words!, { roster: EMPTY });
      expect(phone.effects('roster')).toEqual([]);
      expect(phone.text()).toContain(answer);
    }
  });

  it('gives a day to a colleague only after his yes', () => {
    const mine = roster([
      { day: '2026-11-24', people: [] },
      { day: '2026-11-25', people: [me] },
    ]);
    const phone = chat();
    phone.type('piket tukar 25 November Hasan', { roster: mine });
    expect(phone.effects('roster')).toEqual([
      { kind: 'roster', act: 'offer', day: '2026-11-25', to: HASAN.person },
    ]);
    phone.type('piket tukar 24 November Hasan', { roster: mine });
    expect(phone.text()).toContain('Anda tidak piket');
    phone.type('piket tukar 25 November', { roster: mine });
    expect(phone.text()).toContain('Siapa yang menggantikan Anda');
  });

  it('a day that was given away meanwhile is not taken', () => {
    const his = roster([{ day: '2026-11-25', people: [hasan] }]);
    const phone = chat();
    const take = `piket ambil 2026-11-25 ${HASAN.person}`;
    phone.type(take, { roster: his });
    expect(phone.effects('roster')).toMatchObject([{ act: 'take', from: HASAN.person }]);
    phone.type(take, { roster: roster([{ day: '2026-11-25', people: [other] }]) });
    expect(phone.effects('roster')).toEqual([]);
    expect(phone.text()).toContain('sudah berubah');
  });

  it('is a story of anybody who is no officer', () => {
    for (const world of [aWorld(), aWorld({ standing: FOCAL })]) {
      const phone = new Chat(world);
      phone.type('piket malam di puskesmas selalu kosong, bayi saya tidak dilayani', {});
      expect(phone.state.draft?.story).toHaveLength(1);
    }
  });
});
