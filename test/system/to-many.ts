// Focal points by the thousand and an officer who writes to them all, in the real program.
import { onTestFinished } from 'vitest';
import { keyText } from '../../src/store/keys.ts';
import { appointFocalPoint } from '../support/appoint.ts';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestDesk } from '../support/desk.ts';
import { startHouse, type House } from '../support/house.ts';
import { recipientAt } from '../support/somebody.ts';
import { startTelegram } from '../support/telegram.ts';
import type { TgSim } from '../support/telegram-sim/server.mjs';
import { firstOfficer } from './people.ts';

export const N = Number(process.env['N'] ?? 90);
export const PER_SECOND = 30;
/** At a third of the pace. */
export const PATIENCE_MS = 60_000 + (N * 3000) / PER_SECOND;

export type Stage = {
  readonly house: House;
  readonly telegram: TgSim;
  readonly url: string;
  readonly officer: Citizen;
  readonly focalPoints: readonly Citizen[];
};

/** Focal points by the thousand, appointed in the database: by invitation they would wait for the officer's chat. */
export const setUp = async (): Promise<Stage> => {
  const { url } = await freshDatabase();
  const telegram = await startTelegram({ limits: { enabled: true } });
  const house = await startHouse({ DATABASE_URL: url }, telegram);
  const officer = await firstOfficer(house);
  const focalPoints = Array.from({ length: N }, (_, n) =>
    newCitizen(telegram, { first_name: `Narahubung${n}` }, PATIENCE_MS),
  );
  await Promise.all(focalPoints.map((focal) => focal.start()));
  await Promise.all(focalPoints.map((focal) => focal.hears(/Ceritakan/)));
  const keys = await keyText(house.env['DATA_KEYS'], house.dataDir);
  const desk = await openTestDesk(url, { keys });
  onTestFinished(() => desk.end());
  for (const [n, { user }] of focalPoints.entries())
    await appointFocalPoint(desk, await recipientAt(desk, String(user.id), 'telegram'), {
      ...{
        agency: `disdukcapil:14.${String((n % 12) + 1).padStart(2, '0')}`,
        name: `Narahubung ${n}`,
        at: new Date(),
      },
    });
  return { house, telegram, url, officer, focalPoints };
};

export const sends = async ({ officer }: Stage, text: string): Promise<void> => {
  await officer.asks(`siaran ${text}`, /Siapa yang menerima/);
  await officer.say('semua');
  await officer.hears(/Kirim sekarang ke/);
  await officer.press('Kirim sekarang');
  await officer.hears(/dikirim bertahap/);
};

export const gotIt = ({ focalPoints }: Stage, text: string): readonly number[] =>
  focalPoints.map(({ user }) => user.messages().filter((message) => message.text.includes(text)).length);

export const NONE = { overall: 0, perChat: 0, perGroup: 0, ignoredRetryAfter: 0 };
