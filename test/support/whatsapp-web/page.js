/* Test double of the WhatsApp Web page: answers just the internals that the
 * injected code of whatsapp-web.js 1.34.7 asks for. Own code. State lives in
 * the server (standin/server.mjs); credentials and messages are kept in the
 * browser profile (IndexedDB), so LocalAuth and reloads behave as in life. */
'use strict';
(() => {
  const VERSION = '2.3000.1030000000';

  // ---------------------------------------------------------------- registry
  const modules = new Map();
  const touched = new Set();
  const proxies = new WeakMap();
  const tracked = (path, target, depth) => {
    if (proxies.has(target)) return proxies.get(target);
    const proxy = new Proxy(target, {
      get(t, key) {
        const v = Reflect.get(t, key, t);
        if (
          typeof key === 'string' &&
          !['prototype', 'constructor', 'then', 'toJSON', 'apply', 'bind'].includes(key)
        ) {
          touched.add(`${path}.${key}`);
          if (depth > 0 && v instanceof Emitter) return tracked(`${path}.${key}`, v, depth - 1);
        }
        return v;
      },
      set(t, key, v) {
        touched.add(`${path}.${String(key)} =`);
        t[key] = v;
        return true;
      },
      construct(t, args) {
        touched.add(`new ${path}()`);
        return Reflect.construct(t, args);
      },
    });
    proxies.set(target, proxy);
    return proxy;
  };
  const define = (name, exports) => {
    if (!(window.__missing || []).includes(name)) modules.set(name, exports);
  };
  window.require = (name) => {
    if (!modules.has(name)) {
      touched.add(`MISSING ${name}`);
      throw new Error(`Requiring unknown module "${name}"`);
    }
    return tracked(name, modules.get(name), 1);
  };

  // ------------------------------------------------------------ small kernel
  class Emitter {
    constructor() {
      Object.defineProperty(this, '_handlers', { value: new Map() });
    }
    on(names, fn) {
      for (const n of names.split(/\s+/)) {
        if (!this._handlers.has(n)) this._handlers.set(n, []);
        this._handlers.get(n).push(fn);
      }
      return this;
    }
    once(name, fn) {
      const wrap = (...a) => {
        this.off(name, wrap);
        fn(...a);
      };
      return this.on(name, wrap);
    }
    off(name, fn) {
      const l = this._handlers.get(name) || [];
      this._handlers.set(
        name,
        l.filter((f) => f !== fn),
      );
      return this;
    }
    trigger(name, ...args) {
      for (const fn of [...(this._handlers.get(name) || [])]) {
        try {
          fn.apply(this, args);
        } catch (e) {
          console.error('handler', name, e);
        }
      }
    }
  }

  class Model extends Emitter {
    constructor(attrs = {}) {
      super();
      Object.defineProperty(this, 'collection', { value: null, writable: true });
      Object.assign(this, attrs);
    }
    set(attrs) {
      const changed = [];
      for (const [k, v] of Object.entries(attrs)) {
        if (this[k] !== v) {
          changed.push([k, v, this[k]]);
          this[k] = v;
        }
      }
      for (const [k, v, prev] of changed) {
        this.trigger(`change:${k}`, this, v, prev);
        this.collection?.trigger(`change:${k}`, this, v, prev);
      }
      if (changed.length) {
        this.trigger('change', this);
        this.collection?.trigger('change', this);
      }
      return this;
    }
    serialize() {
      const out = {};
      for (const [k, v] of Object.entries(this)) {
        if (typeof v === 'function' || v instanceof Emitter) continue;
        out[k] = v;
      }
      return out;
    }
    toJSON() {
      return this.serialize();
    }
  }

  class Collection extends Emitter {
    constructor(modelClass) {
      super();
      this.modelClass = modelClass;
      Object.defineProperty(this, '_models', { value: new Map() });
    }
    _key(id) {
      return typeof id === 'string' ? id : id?._serialized;
    }
    get(id) {
      return this._models.get(this._key(id));
    }
    add(attrs, { silent = false } = {}) {
      const m = attrs instanceof Model ? attrs : new this.modelClass(attrs);
      const key = this._key(m.id);
      if (this._models.has(key)) return this._models.get(key);
      this._models.set(key, m);
      m.collection = m.collection || this;
      if (!silent) this.trigger('add', m);
      return m;
    }
    remove(id) {
      const m = this.get(id);
      if (!m) return;
      this._models.delete(this._key(m.id));
      this.trigger('remove', m);
    }
    getModelsArray() {
      return [...this._models.values()];
    }
    async find(id) {
      return this.get(id);
    }
  }

  // -------------------------------------------------------------- identities
  class Wid {
    constructor(user, server) {
      this.server = server;
      this.user = user;
      this._serialized = `${user}@${server}`;
    }
    isLid() {
      return this.server === 'lid';
    }
    isUser() {
      return this.server === 'c.us' || this.server === 'lid';
    }
    isGroup() {
      return this.server === 'g.us';
    }
    isStatus() {
      return this._serialized === 'status@broadcast';
    }
    equals(o) {
      return o?._serialized === this._serialized;
    }
    toString() {
      return this._serialized;
    }
    toJSON() {
      return this._serialized;
    }
    toJid() {
      return this._serialized;
    }
  }
  const createWid = (v) => {
    if (!v) return null;
    const s = typeof v === 'string' ? v : v._serialized;
    const m = /^([^@]+)@([\w.]+)$/.exec(s || '');
    if (!m) throw new Error(`wid error: invalid wid ${s}`);
    return new Wid(m[1], m[2] === 's.whatsapp.net' ? 'c.us' : m[2]);
  };
  const hex = (n) =>
    [...crypto.getRandomValues(new Uint8Array(n))]
      .map((b) => b.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase();

  class MsgKey {
    constructor({ from, to, id, participant, selfDir, fromMe, remote }) {
      this.fromMe = fromMe ?? selfDir === 'out';
      this.remote = remote ?? (this.fromMe ? to : from);
      this.id = id;
      if (participant) this.participant = participant;
      this._serialized = [this.fromMe, this.remote._serialized, id, participant?._serialized]
        .filter((x) => x !== undefined)
        .join('_');
    }
    toString() {
      return this._serialized;
    }
    static async newId() {
      return `3EB0${hex(9)}`;
    }
    static fromString(s) {
      const [fromMe, remote, id] = s.split('_');
      return new MsgKey({ fromMe: fromMe === 'true', remote: createWid(remote), id });
    }
  }

  // ------------------------------------------------------------------ models
  class Msg extends Model {
    constructor(attrs) {
      super(attrs);
      this.isStatusV3 = false;
      Object.defineProperty(this, 'mediaData', {
        value: attrs.directPath ? { mediaStage: 'NEEDS_POKE' } : undefined,
        writable: true,
      });
      Object.defineProperty(this, 'mediaObject', {
        value: attrs.directPath ? {} : undefined,
        writable: true,
      });
    }
    unsafe() {
      return this;
    }
    canReply() {
      return true;
    }
    msgContextInfo() {
      return {
        quotedMsg: { type: this.type, body: this.body, caption: this.caption },
        quotedStanzaID: this.id.id,
        quotedParticipant: this.from,
      };
    }
    async downloadMedia() {
      this.mediaData.mediaStage = 'FETCHING';
      const r = await fetch(this.directPath, { method: 'HEAD' });
      this.mediaData.mediaStage = r.ok ? 'RESOLVED' : 'ERROR_MISSING';
    }
  }
  class Chat extends Model {
    constructor(attrs) {
      super({ unreadCount: 0, archive: false, pin: 0, isLocked: false, muteExpiration: 0, t: 0, ...attrs });
      Object.defineProperty(this, 'msgs', { value: new Collection(Msg) });
      Object.defineProperty(this, 'mute', { value: { expiration: 0 } });
      Object.defineProperty(this, 'groupMetadata', { value: undefined, writable: true });
    }
    serialize() {
      return { ...super.serialize(), msgs: this.msgs.getModelsArray().map((m) => m.serialize()) };
    }
    toJSON() {
      const { msgs: _, ...rest } = this.serialize();
      return rest;
    }
  }
  class Contact extends Model {}

  const Msgs = new Collection(Msg);
  const Chats = new Collection(Chat);
  const Contacts = new Collection(Contact);
  const Blocklist = new Collection(Model);
  const Reactions = new Collection(Model);
  Msgs.getMessagesById = async (ids) => ({ messages: ids.map((id) => Msgs.get(id)).filter(Boolean) });
  Contacts.find = async (id) =>
    Contacts.get(id) ||
    Contacts.add({
      id: createWid(id),
      name: undefined,
      pushname: undefined,
      isBusiness: false,
      isContactBlocked: false,
      type: 'in',
    });

  const Socket = new Model({ state: 'UNLAUNCHED', stream: 'DISCONNECTED', hasSynced: false });
  const Conn = new Model({
    ref: undefined,
    pushname: undefined,
    platform: undefined,
    battery: undefined,
    plugged: undefined,
  });
  const Stream = new Model({ available: false });
  Stream.markAvailable = () => Stream.set({ available: true });
  Stream.markUnavailable = () => Stream.set({ available: false });
  const Cmd = new Emitter();
  const CallCollection = new Emitter();
  CallCollection.calls = new Map();

  // ---------------------------------------------------- profile (IndexedDB)
  const idb = new Promise((resolve, reject) => {
    const open = indexedDB.open('standin', 1);
    open.onupgradeneeded = () => {
      open.result.createObjectStore('creds');
      open.result.createObjectStore('msgs');
    };
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const tx = async (store, mode, fn) => {
    const db = await idb;
    return new Promise((resolve, reject) => {
      const t = db.transaction(store, mode, { durability: 'strict' });
      const req = fn(t.objectStore(store));
      t.oncomplete = () => resolve(req?.result);
      t.onerror = () => reject(t.error);
    });
  };

  // ------------------------------------------------------------------ wire
  let ws = null;
  let creds = null;
  let stopped = false;
  const waiting = new Map(); // stanza id -> resolve(send result)
  const outbox = [];
  const send = (frame) => {
    const s = JSON.stringify(frame);
    if (ws?.readyState === WebSocket.OPEN && Socket.state === 'CONNECTED') ws.send(s);
    else outbox.push(s);
  };

  const pnToLid = new Map();
  const lidToPn = new Map();
  const learn = ({ pn, lid }) => {
    if (pn && lid) {
      pnToLid.set(pn, lid);
      lidToPn.set(lid, pn);
    }
  };
  const chatFor = (wid) => {
    const lid = pnToLid.get(wid._serialized);
    return Chats.get(wid) || (lid && Chats.get(lid));
  };
  const ensureChat = (wid, extra = {}) =>
    chatFor(wid) || Chats.add({ id: wid, formattedTitle: wid.user, ...extra });

  const toModel = (w) => {
    const remote = createWid(w.chat);
    const me = createWid(remote.isLid() && creds?.me.lid ? creds.me.lid : creds.me.pn);
    const { chat: _, id, fromMe, ...rest } = w;
    return new Msg({
      ack: 1,
      isNewMsg: true,
      star: false,
      isForwarded: false,
      mentionedJidList: [],
      groupMentions: [],
      ...rest,
      id: new MsgKey({ fromMe: !!fromMe, remote, id }),
      from: fromMe ? me : remote,
      to: fromMe ? remote : me,
      self: fromMe ? 'out' : 'in',
      ...(w.quotedParticipant ? { quotedParticipant: createWid(w.quotedParticipant) } : {}),
    });
  };
  const addIncoming = (w, { silent = false } = {}) => {
    learn(w.who || {});
    const m = toModel(w);
    if (Msgs.get(m.id)) return;
    const chat = ensureChat(m.id.remote);
    const contact =
      Contacts.get(m.id.remote) ||
      Contacts.add({ id: m.id.remote, isBusiness: false, isContactBlocked: false, type: 'in' });
    if (w.notifyName) contact.set({ pushname: w.notifyName });
    if (w.who?.pn && m.id.remote.isLid()) contact.phoneNumber = createWid(w.who.pn);
    chat.msgs.add(m, { silent: true });
    chat.lastReceivedKey = m.id;
    m.collection = Msgs;
    Msgs.add(m, { silent });
    if (!m.id.fromMe && !silent) chat.set({ unreadCount: chat.unreadCount + 1, t: m.t });
    return silent
      ? undefined
      : tx('msgs', 'readwrite', (s) => s.put({ ...w, isNewMsg: false }, m.id._serialized));
  };

  const reload = (query) => {
    stopped = true;
    ws?.close();
    location.href = location.origin + '/' + query;
  };
  const loggedOut = async () => {
    stopped = true;
    await tx('creds', 'readwrite', (s) => s.clear());
    await tx('msgs', 'readwrite', (s) => s.clear());
    Cmd.trigger('logout');
    setTimeout(() => reload('?post_logout=1&logout_reason=0'), 50);
  };

  const onFrame = async (f) => {
    switch (f.t) {
      case 'qr':
        Conn.set({ ref: f.ref });
        Socket.set({ state: 'UNPAIRED' });
        break;
      case 'qr-idle':
        Socket.set({ state: 'UNPAIRED_IDLE' });
        break;
      case 'paired':
        creds = f.creds;
        await tx('creds', 'readwrite', (s) => s.put(creds, 'me'));
        Socket.set({ state: 'PAIRING' });
        ws.send(JSON.stringify({ t: 'hello', deviceId: creds.deviceId, version: VERSION }));
        break;
      case 'success':
        Conn.set({ pushname: f.pushname, platform: f.platform, wid: createWid(creds.me.pn) });
        f.contacts.forEach(learn);
        Socket.set({ state: 'CONNECTED', stream: 'CONNECTED' });
        break;
      case 'offline-progress':
        OfflineMessageHandler.percent = f.percent;
        Cmd.trigger('offline_progress_update_from_bridge');
        break;
      case 'synced':
        // patient: do not finish syncing before somebody watches for it. Without
        // this the race in whatsapp-web.js (ready never fires) decides the run.
        for (let i = 0; f.patient && i < 1500 && !Socket._handlers.get('change:hasSynced')?.length; i++)
          await new Promise((r) => setTimeout(r, 20));
        Socket.set({ hasSynced: true });
        while (outbox.length) ws.send(outbox.shift());
        break;
      case 'unknown-device':
        await loggedOut();
        break;
      case 'msg':
        await addIncoming(f.msg);
        ws.send(JSON.stringify({ t: 'received', id: f.msg.id }));
        break;
      case 'sent':
        waiting.get(f.id)?.({ messageSendResult: 'OK', t: f.ts });
        waiting.delete(f.id);
        break;
      case 'send-error':
        waiting.get(f.id)?.({ messageSendResult: 'ERROR_UNKNOWN' });
        waiting.delete(f.id);
        byStanza(f.id)?.set({ ack: -1 });
        break;
      case 'ack': {
        const m = byStanza(f.id);
        if (m && f.ack > m.ack) m.set({ ack: f.ack });
        break;
      }
      case 'edit':
        byStanza(f.id)?.set({ body: f.body, latestEditSenderTimestampMs: f.ts });
        break;
      case 'revoke':
        byStanza(f.id)?.set({ type: 'revoked', body: undefined });
        break;
      case 'reaction': {
        const parent = byStanza(f.parent);
        modules.get('WAWebAddonReactionTableMode').reactionTableMode.bulkUpsert([
          {
            id: new MsgKey({ fromMe: false, remote: createWid(f.from), id: f.id }),
            reactionParentKey: parent?.id,
            reactionText: f.emoji,
            reactionTimestamp: f.ts,
            from: createWid(f.from),
            read: false,
            orphan: parent ? 0 : 1,
            ack: 1,
          },
        ]);
        break;
      }
      case 'vote': {
        const parent = byStanza(f.parent);
        modules.get('WAWebAddonPollVoteTableMode').pollVoteTableMode.bulkUpsert([
          {
            id: new MsgKey({ fromMe: false, remote: createWid(f.from), id: f.id }),
            pollUpdateParentKey: parent.id,
            selectedOptionLocalIds: f.options,
            senderTimestampMs: f.ts,
            t: f.ts,
            from: createWid(f.from),
          },
        ]);
        break;
      }
      case 'logout':
        await loggedOut();
        break;
      case 'conflict':
        stopped = true;
        Socket.set({ state: 'CONFLICT' });
        break;
      case 'state':
        Socket.set({ state: f.state });
        break;
      case 'reload':
        reload('');
        break;
      case 'call':
        CallCollection.calls.set(f.id, {
          id: f.id,
          peerJid: createWid(f.from),
          isVideo: false,
          isGroup: false,
          outgoing: false,
          offerTime: Math.floor(Date.now() / 1000),
        });
        break;
    }
  };
  const byStanza = (id) => Msgs.getModelsArray().find((m) => m.id.id === id);

  const connect = () => {
    if (stopped) return;
    if (Socket.state !== 'UNLAUNCHED') Socket.set({ state: 'OPENING' });
    ws = new WebSocket(`wss://${location.host}/ws/chat`);
    let queue = Promise.resolve();
    ws.onopen = () =>
      ws.send(JSON.stringify({ t: 'hello', deviceId: creds?.deviceId ?? null, version: VERSION }));
    ws.onmessage = (e) => {
      queue = queue.then(() => onFrame(JSON.parse(e.data))).catch((err) => console.error('frame', err));
    };
    ws.onclose = () => {
      if (stopped) return;
      if (creds && Socket.state === 'CONNECTED')
        Socket.set({ hasSynced: false, stream: 'DISCONNECTED', state: 'TIMEOUT' });
      setTimeout(connect, 500);
    };
  };

  Socket.logout = async () => {
    ws.send(JSON.stringify({ t: 'logout' }));
    await loggedOut();
  };
  Socket.reconnect = () => ws.close();
  Socket.takeover = () => {
    stopped = false;
    ws?.close();
    connect();
  };

  // ---------------------------------------------------------- media helpers
  const b64 = (buf) => btoa(String.fromCharCode(...new Uint8Array(buf)));
  const unb64 = (s) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0));
  const sha256 = async (buf) => b64(await crypto.subtle.digest('SHA-256', buf));
  const INFO = {
    image: 'Image',
    sticker: 'Image',
    video: 'Video',
    audio: 'Audio',
    ptt: 'Audio',
    document: 'Document',
  };
  const expand = async (key, type) => {
    const k = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits']);
    return new Uint8Array(
      await crypto.subtle.deriveBits(
        {
          name: 'HKDF',
          hash: 'SHA-256',
          salt: new Uint8Array(32),
          info: new TextEncoder().encode(`WhatsApp ${INFO[type]} Keys`),
        },
        k,
        112 * 8,
      ),
    );
  };
  const crypt = async (op, key, type, data) => {
    const x = await expand(key, type);
    const aes = await crypto.subtle.importKey('raw', x.slice(16, 48), 'AES-CBC', false, [op]);
    return crypto.subtle[op]({ name: 'AES-CBC', iv: x.slice(0, 16) }, aes, data);
  };

  class OpaqueData {
    constructor(blob) {
      this.blob = blob;
      this.type = blob.type;
    }
    static async createFromData(data, mimetype) {
      return new OpaqueData(data instanceof Blob ? data : new Blob([data], { type: mimetype }));
    }
    url() {
      return URL.createObjectURL(this.blob);
    }
    autorelease() {}
    formData() {
      return new FormData();
    }
  }
  class MediaObject {
    constructor(filehash) {
      this.filehash = filehash;
      this.contentInfo = {};
    }
    consolidate(json) {
      this.type = json.type;
      this.size = json.size;
      this.blob = json.mediaBlob;
    }
  }
  const mediaObjects = new Map();
  class MediaData extends Model {
    toJSON() {
      return this.serialize();
    }
  }
  const mediaTypeOf = (mime, p) => {
    if (p.asDocument) return 'document';
    if (p.asSticker) return 'sticker';
    if (mime.startsWith('image/')) return 'image';
    if (mime.startsWith('video/')) return 'video';
    if (mime.startsWith('audio/')) return p.isPtt ? 'ptt' : 'audio';
    return 'document';
  };

  // ----------------------------------------------------------------- modules
  define('WAWebSocketModel', { Socket });
  define('WAWebCmd', { Cmd });
  define('WAWebConnModel', { Conn });
  define('WAWebStreamModel', { Stream });
  const OfflineMessageHandler = {
    percent: 0,
    getOfflineDeliveryProgress() {
      return this.percent;
    },
  };
  define('WAWebOfflineHandler', { OfflineMessageHandler });
  define('WAWebAltDeviceLinkingApi', {
    setPairingType() {},
    async initializeAltDeviceLinking() {},
    async startAltLinkingFlow(phone) {
      const code = hex(4);
      ws.send(JSON.stringify({ t: 'pair-code', phone, code }));
      return code;
    },
    async initializeQRLinking() {},
  });
  define('WABase64', { encodeB64: (u8) => b64(u8) });
  define('WAWebCompanionRegClientUtils', { DEVICE_PLATFORM: '1' });
  define('WAWebAdvSignatureApi', {});
  const keys = {
    id: crypto.getRandomValues(new Uint8Array(32)),
    noise: crypto.getRandomValues(new Uint8Array(32)),
    adv: b64(crypto.getRandomValues(new Uint8Array(32))),
  };
  define('WAWebUserPrefsInfoStore', {
    waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: keys.noise } }) },
  });
  define('WAWebSignalStoreApi', {
    waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: keys.id } }) },
  });
  define('WAWebUserPrefsMultiDevice', { getADVSecretKey: () => keys.adv });
  define('WAWebUserPrefsMeUser', {
    getMaybeMePnUser: () => (creds ? createWid(creds.me.pn) : undefined),
    getMaybeMeLidUser: () => (creds ? createWid(creds.me.lid) : undefined),
  });
  define('WAWebMiscBrowserUtils', { info: () => ({ os: 'Linux', name: 'Chrome' }) });
  define('WAWebSyncGatingUtils', { isPlaceholderMessageResendEnabled: () => false });
  define('WAWebNonMessageDataRequestPlaceholderMessageResendUtils', { async handlePlaceholderMsgsSeen() {} });
  define('WAWebCallCollection', CallCollection);
  define('WAWebBackendJobsCommon', { mediaTypeFromProtobuf: () => null });
  define('WAWebE2EProtoUtils', { typeAttributeFromProtobuf: () => 'text' });
  define('WAWebAddonReactionTableMode', { reactionTableMode: { bulkUpsert: async () => {} } });
  define('WAWebAddonPollVoteTableMode', { pollVoteTableMode: { bulkUpsert: async () => {} } });
  define('WAWebPollsVotesSchema', { getTable: () => ({ equals: async () => [] }) });

  define('WAWebCollections', { Msg: Msgs, Chat: Chats, Contact: Contacts, Blocklist, Reactions });
  define('WAWebMsgKey', MsgKey);
  define('WAWebWidFactory', {
    createWid,
    createWidFromWidLike: createWid,
    asUserWidOrThrow: (w) => {
      if (!w.isUser()) throw new Error('not a user wid');
      return w;
    },
  });
  define('WAWebChatGetters', {
    getIsNewsletter: (c) => c.id.server === 'newsletter',
    getIsBroadcast: (c) => c.id.server === 'broadcast',
  });
  define('WAWebFindChatAction', {
    findOrCreateLatestChat: async (wid) => ({ chat: ensureChat(wid), created: true }),
  });
  define('WAWebChatLoadMessages', { loadEarlierMsgs: async () => [] });
  define('WAWebGetEphemeralFieldsMsgActionsUtils', { getEphemeralFields: () => ({}) });
  const LINK = /\bhttps?:\/\/[^\s]+/g;
  define('WALinkify', {
    findLink: (s) => {
      const m = String(s ?? '').match(LINK);
      return m ? { href: m[0] } : null;
    },
    findLinks: (s) => (String(s ?? '').match(LINK) || []).map((href) => ({ href })),
  });
  define('WAWebLinkPreviewChatAction', { getLinkPreview: async () => null });
  define('WAWebMsgReply', { canReplyMsg: () => true });
  define('WAWebQuotedMsgModelUtils', {
    getQuotedMsgObj: (m) =>
      byStanza(m.quotedStanzaID) ||
      new Msg({
        ...m.quotedMsg,
        id: new MsgKey({ fromMe: false, remote: m.id.remote, id: m.quotedStanzaID }),
        from: m.quotedParticipant,
        to: m.to,
        t: 0,
      }),
  });
  define('WAWebSendMsgChatAction', {
    addAndSendMsgToChat(chat, message) {
      const m = new Msg(message);
      m.collection = Msgs;
      chat.msgs.add(m, { silent: true });
      Msgs.add(m);
      const w = { ...m.serialize(), id: m.id.id, chat: chat.id._serialized, fromMe: true };
      for (const k of ['from', 'to', 'mediaBlob', 'renderableUrl', 'collection']) delete w[k];
      void tx('msgs', 'readwrite', (s) =>
        s.put(JSON.parse(JSON.stringify({ ...w, isNewMsg: false })), m.id._serialized),
      );
      const result = new Promise((resolve) => waiting.set(m.id.id, resolve));
      send({ t: 'send', msg: w });
      return [Promise.resolve(m), result];
    },
  });
  define('WAWebUpdateUnreadChatAction', {
    async sendSeen({ chat }) {
      const ids = chat.msgs
        .getModelsArray()
        .filter((m) => !m.id.fromMe)
        .map((m) => m.id.id);
      if (chat.unreadCount) send({ t: 'read', chat: chat.id._serialized, ids });
      chat.set({ unreadCount: 0 });
    },
  });
  define('WAWebChatStateBridge', {
    sendChatStateComposing: async (wid) =>
      send({ t: 'chatstate', chat: wid._serialized, state: 'composing' }),
    sendChatStateRecording: async (wid) =>
      send({ t: 'chatstate', chat: wid._serialized, state: 'recording' }),
    sendChatStatePaused: async (wid) => send({ t: 'chatstate', chat: wid._serialized, state: 'paused' }),
  });
  define('WAWebPresenceChatAction', {
    sendPresenceAvailable: async () => send({ t: 'presence', state: 'available' }),
    sendPresenceUnavailable: async () => send({ t: 'presence', state: 'unavailable' }),
  });
  define('WAWebSendReactionMsgAction', {
    sendReactionToMsg: async (m, emoji) =>
      send({ t: 'react', id: m.id.id, chat: m.id.remote._serialized, emoji }),
  });
  define('WAWebMsgActionCapability', {
    canEditText: (m) => m.id.fromMe,
    canEditCaption: () => false,
    canSenderRevokeMsg: (m) => m.id.fromMe,
    canAdminRevokeMsg: () => false,
  });
  define('WAWebSendMessageEditAction', {
    sendMessageEdit: async (m, body) => {
      m.set({ body });
      send({ t: 'edit', id: m.id.id, body });
    },
  });
  Cmd.sendRevokeMsgs = async (_chat, { list }) => list.forEach((m) => send({ t: 'revoke', id: m.id.id }));
  Cmd.refreshQR = () => ws.send(JSON.stringify({ t: 'refresh-qr' }));
  define('WAWebLaunchSocketUtils', { refreshQR: Cmd.refreshQR });

  define('WAWebApiContact', {
    getAlternateUserWid: (w) => {
      const o = pnToLid.get(w._serialized) || lidToPn.get(w._serialized);
      return o ? createWid(o) : undefined;
    },
    getCurrentLid: (w) => {
      const l = pnToLid.get(w._serialized);
      return l ? createWid(l) : undefined;
    },
    getPhoneNumber: (w) => {
      const p = lidToPn.get(w._serialized);
      return p ? createWid(p) : undefined;
    },
  });
  define('WAWebQueryExistsJob', { queryWidExists: async (w) => (/^0/.test(w.user) ? null : { wid: w }) });
  define('WAWebLidMigrationUtils', {
    toPn: (w) => {
      const p = lidToPn.get(w._serialized);
      return p ? createWid(p) : undefined;
    },
  });
  define('WAWebContactGetters', {
    getIsMe: (c) => c.id._serialized === creds?.me.pn,
    getIsUser: (c) => c.id.isUser(),
    getIsGroup: (c) => c.id.isGroup(),
    getIsWAContact: () => true,
    getUserid: (c) => c.id.user,
    getVerifiedName: () => undefined,
    getVerifiedLevel: () => 0,
    getStatusMute: () => false,
    getName: (c) => c.name,
    getShortName: (c) => c.name,
    getPushname: (c) => c.pushname,
    getIsEnterprise: () => false,
  });
  define('WAWebFrontendContactGetters', { getIsMyContact: (c) => !!c.name });

  define('WAWebMediaOpaqueData', OpaqueData);
  define('WAWebPrepRawMedia', {
    prepRawMedia: (opaque, params) => ({
      waitForPrep: async () => {
        const buf = await opaque.blob.arrayBuffer();
        const type = mediaTypeOf(opaque.type, params);
        return new MediaData({
          type,
          mimetype: opaque.type,
          size: buf.byteLength,
          filehash: await sha256(buf),
          isGif: false,
          mediaBlob: opaque,
          preview: undefined,
          filename: opaque.blob.name,
        });
      },
    }),
  });
  define('WAWebMediaStorage', {
    getOrCreateMediaObject: (h) => {
      if (!mediaObjects.has(h)) mediaObjects.set(h, new MediaObject(h));
      return mediaObjects.get(h);
    },
  });
  define('WAWebMmsMediaTypes', { msgToMediaType: ({ type }) => type, castToV4: (t) => t });
  define('WAWebMediaDataUtils', { shouldUseMediaCache: () => true });
  define('WAWebMediaInMemoryBlobCache', { InMemoryMediaBlobCache: { put() {} } });
  define('WAWebMediaMmsV4Upload', {
    async uploadMedia({ mediaObject, mediaType }) {
      const key = crypto.getRandomValues(new Uint8Array(32));
      const plain = await mediaObject.blob.blob.arrayBuffer();
      const enc = await crypt('encrypt', key, mediaType, plain);
      const encFilehash = await sha256(enc);
      const r = await fetch('/mms/upload', { method: 'POST', body: enc });
      if (!r.ok) throw Object.assign(new Error(`MediaUploadError ${r.status}`), { status: r.status });
      const { directPath } = await r.json();
      return {
        mediaEntry: {
          mmsUrl: location.origin + directPath,
          deprecatedMms3Url: '',
          directPath,
          mediaKey: b64(key),
          mediaKeyTimestamp: Math.floor(Date.now() / 1000),
          encFilehash,
          uploadHash: encFilehash,
        },
      };
    },
    uploadUnencryptedMedia: async () => {
      throw new Error('stand-in: no channels');
    },
  });
  define('WAWebDownloadManager', {
    downloadManager: {
      async downloadAndMaybeDecrypt({ directPath, encFilehash, filehash, mediaKey, type }) {
        const r = await fetch(directPath);
        if (!r.ok) throw Object.assign(new Error(`MmsDownload ${r.status}`), { status: r.status });
        const enc = await r.arrayBuffer();
        if (encFilehash && (await sha256(enc)) !== encFilehash) throw new Error('encFilehash mismatch');
        const plain = await crypt('decrypt', unb64(mediaKey), type, enc);
        if (filehash && (await sha256(plain)) !== filehash) throw new Error('filehash mismatch');
        return plain;
      },
    },
  });

  // ------------------------------------------------------------------- boot
  window.__standin = {
    touched,
    modules,
    resetTouched: () => touched.clear(),
    listTouched: () => [...touched].sort((a, b) => (a < b ? -1 : 1)),
  };
  void (async () => {
    creds = (await tx('creds', 'readonly', (s) => s.get('me'))) || null;
    const stored = (await tx('msgs', 'readonly', (s) => s.getAll())) || [];
    if (creds) stored.sort((a, b) => a.t - b.t).forEach((w) => addIncoming(w, { silent: true }));
    window.Debug = { VERSION };
    connect();
  })();
})();
