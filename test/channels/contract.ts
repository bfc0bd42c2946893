// What every channel must do, tried through the real outbox. An adapter's test gives a far side (its simulator) and calls
// `channelContract`; a channel that passes can be held by a bot.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  SendError,
  type Channel,
  type ChannelName,
  type Incoming,
  type SendCode,
} from '../../src/channel.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { Offered } from '../../src/core/say.ts';
import type { Rules } from '../../src/desk/desk.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { receive } from '../../src/desk/receive.ts';
import { addressKey, openOffered } from '../../src/store/address.ts';
import { QUICK_MANNERS } from '../support/quick-manners.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestDesk, plain, type TestDesk } from '../support/desk.ts';
import { whole } from '../support/whole.ts';

export type FarMessage = {
  readonly text: string;
  /** The tokens of the choices below it, in order; empty on a channel without buttons. */
  readonly tokens: readonly string[];
  readonly protect: boolean;
};

/** The other end of a channel, played by its simulator. */
export type FarSide = {
  readonly channel: Channel;
  /** Two chats that can be written to. */
  readonly addresses: readonly [string, string];
  readonly arrivedAt: (address: string) => Promise<readonly FarMessage[]>;
  /** The far side refuses the next message to the address, so that the adapter's verdict is `code`. */
  readonly refuseNext: (address: string, code: SendCode, afterSeconds: number | null) => Promise<void>;
  /** Puts a file there and gives its handle. */
  readonly put: (bytes: Uint8Array) => Promise<string>;
  readonly close: () => Promise<void>;
};

const OUTCOME: { readonly [C in SendCode]: 'pending' | 'failed' } = {
  flood: 'pending',
  network: 'pending',
  down: 'pending',
  window: 'pending',
  blocked: 'failed',
  gone: 'failed',
  'too-long': 'failed',
  rejected: 'failed',
};

/** Says what the test asked for: the text's lines become messages; "tanya" asks with two choices. */
const SPEAKING: Rules = {
  needs: () => [],
  turn: (state, event) => {
    const lines = event.kind === 'text' ? event.text.split('|') : [];
    const question: Effect = {
      kind: 'say',
      say: {
        key: 'question',
        choices: [
          { token: 'g.ya', key: 'yes' },
          { token: 'g.tidak', key: 'no' },
        ],
      },
    };
    return { state, effects: lines.map((line) => (line === 'tanya' ? question : plain(line))) };
  },
};

/** `verdicts`: those that the far side can bring about. */
export const channelContract = (
  name: ChannelName,
  verdicts: readonly SendCode[],
  openFarSide: () => Promise<FarSide>,
): void => {
  describe(`the channel ${name}`, () => {
    let desk: TestDesk;
    let far: FarSide;
    let count = 0;
    const never = new AbortController().signal;

    beforeAll(async () => {
      desk = await openTestDesk((await freshDatabase()).url, {
        rules: SPEAKING,
        policies: QUICK_MANNERS,
      });
      far = await openFarSide();
    });
    afterAll(async () => {
      await desk.end();
      await far.close();
    });

    const hear = async (address: string, text: string): Promise<void> => {
      const event: Incoming = {
        channel: name,
        address,
        externalId: `contract-${(count += 1)}`,
        at: new Date().toISOString(),
        event: { kind: 'text', text },
      };
      expect((await receive(desk, [event])).settled).toHaveLength(1);
    };

    /** Delivers until nothing is left that may go now. */
    const drain = async (): Promise<void> => {
      while ((await deliver(desk, far.channel, never)).left);
    };

    const hurry = () =>
      sql`update outbox set next_at = now() where state = 'pending'`.execute(desk.db.kysely);
    const newest = () =>
      desk.db.kysely.selectFrom('outbox').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
    const textsAt = async (address: string): Promise<readonly string[]> =>
      (await far.arrivedAt(address)).map((message) => message.text);

    const send = (address: string, text: string) =>
      far.channel.send(address, { text, choices: [], protect: false }, AbortSignal.timeout(10_000));

    it('is called by its name', () => {
      expect(far.channel.name).toBe(name);
    });

    it('brings messages in their order, each with an id of its own, and addresses do not mix', async () => {
      const [one, two] = far.addresses;
      const before = (await textsAt(one)).length;
      await hear(one, 'a|b');
      await hear(two, 'lain');
      await hear(one, 'c');
      await drain();
      expect((await textsAt(one)).slice(before)).toEqual(['a', 'b', 'c']);
      expect(await textsAt(two)).toEqual(['lain']);
      const rows = await desk.db.kysely.selectFrom('outbox').select(['state', 'message_ids']).execute();
      expect(rows.map((row) => row.state)).toEqual(['sent', 'sent', 'sent']);
      const ids = rows.flatMap((row) => row.message_ids);
      expect(ids.every((id) => id !== '')).toBe(true);
      expect(ids).toHaveLength(4);
    });

    it('shows choices, and what was offered is remembered', async () => {
      const [one] = far.addresses;
      await hear(one, 'tanya');
      await drain();
      const message = (await far.arrivedAt(one)).at(-1)!;
      expect(message.text).toContain('PERTANYAAN');
      if (far.channel.abilities.buttons) expect(message.tokens).toEqual(['g.ya', 'g.tidak']);
      else expect(message.text).toContain('2. Tidak');
      const key = addressKey(desk.ring, name, one);
      const row = await desk.db.kysely
        .selectFrom('address')
        .innerJoin('person', 'person.id', 'address.person_id')
        .select(['address.id', 'offered_sealed', 'person.id as person', 'data_key'])
        .where('address_index', '=', key.index)
        .executeTakeFirstOrThrow();
      const sealKey = desk.ring.dataKey(row.person, row.data_key!);
      const offered = openOffered(sealKey, row.id, row.offered_sealed!) as readonly Offered[];
      expect(offered.map((each) => each.token)).toEqual(['g.ya', 'g.tidak']);
      expect(offered[0]?.words).toContain('iya');
    });

    it('cuts a text that is longer than its limit at lines, and loses nothing of it', async () => {
      const [one] = far.addresses;
      const before = (await textsAt(one)).length;
      const line = 'kata '.repeat(20).trim();
      const lines = Array.from(
        { length: Math.ceil((far.channel.limits.text * 1.5) / line.length) },
        () => line,
      );
      await hear(one, lines.join('\n'));
      await drain();
      const pieces = (await textsAt(one)).slice(before);
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.join('\n')).toBe(lines.join('\n'));
    });

    it('protects what must not be forwarded, where it can', async () => {
      const [one] = far.addresses;
      await hear(one, 'rahasia');
      await sql`update outbox set protect = true where state = 'pending'`.execute(desk.db.kysely);
      await drain();
      expect((await far.arrivedAt(one)).at(-1)).toMatchObject({
        text: 'rahasia',
        protect: far.channel.abilities.protect,
      });
    });

    it('changes a message it sent, where it can; once more, or when it is gone, there is nothing left to do', async () => {
      const { edit, abilities } = far.channel;
      expect(edit !== undefined).toBe(abilities.edit);
      if (!edit) return;
      const [one] = far.addresses;
      const before = (await far.arrivedAt(one)).length;
      const question = { text: 'Terima?', choices: [{ token: 'g.ya', label: 'Ya' }], protect: true };
      const { messageId } = await far.channel.send(one, question, AbortSignal.timeout(10_000));
      const shorter = { text: 'Selesai.', choices: [], protect: true };
      for (const id of [messageId, messageId, '987654'])
        await edit(one, id, shorter, AbortSignal.timeout(10_000));
      expect((await far.arrivedAt(one)).slice(before)).toMatchObject([{ text: 'Selesai.', tokens: [] }]);
    });

    it.each(verdicts)('a far side that answers "%s" is understood', async (code) => {
      const [, two] = far.addresses;
      await far.refuseNext(two, code, code === 'flood' ? 1 : null);
      const refused = await send(two, 'uji').catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(SendError);
      expect((refused as SendError).code).toBe(code);
      expect((refused as SendError).message).not.toContain(two);
      if (code === 'flood') expect((refused as SendError).after).toBeGreaterThan(0);
    });

    it.each(verdicts.filter((code) => code !== 'too-long'))(
      'a row whose second part met "%s" goes the way of the verdict, and what was sent is not sent again',
      async (code) => {
        const [, two] = far.addresses;
        const before = (await textsAt(two)).length;
        await hear(two, 'satu|dua|tiga');
        const half = { ...far.channel, send: sendsOnly(far.channel, 1, () => far.refuseNext(two, code, 1)) };
        while ((await deliver(desk, half, never)).left);
        expect((await textsAt(two)).slice(before)).toEqual(['satu']);
        expect(await newest()).toMatchObject({ state: OUTCOME[code], verdict: code, parts_sent: 1 });
        if (OUTCOME[code] === 'failed') return;
        await hurry();
        // A channel that was told to wait may keep to it by itself.
        await expect
          .poll(async () => (await hurry(), await drain(), (await newest()).state), { timeout: 30_000 })
          .toBe('sent');
        expect((await textsAt(two)).slice(before)).toEqual(['satu', 'dua', 'tiga']);
      },
    );

    it('gives the bytes behind a handle, and refuses more than the limit', async () => {
      const bytes = Buffer.from('isi berkas');
      const handle = await far.put(bytes);
      expect((await whole(far.channel.fetch(handle, 1000, never))).equals(bytes)).toBe(true);
      const refused = await whole(far.channel.fetch(handle, 3, never)).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(SendError);
      expect((refused as SendError).code).toBe('too-long');
    });

    it('ends a download that it is told to stop, and one whose reader leaves', async () => {
      const handle = await far.put(Buffer.from('isi berkas'));
      const stopped = await whole(far.channel.fetch(handle, 1000, AbortSignal.abort())).catch(
        (error: unknown) => error,
      );
      // It may have had the bytes at hand; what it throws is a verdict.
      if (stopped instanceof Error) expect(stopped).toBeInstanceOf(SendError);
      for await (const piece of far.channel.fetch(handle, 1000, never)) {
        expect(piece.length).toBeGreaterThan(0);
        break;
      }
      expect((await whole(far.channel.fetch(handle, 1000, never))).toString()).toBe('isi berkas');
    });

    it('ends a send that it is told to stop', async () => {
      const stopped = await far.channel
        .send(far.addresses[0], { text: 'x', choices: [], protect: false }, AbortSignal.abort())
        .catch((error: unknown) => error);
      // It may have been quick enough to send; what it throws is a verdict.
      if (stopped instanceof Error) expect(stopped).toBeInstanceOf(SendError);
    });
  });
};

/** Passes `n` messages on, then calls `then` once before the next. */
const sendsOnly = (channel: Channel, n: number, then: () => Promise<void>): Channel['send'] => {
  let sent = 0;
  return async (...message) => {
    if (sent === n) await then();
    sent += 1;
    return channel.send(...message);
  };
};
