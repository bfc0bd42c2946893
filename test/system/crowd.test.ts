// Many people at once, on the parts as docker-compose.yml starts them, two workers among them: each files, is asked, answers, is
// answered and rates, and Telegram's limits are kept. `npm run crowd` is the long run: two hundred people; TEST_REDIS=1 keeps
// the queues in Redis.
import { expect, it, onTestFinished } from 'vitest';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { appointFocalPoint } from '../support/appoint.ts';
import { openTestDesk } from '../support/desk.ts';
import { startParts, type Parts } from '../support/parts.ts';
import { rowsOf } from '../support/rows.ts';
import { recipientAt } from '../support/somebody.ts';
import { startTelegram } from '../support/telegram.ts';
import { formatReport, runLoad, type LoadContext } from '../support/telegram-sim/load.mjs';
import type { User } from '../support/telegram-sim/server.mjs';
import { allSent, ledgerOf } from './ledger.ts';
import { QUESTION, SOLUTION, worksThrough } from './office.ts';
import { answerTo, IDENTITY, thinks } from './people.ts';

const PEOPLE = Number(process.env['PEOPLE'] ?? 30);
/** They come within this time, as after a word on the radio. */
const RAMP_MS = PEOPLE * 150;
/** A focal point's chat takes one message a second, and a case is nine of them: so many seconds he may be behind. */
const PATIENCE_MS = 60_000 + PEOPLE * 2000;
const LONG_MS = 120_000 + 2 * PATIENCE_MS;
/** Every so many tell of an agency that was told already: their reports come to the officer too. */
const REPORTS = 10;

/** Each has a civil registry: agency and the name by which people call the place. */
const PLACES = [
  ['14.01', 'kampar'],
  ['14.02', 'indragiri hulu'],
  ['14.03', 'bengkalis'],
  ['14.04', 'indragiri hilir'],
  ['14.05', 'pelalawan'],
  ['14.06', 'rokan hulu'],
  ['14.07', 'rokan hilir'],
  ['14.08', 'siak'],
  ['14.09', 'kuantan singingi'],
  ['14.10', 'kepulauan meranti'],
  ['14.71', 'pekanbaru'],
  ['14.72', 'dumai'],
] as const;

const ADMIN = 7_700_000_001;
/** Not a word of any story: a case that names the focal point goes round him. */
const FOCAL_POINT = 'Yusnidar Lubis';

/** One focal point a place, appointed in the database: by invitation they would wait for the officer's chat. */
const appointed = async ({ telegram, database, env }: Parts): Promise<readonly Citizen[]> => {
  const people = PLACES.map(() => newCitizen(telegram, { first_name: FOCAL_POINT }));
  await Promise.all(people.map((focal) => focal.start()));
  await Promise.all(people.map((focal) => focal.hears()));
  const desk = await openTestDesk(database, { keys: env['DATA_KEYS']! });
  onTestFinished(() => desk.end());
  for (const [at, { user }] of people.entries()) {
    await appointFocalPoint(desk, await recipientAt(desk, String(user.id), 'telegram'), {
      agency: `disdukcapil:${PLACES[at]![0]}`,
      name: FOCAL_POINT,
      at: new Date(),
    });
  }
  return people;
};

/** From the story to the rating; a turn is what a person does and the answer he waits for. */
const converses = async (user: User, load: LoadContext): Promise<void> => {
  const says = async (name: string, words: string, expected: RegExp): Promise<string> => {
    await thinks();
    return (await load.turn(name, () => user.say(words), expected)).text;
  };
  const hears = (words: string) => user.waitFor(words, { timeout: PATIENCE_MS });
  const place = PLACES[load.index % PLACES.length]![1];
  const told = load.index % REPORTS === 0 ? 'sudah lapor' : 'belum pernah lapor';
  const story = `ktp saya belum jadi di capil ${place}, kemarin ke sana, ${told}`;
  let heard = await says('story', story, /Sudah benar\?|Bawakan\?/);
  while (!heard.includes('Kirim sekarang?')) {
    const answer = answerTo(heard, IDENTITY);
    if (answer === null) throw new Error(`nobody knows what to answer: ${heard}`);
    heard = await says('question', answer, /^/);
  }
  await says('send', 'kirim', /Kode rahasia/);
  await hears(QUESTION);
  await says('reply', 'nomornya 4412', /sudah diteruskan/);
  await hears(SOLUTION);
  await says('confirm', 'sudah', /1 sangat kurang/);
  await says('rate', '5', /penilaian/);
};

it(
  `${PEOPLE} people at once file, are asked, are answered and rate: each case once, every turn answered once, in order, and within Telegram's limits`,
  { timeout: LONG_MS },
  async () => {
    const telegram = await startTelegram({ limits: { enabled: true } });
    const parts = await startParts({
      telegram,
      workers: 2,
      given: { OFFICE_ADMINS: `telegram:${ADMIN}` },
    });
    const officer = newCitizen(telegram, { first_name: 'Dewi', id: ADMIN });
    await officer.start();
    await officer.hears();
    const focalPoints = await appointed(parts);
    const casesOf = (at: number): number =>
      Array.from({ length: PEOPLE }, (_, person) => person).filter((person) => person % PLACES.length === at)
        .length;

    const office = Promise.all(focalPoints.map((focal, at) => worksThrough(focal, casesOf(at), PATIENCE_MS)));
    const [report] = await Promise.all([
      runLoad({
        sim: telegram,
        script: converses,
        users: PEOPLE,
        rampMs: RAMP_MS,
        turnTimeoutMs: PATIENCE_MS,
        makeUser: (at) => newCitizen(telegram, { first_name: `Warga${at}` }).user,
      }),
      office,
    ]);
    await allSent(parts.database);
    process.stdout.write(`${formatReport(report)}\n`);

    expect(report.failures).toEqual([]);
    const { lost, duplicated, undelivered, apiErrors } = report;
    expect({ lost, duplicated, undelivered, apiErrors }).toEqual({
      lost: 0,
      duplicated: 0,
      undelivered: 0,
      apiErrors: {},
    });
    const cases = await rowsOf(
      parts.database,
      `select moves, offers, count(*)::int as cases from (
         select (select string_agg(move, ' ' order by id) from complaint_event e where e.complaint_id = c.id) as moves,
           (select count(*)::int from offer o where o.complaint_id = c.id) as offers
         from complaint c) as each group by moves, offers`,
    );
    const moves = 'filed routed accepted asked replied resolved confirmed rated';
    expect(cases).toEqual([{ moves, offers: 1, cases: PEOPLE }]);
    expect(await rowsOf(parts.database, 'select 1 from failed_event')).toEqual([]);
    const { wrong, arrived, recorded, counted } = await ledgerOf(parts, parts.database);
    expect({ wrong, counted, again: arrived - recorded }).toEqual({ wrong: [], counted: 0, again: 0 });
    expect(telegram.lint).toEqual([]);
    expect(telegram.stats().violations).toEqual({
      overall: 0,
      perChat: 0,
      perGroup: 0,
      ignoredRetryAfter: 0,
    });
    for (const part of [parts.web, parts.bot, ...parts.workers])
      expect(await part.end('SIGTERM')).toEqual({ code: 0, signal: null });
  },
);
