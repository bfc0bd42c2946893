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

/** An answer whose body is still coming. Either its pieces are read or it is dropped: else its connection stays taken. */
export type Coming = {
  readonly status: number;
  /** At most `limit` bytes together. Throws WireError and nothing else; whoever stops reading ends the connection. */
  readonly pieces: AsyncIterable<Buffer>;
  readonly drop: () => void;
};

export type Wire = {
  /** The whole answer, whatever its status. Throws WireError and nothing else. */
  readonly ask: (url: string, question: Question) => Promise<Answer>;
  /** The answer as it comes, whatever its status. Throws WireError and nothing else. */
  readonly open: (url: string, question: Question) => Promise<Coming>;
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

/** The head of the answer. Throws WireError; an abort also ends a body that is still coming. */
const begin = (url: URL, agent: Agent, question: Question): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method, headers = {}, body, signal } = question;
    const start = url.protocol === 'https:' ? requestSecurely : requestPlainly;
    const request = start(url, { method, agent, headers });
    const stop = () => request.destroy(new WireError('aborted'));
    request.on('error', (error) => reject(new WireError(codeOf(error))));
    request.on('response', resolve);
    request.on('close', () => signal.removeEventListener('abort', stop));
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    else request.end(body);
  });

async function* piecesOf(
  response: IncomingMessage,
  limit: number,
  signal: Stoppable,
): AsyncGenerator<Buffer, void, undefined> {
  let size = 0;
  try {
    if (Number(response.headers['content-length'] ?? 0) > limit) throw new WireError('too-large');
    for await (const piece of response as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > limit) throw new WireError('too-large');
      yield piece;
    }
  } catch (error) {
    throw new WireError(signal.aborted ? 'aborted' : codeOf(error));
  } finally {
    // A body that was read to its end leaves the connection for the next question.
    if (!response.complete) response.destroy();
  }
}

export const openWire = (apiRoot: string): Wire => {
  const options = { keepAlive: true, maxSockets: MOST_CONNECTIONS, timeout: IDLE_MS };
  const agent = apiRoot.startsWith('https:') ? new SecureAgent(options) : new Agent(options);
  const open: Wire['open'] = async (url, question) => {
    // Node's own error for a broken address quotes the address.
    if (!URL.canParse(url)) throw new WireError('not-an-address');
    const response = await begin(new URL(url), agent, question);
    return {
      status: response.statusCode ?? 0,
      pieces: piecesOf(response, question.limit, question.signal),
      drop: () => response.destroy(),
    };
  };
  return {
    ask: async (url, question) => {
      const { status, pieces } = await open(url, question);
      return { status, bytes: Buffer.concat(await Array.fromAsync(pieces)) };
    },
    open,
    close: () => agent.destroy(),
  };
};
