// A new release while people are talking: the new process starts beside the old one, which is told to end in the middle of
// conversations. For a while both fetch and both send.
import { expect, it } from 'vitest';
import { newCitizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { canServe, freePort, readyWhen, startHouse } from '../support/house.ts';
import { startProgram } from '../support/program.ts';
import { allSent, eachFiledOnce, ledgerOf } from './ledger.ts';
import { converse, firstOfficer, LONG_MS, newFocalPoint, thinks } from './people.ts';

const PEOPLE = 8;
const RELEASES = 2;
/** Two that fetch for one bot take the line from each other, and rest in between. */
const PATIENCE_MS = 120_000;

it(
  `${RELEASES} releases in the middle of conversations, old and new side by side: nobody loses a complaint or an answer, and nothing comes twice`,
  { timeout: 2 * LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url });
    const focal = await newFocalPoint(house, await firstOfficer(house));
    let over = false;
    const people = Array.from({ length: PEOPLE }, (_, at) =>
      newCitizen(house.telegram, { first_name: `Warga${at}` }, PATIENCE_MS),
    );
    const talking = Promise.all(people.map((citizen) => converse(citizen, () => over)));

    const released = async (): Promise<void> => {
      let endOld = house.stop;
      for (let release = 0; release < RELEASES; release += 1) {
        await thinks();
        const port = await freePort();
        const fresh = startProgram({ ...house.env, PORT: String(port) });
        const isBeside = async () =>
          (await canServe(`http://127.0.0.1:${port}`)) && fresh.log().includes('messages are fetched');
        await readyWhen(fresh, isBeside);
        await thinks();
        expect(await endOld()).toEqual({ code: 0, signal: null });
        endOld = () => fresh.end('SIGTERM');
      }
      await thinks();
    };
    await Promise.race([released(), talking]);
    over = true;
    const receipts = (await talking).flat();
    await allSent(url);

    await eachFiledOnce(url, receipts);
    for (const { number } of receipts) expect(focal.received()).toContain(number);
    const { wrong, arrived, recorded, counted } = await ledgerOf(house, url);
    expect({ wrong, counted, again: arrived - recorded }).toEqual({ wrong: [], counted: 0, again: 0 });
    expect(house.telegram.lint).toEqual([]);
  },
);
