// How much a request may bring. Whoever does not say how much comes is counted while it comes; Hono's own limit cannot read such
// a body here, and would answer with a fault of ours.
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';
import type { RefusalStatus } from './refusal.ts';

/** The bytes of a body, or null when there are more than `most`. */
const bytesIn = async (body: ReadableStream<Uint8Array>, most: number): Promise<ArrayBuffer | null> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks)).buffer;
};

/** Lets bodies of up to `most` bytes through; `refuse` answers a larger one. */
export const bodyWithin =
  (
    most: number,
    refuse: (
      c: Parameters<MiddlewareHandler<Env>>[0],
      status: RefusalStatus,
      why: string,
    ) => Promise<Response>,
  ): MiddlewareHandler<Env> =>
  async (c, next) => {
    const length = c.req.header('content-length');
    if (length !== undefined && c.req.header('transfer-encoding') === undefined) {
      if (!(Number(length) <= most)) return refuse(c, 413, 'too-large');
    } else if (c.req.raw.body !== null) {
      const bytes = await bytesIn(c.req.raw.body, most);
      if (bytes === null) return refuse(c, 413, 'too-large');
      // Where Hono looks before it reads the request itself; it keeps a promise there, whatever its types say.
      c.req.bodyCache.arrayBuffer = Promise.resolve(bytes) as never;
    }
    return next();
  };
