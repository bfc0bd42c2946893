// An album comes as one update a photo, and the process is killed among them: five photos are five attachments, and one answer.
import { expect, it, vi } from 'vitest';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { startHouse, type House } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { allSent } from './ledger.ts';
import { LONG_MS } from './people.ts';

const PATIENCE = { timeout: 60_000, interval: 20 };
const PARTS = 5;
/** A JPEG as far as its first bytes tell. */
const PHOTO = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2Q==', 'base64');
const ANSWER = /kami terima semuanya/;

/** Sends so many more photos of his one album. */
const sends = async ({ user }: Citizen, count: number): Promise<void> => {
  for (let part = 0; part < count; part += 1)
    await user.photo({ bytes: PHOTO, width: 100, height: 100, mediaGroupId: String(user.id) });
};

const answersTo = ({ user }: Citizen): number =>
  user.messages().filter(({ text }) => ANSWER.test(text)).length;

const until = (url: string, question: string, answer: number) =>
  vi.waitFor(async () => expect(await rowsOf(url, question)).toEqual([{ count: answer }]), PATIENCE);

const taken = `select count(*)::int as count from inbox`;
const answered = `select count(*)::int as count from outbox where state = 'sent'`;
const beingSent = `select count(*)::int as count from outbox where state = 'claimed'`;

const restart = async (house: House): Promise<void> => {
  expect(await house.kill()).toEqual({ code: null, signal: 'SIGKILL' });
  await house.start();
};

/** All photos are kept (to be fetched, or fetched: a fetch that was cut off waits for its lease), and what was due is sent. */
const settled = async (url: string): Promise<void> => {
  await until(url, `select count(*)::int as count from attachment where state <> 'failed'`, PARTS);
  await until(url, taken, PARTS);
  await allSent(url);
};

const repeats = (url: string) => rowsOf(url, `select sum(repeats)::int as count from outbox`);

const setUp = async () => {
  const { url } = await freshDatabase();
  const house = await startHouse({ DATABASE_URL: url });
  return { url, house, citizen: newCitizen(house.telegram) };
};

it('killed between two photos of an album, its answer sent', { timeout: LONG_MS }, async () => {
  const { url, house, citizen } = await setUp();
  await sends(citizen, 2);
  await until(url, taken, 2);
  await until(url, answered, 1);
  await restart(house);
  await sends(citizen, PARTS - 2);
  await settled(url);
  expect(answersTo(citizen)).toBe(1);
  expect(house.telegram.lint).toEqual([]);
});

it('killed when the answer was written and not sent', { timeout: LONG_MS }, async () => {
  const { url, house, citizen } = await setUp();
  house.telegram.faults.add({ kind: 'hang', method: 'sendMessage', chatId: citizen.user.id });
  await sends(citizen, 3);
  await until(url, beingSent, 1);
  await restart(house);
  await sends(citizen, PARTS - 3);
  await settled(url);
  expect(answersTo(citizen)).toBe(1);
});

it(
  'killed when the answer had arrived and was not recorded: it comes once more, and that is counted',
  { timeout: LONG_MS },
  async () => {
    const { url, house, citizen } = await setUp();
    const long = { kind: 'delay-after', delayMs: 30_000 } as const;
    house.telegram.faults.add({ ...long, method: 'sendMessage', chatId: citizen.user.id });
    await sends(citizen, PARTS);
    await citizen.hears(ANSWER);
    await until(url, taken, PARTS);
    await restart(house);
    await settled(url);
    expect(answersTo(citizen)).toBe(2);
    expect(await repeats(url)).toEqual([{ count: 1 }]);
  },
);
