import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../src/core/event.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { receive } from '../../src/desk/receive.ts';
import { freshDatabase } from '../support/database.ts';
import { from, openTestDesk, type TestDesk } from '../support/desk.ts';
import { textsFor } from '../support/sent.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk((await freshDatabase()).url);
});
afterAll(() => desk.end());

const BEGIN = Date.parse('2027-03-02T03:00:00Z');
const writes = async (
  address: string,
  second: number,
  said: string | Event,
  to: Desk = desk,
): Promise<void> => {
  const at = new Date(BEGIN + second * 1000).toISOString();
  expect((await receive(to, [from(address, said, { at })])).waiting).toEqual([]);
};
const caption = (words: string): Event => ({
  kind: 'file',
  file: { id: randomUUID(), kind: 'photo', handle: 'h', size: 1 },
  caption: words,
});
const PRESS: Event = { kind: 'press', token: 'g.status' };

describe('a flood from one address', () => {
  it('is answered thirty times, told once, then taken in silence; taps go on, and a calm minute ends it', async () => {
    for (let n = 1; n <= 50; n += 1) await writes('banyak', n, `pesan ${n}`);
    const during = await textsFor(desk, 'banyak');
    expect(during).toHaveLength(31);
    expect(during.slice(29)).toEqual(['30: pesan 30', 'flow-busy']);
    await writes('banyak', 51, PRESS);
    expect((await textsFor(desk, 'banyak')).slice(31)).toEqual(['51: press']);
    await writes('banyak', 52, 'masih banyak');
    expect((await textsFor(desk, 'banyak')).slice(32)).toEqual([]);
    await writes('banyak', 120, 'lanjut');
    // All of them had their turn.
    expect((await textsFor(desk, 'banyak')).slice(32)).toEqual(['53: lanjut']);
  });

  it('holds nothing back from whoever tells of danger, be it below a photo', async () => {
    const library = desk.library();
    const read: typeof library.read = (text, today) => ({
      ...library.read(text, today),
      danger: text.includes('membunuh') ? 'life' : null,
    });
    const alert = { ...desk, library: () => ({ ...library, read }) };
    for (let n = 1; n <= 40; n += 1) await writes('takut', n, `pesan ${n}`, alert);
    const before = (await textsFor(desk, 'takut')).length;
    await writes('takut', 41, caption('foto biasa'), alert);
    await writes('takut', 42, caption('dia mau membunuh saya'), alert);
    await writes('takut', 43, 'dia mau membunuh saya', alert);
    expect((await textsFor(desk, 'takut')).slice(before)).toEqual(['42: file', '43: dia mau membunuh saya']);
  });

  it('is none where somebody is slow, hesitant, or was kept waiting by an outage of ours', async () => {
    for (let n = 0; n < 40; n += 1) await writes('pelan', n * 4, 'halo');
    expect(await textsFor(desk, 'pelan')).toHaveLength(40);
    const waited = Array.from({ length: 40 }, (_, n) =>
      from('tertunda', `kalimat ${n}`, { at: new Date(BEGIN + n * 90_000).toISOString() }),
    );
    await receive(desk, waited);
    expect(await textsFor(desk, 'tertunda')).toHaveLength(40);
  });
});

describe('two programs that answer each other', () => {
  const reply = (n: number): string =>
    `Terima kasih telah menghubungi kami. Nomor antrean Anda ${n}, pukul 10.${n}.`;

  it('end after three rounds and one sentence', async () => {
    let rounds = 0;
    // The other one answers whatever it is sent, and nothing else.
    for (let heard = -1; heard < (await textsFor(desk, 'mesin')).length; rounds += 1) {
      heard = (await textsFor(desk, 'mesin')).length;
      await writes('mesin', 1000 + rounds, reply(rounds + 10));
      if ((await textsFor(desk, 'mesin')).length === heard) break;
    }
    expect(rounds).toBe(4);
    const sent = await textsFor(desk, 'mesin');
    expect(sent).toHaveLength(4);
    expect(sent.at(-1)).toBe('flow-loop');
  });

  it('and a person among them is answered at his first other sentence or tap', async () => {
    for (let n = 0; n < 8; n += 1) await writes('orang', 2000 + n, reply(n));
    expect(await textsFor(desk, 'orang')).toHaveLength(4);
    await writes('orang', 2010, 'ini saya sendiri');
    await writes('orang', 2011, reply(1));
    await writes('orang', 2012, PRESS);
    expect((await textsFor(desk, 'orang')).slice(4)).toHaveLength(3);
  });

  it('begin anew after an hour', async () => {
    for (let n = 0; n < 8; n += 1) await writes('jam', 3000 + n, reply(n));
    await writes('jam', 3000 + 3601, reply(9));
    expect(await textsFor(desk, 'jam')).toHaveLength(5);
  });
});
