// Every setting, read once at the start. Nothing else reads the environment.
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { readClockSetting } from './clock-setting.ts';
import type { ClockSetting } from './clock-setting.ts';

export type Config = {
  readonly production: boolean;
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: BullMQ's PostgreSQL backend. */
  readonly redisUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Proxies in front of us whose X-Forwarded-For entries are believed. */
  readonly trustProxy: number;
  readonly dataDir: string;
  readonly filesDir: string;
  readonly webchat: boolean;
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string;
    /** Telegram calls `url` with `secret`; null: it is polled. */
    readonly webhook: { readonly url: string; readonly secret: string } | null;
  } | null;
  readonly whatsapp: CloudConfig | WebConfig | null;
  /** A program of this machine that turns voice notes into text; null: nobody does. See src/transcribe.ts. */
  readonly transcriber: {
    readonly command: readonly string[];
    readonly memory: number;
    readonly seconds: number;
  } | null;
  /** The number people write to, digits with the country first: links on paper lead there. */
  readonly whatsappNumber: string | null;
  /** The key ring as written; src/store's seal reads it. Null: generated into `dataDir`. */
  readonly dataKeys: string | null;
  readonly office: {
    readonly name: string;
    readonly address: string;
    readonly telephone: string;
    readonly code: string;
  };
  readonly admins: readonly { readonly channel: 'telegram' | 'whatsapp' | 'web'; readonly address: string }[];
  readonly demo: boolean;
  readonly clock: ClockSetting | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
};

type Template = { readonly name: string; readonly language: string };

/** WhatsApp over Meta's Cloud API. `templates`: approved ones that ask a person to write, by the kind of what waits for him. */
type CloudConfig = {
  readonly kind: 'cloud';
  readonly token: string;
  readonly phoneId: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly apiRoot: string;
  readonly templates: { readonly [K in TemplateKind | 'any']?: Template };
};

/**
 * WhatsApp as a browser of this machine shows it. `args`: more of the browser's own; `memory`: mebibytes it may hold; `polls`: a
 * question is followed by a poll whose options answer it.
 */
type WebConfig = {
  readonly kind: 'web';
  readonly browser: string;
  readonly args: readonly string[];
  readonly profile: string;
  readonly memory: number;
  readonly polls: boolean;
};

/** A setting that cannot be used: which, why, and what to do. Its message never holds a setting's value that may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Env = { readonly [name: string]: string | undefined };

const HIGHEST_PORT = 65_535;
const MOST_PROXIES = 10;
const BOT_TOKEN = /^\d+:[A-Za-z0-9_-]{20,}$/;
/** Telegram takes 1 to 256 of these characters; fewer than 16 can be guessed. */
const WEBHOOK_SECRET = /^[A-Za-z0-9_-]{16,256}$/;
/** Under PUBLIC_URL; it says nothing of the token. */
export const TELEGRAM_WEBHOOK_PATH = '/telegram/updates';
/** Under PUBLIC_URL; to be written into Meta's console together with WHATSAPP_CLOUD_VERIFY_TOKEN. */
export const WHATSAPP_WEBHOOK_PATH = '/whatsapp/updates';
/** As Meta's console shows it: an id, not a telephone number. */
const PHONE_ID = /^\d{6,32}$/;
const TEMPLATE_KINDS = ['reply', 'notice', 'reminder', 'broadcast', 'emergency'] as const;
type TemplateKind = (typeof TEMPLATE_KINDS)[number];
/** Meta takes small letters, digits and underscores for the name; a language code may follow, a kind stand before it. */
const TEMPLATE = new RegExp(
  `^(?:(${TEMPLATE_KINDS.join('|')})=)?([a-z0-9_]{1,512})(?::([a-z]{2}(?:_[A-Z]{2})?))?$`,
);
const SHORTEST_SECRET = 16;
/** Mebibytes: a page at rest holds less, at work not. */
const SMALLEST_MEMORY = 400;
const ARGS = z.array(z.string());
/** Mebibytes: a shell with a small program. */
const SMALLEST_ENGINE = 64;
/** An hour: voice notes are heard one after the other. */
const LONGEST_ENGINE = 3600;
const ADMIN = /^(telegram|whatsapp|web):([^\s,:]+)$/;

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
const onOff = (yes: string, no: string) => z.enum([yes, no], { error: `must be ${yes} or ${no}` });

const SETTINGS = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must not be negative' })
    .max(HIGHEST_PORT, { error: `must not be above ${HIGHEST_PORT}` })
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url('http:', 'https:').optional(),
  TRUST_PROXY: z.coerce
    .number({ error: 'must be the number of proxies in front' })
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must not be negative' })
    .max(MOST_PROXIES, { error: `must not be above ${MOST_PROXIES}` })
    .default(0),
  DATA_DIR: z.string().default('.narahubung'),
  FILES_DIR: z.string().optional(),
  WEBCHAT: onOff('on', 'off').default('on'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(BOT_TOKEN, { error: 'must be a token as BotFather gives it, digits, a colon and letters' })
    .optional(),
  TELEGRAM_API_ROOT: url('http:', 'https:').default('https://api.telegram.org'),
  TELEGRAM_MODE: z.enum(['polling', 'webhook'], { error: 'must be polling or webhook' }).default('polling'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(WEBHOOK_SECRET, { error: 'must be 16 to 256 characters of A-Z, a-z, 0-9, _ and -' })
    .optional(),
  WHATSAPP: z.enum(['off', 'web', 'cloud'], { error: 'must be off, web or cloud' }).default('off'),
  WHATSAPP_WEB_BROWSER: z.string().default('/usr/bin/chromium'),
  WHATSAPP_WEB_BROWSER_ARGS: z.string().optional(),
  WHATSAPP_WEB_PROFILE: z.string().optional(),
  WHATSAPP_NUMBER: z
    .string()
    .regex(/^[1-9]\d{7,14}$/, 'must be the number in digits, the country first, such as 6281234567890')
    .optional(),
  WHATSAPP_WEB_MEMORY: z.coerce
    .number({ error: 'must be a number of mebibytes' })
    .int({ error: 'must be a whole number' })
    .min(SMALLEST_MEMORY, { error: `must be at least ${SMALLEST_MEMORY}, or the browser ends all the time` })
    .default(1500),
  WHATSAPP_WEB_POLLS: onOff('on', 'off').default('off'),
  WHATSAPP_CLOUD_TOKEN: z.string().optional(),
  WHATSAPP_CLOUD_PHONE_ID: z
    .string()
    .regex(PHONE_ID, { error: 'must be the id of the number in digits, not the number itself' })
    .optional(),
  WHATSAPP_CLOUD_APP_SECRET: z.string().optional(),
  WHATSAPP_CLOUD_VERIFY_TOKEN: z
    .string()
    .min(SHORTEST_SECRET, { error: `must have at least ${SHORTEST_SECRET} characters` })
    .optional(),
  WHATSAPP_CLOUD_API_ROOT: url('http:', 'https:').default('https://graph.facebook.com/v24.0'),
  WHATSAPP_CLOUD_TEMPLATE: z
    .string()
    .refine((text) => text.split(',').every((entry) => TEMPLATE.test(entry)), {
      error:
        'must be the name of a template, with :language behind it if it is not id; more for single kinds as kind=name, with commas between',
    })
    .optional(),
  TRANSCRIBER: z.string().optional(),
  TRANSCRIBER_MEMORY: z.coerce
    .number({ error: 'must be a number of mebibytes' })
    .int({ error: 'must be a whole number' })
    .min(SMALLEST_ENGINE, { error: `must be at least ${SMALLEST_ENGINE}, or no engine starts` })
    .default(3000),
  TRANSCRIBER_SECONDS: z.coerce
    .number({ error: 'must be a number of seconds' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(LONGEST_ENGINE, { error: `must not be above ${LONGEST_ENGINE}: others wait behind it` })
    .default(300),
  DATA_KEYS: z.string().optional(),
  OFFICE_NAME: z.string().default('Ombudsman RI Perwakilan Provinsi Riau'),
  OFFICE_ADDRESS: z.string().default('Pekanbaru, Riau'),
  OFFICE_TELEPHONE: z.string().default('137'),
  OFFICE_CODE: z.string().default('PKU'),
  OFFICE_ADMINS: z.string().default(''),
  DEMO: onOff('1', '0').optional(),
  CLOCK: z.string().optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
});

/** Every name that is read, for the tests that compare README and docker-compose.yml with it. */
export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS.shape);

const refuse = (setting: string, why: string, act: string): never => {
  throw new ConfigError(`${setting} ${why}; ${act}.`);
};

/** An empty setting counts as unset: that is how compose passes a variable that nobody gave. */
const given = (env: Env): Env =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));

const readAdmins = (text: string): Config['admins'] =>
  text
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, channel, address] = ADMIN.exec(entry) ?? [];
      if (channel === undefined || address === undefined) {
        return refuse(
          'OFFICE_ADMINS',
          'has an entry that is not channel:address',
          'write for example telegram:1001,telegram:1002',
        );
      }
      return { channel: channel as 'telegram' | 'whatsapp' | 'web', address };
    });

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

const readClock = (text: string | undefined): ClockSetting | null => {
  if (text === undefined) return null;
  const read = readClockSetting(text);
  return read.kind === 'refused' ? refuse('CLOCK', read.why, read.act) : read.setting;
};

const checkProduction = (config: Config, asked: z.infer<typeof SETTINGS>): void => {
  if (!config.production) return;
  if (config.databaseUrl === null) {
    refuse(
      'DATABASE_URL',
      'is missing and NODE_ENV is production',
      'name the PostgreSQL server to keep complaints in',
    );
  }
  if (config.dataKeys === null) {
    refuse(
      'DATA_KEYS',
      'is missing and NODE_ENV is production',
      'give the key ring, kept apart from the database',
    );
  }
  if (asked.DEMO === '1') {
    refuse(
      'DEMO',
      'is 1 and NODE_ENV is production',
      'leave it out: demo people never stand beside real ones',
    );
  }
  if (config.clock !== null)
    refuse('CLOCK', 'is set and NODE_ENV is production', 'leave it out: deadlines run in real time');
};

/** Demo people only where nobody from outside can come in. */
const readDemo = (asked: z.infer<typeof SETTINGS>, production: boolean): boolean => {
  const alone = asked.TELEGRAM_BOT_TOKEN === undefined && asked.WHATSAPP === 'off' && isLoopback(asked.HOST);
  if (asked.DEMO === '1' && !production && !alone) {
    refuse(
      'DEMO',
      'is 1 while an outside channel is on or HOST is not loopback',
      'leave it out, or take these away',
    );
  }
  return asked.DEMO === undefined ? alone && !production : asked.DEMO === '1';
};

const readWebhook = (
  asked: z.infer<typeof SETTINGS>,
  publicUrl: string,
): NonNullable<Config['telegram']>['webhook'] => {
  if (asked.TELEGRAM_MODE === 'polling') return null;
  const secret =
    asked.TELEGRAM_WEBHOOK_SECRET ??
    refuse(
      'TELEGRAM_WEBHOOK_SECRET',
      'is missing and TELEGRAM_MODE is webhook',
      'give one of 16 characters or more, made by chance',
    );
  // A Bot API server on this machine calls without TLS.
  if (!publicUrl.startsWith('https:') && !isLoopback(new URL(asked.TELEGRAM_API_ROOT).hostname))
    refuse(
      'PUBLIC_URL',
      'is not https and TELEGRAM_MODE is webhook',
      'give the https address that Telegram reaches, or poll',
    );
  return { url: `${publicUrl}${TELEGRAM_WEBHOOK_PATH}`, secret };
};

const readTelegram = (asked: z.infer<typeof SETTINGS>, publicUrl: string): Config['telegram'] =>
  asked.TELEGRAM_BOT_TOKEN === undefined
    ? null
    : {
        token: asked.TELEGRAM_BOT_TOKEN,
        apiRoot: asked.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
        webhook: readWebhook(asked, publicUrl),
      };

const readArgs = (setting: string, text: string | undefined, example: string): readonly string[] => {
  if (text === undefined) return [];
  try {
    return ARGS.parse(JSON.parse(text));
  } catch {
    return refuse(setting, 'is no JSON array of texts', `write for example ${example}`);
  }
};

const readTranscriber = (asked: z.infer<typeof SETTINGS>): Config['transcriber'] => {
  const command = readArgs('TRANSCRIBER', asked.TRANSCRIBER, '["/usr/local/bin/transcribe"]');
  if (asked.TRANSCRIBER === undefined) return null;
  if (command[0] === undefined || !isAbsolute(command[0]))
    return refuse(
      'TRANSCRIBER',
      'does not begin with the whole path of a program',
      'write for example ["/usr/local/bin/transcribe"]',
    );
  return { command, memory: asked.TRANSCRIBER_MEMORY, seconds: asked.TRANSCRIBER_SECONDS };
};

const readWhatsappWeb = (asked: z.infer<typeof SETTINGS>, dataDir: string): WebConfig => ({
  kind: 'web',
  browser: asked.WHATSAPP_WEB_BROWSER,
  args: readArgs('WHATSAPP_WEB_BROWSER_ARGS', asked.WHATSAPP_WEB_BROWSER_ARGS, '["--no-sandbox"]'),
  profile:
    asked.WHATSAPP_WEB_PROFILE === undefined
      ? resolve(dataDir, 'whatsapp')
      : absolute(asked.WHATSAPP_WEB_PROFILE),
  memory: asked.WHATSAPP_WEB_MEMORY,
  polls: asked.WHATSAPP_WEB_POLLS === 'on',
});

const readWhatsapp = (
  asked: z.infer<typeof SETTINGS>,
  publicUrl: string,
  dataDir: string,
): Config['whatsapp'] => {
  switch (asked.WHATSAPP) {
    case 'off':
      return null;
    case 'web':
      return readWhatsappWeb(asked, dataDir);
    case 'cloud':
      return readCloud(asked, publicUrl);
    default:
      return asked.WHATSAPP satisfies never;
  }
};

const readCloud = (asked: z.infer<typeof SETTINGS>, publicUrl: string): CloudConfig => {
  const needed = (setting: 'TOKEN' | 'PHONE_ID' | 'APP_SECRET' | 'VERIFY_TOKEN', where: string): string =>
    asked[`WHATSAPP_CLOUD_${setting}`] ??
    refuse(`WHATSAPP_CLOUD_${setting}`, 'is missing and WHATSAPP is cloud', where);
  const apiRoot = asked.WHATSAPP_CLOUD_API_ROOT.replace(/\/+$/, '');
  if (!publicUrl.startsWith('https:') && !isLoopback(new URL(apiRoot).hostname))
    refuse('PUBLIC_URL', 'is not https and WHATSAPP is cloud', 'give the https address that Meta reaches');
  const templates = (asked.WHATSAPP_CLOUD_TEMPLATE?.split(',') ?? []).map((entry) => {
    const [, kind = 'any', name, language = 'id'] = TEMPLATE.exec(entry)!;
    return [kind, { name: name!, language }] as const;
  });
  return {
    kind: 'cloud',
    token: needed('TOKEN', 'give the permanent token of a system user'),
    phoneId: needed('PHONE_ID', "give the id of the number from Meta's console"),
    appSecret: needed('APP_SECRET', 'give the secret of the app, which signs what Meta sends'),
    verifyToken: needed('VERIFY_TOKEN', "give a word made by chance and write the same into Meta's console"),
    apiRoot,
    templates: Object.fromEntries(templates),
  };
};

const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(path));

/**
 * The settings in `env`, checked. Throws ConfigError with the setting, the reason and the next act for the first one that
 * cannot be used; the value itself is never repeated.
 */
export const readConfig = (env: Env): Config => {
  const read = SETTINGS.safeParse(given(env));
  if (!read.success) {
    const issue = read.error.issues[0];
    return refuse(
      String(issue?.path[0] ?? 'a setting'),
      issue?.message ?? 'cannot be read',
      'correct it and start again',
    );
  }
  const asked = read.data;
  const production = asked.NODE_ENV === 'production';
  const dataDir = absolute(asked.DATA_DIR);
  const host = asked.HOST.includes(':') ? `[${asked.HOST}]` : asked.HOST;
  const publicUrl = (asked.PUBLIC_URL ?? `http://${host}:${asked.PORT}`).replace(/\/+$/, '');
  const config: Config = {
    production,
    databaseUrl: asked.DATABASE_URL ?? null,
    redisUrl: asked.REDIS_URL ?? null,
    port: asked.PORT,
    host: asked.HOST,
    publicUrl,
    trustProxy: asked.TRUST_PROXY,
    dataDir,
    filesDir: asked.FILES_DIR === undefined ? resolve(dataDir, 'files') : absolute(asked.FILES_DIR),
    webchat: asked.WEBCHAT === 'on',
    telegram: readTelegram(asked, publicUrl),
    whatsapp: readWhatsapp(asked, publicUrl, dataDir),
    transcriber: readTranscriber(asked),
    whatsappNumber: asked.WHATSAPP_NUMBER ?? null,
    dataKeys: asked.DATA_KEYS ?? null,
    office: {
      name: asked.OFFICE_NAME,
      address: asked.OFFICE_ADDRESS,
      telephone: asked.OFFICE_TELEPHONE,
      code: asked.OFFICE_CODE,
    },
    admins: readAdmins(asked.OFFICE_ADMINS),
    demo: readDemo(asked, production),
    clock: readClock(asked.CLOCK),
    logLevel: asked.LOG_LEVEL,
  };
  checkProduction(config, asked);
  return config;
};
