// What the stand-in uses of ws.
declare module 'ws' {
  import type { Server } from 'node:https';
  import type { EventEmitter } from 'node:events';
  export class WebSocket extends EventEmitter {
    readonly readyState: number;
    send(text: string): void;
    terminate(): void;
  }
  export class WebSocketServer extends EventEmitter {
    constructor(options: { server: Server; path: string });
    readonly clients: Set<WebSocket>;
  }
}
