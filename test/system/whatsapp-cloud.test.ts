// The whole loop with the citizen on WhatsApp over the Cloud API and the focal point on Telegram.
import { expect, it, onTestFinished, vi } from 'vitest';
import { startHouse } from '../support/house.ts';
import { CLOUD, CloudDouble, type CloudPerson, type OnScreen } from '../support/whatsapp-cloud/double.ts';
import { firstOfficer, IDENTITY, LONG_MS, newFocalPoint, receiptIn, STORY } from './people.ts';

it(
  'a complaint told on WhatsApp reaches the focal point on Telegram, and the answer comes back, by buttons, lists and words',
  { timeout: LONG_MS },
  async () => {
    const double = await new CloudDouble().start();
    onTestFinished(() => double.stop());
    const house = await startHouse({
      WHATSAPP: 'cloud',
      WHATSAPP_CLOUD_TOKEN: CLOUD.token,
      WHATSAPP_CLOUD_PHONE_ID: CLOUD.phoneId,
      WHATSAPP_CLOUD_APP_SECRET: CLOUD.appSecret,
      WHATSAPP_CLOUD_VERIFY_TOKEN: CLOUD.verifyToken,
      WHATSAPP_CLOUD_API_ROOT: double.apiRoot,
    });
    double.webhook = `${house.url}/whatsapp/updates`;
    const officer = await firstOfficer(house);
    const focal = await newFocalPoint(house, officer);
    const rahma = double.person('Rahma', { number: false });

    const hearing = (person: CloudPerson) => {
      let read = 0;
      return async (pattern: RegExp): Promise<OnScreen> =>
        vi.waitFor(
          () => {
            const fresh = double.at(person).slice(read);
            const at = fresh.findIndex(({ text }) => pattern.test(text));
            if (at < 0)
              throw new Error(`nothing fits ${pattern}: ${fresh.map(({ text }) => text).join('\n---\n')}`);
            read += at + 1;
            return fresh[at]!;
          },
          { timeout: 60_000, interval: 50 },
        );
    };
    const hears = hearing(rahma);

    await double.says(rahma, STORY);
    await hears(/Sudah benar/);
    await double.taps(rahma, /Benar, lanjut/);
    await hears(/Tulis dalam satu pesan/);
    await double.says(rahma, IDENTITY);
    expect((await hears(/Kirim sekarang/)).labels.length).toBeGreaterThan(3);
    await double.taps(rahma, /Kirim/);
    const receipt = receiptIn((await hears(/Kode rahasia/)).text);

    const card = await focal.hears(new RegExp(receipt.number));
    expect(card.text).not.toMatch(/Rahma|wamid|ID\./);
    await focal.press('Terima');
    await hears(/sudah diterima narahubung/);
    await focal.press('Selesai');
    await focal.hears(/Jelaskan penyelesaian/);
    await focal.say('Akta sudah kami antar.');
    await hears(/Akta sudah kami antar/);
    await double.says(rahma, 'sudah');
    await hears(/1 sangat kurang/);
    await double.says(rahma, '5');
    await hears(/penilaian/);
    await focal.hears(/sudah selesai/);

    const ani = double.person('Ani');
    const aniHears = hearing(ani);
    await double.says(ani, 'KTP saya belum jadi, sudah tiga kali ke kantornya, alasannya blangko habis');
    expect(await aniHears(/Di mana kejadiannya/)).toMatchObject({ asksPlace: true });
    await double.shares(ani, 0.79, 102.05);
    expect(await aniHears(/kecamatan dan kabupaten\/kota mana/)).toMatchObject({ asksPlace: false });

    expect(double.answers.every((status) => status === 200)).toBe(true);
    expect(house.log()).not.toMatch(/Rahma|server error|EAAG/);
    expect(await house.stop()).toEqual({ code: 0, signal: null });
  },
);
