// Meta's side of the Cloud API on this machine: takes calls as graph.facebook.com documents them, answers with its ids and
// errors, and calls our webhook with what its people write, signed as Meta signs.
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLOUD = {
  token: 'EAAG-double-token',
  phoneId: '106540352242922',
  appSecret: 'double-app-secret-0123456789',
  verifyToken: 'double-verify-0123456789',
} as const;

export type CloudPerson = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
};

/** A message as it stands on the person's screen. */
export type OnScreen = {
  readonly to: string;
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
  readonly template: string | null;
  /** A button below it shares where the person is. */
  readonly asksPlace: boolean;
};

type Refusal = {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly drop?: true;
};

type Sent = {
  readonly to: string;
  readonly type: string;
  readonly text?: { readonly body: string };
  readonly template?: { readonly name: string };
  readonly interactive?: {
    readonly type: string;
    readonly body: { readonly text: string };
    readonly action: {
      readonly buttons?: readonly { readonly reply: { readonly id: string; readonly title: string } }[];
      readonly sections?: readonly {
        readonly rows: readonly { readonly id: string; readonly title: string }[];
      }[];
    };
  };
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

const fault = ({ status, code, message }: Refusal) => ({
  status,
  body: { error: { message: `(#${code}) ${message}`, type: 'OAuthException', code, fbtrace_id: 'AbC' } },
});

/** What Meta's own checks refuse, with its number and words. */
const breach = (sent: Sent): Refusal | null => {
  const invalid = (message: string): Refusal => ({ status: 400, code: 100, message });
  if ((sent.text?.body.length ?? 0) > 4096)
    return invalid("Param text['body'] must be at most 4096 characters long.");
  if (sent.type === 'text' && !sent.text?.body) return invalid("The parameter text['body'] is required.");
  const { buttons, sections } = sent.interactive?.action ?? {};
  const rows = (sections ?? []).flatMap((section) => section.rows);
  if (
    buttons &&
    (buttons.length > 3 || buttons.some(({ reply }) => reply.title.length > 20 || reply.id.length > 256))
  )
    return invalid('Invalid buttons');
  if (rows.length > 10 || rows.some((row) => row.title.length > 24 || row.id.length > 200))
    return invalid('Invalid rows');
  const ids = [...rows.map(({ id }) => id), ...(buttons ?? []).map(({ reply }) => reply.id)];
  if (new Set(ids).size !== ids.length) return invalid('Duplicated ids');
  const isShort = buttons !== undefined || sent.interactive?.type === 'location_request_message';
  if (isShort && sent.interactive!.body.text.length > 1024) return invalid('Body text too long');
  return null;
};

const textOf = (sent: Sent): string => sent.text?.body ?? sent.interactive?.body.text ?? '';
const optionsOf = ({ interactive }: Sent) => [
  ...(interactive?.action.buttons ?? []).map(({ reply }) => reply),
  ...(interactive?.action.sections ?? []).flatMap(({ rows }) => rows),
];

export class CloudDouble {
  readonly screens: OnScreen[] = [];
  /** Calls that mark a message as read, by its id. */
  readonly seen: string[] = [];
  /** What our webhook answered, in order. */
  readonly answers: number[] = [];
  /** Where our webhook is; empty until it is known. */
  webhook = '';
  readonly #media = new Map<string, Buffer>();
  readonly #refusals = new Map<string, Refusal[]>();
  #server = createServer((request, response) => void this.#serve(request, response));
  #deliveries: Promise<unknown> = Promise.resolve();
  #people = 0;

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }
  get apiRoot(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v24.0`;
  }
  async stop(): Promise<void> {
    await this.#deliveries;
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  person(name: string, { number = true } = {}): CloudPerson {
    const n = (this.#people += 1);
    return { id: `ID.13491208655302741918${n}`, number: number ? `62811000${1000 + n}` : null, name };
  }
  at(person: CloudPerson): readonly OnScreen[] {
    return this.screens.filter(({ to }) => to === person.id);
  }
  refuseNext(to: string, refusal: Refusal): void {
    this.#refusals.set(to, [...(this.#refusals.get(to) ?? []), refusal]);
  }
  put(bytes: Buffer): string {
    const id = String(Date.now()) + String(this.#media.size);
    this.#media.set(id, bytes);
    return id;
  }

  /** A call of the webhook with one value of the field "messages", signed. */
  signed(value: object, secret: string = CLOUD.appSecret): Request {
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '102290129340398', changes: [{ field: 'messages', value: this.#metadata(value) }] }],
    });
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
    return new Request(this.webhook, { method: 'POST', headers, body });
  }
  /** Makes that call, one after the other, and gives what it was answered. */
  deliver(value: object, { secret }: { secret?: string } = {}): Promise<number> {
    const delivered = this.#deliveries.then(async () => {
      const { status } = await fetch(this.signed(value, secret));
      this.answers.push(status);
      return status;
    });
    this.#deliveries = delivered.catch(() => 0);
    return delivered;
  }
  #metadata(value: object): object {
    const metadata = { display_phone_number: '15550783881', phone_number_id: CLOUD.phoneId };
    return { messaging_product: 'whatsapp', metadata, ...value };
  }

  /** A message of a person, as Meta words it. `content` is its type's part: { type: 'text', text: { body } }. */
  message(person: CloudPerson, content: { readonly type: string }, more: object = {}) {
    const id = `wamid.${randomUUID().replaceAll('-', '')}`;
    const value = {
      contacts: [
        {
          profile: { name: person.name },
          user_id: person.id,
          ...(person.number ? { wa_id: person.number } : {}),
        },
      ],
      messages: [
        {
          ...(person.number ? { from: person.number } : {}),
          from_user_id: person.id,
          id,
          timestamp: String(Math.floor(Date.now() / 1000)),
          ...content,
          ...more,
        },
      ],
    };
    return { id, value };
  }
  says(person: CloudPerson, text: string): Promise<number> {
    return this.deliver(this.message(person, { type: 'text', text: { body: text } } as never).value);
  }
  /** Shares where the person is. */
  shares(person: CloudPerson, latitude: number, longitude: number): Promise<number> {
    const content = { type: 'location', location: { latitude, longitude } };
    return this.deliver(this.message(person, content).value);
  }
  /** Taps what is labelled so on the newest message that has it. */
  taps(person: CloudPerson, label: RegExp): Promise<number> {
    for (const screen of this.at(person).toReversed()) {
      const at = screen.labels.findIndex((each) => label.test(each));
      if (at < 0) continue;
      const chosen = { id: screen.tokens[at]!, title: screen.labels[at]! };
      const content = { type: 'interactive', interactive: { type: 'list_reply', list_reply: chosen } };
      return this.deliver(this.message(person, content, { context: { id: screen.id } }).value);
    }
    throw new Error(`nothing is labelled ${label} on the screen of ${person.name}`);
  }
  status(messageId: string, status: string, code?: number): Promise<number> {
    const errors = code === undefined ? {} : { errors: [{ code, title: 'error' }] };
    return this.deliver({
      statuses: [{ id: messageId, status, timestamp: '1', recipient_id: '1', ...errors }],
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://double');
    const body = await bodyOf(request);
    if (request.headers.authorization !== `Bearer ${CLOUD.token}`)
      return answer(
        response,
        401,
        fault({ status: 401, code: 190, message: 'Invalid OAuth access token.' }).body,
      );
    if (request.method === 'POST' && pathname === `/v24.0/${CLOUD.phoneId}/messages`)
      return this.#take(
        JSON.parse(body.toString('utf8')) as Sent & { status?: string; message_id?: string },
        response,
      );
    const media = this.#media.get(pathname.split('/').at(-1) ?? '');
    if (media && pathname.startsWith('/v24.0/')) {
      const id = pathname.split('/').at(-1)!;
      const url = `${this.apiRoot.replace('/v24.0', '')}/media/${id}`;
      return answer(response, 200, { id, url, mime_type: 'image/jpeg', file_size: media.length });
    }
    if (media) {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      return void response.end(media);
    }
    if (pathname === `/v24.0/${CLOUD.phoneId}`) return answer(response, 200, { id: CLOUD.phoneId });
    answer(response, 404, fault({ status: 404, code: 100, message: 'Unsupported get request' }).body);
  }

  #take(sent: Sent & { status?: string; message_id?: string }, response: ServerResponse): void {
    if (sent.status === 'read') {
      this.seen.push(sent.message_id ?? '');
      return answer(response, 200, { success: true });
    }
    const refusal = this.#refusals.get(sent.to)?.shift() ?? breach(sent);
    if (refusal?.drop) return void response.destroy();
    if (refusal) return answer(response, refusal.status, fault(refusal).body);
    const id = `wamid.${randomUUID().replaceAll('-', '')}`;
    const options = optionsOf(sent);
    this.screens.push({
      to: sent.to,
      id,
      text: textOf(sent),
      tokens: options.map((option) => option.id),
      labels: options.map((option) => option.title),
      template: sent.template?.name ?? null,
      asksPlace: sent.interactive?.type === 'location_request_message',
    });
    answer(response, 200, {
      messaging_product: 'whatsapp',
      contacts: [{ input: sent.to, wa_id: sent.to }],
      messages: [{ id }],
    });
  }
}
