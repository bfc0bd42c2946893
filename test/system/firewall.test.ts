// The identity firewall, byte by byte: what ever left for a focal point, on every channel, and what lies in log and database.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyText } from '../../src/store/keys.ts';
import { openSays, openWorded } from '../../src/store/outbox.ts';
import { openKeyRing } from '../../src/store/seal.ts';
import { freshDatabase } from '../support/database.ts';
import { newCitizen } from '../support/citizen.ts';
import { startHouse } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { photoBy } from './exif.ts';
import { answersUntilSummary, firstOfficer, LONG_MS, newDeputy, newFocalPoint, receiptIn } from './people.ts';

const NAME = 'Rahmawati Fitriani';
const NIK = '1408014405950002';
const PHONE = '081234567890';
const ABOUT = { first_name: 'Rahmawati', last_name: 'Fitriani', username: 'rahmafitri88', id: 7_719_004_411 };
/** Whatever is known of her, in small letters and without the marks that people put between digits. */
const OF_HER = [
  'rahmawati',
  'fitriani',
  'rahmafitri88',
  String(ABOUT.id),
  NIK,
  PHONE.slice(1),
  'rahma.fitri@surel.id',
  'jlsultanismail',
];
/** Words of the story that no log and no readable column has a reason to hold. */
const OF_THE_STORY = ['kunangkunang', 'gentong'];
/** What an officer notes for other officers. */
const OF_A_NOTE = 'lemari cokelat';

const bare = (text: string): string => text.toLowerCase().replace(/[\s.-]/g, '');
const foundIn = (text: string, values: readonly string[]): readonly string[] => {
  const all = bare(text);
  return values.filter((value) => all.includes(bare(value)));
};

/** Every value of every row of every table; what is sealed as it is. */
const everythingStored = async (url: string): Promise<string> => {
  const tables = await rowsOf<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const rows = [];
  for (const { name } of tables) rows.push(...(await rowsOf(url, `select * from ${name}`)));
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
    .join('\n');
};

/** All that was ever written for the people of the agency, opened. */
const writtenFor = async (url: string, dataDir: string): Promise<string> => {
  const ring = openKeyRing(await keyText(undefined, dataDir));
  type Row = { id: string; person: string; key: Buffer; says: Buffer; worded: Buffer | null };
  const rows = await rowsOf<Row>(
    url,
    `select o.id, p.id as person, p.data_key as key, o.says_sealed as says, o.worded_sealed as worded
     from outbox o join address a on a.id = o.address_id join person p on p.id = a.person_id
     where exists (select 1 from appointment f where f.person_id = p.id)`,
  );
  expect(rows.length).toBeGreaterThan(10);
  return rows
    .map(({ id, person, key, says, worded }) => {
      const own = ring.dataKey(person, key);
      return JSON.stringify([openSays(own, id, says), worded && openWorded(own, id, worded)]);
    })
    .join('\n');
};

const everyFile = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const bytes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => entry.name + (await readFile(join(entry.parentPath, entry.name), 'latin1')));
  return (await Promise.all(bytes)).join('\n');
};

it(
  'nothing that an agency was ever sent holds anything of the reporter but what she allowed, and neither log nor database tell her or her story',
  { timeout: LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url, LOG_LEVEL: 'debug' });
    const officer = await firstOfficer(house);
    const focal = await newFocalPoint(house, officer);
    const deputy = await newDeputy(house, officer);

    const rahma = newCitizen(house.telegram, ABOUT);
    await rahma.asks(
      `Nama saya ${NAME} (0812-3456-7890, NIK ${NIK}, surel rahma.fitri@surel.id, @${ABOUT.username}). Akta anak saya tidak juga jadi di capil siak, terakhir saya ke sana 3 minggu lalu, berkasnya jatuh ke gentong dan petugas hanya melihat kunang-kunang. Kata Fitriani, saya tinggal di jl sultan ismail no 3. Sudah saya adukan ke capil.`,
      /Sudah benar/,
    );
    await rahma.user.photo({
      bytes: photoBy(NAME),
      name: `${NAME}.jpg`,
      caption: `difoto ${NAME}, ${PHONE}`,
    });
    await rahma.hears(/[Ff]oto/);
    await rahma.user.document({ name: `${NAME} KTP.pdf`, bytes: Buffer.from(`%PDF-1.4 ${NAME}`) });
    await rahma.hears(/Berkas sudah kami terima/);
    await rahma.user.location({ latitude: 0.7955, longitude: 102.0486 });
    await rahma.hears(/[Kk]ecamatan/);
    await rahma.say('lewati');
    await answersUntilSummary(rahma, `${NAME}, Siak 4 mei 1995, kawin, guru, jl sultan ismail no 3`);
    const { number, code } = receiptIn(await rahma.asks('kirim', /Kode rahasia/));

    await deputy.hears(new RegExp(number));
    expect((await focal.hears(new RegExp(number))).text).toContain('Lampiran: tidak ada');
    await officer.asks(`catatan ${number} berkasnya di ${OF_A_NOTE}`, /Hanya petugas yang membacanya/);
    await focal.press('Terima');
    await rahma.hears(/sudah diterima narahubung/);
    await focal.press('Tanya pelapor');
    await focal.hears(/Tulis pertanyaan/);
    await focal.say('Mohon nomor pendaftaran pada tanda terima');
    await rahma.hears(/nomor pendaftaran/);
    await rahma.say(`nomornya 4412/AK/2026 atas nama rahmawati, WA +62 812 3456 7890, NIK ${NIK}`);
    await focal.hears(/4412\/AK\/2026/);
    await rahma.asks('status', new RegExp(number));
    await rahma.press(/Tambah/);
    await rahma.hears();
    await rahma.say(`tambahan dari ${NAME}: loketnya pindah ke belakang, hubungi @${ABOUT.username}`);
    await focal.hears(/loketnya pindah/);
    await deputy.say('kasus');
    await focal.say('kasus');
    await focal.hears(new RegExp(number));
    await focal.press(new RegExp(number));
    await focal.hears(/kunang-kunang/);

    const sent = () => `${focal.received()}\n${deputy.received()}`;
    await house.telegram.waitForQuiet();
    expect(sent()).toContain('kunang-kunang');
    // What looks for her finds her where she is.
    expect(foundIn(rahma.received(), OF_HER)).toContain('rahmawati');
    expect(foundIn(sent(), OF_HER)).toEqual([]);
    expect(sent().replaceAll(/\D/g, '')).not.toContain(code.replaceAll(/\D/g, ''));
    expect(foundIn(await writtenFor(url, house.dataDir), OF_HER)).toEqual([]);

    await focal.press('Minta data pemohon');
    await focal.hears(/Data apa/);
    await focal.say('nama dan nomor hp');
    await rahma.hears(/meminta data/);
    await rahma.press('Lihat permintaan data');
    await rahma.hears(/nomor/i);
    await rahma.press('Tolak');
    await focal.hears(/tidak mengizinkan|menolak/);
    expect(foundIn(sent(), OF_HER)).toEqual([]);
    await focal.asks('kasus', new RegExp(number));
    await focal.press(new RegExp(number));
    await focal.hears(/kunang-kunang/);
    await focal.press('Minta data pemohon');
    await focal.hears(/Data apa/);
    await focal.say('cukup nama saja');
    await rahma.hears(/meminta data/);
    await rahma.press('Lihat permintaan data');
    await rahma.hears(/Izinkan\?/);
    await rahma.press('Izinkan');
    await focal.hears(/mengizinkan/);
    expect(foundIn(focal.received(), OF_HER)).toEqual(['rahmawati', 'fitriani']);
    expect(foundIn(deputy.received(), OF_HER)).toEqual([]);

    expect(foundIn(`${sent()}\n${rahma.received()}`, [OF_A_NOTE])).toEqual([]);
    await officer.asks(`catatan ${number}`, new RegExp(OF_A_NOTE));
    await officer.asks(`identitas ${number} perlu menelepon`, /tautan/i);
    await house.telegram.waitForQuiet();
    const metrics = await (await fetch(`${house.url}/metrics`)).text();
    const ready = await (await fetch(`${house.url}/readyz`)).text();
    await house.stop();
    const secrets = [...OF_HER, ...OF_THE_STORY, OF_A_NOTE, house.telegram.token];
    expect(house.log()).toContain('Telegram: messages are fetched');
    expect(foundIn(house.log() + metrics + ready, secrets)).toEqual([]);
    const stored = await everythingStored(url);
    expect(stored).toContain(number);
    expect(foundIn(stored, secrets)).toEqual([]);
    expect(foundIn(await everyFile(house.dataDir), secrets)).toEqual([]);
    const [count] = await rowsOf<{ stored: number }>(
      url,
      `select count(*)::int as stored from attachment where state = 'stored'`,
    );
    expect(count).toEqual({ stored: 2 });
  },
);
