// Opens a one-use link: the token comes in the body, the answer is kept by nobody, and files follow by a ticket.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import type { OpenedLink } from '../../../src/desk/open-link.ts';
import type { OpenedFile, Viewer } from '../../../src/desk/opened-file.ts';
import { bodyWithin } from '../body-limit.ts';
import type { Env } from '../env.ts';
import { openLimiter } from '../limits.ts';
import type { RefusalStatus } from '../refusal.ts';

export type OfficeRoutes = {
  readonly openLink: (token: string) => Promise<OpenedLink>;
  /** A ticket for files that an opened link showed. */
  readonly writeTicket: (opened: {
    readonly reference: string;
    readonly viewer: Viewer;
    readonly files: readonly string[];
  }) => string;
  readonly fileOf: (ticket: string, id: string) => Promise<OpenedFile | null>;
  readonly caller: (c: Context<Env>) => string;
  readonly refuse: (c: Context<Env>, status: RefusalStatus, why: string, after?: number) => Promise<Response>;
};

const BODY_BYTES = 2_048;
/** Types a browser shows or plays without running anything; the rest is offered for saving only. */
export const SHOWN = new Set([
  ...['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  ...['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/aac', 'video/mp4', 'video/webm'],
]);
const asked = z.strictObject({ token: z.string().min(16).max(200) });

export const bodyOf = (file: OpenedFile): ReadableStream<Uint8Array> => {
  const chunks = file.read()[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await chunks.return?.();
    },
  });
};

export const officeRoutes = (host: OfficeRoutes): Hono<Env> => {
  const { refuse } = host;
  // Tokens cannot be guessed; this only keeps guessing from costing us.
  const limit = openLimiter(30, 0.5);
  /** A page asks for the files of one case, one after the other. */
  const ofFiles = openLimiter(120, 2);
  const app = new Hono<Env>();

  const answerTo = (opened: OpenedLink) => {
    switch (opened.kind) {
      case 'refused':
      case 'coverage':
      case 'identity':
        return opened;
      case 'attachments': {
        const { kind, reference, viewer } = opened;
        const files = opened.files.map(({ id, mediaType, bytes, transcript }) => ({
          id,
          mediaType,
          bytes,
          transcript,
        }));
        const ticket = host.writeTicket({ reference, viewer, files: files.map(({ id }) => id) });
        return { kind, reference, files, ticket };
      }
      default:
        return opened satisfies never;
    }
  };

  app.post('/open', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const caller = host.caller(c);
    if (!limit.allows(caller)) return refuse(c, 429, 'slow-down', limit.wait(caller));
    const body = asked.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return refuse(c, 400, 'no-token');
    return c.json(answerTo(await host.openLink(body.data.token)), 200, { 'cache-control': 'no-store' });
  });

  app.get('/files/:id', async (c) => {
    const caller = host.caller(c);
    if (!ofFiles.allows(caller)) return refuse(c, 429, 'slow-down', ofFiles.wait(caller));
    const [scheme, ticket = ''] = (c.req.header('authorization') ?? '').split(' ');
    const file = scheme === 'Bearer' ? await host.fileOf(ticket, c.req.param('id')) : null;
    if (file === null) return refuse(c, 404, 'no-such-file');
    const type = SHOWN.has(file.mediaType) ? file.mediaType : 'application/octet-stream';
    return c.body(bodyOf(file), 200, {
      'content-type': type,
      'content-length': String(file.bytes),
      'cache-control': 'no-store',
      // Never the name the sender gave it.
      'content-disposition': 'attachment; filename="lampiran"',
    });
  });
  return app;
};
