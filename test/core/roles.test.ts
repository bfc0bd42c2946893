import { describe, expect, it } from 'vitest';
import { ALLOWED, may, needsSecondCode, NOBODY, type Act, type Standing } from '../../src/core/roles.ts';

const ACTS = Object.keys(ALLOWED) as readonly Act[];
const ROLES: { readonly [role: string]: Standing } = {
  nobody: NOBODY,
  focal: {
    ...NOBODY,
    appointments: [{ id: '1', agency: 'dinsos:14.08', agencyLabel: 'Dinsos', area: null, role: 'focal' }],
  },
  officer: { ...NOBODY, officer: true },
  head: { ...NOBODY, head: true },
  admin: { ...NOBODY, admin: true },
};

/** What a role may not do, of all that there is. */
const mayNot = (role: string): readonly Act[] => ACTS.filter((act) => !may(ROLES[role]!, act));

describe('every act, tried as every role', () => {
  it('is refused to whoever has no duty', () => expect(mayNot('nobody')).toEqual(ACTS));
  it('is refused to a focal point, but for the work on his cases', () =>
    expect(mayNot('focal')).toEqual(ACTS.filter((act) => act !== 'work-cases')));
  it('is open to an officer, but for what a focal point does and what heads and admins answer for', () =>
    expect(mayNot('officer')).toEqual(['work-cases', 'see-audit', 'change-settings']));
  it('is open to a head and to an admin, but for what a focal point does', () => {
    expect(mayNot('head')).toEqual(['work-cases']);
    expect(mayNot('admin')).toEqual(['work-cases']);
  });
});

it('a second code is asked of heads and admins', () => {
  const asked = Object.keys(ROLES).filter((role) => needsSecondCode(ROLES[role]!));
  expect(asked).toEqual(['head', 'admin']);
});
