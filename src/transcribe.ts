// A voice note turned into text by a program of this machine, which the operator names. It is given the sound on its standard
// input and writes the text to its standard output; no sound is ever a plain file, and nothing of ours is in its environment.
import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Engine = {
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** Mebibytes of address space that it and what it starts may take, each. */
  readonly memory: number;
  /** A note that has not become text by then is given up. */
  readonly seconds: number;
};

/** Gives the text that was heard; `signal` breaks it off. Throws TranscriptionFailed. */
export type Transcribe = (sound: AsyncIterable<Uint8Array>, signal: AbortSignal) => Promise<string>;

/** `why`: what an operator needs to know. Its message never holds what was heard, nor what the program wrote. */
export class TranscriptionFailed extends Error {
  override readonly name = 'TranscriptionFailed';
  readonly why: 'not-started' | 'timeout' | 'stopped' | 'ended-badly' | 'too-much' | 'nothing-heard';
  constructor(why: TranscriptionFailed['why'], message: string) {
    super(message);
    this.why = why;
  }
}

/** Half an hour of fast speech. A program that writes more is broken. */
const MOST_BYTES = 64 * 1024;
/** The engine needs to find its own helpers; no setting of the house is handed on, above all no key. */
const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LANG: 'C.UTF-8' });
/** A shell sets the limits, since Node.js cannot, and becomes the program: lowest priority, so much memory, no core files. */
const LIMITED = 'ulimit -c 0; ulimit -v "$1" || exit 126; shift; exec nice -n 19 "$@"';
/** Of the shell: the program is not there, or may not be run, or its memory cannot be limited. */
const NOT_STARTED = new Set([126, 127]);

/** "[00:00.000 --> 00:04.000]  Halo" and sounds that are no words ("[MUSIK]") are the engine's, not the speaker's. */
const spoken = (text: string): string =>
  text
    .replaceAll(/^\s*\[[\d:.,]+ --> [\d:.,]+\]/gmu, '')
    .replaceAll(/\[[\p{Lu}_ ]+\]|\([\p{Lu}_ ]+\)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The program with whatever it started: it leads a group of its own. */
const end = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

/** Runs the engine once a call. Calls are not counted here: whoever calls sees to it that one runs at a time. */
export const transcriberOf = ({ command, memory, seconds }: Engine): Transcribe => {
  const [program = ''] = command;
  return async (sound, signal) => {
    const child = spawn('/bin/sh', ['-c', LIMITED, 'engine', String(memory * 1024), ...command], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(child.pid);
    }, seconds * 1000);
    const stop = (): void => end(child.pid);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    const pieces: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes <= MOST_BYTES) pieces.push(piece);
      else end(child.pid);
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    // One that ends before it has read all closes its side; what it said counts, and its exit code.
    let unread: unknown = null;
    const given = pipeline(Readable.from(sound), child.stdin).catch((error: unknown) => {
      const closed = ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'];
      if (closed.includes(String((error as { code?: unknown }).code))) return;
      unread = error;
      end(child.pid);
    });
    try {
      const [code] = await Promise.all([ended, given]);
      if (signal.aborted)
        throw new TranscriptionFailed('stopped', `${program} was stopped with this process`);
      if (unread !== null) throw unread;
      if (late)
        throw new TranscriptionFailed(
          'timeout',
          `${program} took longer than ${seconds} s; take a smaller model, or raise TRANSCRIBER_SECONDS`,
        );
      if (bytes > MOST_BYTES)
        throw new TranscriptionFailed(
          'too-much',
          `${program} wrote more than ${MOST_BYTES} bytes; let it write the text alone to its standard output`,
        );
      if (code !== 0)
        throw new TranscriptionFailed(
          NOT_STARTED.has(code ?? 0) ? 'not-started' : 'ended-badly',
          `${program} ended with ${code ?? 'a signal'}; try it by hand with a voice note on its standard input`,
        );
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      end(child.pid);
    }
    const text = spoken(Buffer.concat(pieces).toString('utf8'));
    if (text === '') throw new TranscriptionFailed('nothing-heard', `${program} heard no words`);
    return text;
  };
};
