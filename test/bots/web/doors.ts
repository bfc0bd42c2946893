// A web part of nothing but doors for channels that call us.
import type { TestDesk } from '../../support/desk.ts';
import { listen, serverApp, type Listening, type Webhook } from '../../../bots/web/server.ts';

export const openDoors = (
  { metrics }: Pick<TestDesk, 'metrics'>,
  port: number,
  webhooks: { readonly [path: string]: Webhook },
): Promise<Listening> => {
  const app = serverApp({
    site: { words: (key: string) => key } as never,
    health: {} as never,
    metrics,
    trustProxy: 0,
    https: false,
    onFailure: () => undefined,
    mount: () => undefined,
    webhooks,
  });
  return listen(app, { host: '127.0.0.1', port, endStreams: () => undefined });
};
