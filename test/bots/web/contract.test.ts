import { sql } from 'kysely';
import { webChannel } from '../../../bots/web/chat/channel.ts';
import type { Channel } from '../../../src/channel.ts';
import { webChats } from '../../../src/desk/web-chat.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { newKeyText, openKeyRing } from '../../../src/store/seal.ts';
import { channelContract, type FarSide } from '../../channels/contract.ts';
import { freshDatabase } from '../../support/database.ts';
import { webHouse } from '../../support/desk.ts';

// The far side of the web chat is our own database: a chat can be left, and the database can be away. It refuses nothing else.
channelContract('web', ['gone', 'down'], async (): Promise<FarSide> => {
  const { url } = await freshDatabase();
  const db = openDatabase(url);
  const ring = openKeyRing(newKeyText());
  const chats = webChats(webHouse(db, ring));
  const working = webChannel(chats, () => {});
  // Nobody listens there.
  const away = openDatabase('postgres://nobody@127.0.0.1:9/nothing');
  const broken = webChannel(webChats(webHouse(away, ring)), () => {});
  const addresses = ['alamat-satu', 'alamat-dua'] as const;
  for (const address of addresses) await chats.open(address);
  let next: { readonly address: string; readonly code: string } | null = null;

  const setLeft = (left: boolean) =>
    sql`update web_chat set left_at = case when ${left} then now() end`.execute(db.kysely);
  const channel: Channel = {
    ...working,
    send: async (address, message, signal) => {
      if (next?.address !== address) return working.send(address, message, signal);
      const { code } = next;
      next = null;
      if (code === 'down') return broken.send(address, message, signal);
      await setLeft(true);
      return working.send(address, message, signal).finally(() => setLeft(false));
    },
  };
  let uploads = 0;
  return {
    channel,
    addresses,
    arrivedAt: async (address) =>
      (await chats.newest(address, 1_000)).flatMap(({ body }) =>
        body.kind === 'said'
          ? [{ text: body.text, tokens: body.choices.map(({ token }) => token), protect: false }]
          : [],
      ),
    refuseNext: async (address, code) => {
      next = { address, code };
    },
    put: async (bytes) => {
      uploads += 1;
      const handle = `00000000-0000-4000-8000-${String(uploads).padStart(12, '0')}`;
      await chats.keepUpload(addresses[0], handle, bytes);
      return handle;
    },
    close: async () => {
      await db.close();
      await away.close();
    },
  };
});
