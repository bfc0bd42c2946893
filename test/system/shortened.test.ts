import { expect, it, vi } from 'vitest';
import { newCitizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { startHouse } from '../support/house.ts';
import { files, firstOfficer, LONG_MS, newFocalPoint } from './people.ts';

it(
  'A case that the office takes over is a line without buttons in the focal point’s chat, whichever of his messages showed it',
  { timeout: LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url });
    const officer = await firstOfficer(house);
    const focal = await newFocalPoint(house, officer);
    const { number } = await files(newCitizen(house.telegram));
    await focal.hears(new RegExp(number));
    await focal.press('Terima');
    await focal.hears(/Bapak\/Ibu/);
    await focal.asks('kasus', new RegExp(number));
    await focal.press(number);
    await focal.hears(new RegExp(number));
    expect(focal.transcript()).toContain('akta');

    await officer.say(number);
    await officer.hears(new RegExp(number));
    await officer.press('Ambil alih');
    const line = `${number}: ditangani kantor Ombudsman.`;
    await vi.waitFor(
      () => {
        const shown = focal.user.messages().filter(({ text }) => text.includes(line));
        expect(shown.length).toBeGreaterThanOrEqual(2);
        for (const { labels } of shown) expect(labels).toEqual([]);
        expect(focal.transcript()).not.toContain('disuru balik');
      },
      { timeout: 30_000, interval: 100 },
    );
    expect(house.telegram.lint).toEqual([]);
  },
);
