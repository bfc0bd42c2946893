// What is asked of the page itself: each function here runs in the browser, holds nothing of this module, and takes and gives
// only what JSON can carry.
type PageModule = { readonly [member: string]: unknown };
type PageId = { readonly fromMe: boolean; readonly id: string; readonly _serialized: string };
type PageMessage = {
  readonly id: PageId;
  readonly t: number;
  readonly ack: number;
  readonly body?: string;
  readonly isNewMsg?: boolean;
};
type PageChat = {
  readonly id: { readonly _serialized: string; readonly server: string };
  readonly msgs: { readonly getModelsArray: () => PageMessage[] };
};
type Page = {
  readonly require: (module: string) => PageModule;
  readonly onAppStateHasSyncedEvent?: () => Promise<void>;
  readonly WWebJS?: {
    readonly getChat: (id: string, how: object) => Promise<PageChat | null>;
    readonly getMessageModel: (message: PageMessage) => unknown;
    readonly sendSeen: (id: string) => Promise<unknown>;
    readonly sendChatstate: (state: string, id: string) => Promise<unknown>;
  };
};

export type Pulse = { readonly state: string; readonly synced: boolean; readonly injected: boolean };

/** How the page says it is. */
export const pulse = (): Pulse => {
  const page = globalThis as unknown as Page;
  const { require: module } = page;
  const { Socket } = module('WAWebSocketModel') as { Socket: { state: string; hasSynced: boolean } };
  return { state: Socket.state, synced: Boolean(Socket.hasSynced), injected: page.WWebJS !== undefined };
};

/** The library watches for the end of syncing after the page may have synced: then nothing comes, and it is told here. */
export const tellSynced = async (): Promise<void> => {
  await (globalThis as unknown as Page).onAppStateHasSyncedEvent?.();
};

/** The library asks for a fresh QR in the wrong process, and so never. */
export const refreshQr = (): void => {
  const { require: module } = globalThis as unknown as Page;
  const { Cmd } = module('WAWebCmd') as { Cmd: { refreshQR: () => void } };
  Cmd.refreshQR();
};

/** What of the contract the page lacks, as "Module" or "Module.member". */
export const missingOf = (contract: { readonly [module: string]: readonly string[] }): readonly string[] => {
  const { require: module } = globalThis as unknown as Page;
  const missing: string[] = [];
  for (const [name, members] of Object.entries(contract)) {
    try {
      const found = module(name);
      for (const member of members) if (found[member] === undefined) missing.push(`${name}.${member}`);
    } catch {
      missing.push(name);
    }
  }
  return missing;
};

/**
 * What people wrote since `since`, oldest first within a chat: the order of the page and not that of fetchMessages, whose
 * comparison knows no equal seconds.
 */
export const writtenSince = async (
  since: number,
  mostChats: number,
  most: number,
): Promise<readonly unknown[]> => {
  const page = globalThis as unknown as Page;
  const { require: module } = page;
  const { Chat } = module('WAWebCollections') as { Chat: { getModelsArray: () => PageChat[] } };
  const load = module('WAWebChatLoadMessages') as {
    loadEarlierMsgs: (of: { chat: PageChat }) => Promise<PageMessage[] | undefined>;
  };
  const chats = Chat.getModelsArray()
    .filter(({ id }) => id.server === 'c.us' || id.server === 'lid')
    .filter(({ msgs }) => (msgs.getModelsArray().at(-1)?.t ?? 0) >= since)
    .slice(0, mostChats);
  const models: unknown[] = [];
  for (const chat of chats) {
    let messages = chat.msgs.getModelsArray();
    while ((messages[0]?.t ?? 0) >= since && messages.length < most) {
      const earlier = await load.loadEarlierMsgs({ chat });
      if (!earlier || earlier.length === 0) break;
      messages = [...earlier, ...messages];
    }
    const his = messages.filter(({ id, t }) => !id.fromMe && t >= since);
    models.push(...his.map((message) => page.WWebJS!.getMessageModel(message)));
  }
  return models;
};

/**
 * A message of ours in a chat with these words, since then. One that no server has taken counts only while the page that
 * took it still stands: a page that was loaded anew may never send it.
 */
export const sentAlready = async (
  chatId: string,
  text: string,
  since: number,
  known: readonly string[],
): Promise<{ readonly id: string; readonly ack: number } | null> => {
  const chat = await (globalThis as unknown as Page).WWebJS!.getChat(chatId, { getAsModel: false });
  const found = chat?.msgs
    .getModelsArray()
    .find(
      ({ id, t, body, ack, isNewMsg }) =>
        (ack > 0 || (ack === 0 && isNewMsg)) &&
        id.fromMe &&
        t >= since &&
        body === text &&
        !known.includes(id.id),
    );
  return found ? { id: found.id.id, ack: found.ack } : null;
};

export const showSeen = async (chats: readonly string[]): Promise<void> => {
  for (const chat of chats) await (globalThis as unknown as Page).WWebJS!.sendSeen(chat);
};

export const showTyping = async (chat: string): Promise<void> => {
  await (globalThis as unknown as Page).WWebJS!.sendChatstate('typing', chat);
};
