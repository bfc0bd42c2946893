import fc from 'fast-check';
import { expect, it } from 'vitest';
import { covers, MOST_REDIRECTS, wayOf, type Routable } from '../../src/core/route.ts';
import type { Official } from '../../src/core/stand-in.ts';

const on = { reportToFocalPoint: true, agencyFirst: true };
const aduan: Routable = {
  lane: 'aduan',
  agency: 'disdukcapil:14.08',
  place: '14.08.01',
  protected: null,
  redirects: 0,
  reporter: 'rahma',
  story: 'akta kelahiran anak saya belum terbit',
  officer: 'no',
  source: 'chat',
};
const living = (id: string, area: string | null = null, name = 'Hendra Saputra'): Official => ({
  id,
  person: `person-${id}`,
  role: 'focal',
  area,
  name,
  position: null,
});

it('a plain complaint is offered to every focal point whose area covers its place', () => {
  const all = [
    living('whole'),
    living('mempura', '14.08.02'),
    living('siak', '14.08.01'),
    living('regency', '14.08'),
  ];
  expect(wayOf(aduan, all, on)).toEqual({ kind: 'offer', appointments: ['whole', 'siak', 'regency'] });
});

it('without a living focal point it is the office that has it', () => {
  expect(wayOf(aduan, [], on)).toEqual({ kind: 'office', why: 'no-focal-point' });
  expect(wayOf(aduan, [living('far', '14.01')], on)).toEqual({ kind: 'office', why: 'no-focal-point' });
});

it('a story that names the only focal point goes to the office', () => {
  const named = { ...aduan, story: 'Pak Hendra minta uang' };
  expect(wayOf(named, [living('a')], on)).toEqual({ kind: 'office', why: 'names-focal-point' });
});

it('a story that names a focal point of another area, or a deputy, reaches none of his colleagues', () => {
  const named = { ...aduan, story: 'Pak Hendra minta uang' };
  const all = [living('a', '14.01'), living('b', null, 'Yusnidar')];
  expect(wayOf(named, all, on)).toEqual({ kind: 'office', why: 'names-focal-point' });
});

it('a focal point is never offered his own complaint', () => {
  expect(wayOf({ ...aduan, reporter: 'person-a' }, [living('a'), living('b')], on)).toEqual({
    kind: 'offer',
    appointments: ['b'],
  });
});

it.each([
  [{ lane: 'konsultasi' as const }, on, 'consultation'],
  [{ agency: null }, on, 'no-agency'],
  [{ lane: 'laporan' as const }, { ...on, reportToFocalPoint: false }, 'to-check'],
  [{}, { ...on, agencyFirst: false }, 'agency-first-off'],
  [{ redirects: MOST_REDIRECTS + 1 }, on, 'redirects'],
  [{ protected: 'money' as const }, on, 'protected'],
])('%j goes to the office: %s', (change, policy, why) => {
  expect(wayOf({ ...aduan, ...change }, [living('a')], policy)).toEqual({ kind: 'office', why });
});

it('an officer may send on what a switch would hold back', () => {
  const report = { ...aduan, lane: 'laporan' as const, officer: 'sent-on' as const, redirects: 5 };
  expect(wayOf(report, [living('a')], { reportToFocalPoint: false, agencyFirst: false }).kind).toBe('offer');
});

it('an area covers itself and what lies in it, and no area with a like beginning', () => {
  expect(covers('14.08', 'a:14.08', '14.08.01.2003')).toBe(true);
  expect(covers('14.0', 'a:14.08', '14.08')).toBe(false);
  expect(covers('14.08', 'a:14.08', null)).toBe(true);
  expect(covers('14.08.01', 'a:14.08', null)).toBe(false);
  expect(covers('14.08', 'pln', null)).toBe(false);
});

it('a protected complaint is never offered unless an officer chose the agency, whatever else is true of it', () => {
  const lanes = fc.constantFrom('aduan' as const, 'laporan' as const, 'konsultasi' as const);
  const officers = fc.constantFrom('no' as const, 'sent-on' as const);
  fc.assert(
    fc.property(lanes, officers, fc.boolean(), fc.boolean(), fc.nat(5), (lane, officer, a, b, redirects) => {
      const way = wayOf(
        { ...aduan, lane, officer, redirects, protected: 'threat' },
        [living('x'), living('y', '14.08')],
        { reportToFocalPoint: a, agencyFirst: b },
      );
      expect(way).toEqual({ kind: 'office', why: 'protected' });
    }),
  );
});

it('an officer can send a protected complaint to an agency he names, but not to the person named in it', () => {
  const sent: Routable = { ...aduan, protected: 'money', officer: 'chosen', story: 'pak Hendra minta uang' };
  expect(wayOf(sent, [living('a', null, 'Yusnidar')], on).kind).toBe('offer');
  expect(wayOf(sent, [living('a'), living('b', null, 'Yusnidar')], on)).toEqual({
    kind: 'office',
    why: 'names-focal-point',
  });
});

it('nobody is offered a case whose story names him, and nobody outside his area', () => {
  const areas = fc.constantFrom(null, '14.08', '14.08.01', '14.01', '14.08.02');
  const people = fc.array(
    fc.record({ area: areas, name: fc.constantFrom('Hendra Saputra', 'Yusnidar', 'Rina Lubis') }),
  );
  fc.assert(
    fc.property(
      people,
      fc.constantFrom('Pak Hendra', 'Rina Lubis', 'petugas loket', 'Yusnidar'),
      (all, story) => {
        const livings = all.map((one, i) => living(String(i), one.area, one.name));
        const way = wayOf({ ...aduan, story }, livings, on);
        if (way.kind !== 'offer') return;
        for (const id of way.appointments) {
          const one = livings[Number(id)]!;
          expect(story.includes(one.name.split(' ')[0]!)).toBe(false);
          expect(covers(one.area, 'disdukcapil:14.08', '14.08.01')).toBe(true);
        }
      },
    ),
  );
});
