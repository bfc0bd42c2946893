import type { HttpBindings } from '@hono/node-server';

/** What each request of the web part carries beside itself: Node's own, for the caller's address. */
export type Env = { Bindings: HttpBindings };
