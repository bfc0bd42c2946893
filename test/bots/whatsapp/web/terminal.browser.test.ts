// Whoever starts the part WhatsApp in a terminal pairs it there: the code to scan is printed, and Ctrl+C ends everything.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { qrLines } from '../../../../bots/qr.ts';
import { whatsappSession } from '../../../../src/desk/whatsapp-session.ts';
import { openDatabase } from '../../../../src/store/database.ts';
import { newKeyText, openKeyRing } from '../../../../src/store/seal.ts';
import { freshDatabase } from '../../../support/database.ts';
import { dataFolder } from '../../../support/house.ts';
import { whatsappSettings } from '../../../support/whatsapp-web/browser.ts';
import { StandIn } from '../../../support/whatsapp-web/stand-in.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const SOON = { timeout: 60_000, interval: 50 };
const CTRL_C = '\u0003';

it(
  'a code to scan stands in the terminal, and once it is scanned the office is paired',
  {
    timeout: 180_000,
  },
  async () => {
    const wa = await new StandIn().start();
    onTestFinished(() => wa.stop());
    const { url } = await freshDatabase();
    const keys = newKeyText();
    const env = {
      ...{ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
      ...{ DATABASE_URL: url, DATA_KEYS: keys, DATA_DIR: await dataFolder() },
      ...whatsappSettings(wa),
    };
    // `script` gives a program a terminal of its own.
    const command = `exec '${process.execPath}' start.ts whatsapp`;
    const terminal = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
      ...{ cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] },
    });
    const closed = once(terminal, 'close');
    const end = async (): Promise<number | null> => {
      terminal.stdin.write(CTRL_C);
      await closed;
      return terminal.exitCode;
    };
    onTestFinished(async () => {
      if (terminal.exitCode === null) await end();
    });
    let screen = '';
    terminal.stdout.setEncoding('utf8').on('data', (text: string) => (screen += text));

    const db = openDatabase(url);
    onTestFinished(() => db.close());
    const session = () => whatsappSession({ db, ring: openKeyRing(keys) });
    await expect.poll(async () => (await session())?.qr, SOON).toMatch(/^2@/);
    const { qr } = (await session())!;
    await vi.waitFor(() => expect(screen.replaceAll('\r\n', '\n')).toContain(qrLines(qr!)), SOON);
    // In a log that is kept it would be a key to the account.
    expect(screen).not.toContain(qr);
    wa.scanQr();
    await expect.poll(async () => (await session())?.state, SOON).toBe('ready');
    expect(await end()).toBe(0);
  },
);
