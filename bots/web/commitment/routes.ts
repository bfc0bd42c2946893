// The register's pages ask here with the ticket of an opened link; the page of consent with its link's token, in the body.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import { PROMISE_KINDS } from '../../../src/core/commitment.ts';
import type { CommitmentChange } from '../../../src/desk/commitment-page.ts';
import { bodyWithin } from '../body-limit.ts';
import type { Env } from '../env.ts';
import { openLimiter } from '../limits.ts';
import type { OfficeRoutes } from '../office/routes.ts';
import type { CommitmentDesk } from './desk.ts';

export type CommitmentRoutes = Pick<OfficeRoutes, 'caller' | 'refuse'> & { readonly desk: CommitmentDesk };

const BODY_BYTES = 65_536;
/** Of keepScan, which counts the bytes itself; a little more here, so that it is the one who refuses. */
const SCAN_BYTES = 21 * 1024 * 1024;
const NO_STORE = { 'cache-control': 'no-store' };

const token = z.string().min(16).max(200);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = (most: number) => z.string().trim().max(most);
const orNull = <T extends z.ZodType>(type: T) =>
  z.union([z.null(), z.literal('').transform(() => null), type]);
const change = z.strictObject({
  kind: z.enum(['mou', 'commitment']),
  party: words(200).min(3),
  signatory: orNull(words(120)),
  position: orNull(words(160)),
  number: orNull(words(120)),
  signedOn: orNull(day),
  endsOn: orNull(day),
  status: z.enum(['drafted', 'planned', 'signed']),
  promises: z
    .array(z.strictObject({ kind: z.enum(PROMISE_KINDS), within: z.int().min(1).max(365) }))
    .max(PROMISE_KINDS.length),
  text: orNull(words(20_000)),
});
const who = z.strictObject({ token, name: words(120).min(3), position: words(160).min(3) });

const ticketOf = (c: Context<Env>): string => {
  const [scheme, ticket = ''] = (c.req.header('authorization') ?? '').split(' ');
  return scheme === 'Bearer' ? ticket : '';
};

const jsonOf = async <T>(c: Context<Env>, shape: z.ZodType<T>): Promise<T | null> =>
  shape.safeParse(await c.req.json().catch(() => null)).data ?? null;

export const commitmentRoutes = ({ desk, caller, refuse }: CommitmentRoutes): Hono<Env> => {
  const limit = openLimiter(60, 1);
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const from = caller(c);
    return limit.allows(from) ? next() : refuse(c, 429, 'slow-down', limit.wait(from));
  });
  const id = (c: Context<Env>): string => c.req.param('id') ?? '';
  const answer = (c: Context<Env>, found: object | null) =>
    found === null ? refuse(c, 404, 'not-there') : c.json(found, 200, NO_STORE);

  app.post('/buka', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const body = await jsonOf(c, z.strictObject({ token }));
    return body ? c.json(await desk.open(body.token), 200, NO_STORE) : refuse(c, 400, 'no-token');
  });
  app.get('/daftar', async (c) => answer(c, await desk.list(ticketOf(c))));
  app.get('/satu/:id', async (c) => {
    const from = day.safeParse(c.req.query('from')).data;
    const to = day.safeParse(c.req.query('to')).data ?? desk.today();
    return answer(c, await desk.one(ticketOf(c), id(c), { from: from ?? `${to.slice(0, 7)}-01`, to }));
  });
  app.put('/satu/:id', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const body = await jsonOf(c, change);
    if (!body) return refuse(c, 400, 'no-commitment');
    const done = await desk.change(ticketOf(c), id(c), body satisfies CommitmentChange);
    return answer(c, done && { kind: 'changed' });
  });
  app.put('/satu/:id/pindai', bodyWithin(SCAN_BYTES, refuse), async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const pieces = async function* () {
      yield bytes;
    };
    const done = await desk.scan(ticketOf(c), id(c), pieces());
    return done === 'not-a-scan' ? refuse(c, 415, 'not-a-scan') : answer(c, done && { kind: 'kept' });
  });
  app.post('/satu/:id/setuju', async (c) => answer(c, await desk.ask(ticketOf(c), id(c))));
  app.get('/satu/:id/berkas/:kind', async (c) => {
    const kind = c.req.param('kind') === 'scan' ? 'scan' : 'record';
    const file = await desk.file(ticketOf(c), id(c), kind);
    if (!file) return refuse(c, 404, 'no-such-file');
    const bytes = Buffer.concat(await Array.fromAsync(file.read()));
    return c.body(new Uint8Array(bytes), 200, {
      ...NO_STORE,
      'content-type': file.mediaType,
      'content-disposition': 'attachment; filename="komitmen"',
    });
  });

  app.post('/naskah', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const body = await jsonOf(c, z.strictObject({ token }));
    return body ? c.json(await desk.read(body.token), 200, NO_STORE) : refuse(c, 400, 'no-token');
  });
  app.post('/ya', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const body = await jsonOf(c, who);
    if (!body) return refuse(c, 400, 'no-name');
    const { name, position } = body;
    return c.json(await desk.give(body.token, { name, position }), 200, NO_STORE);
  });
  return app;
};
