// The wire to Telegram: HTTP over connections that stay open. Nothing thrown here holds an address: it would hold the token.
import { Agent, request as requestPlainly, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as requestSecurely } from 'node:https';

export type Answer = { readonly status: number; readonly bytes: Buffer };

export type Question = {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bytes of the answer at most, else WireError 'too-large'. */
  readonly limit: number;
  readonly signal: Stoppable;
};

/** As much of an abort signal as is used: Node's own and the one grammY makes both have it. */
type Stoppable = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

export type Wire = {
  /** The whole answer, whatever its status. Throws WireError and nothing else. */
  readonly ask: (url: string, question: Question) => Promise<Answer>;
  readonly close: () => void;
};

/** The answer did not arrive whole. `code` is Node's (ECONNREFUSED, ...), 'aborted', 'too-large' or 'not-an-address'. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly code: string;
  constructor(code: string) {
    super(`no whole answer came over the wire (${code})`);
    this.code = code;
  }
}

/** One poll, one answer to each of a batch of presses, a few messages and downloads: more at once would only queue there. */
const MOST_CONNECTIONS = 32;
/** Idle connections are closed before the other side closes them, so that a request rarely meets a dead one. */
const IDLE_MS = 20_000;

const codeOf = (error: unknown): string =>
  error instanceof WireError
    ? error.code
    : typeof (error as { code?: unknown }).code === 'string'
      ? (error as { code: string }).code
      : 'unknown';

type Ends = { readonly fail: (code: string) => void; readonly done: (bytes: Buffer) => void };

/** `fail` may be called several times; the first counts. */
const collect = (response: IncomingMessage, limit: number, { fail, done }: Ends): void => {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(response.headers['content-length'] ?? 0) > limit) return fail('too-large');
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limit) return fail('too-large');
    chunks.push(chunk);
  });
  response.on('error', (error) => fail(codeOf(error)));
  response.on('end', () => done(Buffer.concat(chunks)));
};

const exchange = (url: URL, agent: Agent, question: Question): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method, headers = {}, body, limit, signal } = question;
    const start = url.protocol === 'https:' ? requestSecurely : requestPlainly;
    const request = start(url, { method, agent, headers });
    const stop = () => fail('aborted');
    const fail = (code: string) => {
      signal.removeEventListener('abort', stop);
      reject(new WireError(code));
      request.destroy();
    };
    request.on('error', (error) => fail(codeOf(error)));
    request.on('response', (response) => {
      const done = (bytes: Buffer) => {
        signal.removeEventListener('abort', stop);
        resolve({ status: response.statusCode ?? 0, bytes });
      };
      collect(response, limit, { fail, done });
    });
    signal.addEventListener('abort', stop);
    if (signal.aborted) return stop();
    request.end(body);
  });

export const openWire = (apiRoot: string): Wire => {
  const options = { keepAlive: true, maxSockets: MOST_CONNECTIONS, timeout: IDLE_MS };
  const agent = apiRoot.startsWith('https:') ? new SecureAgent(options) : new Agent(options);
  return {
    ask: async (url, question) => {
      // Node's own error for a broken address quotes the address.
      if (!URL.canParse(url)) throw new WireError('not-an-address');
      return await exchange(new URL(url), agent, question);
    },
    close: () => agent.destroy(),
  };
};
