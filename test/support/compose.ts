// docker-compose.yml as Compose reads it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Service = {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: { readonly [name: string]: string | number };
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly restart?: string;
  readonly depends_on?: { readonly [service: string]: { readonly condition: string } };
  readonly healthcheck?: {
    readonly test: readonly string[];
    readonly interval: string;
    readonly retries: number;
  };
  readonly build?: { readonly dockerfile_inline: string; readonly target: string };
  readonly init?: boolean;
};
type Compose = {
  readonly services: { readonly [name: string]: Service };
  readonly volumes: { readonly [name: string]: unknown };
};

export const TEXT = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
export const compose = parse(TEXT, { merge: true }) as Compose;
export const service = (name: string): Service => {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

/** `${NAME:-default}` and `${NAME:?message}`, the two forms the file uses. */
const filled = (text: string, env: { readonly [name: string]: string }): string =>
  text.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string | undefined, rest: string | undefined) => {
      const value = env[name] ?? '';
      if (value !== '') return value;
      if (kind === '?') throw new Error(`${name}: ${rest}`);
      return rest ?? '';
    },
  );
const GIVEN = { POSTGRES_PASSWORD: 'sandi', DATA_KEYS: '1:abc' };
/** The settings of a service as its container gets them. */
export const environment = (name: string, given: { readonly [name: string]: string } = GIVEN) =>
  Object.fromEntries(
    Object.entries(service(name).environment ?? {}).map(([key, value]) => [
      key,
      filled(String(value), given),
    ]),
  );
