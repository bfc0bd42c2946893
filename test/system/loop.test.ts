// The whole loop as a real office begins it: an empty database, no demo people, everybody on Telegram.
import { expect, it } from 'vitest';
import { newCitizen } from '../support/citizen.ts';
import { startHouse } from '../support/house.ts';
import {
  answersUntilSummary,
  firstOfficer,
  LONG_MS,
  newFocalPoint,
  receiptIn,
  STORY,
  taps,
} from './people.ts';

const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

it(
  'a complaint goes from a chat to the focal point and back until the citizen is content, and Telegram has nothing to reproach',
  { timeout: LONG_MS },
  async () => {
    const house = await startHouse();
    const officer = await firstOfficer(house);
    const focal = await newFocalPoint(house, officer);
    const citizen = newCitizen(house.telegram, { first_name: 'Rahma' });

    await citizen.start();
    await citizen.hears();
    await citizen.asks(STORY, /Sudah benar/);
    await citizen.user.photo({ bytes: JPEG });
    await citizen.hears(/[Ff]oto/);
    await citizen.user.location({ latitude: 0.7955, longitude: 102.0486 });
    await citizen.hears(/[Kk]ecamatan/);
    await citizen.say('kampung rempak');
    expect(await answersUntilSummary(citizen)).toContain('Rahmawati');
    const receipt = receiptIn(await citizen.asks('kirim', /Kode rahasia/));

    const card = await focal.hears(new RegExp(receipt.number));
    expect(card.text).toContain('Lampiran: tidak ada');
    await focal.press('Terima');
    await citizen.hears(/sudah diterima narahubung/);
    await focal.press('Tanya pelapor');
    await focal.hears(/Tulis pertanyaan/);
    await focal.say('Mohon nomor pendaftaran pada tanda terima');
    await citizen.hears(/nomor pendaftaran/);
    await citizen.say('nomornya 4412/AK/2026');
    await focal.hears(/4412\/AK\/2026/);

    await taps(focal, receipt.number, 'Minta data pemohon');
    await focal.hears(/Data apa/);
    await focal.say('nama dan nik');
    await citizen.hears(/meminta data/);
    await citizen.press('Lihat permintaan data');
    await citizen.hears(/memerlukan NIK/);
    await citizen.say('1408014405950002');
    await citizen.hears(/Izinkan\?/);
    await citizen.press('Izinkan');
    expect((await focal.hears(/mengizinkan/)).text).toMatch(/Rahmawati[^]*1408014405950002/);

    await taps(focal, receipt.number, 'Kabar kemajuan');
    await focal.hears(/kabar kemajuan/i);
    await focal.say('Berkas sedang dicetak.');
    await citizen.hears(/Berkas sedang dicetak/);
    await focal.press('Daftar kasus');
    await focal.hears(/hari ini/);
    await taps(focal, receipt.number, 'Selesai');
    await focal.hears(/Jelaskan penyelesaian/);
    await focal.say('Akta sudah bisa diambil di loket 3.');
    await citizen.hears(/sudah selesai\?/);
    await citizen.say('belum');
    await citizen.hears(/belum beres/);
    await citizen.say('loket 3 tutup terus');
    await focal.hears(/loket 3 tutup terus/);
    await focal.asks('kasus', new RegExp(receipt.number));
    await taps(focal, receipt.number, 'Selesai');
    await focal.hears(/Jelaskan penyelesaian/);
    await focal.say('Akta sudah kami antar.');
    await citizen.hears(/Akta sudah kami antar/);
    await citizen.say('sudah');
    await citizen.hears(/1 sangat kurang/);
    await citizen.say('5');
    await citizen.hears(/penilaian/);
    await focal.hears(/sudah selesai/);

    const other = newCitizen(house.telegram, { first_name: 'Sari' });
    const status = await other.asks(`status ${receipt.number} ${receipt.code}`, new RegExp(receipt.number));
    expect(status).toMatch(/selesai/i);
    expect(status).not.toMatch(/Rahma|1408014405950002|Yusnidar/);

    await house.telegram.waitForQuiet();
    expect(house.telegram.lint).toEqual([]);
    const { violations, notEmulated, internalErrors, errors } = house.telegram.stats();
    expect(violations.ignoredRetryAfter).toBe(0);
    expect({ notEmulated, internalErrors, errors }).toEqual({
      notEmulated: [],
      internalErrors: [],
      errors: {},
    });
    expect(await house.stop()).toEqual({ code: 0, signal: null });
  },
);
