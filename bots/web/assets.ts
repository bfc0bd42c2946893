// The scripts and styles of the pages, read once at start and served from memory under a name that changes with them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FILES = {
  'web.css': ['web.css', 'text/css; charset=utf-8'],
  'chat.js': ['chat/chat.js', 'text/javascript; charset=utf-8'],
  'office.js': ['office/office.js', 'text/javascript; charset=utf-8'],
  'icon.svg': ['icon.svg', 'image/svg+xml'],
} as const;

export type AssetName = keyof typeof FILES;

export type Assets = {
  /** The address of an asset; it holds a digest, so it may be kept for ever. */
  readonly url: (name: AssetName) => string;
  /** The answer to a request below /assets/, or null when there is no such file. */
  readonly serve: (path: string, acceptsGzip: boolean) => Response | null;
};

const YEAR = 31_536_000;

export const readAssets = (): Assets => {
  const entries = Object.entries(FILES).map(([name, [file, type]]) => {
    const plain = readFileSync(new URL(file, import.meta.url));
    const digest = createHash('sha256').update(plain).digest('hex').slice(0, 12);
    return { name, type, plain, packed: gzipSync(plain, { level: 9 }), path: `/assets/${digest}/${name}` };
  });
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    url: (name) => byName.get(name)!.path,
    serve: (path, acceptsGzip) => {
      const exact = byPath.get(path);
      // A page from before an update asks for the old digest: it gets the present file, not kept.
      const entry = exact ?? byName.get(path.split('/').at(-1) ?? '');
      if (!entry) return null;
      return new Response(acceptsGzip ? entry.packed : entry.plain, {
        headers: {
          'content-type': entry.type,
          'cache-control': exact ? `public, max-age=${YEAR}, immutable` : 'no-cache',
          vary: 'accept-encoding',
          ...(acceptsGzip ? { 'content-encoding': 'gzip' } : {}),
        },
      });
    },
  };
};
