// Files from Telegram, by the identifier that came with the message.
import { SendError } from '../../src/channel.ts';
import { TOKEN_REFUSED, verdictOf } from './verdict.ts';
import type { Client } from './client.ts';

const ofStatus = (status: number): SendError => {
  if (status === 401) return new SendError('down', TOKEN_REFUSED);
  return status >= 500
    ? new SendError('network', `Telegram had a fault (${status})`)
    : new SendError('rejected', `Telegram does not hand out this file (${status})`);
};

const pathOf = async (client: Client, handle: string, limit: number, signal: AbortSignal) => {
  const { file_path: path, file_size: size } = await client.api.getFile(handle, signal as never);
  if (size !== undefined && size > limit) throw new SendError('too-long', 'the file is larger than is taken');
  // A server of one's own in --local mode answers with a place on its disk.
  if (path === undefined || path.startsWith('/'))
    throw new SendError('rejected', 'Telegram names no place to fetch this file from');
  return path;
};

/** At most `limit` bytes, as they come. Throws SendError and nothing else; how long it may take is the signal's to say. */
export async function* fetchFile(
  client: Client,
  handle: string,
  limit: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    const path = await pathOf(client, handle, limit, signal);
    const { status, pieces, drop } = await client.download(path, limit, signal);
    if (status !== 200) {
      drop();
      throw ofStatus(status);
    }
    yield* pieces;
  } catch (error) {
    throw verdictOf(error);
  }
}
