// What the tests use of the simulator, for the type checker; the simulator itself is plain JavaScript.

export type View = {
  readonly id: number;
  readonly text: string;
  readonly entities?: readonly { readonly type: string; readonly offset: number; readonly length: number }[];
  readonly labels: readonly string[];
  readonly buttons: readonly (readonly { readonly text: string; readonly data?: string }[])[];
  readonly byBot: boolean;
};
export type Seen = View & { readonly seq: number; readonly at: number; readonly kind: string; readonly latencyMs: number };

export type ChatEvent = {
  readonly seq: number;
  readonly kind: string;
  readonly byBot: boolean;
  readonly text: string;
  readonly view?: View;
};

export type Media = {
  readonly bytes?: Uint8Array;
  readonly size?: number;
  readonly name?: string;
  readonly mime?: string;
  readonly width?: number;
  readonly height?: number;
  readonly caption?: string;
  /** The album it is a part of; its parts may then be sent one by one. */
  readonly mediaGroupId?: string;
  readonly replyTo?: number | { readonly id: number };
};

export type Press = {
  readonly text: string;
  readonly messageId: number;
  readonly data: string;
  answer(options?: { timeout?: number }): Promise<{ text: string; showAlert: boolean; at: number }>;
};

export type Pattern = RegExp | string | ((view: View) => boolean);

export class User {
  readonly id: number;
  readonly chat: {
    readonly id: number;
    readonly events: readonly unknown[];
    waitFor(
      fits: (event: ChatEvent) => boolean,
      options: { after: number; timeout: number; what: string },
    ): Promise<ChatEvent>;
    readonly messages: ReadonlyMap<number, { readonly isProtected?: boolean }>;
  };
  in(group: Group): User;
  start(payload?: string): Promise<View>;
  say(text: string, options?: { replyTo?: number | { readonly id: number }; reply?: boolean }): Promise<View>;
  photo(media?: Media): Promise<View>;
  document(media?: Media): Promise<View>;
  voice(media?: Media): Promise<View>;
  video(media?: Media): Promise<View>;
  audio(media?: Media): Promise<View>;
  animation(media?: Media): Promise<View>;
  videoNote(media?: Media): Promise<View>;
  sticker(media?: Media): Promise<View>;
  location(place: { latitude: number; longitude: number }): Promise<View>;
  contact(contact?: { phone_number?: string; first_name?: string }): Promise<View>;
  album(items: readonly ({ readonly type: 'photo' | 'video' | 'document' | 'audio' } & Media)[]): Promise<View[]>;
  edit(message: number | { readonly id: number }, text: string): Promise<View>;
  forward(message: number | { readonly id: number }): Promise<View>;
  press(
    label: string | RegExp | { readonly data: string | RegExp } | { readonly text: string | RegExp },
    options?: { messageId?: number | { readonly id: number } },
  ): Promise<Press>;
  block(): Promise<void>;
  unblock(): Promise<void>;
  deactivate(): Promise<void>;
  last(): View | null;
  messages(): View[];
  buttons(): string[];
  transcript(): string;
  waitFor(
    pattern?: Pattern,
    options?: { timeout?: number; kinds?: readonly string[]; buttons?: boolean },
  ): Promise<Seen>;
  waitForCount(count: number, options?: { timeout?: number }): Promise<Seen[]>;
  expectSilence(ms?: number): Promise<void>;
}

export type Group = { readonly id: number; readonly title: string };

export type Call = {
  readonly method: string;
  readonly args: Record<string, string>;
  readonly chatId: number;
  readonly status: number;
  readonly ok: boolean;
  readonly description: string;
  readonly at: number;
};

export type Update = {
  readonly id: number;
  readonly type: string;
  readonly json: string;
  readonly deliveries: readonly { readonly at: number }[];
  readonly confirmedAt: number;
};

export type Fault = {
  readonly kind: string;
  readonly method?: string | RegExp;
  readonly chatId?: number;
  readonly text?: RegExp;
  readonly skip?: number;
  readonly times?: number;
  readonly probability?: number;
  readonly retryAfter?: number;
  readonly delayMs?: number;
  readonly code?: number;
  readonly description?: string;
  readonly parameters?: Record<string, unknown>;
};

export type Stats = {
  readonly calls: number;
  readonly byMethod: Record<string, number>;
  readonly errors: Record<string, number>;
  readonly violations: Record<'overall' | 'perChat' | 'perGroup' | 'ignoredRetryAfter', number>;
  readonly peakSendsPerSecond: number;
  readonly notEmulated: readonly string[];
  readonly internalErrors: readonly string[];
  readonly bots: readonly { readonly pendingUpdates: number; readonly redelivered: number; readonly conflicts: number }[];
};

export class TgSim {
  constructor(config?: {
    readonly port?: number;
    readonly token?: string;
    readonly bot?: { readonly username?: string; readonly first_name?: string };
    readonly seed?: number;
  readonly webhookBackoffScale?: number;
    readonly limits?: {
      readonly enabled?: boolean;
      readonly overallPerSecond?: number;
      readonly perChatPerSecond?: number;
      readonly perChatBurst?: number;
      readonly countEdits?: boolean;
    };
    readonly filePathSeconds?: number;
    readonly firstUpdateId?: number;
  });
  readonly apiRoot: string;
  readonly token: string;
  readonly port: number;
  readonly calls: readonly Call[];
  readonly lint: readonly { readonly method: string; readonly finding: string }[];
  readonly polls: { readonly count: number; readonly lastAt: number };
  readonly world: {
    on(event: 'call', listener: (call: Call) => void): void;
    on(event: 'update', listener: (bot: unknown, update: Update) => void): void;
  };
  readonly bot: {
    readonly updates: {
      readonly all: readonly Update[];
      readonly count: number;
      readonly conflicts: number;
      duplicateNext: number;
      readonly reorder: { left: number };
      redeliver(id: number): void;
      push(type: string, body: unknown): Update | null;
    };
  };
  readonly faults: { add(rule: Fault): { readonly hits: number; remove(): void }; clear(): void };
  start(): Promise<this>;
  stop(): Promise<void>;
  createUser(about?: {
    readonly first_name?: string;
    readonly last_name?: string;
    readonly username?: string;
    readonly language_code?: string;
    readonly id?: number;
    readonly phone?: string;
  }): User;
  chat(id: number): { readonly events: readonly { readonly kind: string; readonly byBot: boolean }[] };
  transcript(chatId: number): string;
  createGroup(about?: { readonly title?: string; readonly members?: readonly User[]; readonly quiet?: boolean }): Group;
  setOutage(kind: 'drop' | '502' | 'hang' | null, ms?: number): void;
  setLatency(range: { before?: readonly number[]; after?: readonly number[] }): void;
  waitForBot(timeout?: number): Promise<void>;
  waitForQuiet(quietMs?: number, timeout?: number): Promise<void>;
  stats(): Stats;
}
