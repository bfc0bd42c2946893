// A chat whose id changes: WhatsApp calls the same person by a telephone's id today and by another one tomorrow.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver } from '../../src/desk/deliver.ts';
import { receive } from '../../src/desk/receive.ts';
import type { Channel } from '../../src/channel.ts';
import { freshDatabase } from '../support/database.ts';
import { from, openTestDesk, type TestDesk } from '../support/desk.ts';
import { eraseSomebody } from '../support/somebody.ts';

let desk: TestDesk;
const sent: [address: string, text: string][] = [];
const channel: Channel = {
  name: 'whatsapp',
  abilities: { buttons: false, edit: false, protect: false, media: [] },
  limits: { text: 4096, perSecond: 1000, perAddress: 1000 },
  send: async (address, { text }) => ({ messageId: String(sent.push([address, text])) }),
  fetch: async function* () {},
};

beforeAll(async () => {
  desk = await openTestDesk((await freshDatabase()).url);
});
afterAll(() => desk.end());

const says = async (address: string, text: string, aliases: readonly string[]): Promise<void> => {
  await receive(desk, [from(address, text, { channel: 'whatsapp', aliases })]);
  while ((await deliver(desk, channel, new AbortController().signal)).left);
};
const people = async () =>
  (
    await sql<{ person_id: string; chats: string }>`select person_id, count(*) as chats from address
      where channel = 'whatsapp' and erased_at is null group by person_id order by min(id)`.execute(
      desk.db.kysely,
    )
  ).rows;

it('is one conversation before, during and after the change, and is answered where it wrote from', async () => {
  sent.length = 0;
  await says('628111@c.us', 'satu', ['77@lid']);
  await says('77@lid', 'dua', ['628111@c.us']);
  // Before it was mapped once more, as at a restart.
  await says('77@lid', 'tiga', []);
  await says('628111@c.us', 'empat', []);
  expect(sent).toEqual([
    ['628111@c.us', '1: satu'],
    ['77@lid', '2: dua'],
    ['77@lid', '3: tiga'],
    ['628111@c.us', '4: empat'],
  ]);
  expect(await people()).toHaveLength(1);
});

it('becomes one person with two chats when WhatsApp tells only later that they are the same', async () => {
  await says('628222@c.us', 'satu', []);
  await says('88@lid', 'satu', []);
  expect(await people()).toHaveLength(3);
  await says('88@lid', 'dua', ['628222@c.us']);
  expect((await people()).map(({ chats }) => chats)).toEqual(['1', '2']);
  expect(sent.at(-1)).toEqual(['88@lid', '2: dua']);
});

it('leads nowhere when its person is erased: who writes from any of its ids is a stranger', async () => {
  const [first] = await people();
  await eraseSomebody(desk, first!.person_id);
  await says('77@lid', 'siapa saya', []);
  expect(sent.at(-1)).toEqual(['77@lid', '1: siapa saya']);
});
