// Reads a chat's stream as a page does, and waits for what a test expects of it.
import type { ChatBody } from '../../../src/desk/chat-body.ts';

export type Line = ChatBody & { readonly at: string };
export type Reader = {
  readonly lines: readonly Line[];
  readonly lastId: () => number;
  /** Resolves with the first `count` lines; rejects when the stream ends before. */
  readonly until: (count: number) => Promise<readonly Line[]>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly close: () => void;
};

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const openChat = async (base: string): Promise<string> => {
  const answer = await fetch(`${base}/chat/open`, { method: 'POST' });
  return ((await answer.json()) as { token: string }).token;
};

export const send = (base: string, token: string, body: object): Promise<Response> =>
  fetch(`${base}/chat/messages`, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const readStream = async (base: string, token: string, after = 0): Promise<Reader> => {
  const closing = new AbortController();
  const answer = await fetch(`${base}/chat/stream?after=${after}`, {
    headers: bearer(token),
    signal: closing.signal,
  });
  if (!answer.ok) throw new Error(`the stream answered ${answer.status}`);
  const lines: Line[] = [];
  let lastId = after;
  let over = false;
  let told = (): void => {};
  let news = new Promise<void>((resolve) => (told = resolve));
  const tell = (): void => {
    told();
    news = new Promise<void>((resolve) => (told = resolve));
  };
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body!) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const [, id] = /^id: (\d+)$/m.exec(part) ?? [];
        const [, data] = /^data: (.+)$/m.exec(part) ?? [];
        if (id === undefined || data === undefined) continue;
        lastId = Number(id);
        lines.push(JSON.parse(data) as Line);
      }
      tell();
    }
  };
  const ended = read()
    .catch(() => {})
    .then(() => {
      over = true;
      tell();
    });
  return {
    lines,
    lastId: () => lastId,
    until: async (count) => {
      while (lines.length < count) {
        if (over) throw new Error(`the stream ended after ${lines.length} of ${count} lines`);
        await news;
      }
      return lines.slice(0, count);
    },
    ended,
    close: () => closing.abort(),
  };
};
