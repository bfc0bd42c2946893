// Every answer that is not what was asked for: a short page for people, a short JSON for the script, nothing of the inside.
import { html } from 'hono/html';
import { page } from './layout.ts';
import type { Html, Site } from './layout.ts';

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503;

const WORDED: { readonly [S in RefusalStatus]: string } = {
  400: 'web-error-400',
  401: 'web-error-403',
  403: 'web-error-403',
  404: 'web-error-404',
  409: 'web-error-400',
  413: 'web-error-413',
  415: 'web-error-400',
  429: 'web-error-429',
  500: 'web-error-500',
  503: 'web-error-503',
};

/**
 * `{error: why, message}` for a caller that wants JSON, else a page. `after`: seconds to wait, sent as Retry-After.
 */
export const refuse = async (
  site: Site,
  request: Request,
  status: RefusalStatus,
  why: string,
  after?: number,
): Promise<Response> => {
  const message = site.words(WORDED[status]);
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (after !== undefined) headers.set('retry-after', String(after));
  if (!(request.headers.get('accept') ?? '').includes('text/html')) {
    return Response.json({ error: why, message }, { status, headers });
  }
  const body: Html = page(site, {
    kind: 'error',
    title: `${status} · ${site.words('web-name')}`,
    main: html`<div class="notice">
      <h1>${message}</h1>
      <p><a class="button" href="/">${site.words('web-error-back')}</a></p>
    </div>`,
  });
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(String(await body), { status, headers });
};
