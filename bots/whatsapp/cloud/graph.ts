// Meta's Graph API as this house uses it: a few calls with a token, each with an end. The token lives here and in nothing
// that is logged or thrown.
import { z } from 'zod';

/** A call Meta refused. Its `details` may quote a person and never leave this folder. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly status: number;
  /** Meta's number of the error, 0 when the answer held none. */
  readonly code: number;
  readonly details: string;
  readonly retryAfter: number | null;
  constructor(status: number, code: number, details: string, retryAfter: number | null) {
    super(`Meta refused a call (${status}, ${code})`);
    this.status = status;
    this.code = code;
    this.details = details;
    this.retryAfter = retryAfter;
  }
}

/** No whole answer came. `code` is Node's, or 'timeout', 'aborted', 'too-large', 'foreign-host', 'not-json'. */
export class GraphWireError extends Error {
  override readonly name = 'GraphWireError';
  readonly code: string;
  constructor(code: string) {
    super(`no whole answer came from Meta (${code})`);
    this.code = code;
  }
}

export type Graph = {
  /** Posts JSON to a path below the API root, such as "1234/messages". */
  readonly post: (path: string, body: object, signal: AbortSignal) => Promise<unknown>;
  readonly get: (path: string, signal: AbortSignal) => Promise<unknown>;
  /** The bytes behind an address that Meta gave, as they come; at most `limit`. How long it may take is the signal's to say. */
  readonly download: (url: string, limit: number, signal: AbortSignal) => AsyncIterable<Uint8Array>;
};

/** Meta answers within a second or two. */
const ANSWER_MS = 20_000;
/** An answer to a call is a few hundred bytes. */
const ANSWER_BYTES = 1_048_576;
/** Where Meta keeps media; nothing else is asked with our token. */
const MEDIA_HOSTS = /(?:^|\.)(?:fbsbx\.com|fbcdn\.net|whatsapp\.net|facebook\.com)$/;

const REFUSAL = z.object({
  error: z.object({
    code: z.number().default(0),
    message: z.string().default(''),
    error_data: z.object({ details: z.string().default('') }).optional(),
  }),
});

const wireCode = (error: unknown, signal: AbortSignal): string => {
  if (signal.aborted) return 'aborted';
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return typeof cause?.code === 'string' && /^[\w-]{1,40}$/.test(cause.code) ? cause.code : 'broken';
};

/** The body as it comes, up to `limit` bytes. */
async function* piecesOf(response: Response, limit: number): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > limit) throw new GraphWireError('too-large');
    yield piece;
  }
}

const wholeOf = async (response: Response): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(piecesOf(response, ANSWER_BYTES)));

const refusalOf = (response: Response, body: Buffer): GraphError => {
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(wait) ? wait : null;
  try {
    const { error } = REFUSAL.parse(JSON.parse(body.toString('utf8')));
    const details = `${error.message} ${error.error_data?.details ?? ''}`;
    return new GraphError(response.status, error.code, details, retryAfter);
  } catch {
    return new GraphError(response.status, 0, '', retryAfter);
  }
};

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new GraphWireError('not-json');
  }
};

/** @param apiRoot such as https://graph.facebook.com/v24.0, without a slash at its end */
export const openGraph = (token: string, apiRoot: string): Graph => {
  const { host: ownHost } = new URL(apiRoot);

  /** What a call throws, in our words: Node's own error quotes the address, and with it whom it was about. */
  const ours = (error: unknown, signal: AbortSignal): GraphError | GraphWireError =>
    error instanceof GraphError || error instanceof GraphWireError
      ? error
      : new GraphWireError(wireCode(error, signal));

  const open = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(url, { ...init, headers, redirect: 'error' });
    if (!response.ok) throw refusalOf(response, await wholeOf(response));
    return response;
  };

  const call = async (path: string, init: RequestInit, signal: AbortSignal): Promise<unknown> => {
    const within = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
    try {
      const body = await wholeOf(await open(`${apiRoot}/${path}`, { ...init, signal: within }));
      return parsed(body);
    } catch (error) {
      throw ours(error, signal);
    }
  };

  return {
    post: (path, body, signal) => call(path, { method: 'POST', body: JSON.stringify(body) }, signal),
    get: (path, signal) => call(path, { method: 'GET' }, signal),
    download: async function* (url, limit, signal) {
      const at = URL.canParse(url) ? new URL(url) : null;
      const isMetas = at?.protocol === 'https:' && MEDIA_HOSTS.test(at.hostname);
      if (at === null || !(isMetas || at.host === ownHost)) throw new GraphWireError('foreign-host');
      try {
        yield* piecesOf(await open(url, { method: 'GET', signal }), limit);
      } catch (error) {
        throw ours(error, signal);
      }
    },
  };
};
