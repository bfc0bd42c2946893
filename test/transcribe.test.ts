// Real children of this process: small programs that behave as an engine does, well and badly.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { transcriberOf, TranscriptionFailed, type Engine } from '../src/transcribe.ts';

const folder = mkdtempSync(join(tmpdir(), 'narahubung-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let engines = 0;
const engine = (script: string, limits: Partial<Omit<Engine, 'command'>> = {}): Engine => {
  const path = join(folder, `engine-${(engines += 1)}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { command: [path], memory: 500, seconds: 30, ...limits };
};

async function* sound(text = 'OggS suara') {
  yield Buffer.from(text);
}
const never = new AbortController().signal;
const heard = (script: string, limits: Partial<Omit<Engine, 'command'>> = {}): Promise<string> =>
  transcriberOf(engine(script, limits))(sound(), never);

const whyNot = async (hearing: Promise<string>): Promise<unknown> =>
  hearing.then(
    () => 'was heard',
    (error: unknown) => (error instanceof TranscriptionFailed ? error.why : error),
  );

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe('an engine on this machine', () => {
  it('is given the sound on its standard input, and what it writes is the text', async () => {
    expect(await heard('cat')).toBe('OggS suara');
  });

  it('may read a large note whole, in pieces, or not at all', async () => {
    async function* large() {
      for (let at = 0; at < 64; at += 1) yield Buffer.alloc(64 * 1024);
    }
    expect(await transcriberOf(engine('wc -c'))(large(), never)).toBe(String(64 * 64 * 1024));
    expect(await transcriberOf(engine('echo didengar'))(large(), never)).toBe('didengar');
  });

  it('may write times and sounds beside the words: these alone are kept', async () => {
    const script = `echo "[00:00.000 --> 00:02.000]  listrik mati"; echo "[00:02.000 --> 00:03.000] [MUSIK]  tiga hari"`;
    expect(await heard(script)).toBe('listrik mati tiga hari');
  });

  it('sees no setting of the house', async () => {
    process.env['DATA_KEYS_OF_A_TEST'] = 'rahasia';
    expect(await heard('env; echo selesai')).not.toContain('rahasia');
    delete process.env['DATA_KEYS_OF_A_TEST'];
  });

  it('gets its arguments as they stand', async () => {
    const { command, ...limits } = engine('echo "$#: $1, $2"');
    const transcribe = transcriberOf({ command: [...command, 'a b', '$(touch x); "'], ...limits });
    expect(await transcribe(sound(), never)).toBe('2: a b, $(touch x); "');
  });
});

/** An engine runs behind everything else on the machine: on a busy one its first line takes a while. */
const STARTED_SECONDS = 5;

describe('an engine that fails', () => {
  it.each([
    ['is not there', 'not-started', { command: ['/nowhere/engine'], memory: 500, seconds: 30 }],
    ['ends badly', 'ended-badly', engine('echo setengah; exit 3')],
    ['hears nothing', 'nothing-heard', engine('echo "[MUSIK]"')],
    ['writes without end', 'too-much', engine('yes suara')],
    [
      'takes more memory than it may',
      'ended-badly',
      engine('head -c 300000000 /dev/zero | tail -c 290000000 > /dev/null || exit 1', { memory: 100 }),
    ],
    ['never ends', 'timeout', engine('sleep 600', { seconds: 0.2 })],
  ] as const)('and %s says so', async (_, why, given) => {
    expect(await whyNot(transcriberOf(given)(sound(), never))).toBe(why);
  });

  it('is ended with all it started, when its time is up and when the house stops', async () => {
    const note = join(folder, 'pids');
    const script = `sleep 600 & echo $! > ${note}.new; mv ${note}.new ${note}; wait`;
    expect(await whyNot(heard(script, { seconds: STARTED_SECONDS }))).toBe('timeout');
    await expect.poll(() => isThere(Number(readFileSync(note, 'utf8')))).toBe(false);

    rmSync(note);
    const stopping = new AbortController();
    const hearing = whyNot(transcriberOf(engine(script))(sound(), stopping.signal));
    while (!existsSync(note)) await new Promise((resolve) => setImmediate(resolve));
    stopping.abort();
    expect(await hearing).toBe('stopped');
    await expect.poll(() => isThere(Number(readFileSync(note, 'utf8')))).toBe(false);
  });

  it('never repeats what it wrote in an error', async () => {
    const error: unknown = await heard('echo kata rahasia; echo kata rahasia >&2; exit 1').catch(
      (e: unknown) => e,
    );
    expect(String(error)).not.toContain('rahasia');
    expect(String(error)).toContain('try it by hand');
  });

  it('passes on what went wrong with the sound itself', async () => {
    async function* broken() {
      yield Buffer.from('OggS');
      throw new RangeError('the sealed file was changed');
    }
    const hearing = transcriberOf(engine('cat'))(broken(), never);
    await expect(hearing).rejects.toThrow(RangeError);
  });
});
