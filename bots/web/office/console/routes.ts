// Every request to the office's pages passes here: whose session it is, whether he may, whether a page of ours sent it.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { may } from '../../../../src/core/roles.ts';
import {
  enterOffice,
  giveSecond,
  leaveOffice,
  newSecond,
  speakOffice,
  visitorOf,
  type Visitor,
} from '../../../../src/desk/office-login.ts';
import { bodyWithin } from '../../body-limit.ts';
import type { Env } from '../../env.ts';
import type { Html, Site } from '../../layout.ts';
import { openLimiter } from '../../limits.ts';
import type { OfficeRoutes } from '../routes.ts';
import type { Console, Page, Visit } from './console.ts';
import { enterPage } from './enter-page.ts';
import { PAGES } from './pages.ts';
import { secondPage } from './second-page.ts';
import { dropSession, formToken, isFormToken, isOurOwn, keepSession, sessionIn } from './session.ts';

export type ConsoleHost = Pick<OfficeRoutes, 'caller' | 'refuse'> & {
  readonly console: Console;
  readonly site: Site;
  readonly https: boolean;
};

/** The longest answer to a citizen, and room. */
const BODY_BYTES = 32_768;
/** A whole office shares one address of the network; a program that asks without end is slowed down. */
const READS = { burst: 600, perSecond: 20 };
/** Tokens cannot be guessed; this keeps guessing from costing us, and from filling the audit list. */
const TRIES = { burst: 30, perSecond: 0.5 };
const NOTED_GUESSES = { burst: 10, perSecond: 1 / 60 };
const DOOR = '/kantor/masuk';
/** Nowhere else does the change of language lead back to. */
const OUR_PATH = /^\/kantor(?:\/[\w-]+)*$/;

/** Forms of a page name their origin only under this policy; it still tells other sites nothing. */
const OURS = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' };

export const consoleRoutes = ({ console: house, site, https, caller, refuse }: ConsoleHost): Hono<Env> => {
  const { desk } = house;
  const reads = openLimiter(READS.burst, READS.perSecond);
  const tries = openLimiter(TRIES.burst, TRIES.perSecond);
  const guesses = openLimiter(NOTED_GUESSES.burst, NOTED_GUESSES.perSecond);
  const app = new Hono<Env>();

  const siteFor = (language: Site['language']): Site =>
    language === 'en' ? { ...site, language, words: site.inEnglish } : site;
  const show = async (c: Context<Env>, shown: Html, status: 200 | 401 | 422 = 200): Promise<Response> =>
    c.html(await shown, status, OURS);
  const go = (c: Context<Env>, to: string): Response => {
    for (const [name, value] of Object.entries(OURS)) c.header(name, value);
    return c.redirect(to, 303);
  };

  const visitOf = async (c: Context<Env>, session: string, visitor: Visitor): Promise<Visit> => ({
    ...house,
    ...{ c, session, visitor, site: siteFor(visitor.language) },
    guard: html`<input type="hidden" name="guard" value="${formToken(session)}" />`,
    show: (shown, status) => show(c, shown, status),
    go: (to) => go(c, to),
    form: new URLSearchParams(c.req.method === 'POST' ? await c.req.text() : ''),
  });

  /** The visit, or the answer to whoever is not let in. `stages`: how far in he must be. */
  const letIn = async (c: Context<Env>, stages: readonly Visitor['stage'][]): Promise<Visit | Response> => {
    const from = caller(c);
    if (!reads.allows(from)) return refuse(c, 429, 'slow-down', reads.wait(from));
    const session = sessionIn(c, https);
    const visitor = session === null ? null : await visitorOf(desk, session);
    if (session === null || visitor === null) {
      if (session !== null) dropSession(c, https);
      return c.req.method === 'GET' ? go(c, session === null ? DOOR : `${DOOR}?lewat`) : go(c, DOOR);
    }
    if (!may(visitor.standing, 'open-console')) return refuse(c, 403, 'not-yours');
    if (!stages.includes(visitor.stage)) return go(c, visitor.stage === 'in' ? '/kantor' : '/kantor/kode');
    const visit = await visitOf(c, session, visitor);
    if (c.req.method === 'POST' && !(isOurOwn(c) && isFormToken(session, visit.form.get('guard') ?? '')))
      return refuse(c, 403, 'not-ours');
    return visit;
  };

  app.get('/masuk', async (c) =>
    show(c, enterPage(site, c.req.query('lewat') === undefined ? null : 'over')),
  );
  app.post('/masuk', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const from = caller(c);
    if (!tries.allows(from)) return refuse(c, 429, 'slow-down', tries.wait(from));
    if (!isOurOwn(c)) return refuse(c, 403, 'not-ours');
    const token = (new URLSearchParams(await c.req.text()).get('token') ?? '').trim();
    const entered = await enterOffice(desk, token, () => guesses.allows('all'));
    if (entered.kind === 'refused') return show(c, enterPage(site, entered.why), 401);
    keepSession(c, https, entered.session);
    return go(c, '/kantor');
  });

  app.get('/kode', async (c) => {
    const visit = await letIn(c, ['second', 'set-second']);
    return visit instanceof Response
      ? visit
      : show(c, secondPage(visit, await newSecond(desk, visit.visitor.person)));
  });
  app.post('/kode', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const visit = await letIn(c, ['second', 'set-second']);
    if (visit instanceof Response) return visit;
    const { session, visitor, form } = visit;
    const { result, due } = await giveSecond(desk, {
      ...{ session, person: visitor.person, code: form.get('code') ?? '', ms: Date.now() },
    });
    house.tell(due);
    if (result.kind === 'refused')
      return show(c, secondPage(visit, await newSecond(desk, visitor.person), result.why), 422);
    keepSession(c, https, result.session);
    return go(c, '/kantor');
  });
  app.post('/keluar', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const visit = await letIn(c, ['in', 'second', 'set-second']);
    if (visit instanceof Response) return visit;
    await leaveOffice(desk, visit.session, visit.visitor.person);
    dropSession(c, https);
    return go(c, DOOR);
  });
  app.post('/bahasa', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const visit = await letIn(c, ['in', 'second', 'set-second']);
    if (visit instanceof Response) return visit;
    await speakOffice(desk, visit.session, visit.form.get('ke') === 'en' ? 'en' : 'id');
    const from = visit.form.get('dari') ?? '';
    return go(c, OUR_PATH.test(from) ? from : '/kantor');
  });

  const answerTo = async (c: Context<Env>, { act, answer }: Page): Promise<Response> => {
    const visit = await letIn(c, ['in']);
    if (visit instanceof Response) return visit;
    if (!may(visit.visitor.standing, act)) return refuse(c, 403, 'not-yours');
    return (await answer(visit)) ?? refuse(c, 404, 'not-there');
  };
  for (const page of PAGES)
    app.on(page.method.toUpperCase(), page.path, bodyWithin(BODY_BYTES, refuse), (c) => answerTo(c, page));
  return app;
};
