// Messages over the official API. Outside the 24 hours after a person's last message Meta takes only approved templates:
// then he is asked to write, and what waits for him goes when he does.
import { z } from 'zod';
import { SendError, type Channel, type Limits } from '../../../src/channel.ts';
import type { Config } from '../../../src/config.ts';
import { composed } from './compose.ts';
import type { Graph } from './graph.ts';
import { verdictOf } from './verdict.ts';

export type CloudSettings = Extract<NonNullable<Config['whatsapp']>, { readonly kind: 'cloud' }>;

/**
 * Text up to 4096 characters; 80 messages a second and number (error 130429). To one person about one in six seconds
 * (error 131056), with bursts above it: three are the parts of one answer.
 */
const LIMITS: Limits = { text: 4096, perSecond: 80, perAddress: 1, burst: 3 };
/** The customer service window. A little less, since a message is on its way for a while. */
const WINDOW_SECONDS = 24 * 3600 - 300;

const SENT = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const MEDIA = z.object({ url: z.string(), file_size: z.coerce.number().optional() });

export const cloudChannel = (
  graph: Graph,
  { phoneId, templates }: Pick<CloudSettings, 'phoneId' | 'templates'>,
  listLabel: string,
): Channel => {
  const post = async (address: string, message: object, signal: AbortSignal): Promise<string> => {
    const answer = await graph.post(
      `${phoneId}/messages`,
      { messaging_product: 'whatsapp', recipient_type: 'individual', to: address, ...message },
      signal,
    );
    const sent = SENT.safeParse(answer);
    // Meta said yes, so it has gone; without its id nothing can be said of it later.
    return sent.success ? sent.data.messages[0]!.id : 'unnamed';
  };
  const judged = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw verdictOf(error);
    }
  };
  return {
    name: 'whatsapp',
    abilities: {
      buttons: true,
      edit: false,
      protect: false,
      media: ['photo', 'document'],
      window: WINDOW_SECONDS,
    },
    limits: LIMITS,
    send: (address, message, signal) =>
      judged(async () => ({ messageId: await post(address, composed(message, listLabel), signal) })),
    knock: (waiting) => {
      const template = templates[waiting] ?? templates.any;
      if (template === undefined) return null;
      const { name, language } = template;
      const message = { type: 'template', template: { name, language: { code: language } } };
      return (address, signal) => judged(async () => void (await post(address, message, signal)));
    },
    alive: (signal) => judged(async () => void (await graph.get(`${phoneId}?fields=id`, signal))),
    fetch: async function* (handle, limit, signal) {
      try {
        const media = MEDIA.safeParse(await graph.get(encodeURIComponent(handle), signal));
        if (!media.success) throw new SendError('rejected', 'Meta names no place to fetch this file from');
        if ((media.data.file_size ?? 0) > limit)
          throw new SendError('too-long', 'the file is larger than is taken');
        yield* graph.download(media.data.url, limit, signal);
      } catch (error) {
        throw verdictOf(error);
      }
    },
  };
};
