import { expect, it } from 'vitest';
import { openAcks } from '../../../../bots/whatsapp/web/acks.ts';
import { openIntake } from '../../../../bots/whatsapp/web/intake.ts';
import type { Shown } from '../../../../bots/whatsapp/web/wire.ts';

const message = (id: string, chat = '77@lid'): Shown => ({
  ...{ id, key: `false_${chat}_${id}`, chat, also: [], at: 1, type: 'chat', body: id, name: null },
  ...{ size: null, hasFile: false, album: null, quoted: null, place: null },
});

it('settles in order, shows what is settled as seen, and does afterwards what was to wait for it', async () => {
  const done: string[] = [];
  const intake = openIntake(
    async (events) => void done.push(`settled ${events.map(({ externalId }) => externalId).join()}`),
    (chats) => void (chats.length > 0 && done.push(`seen ${chats.join()}`)),
    (what) => void done.push(what),
  );
  intake.afterwards(() => done.push('first'));
  intake.take({ kind: 'messages', messages: [message('a'), message('b', '88@lid')] });
  intake.afterwards(() => done.push('second'));
  intake.take({ kind: 'call', id: 'C', chat: '77@lid', also: [], at: 1 });
  await expect.poll(() => done.at(-1)).toBe('second');
  expect(done).toEqual(['first', 'settled a,b,call/C', 'seen 77@lid,88@lid', 'second']);
});

it('does nothing afterwards when something before it was not settled: the next process looks at all of it again', async () => {
  const done: string[] = [];
  const intake = openIntake(
    () => Promise.reject(new Error('told to stop')),
    () => {},
    (what) => void done.push(what),
  );
  intake.take({ kind: 'messages', messages: [message('a')] });
  intake.afterwards(() => done.push('told that all is settled'));
  await expect.poll(() => done).toEqual(['whatsapp-not-settled']);
  await intake.quiet();
  expect(done).toEqual(['whatsapp-not-settled']);
});

it('a sign of the server counts whenever it comes, and its silence ends with the patience', async () => {
  const acks = openAcks();
  const never = new AbortController().signal;
  acks.note('before', 1);
  expect(await acks.settled('before', 1000, never)).toBe(1);
  const waited = acks.settled('after', 10_000, never);
  acks.note('after', 0);
  acks.note('after', -1);
  expect(await waited).toBe(-1);
  expect(await acks.settled('silent', 1, never)).toBeNull();
});
