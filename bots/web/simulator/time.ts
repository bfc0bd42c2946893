// The simulator's hand on office time: what it is now, and the three ways it is moved on. There only in a demo.
import { html } from 'hono/html';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { MOVES_OF_TIME, type MoveOfTime } from '../../../src/desk/office-time.ts';
import type { Env } from '../env.ts';
import type { Html, Site } from '../layout.ts';

export type OfficeTime = {
  readonly now: () => Promise<Date>;
  readonly move: (by: MoveOfTime) => Promise<Date>;
};

const SHOWN = new Intl.DateTimeFormat('id-ID', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
});

const answer = (c: Context<Env>, now: Date) =>
  c.json({ now: now.toISOString(), shown: `${SHOWN.format(now)} WIB` }, 200, { 'cache-control': 'no-store' });

export const timeRoutes = (
  time: OfficeTime,
  refuse: (c: Context<Env>, status: 404, why: string) => Response | Promise<Response>,
): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/', async (c) => answer(c, await time.now()));
  app.post('/:by', async (c) => {
    const by = MOVES_OF_TIME.find((known) => known === c.req.param('by'));
    return by ? answer(c, await time.move(by)) : refuse(c, 404, 'no-such-page');
  });
  return app;
};

export const timeControl = ({ words }: Site): Html => html`
  <section class="office-time" aria-label="${words('web-sim-time')}">
    <p>${words('web-sim-time')}: <output id="office-time" aria-live="polite">…</output></p>
    <div>
      ${MOVES_OF_TIME.map(
        (by) =>
          html`<button type="button" class="button quiet" data-move="${by}">
            ${words(`web-sim-time-${by}`)}
          </button>`,
      )}
    </div>
  </section>
`;
