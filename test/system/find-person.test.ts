// An erased citizen is gone from everything that is kept, as the command that opens all of it sees it; another with like data
// is still found.
import { expect, it } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { startHouse, type House } from '../support/house.ts';
import { startProgram } from '../support/program.ts';
import { photoBy } from './exif.ts';
import {
  answersUntilSummary,
  firstOfficer,
  LONG_MS,
  newDeputy,
  newFocalPoint,
  receiptIn,
  taps,
} from './people.ts';

const RAHMA = {
  name: 'Rahmawati Fitriani',
  nik: '1408014405950002',
  phone: '081234567890',
  words: 'jatuh ke gentong',
  about: { first_name: 'Rahmawati', last_name: 'Fitriani', username: 'rahmafitri88', id: 7_719_004_411 },
};
const SITI = {
  name: 'Siti Aminah',
  nik: '1408015506960003',
  phone: '081298765432',
  words: 'hanyut di selokan',
  about: { first_name: 'Siti', last_name: 'Aminah', username: 'sitiaminah77', id: 7_719_004_412 },
};
type Someone = typeof RAHMA;

/** Everything by which somebody could be found. */
const traces = ({ name, nik, phone, words, about }: Someone): readonly string[] => [
  name,
  nik,
  phone,
  words,
  about.username,
  String(about.id),
];

/** What both of them left, and what only she did, whose case was worked on. */
const OF_BOTH = [
  'address.address_sealed',
  'complaint.agency_sealed',
  'complaint.office_sealed',
  'files',
  'outbox.says_sealed',
  'outbox.worded_sealed',
  'person.identity_sealed',
  'person.known_sealed',
  'web_message.body_sealed',
];
const PLACES = [
  ...OF_BOTH,
  'audit.detail_sealed',
  'complaint_event.payload_sealed',
  'page_link.reason_sealed',
  'request.text_sealed',
];

/** What `npm run find-person -- "words"` prints beside the running program. */
const find = async ({ env }: House, ...words: readonly string[]): Promise<string> => {
  const program = startProgram(env, ['find-person', ...words]);
  expect(await program.over()).toMatchObject({ code: 0 });
  return program.log();
};

const filesACase = async (citizen: Citizen, { name, nik, phone, words }: Someone): Promise<string> => {
  await citizen.asks(
    `Nama saya ${name}. Akta anak saya tidak juga jadi di capil siak, berkasnya ${words}, terakhir saya ke sana 3 minggu lalu. Sudah saya adukan ke capil.`,
    /Sudah benar/,
  );
  await citizen.user.photo({
    bytes: photoBy(name),
    name: `${name}.jpg`,
    caption: `difoto ${name}, ${phone}`,
  });
  await citizen.hears(/[Ff]oto/);
  await answersUntilSummary(
    citizen,
    `${name}, Siak 4 mei 1995, kawin, guru, jl sultan ismail no 3, NIK ${nik}, hp ${phone}`,
  );
  return receiptIn(await citizen.asks('kirim', /Kode rahasia/)).number;
};

it(
  'a citizen with story, identity, photo, answers, an officer’s reason and a focal point’s question is found; erased, nothing of her is, and another still is',
  { timeout: 2 * LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url, LOG_LEVEL: 'debug' });
    const officer = await firstOfficer(house);
    const focal = await newFocalPoint(house, officer);
    const deputy = await newDeputy(house, officer);

    const siti = newCitizen(house.telegram, SITI.about);
    await filesACase(siti, SITI);
    const rahma = newCitizen(house.telegram, RAHMA.about);
    const number = await filesACase(rahma, RAHMA);
    await deputy.hears(new RegExp(number));
    await deputy.say(number);
    await deputy.hears(/gentong/);
    await officer.asks(`identitas ${number} perlu menelepon ${RAHMA.name}`, /tautan/i);
    await focal.asks('kasus', new RegExp(number));
    await taps(focal, number, 'Terima');
    await rahma.hears(/sudah diterima narahubung/);
    await focal.press('Tanya pelapor');
    await focal.hears(/Tulis pertanyaan/);
    await focal.say(`Apakah Ibu ${RAHMA.name} punya tanda terima?`);
    await rahma.hears(/tanda terima/);
    await rahma.say(`ada, atas nama ${RAHMA.name}, WA ${RAHMA.phone}`);
    await focal.hears(/atas nama/);
    await taps(focal, number, 'Selesai');
    await focal.hears(/Jelaskan penyelesaian/);
    await focal.say(`Akta sudah kami serahkan kepada Ibu ${RAHMA.name} sendiri.`);
    await rahma.hears(/sudah selesai\?/);
    await rahma.press('Sudah selesai');
    await rahma.hears(/catat selesai/);
    await house.telegram.waitForQuiet();

    const before = await find(house, ...traces(RAHMA));
    for (const place of PLACES) expect(before).toMatch(new RegExp(`^${place} +\\d+$`, 'm'));
    expect(before.toLowerCase()).not.toContain('rahma');

    await rahma.asks('data saya', /Rahmawati Fitriani/);
    await rahma.press('Hapus data saya');
    await rahma.hears(/ketik HAPUS/);
    await rahma.asks('HAPUS', /sudah dihapus/);
    await house.telegram.waitForQuiet();
    await expect
      .poll(() => find(house, ...traces(RAHMA)), { timeout: LONG_MS, interval: 1000 })
      .toBe('found nowhere\n');
    for (const trace of traces(RAHMA)) expect(house.log().toLowerCase()).not.toContain(trace.toLowerCase());
    const other = await find(house, ...traces(SITI));
    for (const place of OF_BOTH) expect(other).toContain(place);
    expect(await find(house, number)).toContain('complaint.reference');
    expect(await rahma.asks('status')).toContain('Tulis nomor aduan');
  },
);
