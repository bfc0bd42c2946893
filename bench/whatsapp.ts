// How long WhatsApp Web takes to start and what it holds, with one account and with two: the real client and browser against
// the stand-in. Floors, for the page of WhatsApp itself is megabytes of script.
//
//   npm run bench:whatsapp        CHROMIUM=/usr/lib/chromium/chromium-headless-shell npm run bench:whatsapp
import { memoryOf } from '../bots/whatsapp/web/memory.ts';
import { holdWhatsapp, type Held } from '../test/support/whatsapp-web/browser.ts';

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Of an account: until it can be paired, and until it is ready again with the session it kept. */
const measured = async (name: string): Promise<Held> => {
  const first = performance.now();
  const held = await holdWhatsapp({ scan: false });
  await held.hears((one) => one.kind === 'qr');
  const toQr = seconds(first);
  held.wa.scanQr();
  await held.ready();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const from = held.news.length;
  const again = performance.now();
  held.supervisor.restart('measuring');
  await held.ready(from);
  console.log(`${name}: a code to scan after ${toQr}, ready again after ${seconds(again)}`);
  return held;
};

const held: Held[] = [];
for (const name of ['first account', 'second account']) {
  held.push(await measured(name));
  const sizes = await Promise.all(held.map(({ browser }) => memoryOf(browser())));
  console.log(`  browsers hold ${sizes.map((size) => `${size} MiB`).join(' and ')}`);
}
for (const each of held) await each.close();
