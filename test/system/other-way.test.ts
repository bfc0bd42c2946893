// Telegram is out, and a citizen who is also known on the web chat is waited for there.
import { expect, it, vi } from 'vitest';
import { addressKey, openAddress, sealAddress } from '../../src/store/address.ts';
import { keyText } from '../../src/store/keys.ts';
import { openKeyRing } from '../../src/store/seal.ts';
import { freshDatabase } from '../support/database.ts';
import { newCitizen } from '../support/citizen.ts';
import { startHouse } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { files, firstOfficer, LONG_MS, newFocalPoint } from './people.ts';
import { newWebPerson } from './web-chat.ts';

const PATIENCE = { timeout: 60_000, interval: 200 };

it(
  'Telegram out, the citizen known on the web chat: the notice arrives there, once; what is his on Telegram waits for it',
  { timeout: LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url });
    const { telegram } = house;
    const focal = await newFocalPoint(house, await firstOfficer(house));
    const citizen = newCitizen(telegram);
    const { number } = await files(citizen);
    await focal.hears(new RegExp(number));
    const web = await newWebPerson(house.url);
    await web.say('halo');
    await web.hears(/./);

    // As it is after the two chats were linked: one person, one key.
    const ring = openKeyRing(await keyText(undefined, house.dataDir));
    const [person] = await rowsOf<{ id: string; key: Buffer }>(
      url,
      `select p.id, p.data_key as key from complaint c join person p on p.id = c.reporter_id`,
    );
    const [chat] = await rowsOf<{ id: string; owner: string; key: Buffer; index: Buffer; sealed: Buffer }>(
      url,
      `select a.id, p.id as owner, p.data_key as key, a.address_index as index, a.address_sealed as sealed
       from address a join person p on p.id = a.person_id where a.channel = 'web'`,
    );
    const at = { channel: 'web', index: chat!.index };
    const name = openAddress(ring.dataKey(chat!.owner, chat!.key), at, chat!.sealed);
    expect(addressKey(ring, 'web', name)).toEqual(at);
    const sealed = sealAddress(ring.dataKey(person!.id, person!.key), at, name).toString('hex');
    await rowsOf(url, `update conversation set state_sealed = null where address_id = ${chat!.id}`);
    await rowsOf(
      url,
      `update address set person_id = '${person!.id}', offered_sealed = null,
         address_sealed = decode('${sealed}', 'hex') where id = ${chat!.id}`,
    );

    // News goes to the chat he wrote from last.
    await citizen.asks('status', new RegExp(number));
    await focal.press('Terima');
    await citizen.hears(/sudah diterima narahubung/);
    await focal.press('Selesai');
    await focal.hears(/Jelaskan penyelesaian/);
    // Whatever is sent is lost before it arrives; what people write still comes in.
    const outage = telegram.faults.add({ kind: 'drop-before', method: 'sendMessage', times: Infinity });
    const asking = telegram.faults.add({ kind: '502', method: 'getMe', times: Infinity });
    await focal.say('Akta sudah kami antar.');
    const shown = async () =>
      ((await (await fetch(`${house.url}/readyz`)).json()) as { channels: object }).channels;
    await vi.waitFor(async () => expect(await shown()).toEqual({ telegram: 'down', web: 'ok' }), PATIENCE);
    await rowsOf(
      url,
      `update channel_state set since = now() - interval '11 minutes' where channel = 'telegram'`,
    );
    expect(await web.hears(/Akta sudah kami antar/)).toContain(number);

    outage.remove();
    asking.remove();
    await vi.waitFor(async () => expect(await shown()).toEqual({ telegram: 'ok', web: 'ok' }), PATIENCE);
    await focal.hears(/./);
    await vi.waitFor(
      async () =>
        expect(await rowsOf(url, `select 1 from outbox where state in ('pending', 'claimed')`)).toEqual([]),
      PATIENCE,
    );
    const times = (text: string) => text.split('Akta sudah kami antar').length - 1;
    expect(times(web.received())).toBe(1);
    expect(citizen.transcript()).not.toContain('Akta sudah kami antar');
    const moved = await rowsOf(url, `select state, channel from outbox where moved_from is not null`);
    expect(moved).toEqual([{ state: 'sent', channel: 'web' }]);
  },
);
