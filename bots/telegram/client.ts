// Telegram's Bot API as this house uses it. The token lives here and in nothing that is logged or thrown.
import { Api, type ApiClientOptions } from 'grammy';
import { openWire, WireError, type Coming, type Wire } from './wire.ts';

export type Client = {
  /** For everything that answers at once. */
  readonly api: Api;
  /** For getUpdates, which may take POLL_SECONDS to answer. */
  readonly patient: Api;
  /** The bytes behind a file path of getFile, as they come. Throws WireError. */
  readonly download: (path: string, limit: number, signal: AbortSignal) => Promise<Coming>;
  readonly close: () => void;
};

/** Telegram holds the question for so long when there is nothing new; it allows 50. */
export const POLL_SECONDS = 30;
/** Telegram answers within one or two seconds; a connection that says nothing for so long is dead. */
const ANSWER_SECONDS = 20;
/** A full answer to getUpdates is at most 4 MB at Telegram. */
const ANSWER_BYTES = 16 * 1024 * 1024;

/** grammY's default fetch hangs on an answer that is cut off, and puts the address, with the token, into its errors. */
const fetchOver = (wire: Wire): NonNullable<ApiClientOptions['fetch']> => {
  const call = async (url: string, init: { body: string; signal: AbortSignal }) => {
    const { status, bytes } = await wire.ask(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(init.body)),
      },
      body: init.body,
      limit: ANSWER_BYTES,
      signal: init.signal,
    });
    return { json: () => readJson(status, bytes) };
  };
  return call as unknown as NonNullable<ApiClientOptions['fetch']>;
};

/** Something between us and Telegram (a proxy, a gateway) answers in HTML, and may quote the address in it. */
const readJson = (status: number, bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new WireError(`http-${status}`);
  }
};

/** @param apiRoot such as https://api.telegram.org, without a slash at its end */
export const openClient = (token: string, apiRoot: string): Client => {
  const wire = openWire(apiRoot);
  const options = { apiRoot, fetch: fetchOver(wire) };
  return {
    api: new Api(token, { ...options, timeoutSeconds: ANSWER_SECONDS }),
    patient: new Api(token, { ...options, timeoutSeconds: POLL_SECONDS + ANSWER_SECONDS }),
    download: (path, limit, signal) =>
      wire.open(`${apiRoot}/file/bot${token}/${path}`, { method: 'GET', limit, signal }),
    close: wire.close,
  };
};
