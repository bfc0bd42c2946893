// What a page of the office's console is: an address, the act its visitor must be allowed, and what it answers.
import type { Context } from 'hono';
import type { Act } from '../../../../src/core/roles.ts';
import type { Desk } from '../../../../src/desk/desk.ts';
import type { Visitor } from '../../../../src/desk/office-login.ts';
import type { Due } from '../../../../src/desk/round.ts';
import type { QueueDepth } from '../../../../src/metrics.ts';
import type { Env } from '../../env.ts';
import type { Html, Site } from '../../layout.ts';

/** What the pages ask of the house. */
export type Console = {
  readonly desk: Desk;
  /** Tells the queues what became due. Best effort. */
  readonly tell: (due: readonly Due[]) => void;
  readonly depths: () => Promise<readonly QueueDepth[]>;
};

/** One request of somebody who is in. */
export type Visit = Console & {
  readonly c: Context<Env>;
  /** In the visitor's language. */
  readonly site: Site;
  readonly visitor: Visitor;
  readonly session: string;
  /** The hidden field of every form. */
  readonly guard: Html;
  /** Answers with a page; `status` says when it is the form again, with what is the matter. */
  readonly show: (html: Html, status?: 422) => Promise<Response>;
  /** Answers with a place to go to. */
  readonly go: (path: string) => Response;
  /** Fields of the form that was sent; of a page that is only read, none. */
  readonly form: URLSearchParams;
};

export type Page = {
  readonly method: 'get' | 'post';
  /** Below /kantor. */
  readonly path: string;
  readonly act: Act;
  /** Null: there is no such thing. */
  readonly answer: (visit: Visit) => Promise<Response | null>;
};
