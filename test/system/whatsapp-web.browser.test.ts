// The whole loop with WhatsApp Web in a real browser on one side and Telegram on the other, and how an office pairs it.
import { expect, it, onTestFinished, vi } from 'vitest';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { startHouse, type House } from '../support/house.ts';
import { bringQuickManners } from '../support/quick-manners.ts';
import { whatsappSettings } from '../support/whatsapp-web/browser.ts';
import { newPerson } from '../support/whatsapp-web/person.ts';
import { StandIn } from '../support/whatsapp-web/stand-in.ts';
import {
  answersUntilSummary,
  codeFor,
  firstOfficer,
  IDENTITY,
  LONG_MS,
  newFocalPoint,
  receiptIn,
  STORY,
} from './people.ts';

const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** A Tuesday morning: notices of the night would wait for it. */
const OFFICE_HOURS = '2026-11-24T09:00+07:00';

const startAll = async (): Promise<{ wa: StandIn; house: House }> => {
  const wa = await new StandIn().start();
  onTestFinished(() => wa.stop());
  const { url } = await freshDatabase();
  await bringQuickManners(url);
  const house = await startHouse({ ...whatsappSettings(wa), DATABASE_URL: url, CLOCK: OFFICE_HOURS });
  return { wa, house };
};

const stateOf = async ({ url }: House): Promise<string | undefined> =>
  ((await (await fetch(`${url}/readyz`)).json()) as { channels: { whatsapp?: string } }).channels.whatsapp;

/** The officer opens the page from his chat; what it shows is asked as its script does. */
const openPairing = async (house: House, officer: Citizen) => {
  const text = await officer.asks('hubungkan whatsapp', /office\/whatsapp#/);
  const token = /#([\w-]{40,})/.exec(text)![1]!;
  const open = () =>
    fetch(`${house.url}/office/whatsapp/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    }).then((answer) => answer.json() as Promise<{ kind: string; ticket: string; why?: string }>);
  const { ticket } = await open();
  const authorization = `Bearer ${ticket}`;
  return {
    again: open,
    look: async () =>
      (await (await fetch(`${house.url}/office/whatsapp/state`, { headers: { authorization } })).json()) as {
        kind: string;
        rows?: readonly string[] | null;
        code?: string | null;
      },
    ask: (telephone: string) =>
      fetch(`${house.url}/office/whatsapp/code`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ telephone }),
      }),
  };
};

it(
  'an officer pairs it from his chat; a citizen on WhatsApp and a focal point on Telegram reach each other, and the other way round',
  { timeout: LONG_MS },
  async () => {
    const { wa, house } = await startAll();
    const officer = await firstOfficer(house);
    const page = await openPairing(house, officer);
    await vi.waitFor(async () => expect((await page.look()).rows?.length).toBeGreaterThan(40), 60_000);
    expect(await page.again()).toEqual({ kind: 'refused', why: 'used' });
    wa.scanQr();
    await vi.waitFor(async () => expect(await page.look()).toEqual({ kind: 'paired' }), 60_000);
    const focal = await newFocalPoint(house, officer);

    const rahma = newPerson(wa, 'Rahma', '628111000001@c.us');
    rahma.says(STORY);
    await rahma.hears(/Sudah benar\?[^]*1\. /);
    rahma.says('1️⃣');
    await rahma.hears(/Tulis dalam satu pesan/);
    // From here on WhatsApp shows no number of hers; she notices nothing.
    Object.assign(rahma.contact, { lid: '77000000000001@lid' });
    wa.file(rahma.contact, 'image', 'image/jpeg', JPEG, { caption: 'tanda terimanya' });
    await rahma.hears(/Tulis dalam satu pesan/);
    rahma.says(IDENTITY);
    await rahma.hears(/Boleh dilihat instansi\?/);
    rahma.says('tidak');
    const summary = await rahma.hears(/Kirim sekarang\?/);
    expect(summary.chat).toBe('77000000000001@lid');
    rahma.says('kirim');
    const receipt = receiptIn((await rahma.hears(/Kode rahasia/)).body!);

    const card = await focal.hears(new RegExp(receipt.number));
    expect(card.text).not.toMatch(/Rahma|c\.us|lid|628111/);
    await focal.press('Terima');
    await rahma.hears(/sudah diterima narahubung/);
    await focal.press('Tanya pelapor');
    await focal.hears(/Tulis pertanyaan/);
    await focal.say('Mohon nomor pendaftaran');
    const question = await rahma.hears(/nomor pendaftaran/);
    rahma.replies('nomornya 4412/AK/2026', question);
    await focal.hears(/4412\/AK\/2026/);
    wa.call(rahma.contact);
    await rahma.hears(/panggilan di nomor ini tidak bisa diangkat/);

    const yusnidar = newPerson(wa, 'Yusnidar', '628111000002@c.us', '77000000000002@lid');
    yusnidar.says(await codeFor(officer, 'disdukcapil bengkalis'));
    await yusnidar.hears(/nama lengkap dan jabatan/);
    yusnidar.says('Yusnidar, Kepala Seksi');
    await yusnidar.hears(/surat penunjukan/);
    yusnidar.says('lewati');
    await officer.hears(/Yusnidar/);
    await officer.press('Setujui');
    await yusnidar.hears(/kini narahubung/);
    const citizen = newCitizen(house.telegram, { first_name: 'Sari' });
    await citizen.asks(STORY.replace('capil siak', 'capil bengkalis'), /Sudah benar/);
    await citizen.say('1');
    await answersUntilSummary(citizen, IDENTITY.replace('Siak', 'Bengkalis'));
    const { number } = receiptIn(await citizen.asks('kirim', /Kode rahasia/));
    await yusnidar.hears(new RegExp(`${number}[^]*\\d\\. Terima`));
    yusnidar.says('terima');
    await citizen.hears(/sudah diterima narahubung/);
    yusnidar.says('selesai');
    await yusnidar.hears(/Jelaskan penyelesaian/);
    yusnidar.says('Akta sudah kami antar.');
    await citizen.hears(/Akta sudah kami antar/);

    expect(await stateOf(house)).toBe('ok');
    expect(house.log()).not.toMatch(/Rahma|server error|628111|@lid|c\.us/);
    expect(await house.stop()).toEqual({ code: 0, signal: null });
  },
);

it(
  'unlinked from the telephone: staff read it on Telegram, what waits is kept until one says so, and a code by number pairs it again without a shell',
  { timeout: LONG_MS },
  async () => {
    const { wa, house } = await startAll();
    const officer = await firstOfficer(house);
    await vi.waitFor(() => expect(wa.pending).not.toBeNull(), 60_000);
    wa.scanQr();
    await vi.waitFor(async () => expect(await stateOf(house)).toBe('ok'), 60_000);
    const budi = newPerson(wa, 'Budi', '628111000003@c.us');
    budi.says('halo');
    await budi.hears(/./);

    wa.unlink();
    await vi.waitFor(async () => expect(await stateOf(house)).toBe('held'), 60_000);
    await officer.hears(/WhatsApp dihentikan[^]*hubungkan whatsapp[^]*lanjutkan whatsapp/);

    const page = await openPairing(house, officer);
    expect((await page.ask('12')).status).toBe(400);
    expect((await page.ask('0811-7000-001')).status).toBe(200);
    await vi.waitFor(async () => expect((await page.look()).code).toMatch(/^[0-9A-F]{8}$/), 60_000);
    expect(wa.frames.find(({ t }) => t === 'pair-code')?.phone).toBe('628117000001');
    // Somebody wrote meanwhile, to the telephone.
    budi.says('bantuan');
    wa.scanQr();
    await vi.waitFor(async () => expect(await page.look()).toEqual({ kind: 'held' }), 60_000);
    const seen = () => officer.asks('kanal', /WhatsApp: dihentikan/);
    await vi.waitFor(async () => expect(await seen()).toMatch(/jawaban tertahan/), 60_000);
    await officer.asks('lanjutkan whatsapp', /dilanjutkan/);
    await budi.hears(/./);
    await vi.waitFor(async () => expect(await page.look()).toEqual({ kind: 'paired' }), 60_000);
    expect(await house.stop()).toEqual({ code: 0, signal: null });
  },
);
