// Each kind of message goes through the whole program and the strict simulator of Telegram: it is answered or left alone as
// docs/telegram-messages.md says, and no call of ours is one that Telegram would only forgive.
import { expect, it } from 'vitest';
import type { Update } from 'grammy/types';
import { readUpdate } from '../../bots/telegram/read.ts';
import { KINDS } from '../bots/telegram/kinds.ts';
import { newCitizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { startHouse, type House } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { allSent } from './ledger.ts';
import { LONG_MS } from './people.ts';

/** Who wrote what was captured. */
const CAPTURED = 5001001;

const push = ({ telegram }: House, update: Update, sender: number): void => {
  const { update_id: _, ...body } = JSON.parse(
    JSON.stringify(update).replaceAll(String(CAPTURED), String(sender)),
  ) as Update;
  for (const [type, what] of Object.entries(body)) telegram.bot.updates.push(type, what);
};

const isAnswered = (update: Update): boolean => 'incoming' in readUpdate(update, new Date());

it(
  'Every kind of message is answered, or left alone, by calls that Telegram finds nothing in',
  { timeout: LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url });
    const people = await Promise.all(
      KINDS.map(async ([kind, updates]) => {
        const citizen = newCitizen(house.telegram, { first_name: 'Rahmawati' });
        await citizen.start();
        await citizen.hears(/Selamat datang/);
        for (const update of updates) push(house, update, citizen.user.id);
        return { kind, citizen, answered: updates.some(isAnswered) };
      }),
    );
    for (const { citizen, answered } of people) if (answered) await citizen.hears();
    await house.telegram.waitForQuiet();
    const silent = people.filter(({ citizen }) => citizen.user.messages().length === 1);
    expect(silent.map(({ kind }) => kind)).toEqual(
      people.filter(({ answered }) => !answered).map(({ kind }) => kind),
    );
    await allSent(url);
    expect(await rowsOf(url, 'select error_class from failed_event')).toEqual([]);
    expect(house.telegram.lint).toEqual([]);
    expect(house.telegram.stats()).toMatchObject({ internalErrors: [], notEmulated: [] });
  },
);
