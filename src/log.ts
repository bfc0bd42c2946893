// Logs carry ids and counts: never a name, a number, an address or a citizen's words.
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** Fields that would tell more than an id, wherever a caller put them and however deep; the last guard, not the rule. */
export const HIDDEN: readonly string[] = [
  ...[
    'address',
    'token',
    'secret',
    'password',
    'text',
    'story',
    'name',
    'names',
    'phone',
    'nik',
    'email',
    'url',
  ],
  ...['authorization', 'cookie', 'caption', 'label', 'code', 'identity', 'link'],
];
/** Deeper than anything is told, and than a circle goes before it is seen. */
const DEEPEST = 8;

/** Things that look like a bot token or a password in an address, inside an error's text. */
const SECRETS: readonly [RegExp, string][] = [
  [/(?<!\d)\d{4,}:[A-Za-z0-9_-]{20,}/g, '[token]'],
  [/(:\/\/[^\s:/@]*:)[^\s@/]+@/g, '$1[password]@'],
];
/** Also for a message that somebody composed himself. */
const withoutSecrets = (text: string): string =>
  SECRETS.reduce((left, [pattern, mark]) => left.replace(pattern, mark), text);

/** PostgreSQL puts values of rows into `detail` and `where`; its code, table and constraint say enough. */
const errorFields = (error: unknown): { [field: string]: unknown } => {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    ...(code === undefined ? {} : { code }),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
    stack: withoutSecrets(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  };
};

/** A value as it may be written: fields of HIDDEN struck, errors without the rows they quote. */
const told = (value: unknown, depth = 0): unknown => {
  if (value instanceof Error) return errorFields(value);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  if (depth >= DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.map((one) => told(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [
      field,
      HIDDEN.includes(field.toLowerCase()) ? '[hidden]' : told(one, depth + 1),
    ]),
  );
};

/** One line a person can read: time, level when it is not information, message, fields. */
const readable = (out: { write: (text: string) => unknown }): DestinationStream => ({
  write: (line) => {
    const { level, time, msg, err, ...fields } = JSON.parse(line) as {
      level: string;
      time: string;
      msg?: string;
      err?: { message: string; stack: string };
      [field: string]: unknown;
    };
    const said = Object.entries(fields).map(
      ([field, value]) => `${field}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
    const head = `${time.slice(11, 19)} ${level === 'info' ? '' : `${level} `}${msg ?? ''}`;
    out.write(`${[head, ...said].join(' ')}\n${err === undefined ? '' : `${err.stack}\n`}`);
  },
});

const guarded = (to: DestinationStream): DestinationStream => ({
  write: (line) => to.write(withoutSecrets(line)),
});

/**
 * A logger by the settings: JSON lines in production, one readable line otherwise. `part` (web, telegram, workers) goes
 * with every line when given.
 */
export const logger = (
  config: Pick<Config, 'production' | 'logLevel'>,
  part?: string,
  out: { write: (text: string) => unknown } = process.stdout,
): Log =>
  pino(
    {
      level: config.logLevel,
      base: part === undefined ? null : { part },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => told(fields) as { [field: string]: unknown },
      },
    },
    guarded(config.production ? { write: (line) => void out.write(line) } : readable(out)),
  );
