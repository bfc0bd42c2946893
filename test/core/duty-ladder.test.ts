import { expect, it } from 'vitest';
import { agenciesOnLadder, ladderOf, type Climbing } from '../../src/core/duty-ladder.ts';
import type { Agency, Directory } from '../../src/core/directory.ts';
import type { Away, Official } from '../../src/core/stand-in.ts';
import { DIRECTORY, SIAK } from '../support/core-world.ts';

const INSPEKTORAT: Agency = {
  id: 'inspektorat_kabkota:14.08',
  type: 'inspektorat_kabkota',
  region: '14.08',
  label: 'Inspektorat Kabupaten Siak',
};
const SETDA: Agency = { id: 'setda:14.08', type: 'setda', region: '14.08', label: 'Setda Kabupaten Siak' };
const ALL = [SIAK, INSPEKTORAT, SETDA];
const DIRECTORY_WITH: Directory = {
  ...DIRECTORY,
  agencyById: (id) => ALL.find((one) => one.id === id) ?? null,
};

const somebody = (
  id: string,
  role: Official['role'],
  name: string,
  parts: Partial<Official> = {},
): Official => ({
  ...{ id, person: `person-${id}`, role, area: null, name, position: null },
  ...parts,
});

const PEOPLE: { readonly [agency: string]: readonly Official[] } = {
  [SIAK.id]: [
    somebody('tualang', 'focal', 'Yusnidar Lubis', { area: '14.08.05' }),
    somebody('whole', 'focal', 'Hamdan Syahputra'),
    somebody('deputy', 'deputy', 'Rina Marlina'),
    somebody('superior', 'superior', 'Burhanuddin Harahap'),
    somebody('chief', 'chief', 'Zulkifli Nasution', { person: null }),
  ],
  [SETDA.id]: [somebody('sekda', 'chief', 'Arfan Usman'), somebody('setda', 'focal', 'Desi Ratnasari')],
  [INSPEKTORAT.id]: [somebody('inspektur', 'focal', 'Faisal Ahmad')],
};

const CASE: Climbing = { agency: SIAK.id, place: '14.08.01', story: 'akta belum terbit', reporter: 'rahma' };

const steps = (climbing: Partial<Climbing> = {}, away: readonly Away[] = [], agency: Agency = SIAK) =>
  Object.fromEntries(
    ladderOf(
      { ...CASE, ...climbing },
      agenciesOnLadder(agency, DIRECTORY_WITH),
      (id) => PEOPLE[id] ?? [],
      away,
    ).map(({ rung, people }) => [rung, people.map(({ id }) => id)]),
  );

it('a case climbs from its focal point to deputy, superior, chief, the body above and the region’s Inspektorat', () => {
  expect(steps({}, [], { ...SIAK, parent: SETDA.id })).toEqual({
    focal: ['whole'],
    deputy: ['deputy'],
    superior: ['superior'],
    chief: ['chief'],
    above: ['sekda'],
    inspectorate: ['inspektur'],
  });
});

it('a superior whom the story names is passed by, and so is a substitute or the reporter on any step', () => {
  const named = steps({ story: 'Pak Burhanuddin minta uang di loket' });
  expect(named).toMatchObject({ focal: ['whole'], superior: [], chief: ['chief'] });
  const away = [{ appointment: 'whole', substitute: 'deputy' }];
  expect(steps({}, away)).toMatchObject({ focal: ['deputy'] });
  expect(steps({ story: 'Bu Rina marah-marah' }, away)).toMatchObject({ focal: ['whole'], deputy: [] });
  expect(steps({ reporter: 'person-superior' })).toMatchObject({ superior: [] });
});

it('an office that answers for itself has no Inspektorat above it', () => {
  expect(agenciesOnLadder(INSPEKTORAT, DIRECTORY_WITH).inspectorate).toBeNull();
});
