// The far side of WhatsApp Web for the browser under test: one TLS server that is web.whatsapp.com. It owns pairing, delivery,
// acks, media and the faults, and plays the telephone and everybody who writes to it. What it cannot prove stands in
// docs/whatsapp.md.
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import { digestOf, opened, sealed } from './media.ts';

export type Contact = { readonly pn: string; readonly lid?: string; readonly name: string };

/** A message as it travels between page and server. */
export type WireMessage = {
  readonly id: string;
  readonly chat: string;
  readonly type: string;
  readonly t: number;
  readonly body?: string;
  readonly fromMe?: boolean;
  readonly mediaKey?: string;
  readonly directPath?: string;
  readonly quotedStanzaID?: string;
  readonly pollName?: string;
  readonly pollOptions?: readonly { readonly name: string }[];
};

/** Something the page sent. */
export type Frame = {
  readonly t: string;
  readonly id?: string;
  readonly deviceId?: string | null;
  readonly msg?: WireMessage;
  readonly chat?: string;
  readonly state?: string;
  readonly phone?: string;
};

type Linked = WebSocket & { deviceId?: string };

const OPEN = 1;
const FRAME_MS = 20_000;
const now = (): number => Math.floor(Date.now() / 1000);
const stanza = (): string => `3A${randomBytes(9).toString('hex').toUpperCase()}`;

export class StandIn extends EventEmitter {
  readonly me = { pn: '628000000001@c.us', lid: '900000000000001@lid' };
  readonly contacts: Contact[] = [];
  /** Ids of paired devices. */
  readonly devices = new Set<string>();
  /** Everything the page sent. */
  readonly frames: Frame[] = [];
  /** What the server took from the bot, in order. */
  readonly arrived: WireMessage[] = [];
  /** Modules the page is to lack from its next load on, as if WhatsApp had renamed them. */
  readonly missing: string[] = [];
  readonly knobs = {
    syncDelayMs: 100,
    /** Syncing does not end before somebody watches for it; without it the library's own race decides the run. */
    patient: true,
    autoAck: true,
    ackDelayMs: 20,
    failSend: false,
    holdSend: false,
    uploadStatus: 200,
    mediaStatus: 200,
    /** So many messages are refused, then `failSend` is off again. */
    refuse: 0,
    /** So many messages are taken `lateMs` after they came. */
    late: 0,
    lateMs: 0,
  };
  /** What the device has not taken yet. */
  queue: WireMessage[] = [];
  socket: Linked | null = null;
  /** An unpaired page that shows a QR. */
  pending: Linked | null = null;
  readonly #media = new Map<string, Buffer>();
  readonly #dir = mkdtempSync(join(tmpdir(), 'stand-in-'));
  #spki = '';
  #port = 0;
  #http!: Server;
  #wss!: WebSocketServer;

  /** Node makes no certificates: the openssl command does, at each start. */
  async start(): Promise<this> {
    const [key, cert] = [join(this.#dir, 'k.pem'), join(this.#dir, 'c.pem')];
    const names = 'subjectAltName=DNS:web.whatsapp.com,DNS:*.whatsapp.net';
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', '/CN=web.whatsapp.com', '-addext', names, '-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    );
    const pem = readFileSync(cert);
    const spki = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
    this.#spki = createHash('sha256').update(spki).digest('base64');
    this.#http = createServer({ key: readFileSync(key), cert: pem }, (request, response) =>
      this.#serve(request, response),
    );
    this.#wss = new WebSocketServer({ server: this.#http, path: '/ws/chat' });
    this.#wss.on('connection', (ws: Linked) => this.#connected(ws));
    this.#http.listen(0, '127.0.0.1');
    await once(this.#http, 'listening');
    this.#port = (this.#http.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    for (const client of this.#wss.clients) client.terminate();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
    rmSync(this.#dir, { recursive: true, force: true });
  }

  /** Flags the browser needs; nothing else about the client changes, and nothing leaves this machine. */
  chromiumArgs(): readonly string[] {
    return [
      `--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:${this.#port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${this.#spki}`,
    ];
  }

  #page(path: string): string {
    const source = readFileSync(join(import.meta.dirname, path === '/' ? 'index.html' : 'page.js'), 'utf8');
    return path === '/' ? source : `window.__missing = ${JSON.stringify(this.missing)};\n${source}`;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').split('?')[0]!;
    if (path === '/' || path === '/standin.js') {
      response.setHeader('content-type', path === '/' ? 'text/html' : 'text/javascript');
      response.setHeader('cache-control', 'no-store');
      response.end(this.#page(path));
      return;
    }
    if (path === '/mms/upload' && request.method === 'POST') {
      void this.#uploaded(request, response);
      return;
    }
    const media = this.knobs.mediaStatus === 200 ? this.#media.get(path) : undefined;
    response.statusCode = media
      ? 200
      : path.startsWith('/mms/') && this.knobs.mediaStatus !== 200
        ? this.knobs.mediaStatus
        : 404;
    response.end(media);
  }

  async #uploaded(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    response.statusCode = this.knobs.uploadStatus;
    if (this.knobs.uploadStatus !== 200) return void response.end();
    const directPath = `/mms/${randomBytes(8).toString('hex')}`;
    this.#media.set(directPath, bytes);
    response.end(JSON.stringify({ directPath }));
  }

  #to(ws: WebSocket | null, frame: object): void {
    if (ws?.readyState === OPEN) ws.send(JSON.stringify(frame));
  }

  #connected(ws: Linked): void {
    ws.on('message', (bytes: Buffer) => this.#heard(ws, JSON.parse(String(bytes)) as Frame));
    ws.on('close', () => {
      if (this.socket === ws) this.socket = null;
      if (this.pending === ws) this.pending = null;
    });
  }

  #heard(ws: Linked, frame: Frame): void {
    this.frames.push(frame);
    // What is told after it was dealt with can be waited for.
    queueMicrotask(() => this.emit('frame', frame));
    if (frame.t === 'hello') return this.#greeted(ws, frame.deviceId ?? null);
    if (frame.t === 'refresh-qr') return this.newQr();
    if (frame.t === 'received') this.queue = this.queue.filter(({ id }) => id !== frame.id);
    if (frame.t === 'logout') this.devices.delete(ws.deviceId ?? '');
    if (frame.t === 'send') this.#sent(ws, frame.msg!);
  }

  #greeted(ws: Linked, deviceId: string | null): void {
    if (deviceId === null) {
      this.pending = ws;
      return this.newQr();
    }
    if (!this.devices.has(deviceId)) return this.#to(ws, { t: 'unknown-device' });
    ws.deviceId = deviceId;
    this.socket = ws;
    void this.#login(ws);
  }

  #sent(ws: Linked, message: WireMessage): void {
    if (this.knobs.holdSend) return;
    if (this.knobs.failSend || this.knobs.refuse > 0) {
      this.knobs.refuse = Math.max(0, this.knobs.refuse - 1);
      return this.#to(ws, { t: 'send-error', id: message.id });
    }
    if (this.knobs.late === 0) return this.#take(ws, message);
    this.knobs.late -= 1;
    setTimeout(() => this.#take(ws, message), this.knobs.lateMs);
  }

  #take(ws: Linked, message: WireMessage): void {
    this.arrived.push(message);
    this.#to(ws, { t: 'sent', id: message.id, ts: now() });
    this.ack(message.id, 1);
    if (this.knobs.autoAck) setTimeout(() => this.ack(message.id, 2), this.knobs.ackDelayMs);
  }

  async #login(ws: Linked): Promise<void> {
    this.#to(ws, { t: 'success', pushname: 'Complaint bot', platform: 'android', contacts: this.contacts });
    const backlog = [...this.queue];
    backlog.forEach((msg, i) => {
      this.#to(ws, { t: 'offline-progress', percent: Math.round((100 * i) / backlog.length) });
      this.#to(ws, { t: 'msg', msg });
    });
    if (this.knobs.syncDelayMs) await new Promise((resolve) => setTimeout(resolve, this.knobs.syncDelayMs));
    this.#to(ws, { t: 'synced', patient: this.knobs.patient });
    this.emit('login');
  }

  // What the telephone does.

  newQr(): void {
    this.#to(this.pending, { t: 'qr', ref: `2@${randomBytes(60).toString('base64')}` });
  }
  qrIdle(): void {
    this.#to(this.pending, { t: 'qr-idle' });
  }
  scanQr(): void {
    const creds = { deviceId: randomBytes(8).toString('hex'), me: this.me };
    this.devices.add(creds.deviceId);
    this.#to(this.pending, { t: 'paired', creds });
  }
  unlink(): void {
    this.devices.clear();
    this.#to(this.socket, { t: 'logout' });
  }
  /** False: there is no line now. */
  dropSocket(): boolean {
    this.socket?.terminate();
    return this.socket !== null;
  }
  state(state: string): void {
    this.#to(this.socket, { t: 'state', state });
  }
  conflict(): void {
    this.#to(this.socket, { t: 'conflict' });
  }
  reloadPage(): boolean {
    this.#to(this.socket, { t: 'reload' });
    return this.socket !== null;
  }

  // What the others do.

  contact(contact: Contact): Contact {
    this.contacts.push(contact);
    return contact;
  }
  #deliver(message: WireMessage): WireMessage {
    this.queue.push(message);
    this.#to(this.socket, { t: 'msg', msg: message });
    return message;
  }
  #by(who: Contact, rest: object): WireMessage {
    const { pn, lid, name } = who;
    return {
      id: stanza(),
      chat: lid ?? pn,
      type: 'chat',
      t: now(),
      ...{ who: { pn, lid }, notifyName: name },
      ...rest,
    };
  }
  text(who: Contact, body: string, extra: object = {}): WireMessage {
    return this.#deliver(this.#by(who, { body, ...extra }));
  }
  location(who: Contact, lat: number, lng: number, loc: string): WireMessage {
    return this.#deliver(this.#by(who, { type: 'location', lat, lng, loc, body: '' }));
  }
  reply(
    who: Contact,
    body: string,
    to: { readonly id: string; readonly body?: string; readonly fromMe?: boolean },
  ): WireMessage {
    return this.text(who, body, {
      quotedMsg: { type: 'chat', body: to.body },
      quotedStanzaID: to.id,
      quotedParticipant: to.fromMe ? this.me.pn : who.pn,
    });
  }
  file(who: Contact, type: string, mimetype: string, bytes: Buffer, extra: object = {}): WireMessage {
    const { mediaKey, encrypted } = sealed(bytes, type);
    const directPath = `/mms/${randomBytes(8).toString('hex')}`;
    this.#media.set(directPath, encrypted);
    return this.#deliver(
      this.#by(who, {
        ...{ type, mimetype, size: bytes.length, directPath, mediaKey: mediaKey.toString('base64') },
        ...{
          filehash: digestOf(bytes),
          encFilehash: digestOf(encrypted),
          mediaKeyTimestamp: now(),
          ...extra,
        },
      }),
    );
  }
  /** WhatsApp keeps a file for some weeks; then its place is empty. */
  expire({ directPath }: WireMessage): void {
    this.#media.delete(directPath ?? '');
  }
  react(who: Contact, parent: string, emoji: string): void {
    const id = randomBytes(9).toString('hex');
    this.#to(this.socket, { t: 'reaction', id, from: who.lid ?? who.pn, parent, emoji, ts: Date.now() });
  }
  /** Chooses the options of a poll by their places from 0; none takes the choice back. */
  vote(who: Contact, poll: string, options: readonly number[]): void {
    const id = randomBytes(9).toString('hex');
    const from = who.lid ?? who.pn;
    this.#to(this.socket, { t: 'vote', id, from, parent: poll, options, ts: Date.now() });
  }
  call(who: Contact): void {
    this.#to(this.socket, { t: 'call', id: stanza(), from: who.lid ?? who.pn });
  }
  edit(id: string, body: string): void {
    this.#to(this.socket, { t: 'edit', id, body, ts: Date.now() });
  }
  revoke(id: string): void {
    this.#to(this.socket, { t: 'revoke', id });
  }
  ack(id: string, level: number): void {
    this.#to(this.socket, { t: 'ack', id, ack: level });
  }
  /** Bytes of a media message the bot sent, decrypted with the key it announced. */
  openMedia(message: WireMessage): Buffer {
    return opened(
      this.#media.get(message.directPath!)!,
      Buffer.from(message.mediaKey!, 'base64'),
      message.type,
    );
  }
  /** The texts that arrived at a person, in order. */
  textsAt({ pn, lid }: Contact): readonly string[] {
    return this.arrived.filter(({ chat }) => chat === pn || chat === lid).map(({ body }) => body ?? '');
  }
  /** The first frame that fits, seen already or to come. */
  async frame(fits: (frame: Frame) => boolean, ms = FRAME_MS): Promise<Frame> {
    const seen = this.frames.find(fits);
    if (seen) return seen;
    return new Promise((resolve, reject) => {
      const on = (frame: Frame): void => {
        if (!fits(frame)) return;
        this.off('frame', on);
        clearTimeout(timer);
        resolve(frame);
      };
      const timer = setTimeout(() => {
        this.off('frame', on);
        reject(new Error(`the page sent no such frame: ${fits}`));
      }, ms);
      this.on('frame', on);
    });
  }
}
