// A scripted conversation of ten turns, played by many people on the real desk.
import { randomUUID } from 'node:crypto';
import type { Incoming } from '../src/channel.ts';
import type { Event } from '../src/core/event.ts';
import { readToken } from '../src/core/token.ts';
import type { Desk } from '../src/desk/desk.ts';
import { receive } from '../src/desk/receive.ts';
import { inTurns } from './measure.ts';

type Does = { readonly says: string } | { readonly taps: string };

/** From the first word to the receipt. A tap is named by the choice it makes. */
const SCRIPT: readonly Does[] = [
  { says: 'Assalamualaikum' },
  { says: 'ktp saya sudah lama tidak jadi jadi, tiap datang disuruh pulang lagi katanya blangko habis' },
  { says: 'siak' },
  { says: 'tualang' },
  { says: 'sebulan yang lalu' },
  { taps: 'yes' },
  { says: 'Umar Said, Perawang 1 Januari 1980, kawin, buruh, jl raya km 5 perawang' },
  { taps: 'view' },
  { taps: 'back' },
  { taps: 'send' },
];

export const TURNS = SCRIPT.length;

export type Script = {
  readonly events: readonly Event[];
  /** Of a conversation's state between two turns, on the average of all turns. */
  readonly stateBytes: number;
};

/** Stories for reading alone: short, long, dangerous, with a name and numbers in them. */
export const STORIES: readonly string[] = [
  'ktp saya sudah lama tidak jadi jadi, tiap datang disuruh pulang lagi katanya blangko habis',
  'Assalamualaikum, anak saya umur 7 bln blm punya akta, sdh 2x ke capil siak disuru balik terus alasannya server error. terakhir 3 minggu lalu',
  'jalan di depan SDN 05 Tualang rusak parah sejak banjir bulan kemarin, sudah lapor ke desa tidak ada tanggapan',
  'petugas minta uang 500 ribu untuk urus sertifikat tanah di BPN Pekanbaru, nama saya Rahmawati hp 0812 3456 7890',
  'listrik mati tiap malam di Bagan Batu, ibu saya sesak napas sekarang dan ambulans belum datang',
  'apakah mengurus surat pindah harus bayar? saya dari Dumai mau pindah ke Kampar',
];

const PLACED = { channel: 'web', at: '2026-11-24T02:00:00Z' } as const;

const give = async (desk: Desk, events: readonly Incoming[]): Promise<void> => {
  for (let left = events; left.length > 0;) left = (await receive(desk, left)).waiting;
};

const eventFrom = (address: string, event: Event): Incoming => ({
  ...PLACED,
  address,
  externalId: randomUUID(),
  event,
});

/**
 * Plays the script once and gives its events: buttons carry the number of their question, which is the same for everybody.
 * Throws when a choice is not offered or no complaint comes of it, since the figures would then be of something else.
 */
export const rehearse = async (desk: Desk): Promise<Script> => {
  let offered: readonly string[] = [];
  let filed = false;
  const states: number[] = [];
  const { turn } = desk.rules;
  const listening: Desk = {
    ...desk,
    rules: {
      ...desk.rules,
      turn: (state, event, world) => {
        const turned = turn(state, event, world);
        const says = turned.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.say] : []));
        offered = says.flatMap((say) => say.choices ?? []).map((choice) => choice.token);
        states.push(JSON.stringify(turned.state).length);
        filed ||= turned.effects.some((effect) => effect.kind === 'file');
        return turned;
      },
    },
  };
  const address = randomUUID();
  const events: Event[] = [];
  for (const does of SCRIPT) {
    const event = 'says' in does ? { kind: 'text' as const, text: does.says } : press(offered, does.taps);
    events.push(event);
    await give(listening, [eventFrom(address, event)]);
  }
  if (!filed) throw new Error('the script of the benchmark files no complaint any more; mend the script');
  return { events, stateBytes: Math.round(states.reduce((sum, each) => sum + each, 0) / states.length) };
};

const press = (offered: readonly string[], choice: string): Event => {
  const token = offered.find((one) => {
    const read = readToken(one);
    return read?.kind === 'question' && read.choice === choice;
  });
  if (token === undefined)
    throw new Error(`the script of the benchmark taps "${choice}", which is not offered; mend the script`);
  return { kind: 'press', token };
};

/** New people play the script: `batch` of them in one call, `atOnce` calls under way. Gives milliseconds a turn. */
export const deskTurns =
  (
    desk: Desk,
    { events: script }: Script,
    { people, batch, atOnce }: { readonly people: number; readonly batch: number; readonly atOnce: number },
  ) =>
  async (): Promise<readonly number[]> => {
    const ms: number[] = [];
    const groups = Array.from({ length: Math.ceil(people / batch) }, (_, at) => {
      const addresses = Array.from({ length: Math.min(batch, people - at * batch) }, () => randomUUID());
      let next = 0;
      return async (): Promise<boolean> => {
        const event = script[next]!;
        next += 1;
        const begun = performance.now();
        await give(
          desk,
          addresses.map((address) => eventFrom(address, event)),
        );
        const took = performance.now() - begun;
        for (const _ of addresses) ms.push(took);
        return next < script.length;
      };
    });
    await inTurns(groups, atOnce);
    return ms;
  };
