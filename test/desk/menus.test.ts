import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { SendError, type Channel, type Menu } from '../../src/channel.ts';
import { openMenus } from '../../src/desk/menus.ts';
import { inTransaction } from '../../src/store/database.ts';
import { appointStaff } from '../../src/store/staff.ts';
import { openEcho } from '../channels/echo.ts';
import { openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
const never = new AbortController().signal;

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
});
afterAll(() => house.end());

/** What the far side was asked to show, one line a call; `refuses`: it takes no menu of this address. */
let shown: string[];
let refuses: string | null;
beforeEach(() => {
  shown = [];
  refuses = null;
});

const channel = (): Channel => ({
  ...openEcho().channel,
  showMenu: async (address: string, menu: Menu) => {
    if (address === refuses) throw new SendError('network', 'no answer');
    shown.push(`${address}: ${menu}`);
  },
});

const look = (with_ = channel()): Promise<void> => openMenus(house.desk, with_)!(never);

it('whoever comes to a duty or loses it is shown the menu for it, once; a citizen is left alone', async () => {
  await house.does('rahma');
  const appointment = await house.focalPoint('yus');
  await house.officer('dewi');
  await look();
  expect(shown).toEqual(['yus: focal', 'dewi: officer']);
  await look();
  expect(shown).toHaveLength(2);

  const { person } = await house.recipient('yus');
  await inTransaction(house.desk.db, (tx) =>
    appointStaff(tx, house.desk.ring, {
      ...{ person, officer: true, head: false, admin: false, name: null, at: new Date() },
    }),
  );
  await look();
  const { kysely } = house.desk.db;
  await kysely.updateTable('appointment').set({ state: 'ended' }).where('id', '=', appointment).execute();
  await look();
  await kysely.deleteFrom('staff').where('person_id', '=', person).execute();
  await look();
  expect(shown.slice(2)).toEqual(['yus: officer-focal', 'yus: officer', 'yus: citizen']);
  await look();
  expect(shown).toHaveLength(5);
});

it('a menu that was refused holds up no other, waits, and is shown after the next start', async () => {
  await house.focalPoint('rina');
  await house.focalPoint('tuti');
  refuses = 'rina';
  const running = openMenus(house.desk, channel())!;
  await running(never);
  expect(shown).toEqual(['tuti: focal']);
  expect((await house.desk.metrics.text()).body).toContain('things_total{what="menu-not-shown"} 1');
  refuses = null;
  await running(never);
  expect(shown).toEqual(['tuti: focal']);
  await look();
  expect(shown).toEqual(['tuti: focal', 'rina: focal']);
});

it('whoever blocked the bot is not bothered, and a channel without menus is never asked', async () => {
  await house.focalPoint('budi');
  const { address } = await house.recipient('budi');
  const { kysely } = house.desk.db;
  await kysely.updateTable('address').set({ blocked_at: new Date() }).where('id', '=', address).execute();
  await look();
  expect(shown).toEqual([]);
  expect(openMenus(house.desk, openEcho().channel)).toBeNull();
});
