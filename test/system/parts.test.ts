// The parts as processes of their own, by the commands and settings of docker-compose.yml: containers are not run here.
import { expect, it, vi } from 'vitest';
import { newCitizen } from '../support/citizen.ts';
import { startParts } from '../support/parts.ts';
import type { Program } from '../support/program.ts';
import { rowsOf } from '../support/rows.ts';
import { files, firstOfficer, LONG_MS, newFocalPoint } from './people.ts';
import { newWebPerson } from './web-chat.ts';

it(
  'web, telegram and workers on one PostgreSQL bring a complaint from the chat to the answer, and end when told to',
  { timeout: LONG_MS },
  async () => {
    const parts = await startParts();
    const { telegram, database, url, web, bot, start } = parts;
    const [workers] = parts.workers as [Program];
    const people = { telegram, log: web.log };

    const officer = await firstOfficer(people);
    const focal = await newFocalPoint(people, officer);
    const citizen = newCitizen(telegram);
    const { number, code } = await files(citizen);
    await focal.hears(new RegExp(number));
    await focal.press('Terima');
    await citizen.hears(/sudah diterima narahubung/);
    await focal.press('Selesai');
    await focal.hears(/Jelaskan penyelesaian/);
    await focal.say('Akta sudah kami antar.');
    await citizen.hears(/Akta sudah kami antar/);
    await citizen.asks('sudah', /1 sangat kurang/);
    await citizen.asks('5', /penilaian/);

    // By number and code in the browser, which another process serves.
    const other = await newWebPerson(url);
    await other.say(`status ${number} ${code}`);
    expect(await other.hears(new RegExp(number))).toMatch(/selesai/i);
    // Only the process that serves the browser has a first officer's code to show.
    for (const part of [bot, workers]) expect(part.log()).not.toContain('gabung ');
    const moves = await rowsOf<{ move: string }>(database, 'select move from complaint_event order by id');
    expect(moves.map(({ move }) => move)).toEqual([
      'filed',
      'routed',
      'accepted',
      'resolved',
      'confirmed',
      'rated',
    ]);

    // Without workers a case waits, and is routed when they are back.
    await workers.end('SIGKILL');
    await citizen.asks('lapor', /ceritakan/);
    const second = await files(citizen);
    const back = start('workers');
    await focal.hears(new RegExp(second.number));
    await vi.waitFor(async () =>
      expect(await rowsOf(database, `select 1 from complaint where status = 'received'`)).toEqual([]),
    );
    for (const part of [web, bot, back]) expect(await part.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(telegram.lint).toEqual([]);
  },
);
