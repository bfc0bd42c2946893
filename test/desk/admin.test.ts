import { afterAll, beforeAll, expect, it } from 'vitest';
import { appointNamedAdmins, firstAdminCode } from '../../src/desk/admin.ts';
import { openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
});
afterAll(() => house.end());

it('each start without an admin makes a code, and the one before it ends', async () => {
  const first = await firstAdminCode(house.desk);
  const second = await firstAdminCode(house.desk);
  expect(first).not.toBe(second);
  expect((await house.finds('siti', { kind: 'invite', code: first! })).invite).toBeNull();
  expect((await house.finds('siti', { kind: 'invite', code: second! })).invite).toEqual({ kind: 'admin' });
  await house.does('siti', { kind: 'redeem', code: second!, name: 'Siti', position: '' });
  await house.play('siti', [], ({ standing }) => {
    expect(standing).toMatchObject({ admin: true, officer: false });
    return [];
  });
});

it('once there is an admin no code is made', async () => {
  expect(await firstAdminCode(house.desk)).toBeNull();
});

it('admins named in the settings are admins before they write, and need no code', async () => {
  const admins = [{ channel: 'telegram', address: '1001' }] as const;
  const desk = { ...house.desk, config: { ...house.desk.config, admins } };
  await appointNamedAdmins(desk);
  await appointNamedAdmins(desk);
  const rows = await desk.db.kysely.selectFrom('staff').select('admin').execute();
  expect(rows).toEqual([{ admin: true }, { admin: true }]);
  expect(await firstAdminCode(desk)).toBeNull();
});
