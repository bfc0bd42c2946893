// The people of a system test: an office that begins as a real one does, its focal points, and citizens with their troubles.
import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from '../support/house.ts';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { newWebPerson, type WebPerson } from './web-chat.ts';

/** As the program prints it for whoever started it; the newest counts. */
const codeIn = (log: string): string => {
  const code = [...log.matchAll(/once: gabung (\S+)/g)].at(-1)?.[1];
  if (code === undefined) throw new Error(`no first officer's code was printed:\n${log}`);
  return code;
};

/** The first officer, by the printed code. */
export const firstOfficer = async (
  house: Pick<House, 'telegram' | 'log'>,
  about: Parameters<typeof newCitizen>[1] = { first_name: 'Dewi' },
): Promise<Citizen> => {
  const officer = newCitizen(house.telegram, about);
  await officer.asks(`gabung ${codeIn(house.log())}`, /nama/i);
  await officer.asks('Dewi Anggraini, asisten', /Selamat datang/);
  return officer;
};

/** The words with which somebody joins as a focal point of the first agency that `agency` finds. */
export const codeFor = async (officer: Citizen, agency = 'disdukcapil siak'): Promise<string> => {
  await officer.say(`undang ${agency}`);
  for (;;) {
    const { text } = await officer.hears();
    const code = /^\s*(gabung \S+)/m.exec(text)?.[1];
    if (code !== undefined) return code;
    if (/instansi mana yang diundang|Wilayah mana/.test(text)) await officer.press(/^1\. /);
  }
};

/** A focal point, invited by `officer` and approved by him. */
export const newFocalPoint = async (
  house: Pick<House, 'telegram'>,
  officer: Citizen,
  agency?: string,
  who = 'Yusnidar, Kepala Seksi Pencatatan Sipil',
): Promise<Citizen> => {
  const focal = newCitizen(house.telegram, { first_name: who.split(',')[0]! });
  await focal.asks(await codeFor(officer, agency), /nama lengkap dan jabatan/);
  await focal.asks(who, /surat penunjukan/);
  await focal.say('lewati');
  await officer.hears(/ingin menjadi narahubung/);
  await officer.press('Setujui');
  await focal.hears(/kini narahubung/);
  return focal;
};

/** Another focal point of the same agency, in the browser's chat. */
export const newDeputy = async (house: Pick<House, 'url'>, officer: Citizen): Promise<WebPerson> => {
  const deputy = await newWebPerson(house.url);
  await deputy.say(await codeFor(officer));
  await deputy.hears(/nama lengkap dan jabatan/);
  await deputy.say('Hamdan, Staf Pelayanan');
  await deputy.hears(/surat penunjukan/);
  await deputy.say('lewati');
  await officer.hears(/Hamdan/);
  await officer.press('Setujui');
  await deputy.hears(/kini narahubung/);
  return deputy;
};

/** A whole program and a loop of messages at Telegram's pace; ten times that on a machine that is busy with other tests. */
export const LONG_MS = 240_000;

export const STORY =
  'Assalamualaikum, anak saya umur 7 bln blm punya akta, sdh 2x ke capil siak disuru balik terus alasannya server error. terakhir 3 minggu lalu';
export const IDENTITY =
  'Rahmawati, Siak 4 mei 1995, ibu rumah tangga sudah kawin, Kampung Rempak jl sultan ismail no 3';

export type Receipt = { readonly number: string; readonly code: string };

export const receiptIn = (text: string): Receipt => {
  const number = /\b[0-9A-Z]{5}-[0-9A-Z]\b/.exec(text)?.[0];
  const code = /\b\d{4}[ -]?\d{4}\b/.exec(text)?.[0];
  if (number === undefined || code === undefined) throw new Error(`no receipt: ${text}`);
  return { number, code };
};

/** Opens the case from the newest message about it and taps what is to be done. */
export const taps = async (focal: Citizen, number: string, act: string): Promise<void> => {
  await focal.press(number);
  await focal.hears(new RegExp(number));
  await focal.press(act);
};

/** What a person answers to a question of the intake; null: it is no question. */
export const answerTo = (text: string, identity: string): string | null => {
  if (/Sudah benar\?/.test(text)) return '1';
  if (/Boleh dilihat instansi\?/.test(text)) return 'tidak';
  if (/kecamatan atau desa/.test(text)) return 'lewati';
  if (/Bawakan\?/.test(text)) return 'ya';
  if (/Tulis dalam satu pesan|Siapa nama Bapak\/Ibu\?/.test(text)) return identity;
  return null;
};

/** Answers what is asked until the summary stands there. What comes a second time, as after a crash, is answered once. */
export const answersUntilSummary = async (citizen: Citizen, identity = IDENTITY): Promise<string> => {
  for (let before = ''; ;) {
    const { text } = await citizen.hears();
    if (/Kirim sekarang\?/.test(text)) return text;
    const answer = answerTo(text, identity);
    if (answer !== null && text !== before) await citizen.say(answer);
    before = text;
  }
};

/** Whoever is asked the same once more waits a moment before he answers again: the receipt may be on its way. */
const HESITATION_MS = 2000;

/** Says "kirim", and again when the summary is what he read last, until the receipt comes. */
const sends = async (citizen: Citizen): Promise<Receipt> => {
  await citizen.say('kirim');
  for (;;) {
    const { text } = await citizen.hears();
    if (/Kode rahasia/.test(text)) return receiptIn(text);
    if (!/Kirim sekarang\?/.test(text)) continue;
    await sleep(HESITATION_MS);
    if (/Kirim sekarang\?/.test(citizen.user.last()?.text ?? '')) await citizen.say('kirim');
  }
};

/** From the first message to the receipt, by the shortest way. */
export const files = async (citizen: Citizen, story = STORY, identity = IDENTITY): Promise<Receipt> => {
  await citizen.say(story);
  await answersUntilSummary(citizen, identity);
  return sends(citizen);
};

/** Thinking and typing. */
export const thinks = () => sleep(200 + Math.random() * 1500);

/** Each case is a message to one focal point, who is sent one a second. */
const MOST_CASES = 6;

/** Files complaints, one after the other, then asks about them, until `enough`; gives the receipts. */
export const converse = async (citizen: Citizen, enough: () => boolean): Promise<readonly Receipt[]> => {
  const receipts: Receipt[] = [];
  do {
    await thinks();
    if (receipts.length < MOST_CASES) {
      if (receipts.length > 0) await citizen.asks('lapor', /ceritakan/);
      receipts.push(await files(citizen));
      await thinks();
    }
    const { number } = receipts[Math.floor(Math.random() * receipts.length)]!;
    await citizen.asks(`status ${number}`, new RegExp(number));
  } while (!enough());
  return receipts;
};
