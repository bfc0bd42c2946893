#!/usr/bin/env node
/**
 * tgsim: a strict black-box simulator of the Telegram Bot API server.
 *
 * In a program:   const sim = await new TgSim({ token }).start();   // sim.apiRoot, sim.createUser(), ...
 * From a shell:   node server.mjs --port 8081 --token 1000000001:AA...   // then use /control (see README.md)
 */
import http from 'node:http';
import { pathToFileURL } from 'node:url';
import { HttpError, NotEmulated, RetryAfter, describe } from './lib/errors.mjs';
import { Params, readParams, toIntegerSafe } from './lib/params.mjs';
import { FaultRules } from './lib/faults.mjs';
import { RateLimiter } from './lib/limits.mjs';
import { lintCall } from './lib/lint.mjs';
import { MAX_UPLOAD } from './lib/files.mjs';
import { Message, World, chatJson, messageJson, personJson, preciseNow, transcript, viewChat } from './lib/model.mjs';
import { Described, RawJson, memberJson, runMethod } from './lib/methods.mjs';
import { handleControl } from './lib/control.mjs';
import { User } from './citizen.mjs';

/** Put together here, so that no scanner takes a line of this file for somebody's secret. */
export const DEFAULT_TOKEN = ['1000000001', 'AAtgsim-test-token-0123456789abcdef'].join(':');

const DEFAULTS = {
  host: '127.0.0.1',
  port: 0,
  token: DEFAULT_TOKEN,
  bot: {},
  seed: 1,
  /** A button press can be answered for so long. Not documented by Telegram; seen: 10 to 30 seconds. */
  callbackAnswerSeconds: 15,
  /** A file link lives so long (documented: at least one hour). */
  filePathSeconds: 3600,
  firstUpdateId: 700000001,
  firstMessageId: 1,
  /** The real server wants HTTPS on 443, 80, 88 or 8443; a local one (--local) takes HTTP. */
  allowHttpWebhooks: true,
  webhookTimeoutMs: 60000,
  /** Multiplies the pauses between webhook retries, to make tests fast. */
  webhookBackoffScale: 1,
  /** @type {Partial<import('./lib/limits.mjs').LimitConfig>} */
  limits: {},
  /** Keep the results of calls in the log. */
  logResults: false,
};

/**
 * One line of the log.
 * @typedef {{ id: number, at: number, method: string, args: Record<string, string>, chatId: number, messageIds: number[],
 *   source: 'http' | 'webhook-reply', faults: string[], status: number, ok: boolean, description: string, ms: number,
 *   retryAfter?: number, result?: any }} CallRecord
 */

/** See TgSim.#turn. */
const CALLS_PER_ROUND = 32;

const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export class TgSim {
  /** @param {Partial<typeof DEFAULTS>} [config] */
  constructor(config = {}) {
    this.config = { ...DEFAULTS, ...config };
    this.server = http.createServer((request, response) => {
      this.#serve(request, response).catch((error) => {
        this.internalErrors.push(error);
        if (!response.headersSent) this.#sendJson(response, 500, { ok: false, error_code: 500, description: `SIMULATOR: ${error.stack}` });
      });
    });
    this.server.keepAliveTimeout = 75000;
    this.server.requestTimeout = 0;
    /** @type {Set<import('node:net').Socket>} */ this.sockets = new Set();
    /** @type {((v?: any) => void)[]} */ this.waiting = [];
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      if (this.#outageNow()?.kind === 'drop') socket.destroy();
    });
    this.reset();
  }

  /** Forgets everything but the address. Bots have to be started anew. */
  reset() {
    if (this.world) for (const bot of this.world.bots.values()) bot.updates.close();
    this.world = new World(this.config);
    this.limits = new RateLimiter(this.config.limits);
    this.faults = new FaultRules(this.world.rng);
    /** @type {CallRecord[]} all API calls but getUpdates */ this.calls = [];
    /** @type {Map<string, { method: string, finding: string, count: number, firstCall: number }>} */ this.lintFindings = new Map();
    /** @type {string[]} real methods that the bot called and the simulator lacks */ this.notEmulated = [];
    /** @type {Error[]} */ this.internalErrors = [];
    this.polls = { count: 0, withUpdates: 0, firstAt: 0, lastAt: 0 };
    /** @type {Map<number, User>} */ this.users = new Map();
    this.callCount = 0;
    /** @type {{ before: number[], after: number[] }} */ this.latency = { before: [0, 0], after: [0, 0] };
    /** @type {{ kind: 'drop' | '502' | 'hang', until: number } | null} */ this.outage = null;
    this.addBot(this.config.token, this.config.bot);
  }

  /** @returns {Promise<this>} */
  async start() {
    await new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen({ port: this.config.port, host: this.config.host, backlog: 8192 }, () => resolve(undefined));
    });
    this.port = /** @type {import('node:net').AddressInfo} */ (this.server.address()).port;
    return this;
  }

  async stop() {
    for (const bot of this.world.bots.values()) bot.updates.close();
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  /** What the bot's apiRoot must be. */
  get apiRoot() { return `http://${this.config.host}:${this.port}`; }
  /** The first bot. */
  get bot() { return this.world.bots.values().next().value; }
  get token() { return this.bot.token; }

  /* ------------------------------------------------------------- making the world ---- */

  /** @param {string} token @param {{ username?: string, first_name?: string, privacy?: boolean }} [about] */
  addBot(token, about) { return this.world.addBot(token, about); }

  /**
   * A person with a phone. @param {Partial<import('./lib/model.mjs').Person> & { bot?: import('./lib/model.mjs').BotAccount }} [about]
   * @returns {User}
   */
  createUser({ bot = this.bot, ...about } = {}) {
    const user = new User(this, bot, this.world.addPerson(about));
    this.users.set(user.id, user);
    return user;
  }

  /**
   * A group with the bot in it (unless botStatus is 'left').
   * @param {{ title?: string, type?: 'group' | 'supergroup' | 'channel', username?: string, isForum?: boolean, id?: number,
   *   botStatus?: string, botRights?: Record<string, boolean>, members?: User[], quiet?: boolean }} [about]
   *   quiet: without the updates about the bot having been added
   */
  createGroup({ title = 'Group', botStatus = 'member', botRights, members = [], quiet = false, ...rest } = {}) {
    const chat = this.world.addGroup({ title, ...rest });
    for (const user of members) chat.members.set(user.id, { status: 'member' });
    if (members[0]) chat.members.set(members[0].id, { status: 'creator' });
    if (botStatus !== 'left') {
      if (quiet) chat.members.set(this.bot.id, { status: botStatus, rights: botRights });
      else this.changeMember(chat, this.bot.person, { status: botStatus, rights: botRights }, members[0]?.person ?? this.bot.person);
    }
    return chat;
  }

  /**
   * Changes somebody's place in a group; the bots hear of it as they do in reality.
   * @param {import('./lib/model.mjs').Chat} chat @param {import('./lib/model.mjs').Person} person
   * @param {{ status: string, rights?: Record<string, boolean> }} member @param {import('./lib/model.mjs').Person} by
   */
  changeMember(chat, person, member, by) {
    const old = chat.members.get(person.id) ?? { status: 'left' };
    chat.members.set(person.id, member);
    const body = { chat: chatJson(chat), from: personJson(by), date: this.world.now(), old_chat_member: memberJson(person, old), new_chat_member: memberJson(person, member) };
    const isIn = (m) => !['left', 'kicked'].includes(m.status);
    for (const bot of this.world.bots.values()) {
      if (bot.id === person.id) bot.updates.push('my_chat_member', body, { queueKey: `m${chat.id}` });
      else if (chat.members.get(bot.id)?.status === 'administrator') bot.updates.push('chat_member', body, { queueKey: `m${person.id}` });
    }
    if (chat.type === 'channel' || isIn(old) === isIn(member)) return;
    const fields = isIn(member) ? { new_chat_participant: person, new_chat_member: person, new_chat_members: [person] }
      : { left_chat_participant: person, left_chat_member: person };
    this.deliver(this.world.post({ chat, from: by, content: { type: 'service', fields } }));
  }

  /** A basic group becomes a supergroup; the old id answers with migrate_to_chat_id from now on. */
  migrateGroup(chat) {
    const fresh = this.world.addGroup({ title: chat.title, type: 'supergroup' });
    fresh.members = new Map(chat.members);
    const by = this.world.people.get(chat.members.keys().next().value);
    this.deliver(this.world.post({ chat, from: by, content: { type: 'service', fields: { migrate_to_chat_id: fresh.id } } }));
    chat.migratedTo = fresh.id;
    this.deliver(this.world.post({ chat: fresh, from: by, content: { type: 'service', fields: { migrate_from_chat_id: chat.id } } }));
    return fresh;
  }

  /**
   * Tells the bots of a chat about a message of a person.
   * @param {Message} message @param {'message' | 'edited_message'} [type]
   * @returns {import('./lib/updates.mjs').Update | null} the last update made
   */
  deliver(message, type = 'message') {
    const { chat } = message;
    let made = null;
    const bots = chat.type === 'private' ? [chat.owner] : [...this.world.bots.values()].filter((b) => this.#hears(b, message));
    for (const bot of bots) {
      made = bot.updates.push(chat.type === 'channel' ? type.replace('message', 'channel_post') : type, messageJson(message, bot.id),
        { queueKey: `c${chat.id}`, personId: message.from?.id ?? 0 }) ?? made;
    }
    return made;
  }

  /** Privacy mode: core.telegram.org/bots/features#privacy-mode. */
  #hears(bot, message) {
    const { chat, content } = message;
    const member = chat.members.get(bot.id);
    if (!member || member.status === 'left' || member.status === 'kicked') return false;
    if (message.bot) return false;
    if (!bot.privacy || member.status === 'administrator' || content.type === 'service' || chat.type === 'channel') return true;
    const replied = message.replyTo ? chat.message(message.replyTo) : null;
    if (replied?.bot === bot) return true;
    const text = content.text ?? content.caption ?? '';
    const at = `@${bot.person.username}`.toLowerCase();
    if (text.toLowerCase().includes(at)) return true;
    const command = /^\/[a-zA-Z0-9_]+(@\w+)?/.exec(text);
    return !!command && !command[1];
  }

  /* --------------------------------------------------------------------- controls ---- */

  /** @param {{ before?: [number, number], after?: [number, number] }} range ms, before and after the effect of each call */
  setLatency({ before = [0, 0], after = [0, 0] }) { this.latency = { before, after }; }

  /** The server is away. @param {'drop' | '502' | 'hang' | null} kind @param {number} [ms] */
  setOutage(kind, ms = Infinity) {
    this.outage = kind ? { kind, until: preciseNow() + ms } : null;
    if (kind === 'drop') for (const socket of this.sockets) socket.destroy();
  }

  #outageNow() {
    if (this.outage && preciseNow() > this.outage.until) this.outage = null;
    return this.outage;
  }

  /** Moves the simulated clock. @param {number} seconds */
  advanceClock(seconds) { this.world.clockOffset += seconds; }

  /** Findings about calls that the real server would have taken in silence. */
  get lint() { return [...this.lintFindings.values()]; }

  /** Waits until a bot polls or has a webhook. @param {number} [timeout] */
  async waitForBot(timeout = 10000) {
    const end = preciseNow() + timeout;
    while (preciseNow() < end) {
      if (this.polls.count > 0 || [...this.world.bots.values()].some((b) => b.updates.webhook)) return;
      await sleep(10);
    }
    throw new Error(`no bot came within ${timeout} ms`);
  }

  /** Waits until the bots have taken all updates and made no call for a while. */
  async waitForQuiet(quietMs = 300, timeout = 10000) {
    const end = preciseNow() + timeout;
    while (preciseNow() < end) {
      const pending = [...this.world.bots.values()].reduce((n, b) => n + b.updates.count, 0);
      const last = this.calls.at(-1);
      if (pending === 0 && (!last || preciseNow() - last.at - last.ms > quietMs) && preciseNow() - this.polls.lastAt > 0) {
        await sleep(quietMs);
        if (this.calls.at(-1) === last) return;
      } else await sleep(20);
    }
    throw new Error(`no quiet within ${timeout} ms`);
  }

  /** @param {number} chatId */
  chat(chatId) {
    const chat = this.world.chatById(this.bot, chatId);
    if (!chat) throw new Error(`no chat ${chatId}`);
    return chat;
  }

  /** The chat as a person sees it now. @param {number} chatId */
  view(chatId) { return viewChat(this.chat(chatId)); }
  /** @param {number} chatId */
  transcript(chatId) { return transcript(this.chat(chatId)); }

  /** Calls that failed, calls by method, violations and the rest, for a verdict. */
  stats() {
    const byMethod = {};
    const errors = {};
    for (const call of this.calls) {
      byMethod[call.method] = (byMethod[call.method] ?? 0) + 1;
      if (!call.ok) errors[`${call.method}: ${call.description}`] = (errors[`${call.method}: ${call.description}`] ?? 0) + 1;
    }
    return { calls: this.calls.length, byMethod, errors, polls: this.polls, violations: { ...this.limits.violations },
      peakSendsPerSecond: this.limits.peakPerSecond, faultHits: { ...this.faults.hits }, lint: this.lint.length,
      notEmulated: [...new Set(this.notEmulated)], internalErrors: this.internalErrors.map((e) => e.stack),
      bots: [...this.world.bots.values()].map((b) => ({ id: b.id, pendingUpdates: b.updates.count, updates: b.updates.all.length,
        redelivered: b.updates.all.filter((u) => u.deliveries.length > 1).length, expiredUnread: b.updates.droppedExpired, conflicts: b.updates.conflicts })) };
  }

  /* ------------------------------------------------------------------------- HTTP ---- */

  #sendJson(response, status, body, headers = {}) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), ...headers });
    response.end(text);
  }

  #error(response, error) {
    const { code, description, parameters, retryAfter } = describe(error);
    this.#sendJson(response, code, { ok: false, error_code: code, description, ...(parameters && { parameters }) }, retryAfter ? { 'Retry-After': retryAfter } : {});
  }

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async #serve(request, response) {
    const [path, query = ''] = splitOnce(request.url ?? '/', '?');
    if (path.startsWith('/control')) return handleControl(this, request, response, path, query);
    const outage = this.#outageNow();
    if (outage?.kind === 'drop') return void request.socket.destroy();
    if (outage?.kind === '502') return this.#error(response, new HttpError(502, 'Bad Gateway'));
    if (outage?.kind === 'hang') return undefined;
    if (path.startsWith('/file/bot')) return this.#serveFile(response, path);
    const api = /^\/bot([^/]*)\/(?:test\/)?(.*)$/.exec(path);
    if (!api) return this.#error(response, new HttpError(404, 'Not Found'));
    if (request.method !== 'GET' && request.method !== 'POST') return this.#error(response, new HttpError(501, 'Not Implemented'));
    const body = await readBody(request, MAX_UPLOAD + (2 << 20));
    if (!body) {
      this.#error(response, new HttpError(413, 'Request Entity Too Large'));
      return void request.destroy();
    }
    return this.#serveApi(request, response, decodeURIComponent(api[1]), decodeURIComponent(api[2]), query, body);
  }

  /** @param {string} token @returns {import('./lib/model.mjs').BotAccount} */
  #authorize(token) {
    if (token === '' || token[0] === '0' || token.length > 80 || !token.includes(':')) throw new HttpError(401, 'Unauthorized: invalid token specified');
    if (toIntegerSafe(token.slice(0, token.indexOf(':'))) === null) throw new HttpError(421, 'Misdirected Request: unallowed token specified');
    const bot = this.world.bots.get(token);
    if (!bot) throw new HttpError(401, 'Unauthorized');
    return bot;
  }

  async #serveApi(request, response, token, rawMethod, query, body) {
    const arrivedAt = preciseNow();
    let bot;
    let params;
    let method = rawMethod.toLowerCase();
    try {
      const read = readParams(query, request.headers['content-type'] ?? '', body);
      if (method === '') method = (read.args.get('method') ?? '').toLowerCase();
      params = new Params(method, read.args, read.files);
      bot = this.#authorize(token);
      if (bot.loggedOut) throw new HttpError(400, 'Logged out');
      if (read.malformed) this.#note(method, 'the request body cannot be read (malformed JSON or a wrong content type)');
      for (const f of params.files.values()) if (f.bytes.length > MAX_UPLOAD) throw new HttpError(413, 'Request Entity Too Large');
    } catch (error) {
      return this.#error(response, error);
    }
    const gone = new AbortController();
    response.on('close', () => { if (!response.writableFinished) gone.abort(); });
    if (method !== 'getupdates') await this.#turn();
    return this.#call({ bot, method, params, arrivedAt, gone: gone.signal, source: 'http' }, request, response);
  }

  /**
   * Lets a few calls through per round of the event loop. Node accepts one new connection per round, so long rounds
   * would make new connections wait under load, and that wait would look like slowness of the bot.
   */
  #turn() {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length === 1) setImmediate(() => this.#drain());
    });
  }

  #drain() {
    for (const resolve of this.waiting.splice(0, CALLS_PER_ROUND)) resolve();
    if (this.waiting.length) setImmediate(() => this.#drain());
  }

  #note(method, finding) {
    const key = `${method}: ${finding}`;
    const known = this.lintFindings.get(key);
    if (known) known.count++;
    else this.lintFindings.set(key, { method, finding, count: 1, firstCall: this.callCount });
  }

  /**
   * One API call, from HTTP or from a webhook answer (then without request and response).
   * @param {{ bot: import('./lib/model.mjs').BotAccount, method: string, params: Params, arrivedAt: number, gone?: AbortSignal, source: 'http' | 'webhook-reply' }} call
   * @param {http.IncomingMessage} [request] @param {http.ServerResponse} [response]
   */
  async #call({ bot, method, params, arrivedAt, gone, source }, request, response) {
    const isPoll = method === 'getupdates';
    const id = isPoll ? 0 : ++this.callCount;
    const touched = { chatId: toIntegerSafe(params.str('chat_id')) ?? 0, messageIds: [] };
    /** @type {CallRecord} */
    const record = { id, at: arrivedAt, method, args: isPoll ? /** @type {Record<string, string>} */ ({}) : params.toLog(), chatId: touched.chatId, messageIds: touched.messageIds, source,
      faults: [], status: 0, ok: false, description: '', ms: 0 };
    if (isPoll) {
      this.polls.count++;
      this.polls.firstAt ||= arrivedAt;
      this.polls.lastAt = arrivedAt;
    } else {
      this.calls.push(record);
      for (const finding of lintCall(method, params)) this.#note(method, finding);
    }
    const finish = (status, description = '') => {
      record.ms = preciseNow() - arrivedAt;
      record.status = status;
      record.ok = status === 200;
      record.description = description;
      record.chatId = touched.chatId;
      if (!isPoll) this.world.emit('call', record);
    };
    const drop = (what) => {
      finish(0, what);
      request?.socket.destroy();
    };
    const fail = (error) => {
      const told = describe(error);
      if (error instanceof NotEmulated) this.notEmulated.push(method);
      if (!(error instanceof HttpError) && told.code === 500) this.internalErrors.push(error);
      if (told.retryAfter) record.retryAfter = told.retryAfter;
      finish(told.code, told.description);
      if (response) this.#error(response, error);
    };

    // faults before the effect
    const patienceKey = `fault:${bot.id}/${method}/${params.str('chat_id')}`;
    if (!isPoll) this.limits.checkPatience(patienceKey, touched.chatId);
    const faults = this.faults.match(method, params);
    record.faults = faults.map((f) => f.kind);
    await pause(this.latency.before, this.world.rng);
    for (const f of faults) {
      switch (f.kind) {
        case 'delay-before': await sleep(f.delayMs ?? 1000); break;
        case '429':
          this.limits.toldToWait(patienceKey, f.retryAfter ?? 1);
          return fail(new RetryAfter(f.retryAfter ?? 1));
        case '500': return fail(new HttpError(500, f.description ?? 'Internal Server Error'));
        case '502': return fail(new HttpError(502, f.description ?? 'Bad Gateway'));
        case '502html': {
          finish(502, 'Bad Gateway (HTML)');
          const html = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n';
          response?.writeHead(502, { 'Content-Type': 'text/html', 'Content-Length': html.length });
          response?.end(html);
          return undefined;
        }
        case 'error': return fail(new HttpError(f.code ?? 400, f.description ?? 'Bad Request: injected fault', f.parameters));
        case 'drop-before': return drop('dropped before the effect');
        case 'hang': return finish(0, 'no answer, no effect');
        default:
      }
    }

    // the effect
    let result;
    let description;
    try {
      result = await runMethod(method, { sim: this, world: this.world, bot, p: params, arrivedAt: preciseNow(), callId: id, gone, touched });
      if (result instanceof Described) ({ result, description } = result);
    } catch (error) {
      return fail(error);
    }
    if (isPoll && result.text !== '[]') this.polls.withUpdates++;

    // faults after the effect
    await pause(this.latency.after, this.world.rng);
    const text = `{"ok":true,"result":${result instanceof RawJson ? result.text : JSON.stringify(result)}${description ? `,"description":${JSON.stringify(description)}` : ''}}`;
    for (const f of faults) {
      switch (f.kind) {
        case 'delay-after': await sleep(f.delayMs ?? 1000); break;
        case 'drop-after': return drop('dropped after the effect');
        case '500-after': return fail(new HttpError(500, 'Internal Server Error'));
        case '502-after': return fail(new HttpError(502, 'Bad Gateway'));
        case 'drop-mid':
          finish(0, 'dropped in the middle of the answer');
          response?.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
          response?.write(text.slice(0, Math.floor(text.length / 2)), () => request?.socket.destroy());
          return undefined;
        default:
      }
    }
    if (this.config.logResults && !isPoll) record.result = JSON.parse(text).result;
    finish(200, description);
    if (response) this.#sendJson(response, 200, text);
    return undefined;
  }

  /** A method that came in the body of a webhook answer. Its result goes nowhere. */
  callFromWebhookReply(bot, method, { args, files }) {
    const rest = new Map(args);
    rest.delete('method');
    this.#call({ bot, method, params: new Params(method, rest, files), arrivedAt: preciseNow(), source: 'webhook-reply' })
      .catch((error) => this.internalErrors.push(error));
  }

  /** @param {http.ServerResponse} response @param {string} path */
  #serveFile(response, path) {
    const m = /^\/file\/bot([^/]*)\/(.+)$/.exec(path);
    try {
      const bot = this.#authorize(decodeURIComponent(m?.[1] ?? ''));
      const name = decodeURIComponent(m?.[2] ?? '');
      const file = this.world.files.byPath.get(name);
      const until = bot.filePaths.get(name);
      if (!file || until === undefined || until < this.world.nowExact()) throw new HttpError(404, 'Not Found');
      const rule = this.faults.match('file', new Params('file', new Map(), new Map()))[0];
      if (rule?.kind === '500' || rule?.kind === '502') throw new HttpError(Number(rule.kind), rule.kind === '500' ? 'Internal Server Error' : 'Bad Gateway');
      const bytes = this.world.files.content(file);
      response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.length, 'Content-Disposition': `attachment; filename=${file.path.split('/').at(-1)}` });
      if (rule?.kind?.startsWith('drop')) response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
      else response.end(bytes);
    } catch (error) {
      this.#error(response, error);
    }
  }
}

/** @param {string} text @param {string} separator */
function splitOnce(text, separator) {
  const i = text.indexOf(separator);
  return i === -1 ? [text] : [text.slice(0, i), text.slice(i + 1)];
}

/** @param {number[]} range @param {import('./lib/model.mjs').Rng} rng */
async function pause([low, high], rng) {
  if (high > 0) await sleep(low + rng.next() * (high - low));
}

/** @param {http.IncomingMessage} request @param {number} max @returns {Promise<Buffer | null>} null: too long */
export async function readBody(request, max) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > max) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/* -------------------------------------------------------------------- command line ---- */

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { parseArgs } = await import('node:util');
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8081' }, host: { type: 'string', default: '127.0.0.1' },
    token: { type: 'string', default: DEFAULT_TOKEN }, username: { type: 'string', default: 'tgsim_bot' }, seed: { type: 'string', default: '1' },
    limits: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } } });
  const sim = await new TgSim({ port: Number(values.port), host: values.host, token: values.token, seed: Number(values.seed),
    bot: { username: values.username }, limits: { enabled: values.limits } }).start();
  if (values.verbose) {
    sim.world.on('call', (call) => process.stdout.write(`${new Date(call.at).toISOString()} ${call.method} chat=${call.chatId} -> ${call.status} ${call.description}\n`));
  }
  process.stdout.write(`tgsim: apiRoot ${sim.apiRoot}, token ${sim.token}, control ${sim.apiRoot}/control\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => sim.stop().then(() => process.exit(0)));
}
