// Redis holds nothing that PostgreSQL does not know: emptied and taken away in the middle of a case, it loses nobody anything.
import { beforeAll, expect, it } from 'vitest';
import { newCitizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { startHouse } from '../support/house.ts';
import { redisServer, type RedisServer } from '../support/redis.ts';
import { rowsOf } from '../support/rows.ts';
import { files, firstOfficer, LONG_MS, newFocalPoint } from './people.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await redisServer();
});

it(
  'Redis emptied again and again, ended and started, and hanging for seconds loses no case, no answer and no notice, and doubles none',
  { timeout: LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url, REDIS_URL: redis.url });
    const officer = await firstOfficer(house);
    const focal = await newFocalPoint(house, officer);
    const citizen = newCitizen(house.telegram);

    const emptying = setInterval(() => void redis.empty().catch(() => undefined), 100);
    const first = await files(citizen);
    await focal.hears(new RegExp(first.number));
    await focal.press('Terima');
    await citizen.hears(/sudah diterima narahubung/);
    await officer.asks('siaran', /Tulis pesan/);
    await officer.asks('Mohon semua narahubung memeriksa kasusnya hari ini.', /Siapa yang menerima/);
    await officer.asks('1', /Kirim sekarang/);
    await officer.say('1');
    await focal.hears(/memeriksa kasusnya hari ini/);
    clearInterval(emptying);

    await redis.stop('SIGTERM');
    await citizen.asks('lapor', /ceritakan/);
    const second = await files(citizen);
    const ready = await fetch(`${house.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ ready: true, queues: { state: 'down' } });
    await focal.asks('kasus', new RegExp(first.number));
    await redis.start();
    await focal.hears(new RegExp(second.number));
    await focal.press('Terima');
    await citizen.hears(/sudah diterima narahubung/);

    // It hangs: no answer and no goodbye. Nobody who talks waits for it.
    redis.freeze();
    await citizen.asks('lapor', /ceritakan/);
    const third = await files(citizen);
    await focal.asks('kasus', new RegExp(first.number));
    redis.thaw();
    await focal.hears(new RegExp(third.number));
    await focal.press('Terima');
    await citizen.hears(/sudah diterima narahubung/);

    const events = await rowsOf(
      url,
      `select string_agg(move, ' ' order by id) as moves from complaint_event group by complaint_id order by complaint_id`,
    );
    expect(events).toEqual(Array(3).fill({ moves: 'filed routed accepted' }));
    const broadcasts = focal
      .received()
      .split('\n')
      .filter((line) => line.includes('memeriksa kasusnya hari ini'));
    expect(broadcasts).toHaveLength(1);
    expect(await house.stop()).toEqual({ code: 0, signal: null });
  },
);
