// The scripts and styles of the pages, read once at start and served from memory under a name that changes with them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const SCRIPT = 'text/javascript; charset=utf-8';

/** A script stands below those it imports. */
const FILES = {
  'web.css': ['web.css', 'text/css; charset=utf-8'],
  'console.css': ['office/console/console.css', 'text/css; charset=utf-8'],
  'icon.svg': ['icon.svg', 'image/svg+xml'],
  'device.js': ['chat/device.js', SCRIPT],
  'log.js': ['chat/log.js', SCRIPT],
  'session.js': ['chat/session.js', SCRIPT],
  'sender.js': ['chat/sender.js', SCRIPT],
  'follower.js': ['chat/follower.js', SCRIPT],
  'composer.js': ['chat/composer.js', SCRIPT],
  'chat.js': ['chat/chat.js', SCRIPT],
  'time.js': ['simulator/time.js', SCRIPT],
  'behind-link.js': ['behind-link.js', SCRIPT],
  'office.js': ['office/office.js', SCRIPT],
  'commitment.js': ['commitment/commitment.js', SCRIPT],
  'consent.js': ['commitment/consent.js', SCRIPT],
  'enter.js': ['office/console/enter.js', SCRIPT],
  'pairing.js': ['office/pairing.js', SCRIPT],
  'paper.js': ['paper/paper.js', SCRIPT],
  'print.js': ['public/print.js', SCRIPT],
} as const;

export type AssetName = keyof typeof FILES;

export type Assets = {
  /** The address of an asset; it holds a digest, so it may be kept for ever. */
  readonly url: (name: AssetName) => string;
  /** The addresses of the scripts that a script imports, so that a page asks for all at once. */
  readonly needs: (name: AssetName) => readonly string[];
  /** The answer to a request below /assets/, or null when there is no such file. */
  readonly serve: (path: string, acceptsGzip: boolean) => Response | null;
};

type Asset = {
  readonly type: string;
  readonly plain: Buffer<ArrayBuffer>;
  readonly packed: Buffer<ArrayBuffer>;
  readonly path: string;
  readonly needs: readonly string[];
};

const YEAR = 31_536_000;

const IMPORT = /(?<=from ')\.\/([\w.-]+)(?=')/g;

/** Reads a file; a script's imports become the addresses that those scripts have. */
const readAsset = (name: string, file: string, type: string, earlier: ReadonlyMap<string, Asset>): Asset => {
  const imports: string[] = [];
  const text = readFileSync(new URL(file, import.meta.url), 'utf8').replace(IMPORT, (_, other: string) => {
    const { path, needs } = earlier.get(other)!;
    imports.push(...needs, path);
    return path;
  });
  const plain = Buffer.from(text);
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 12);
  const packed = gzipSync(plain, { level: 9 });
  return { type, plain, packed, path: `/assets/${digest}/${name}`, needs: [...new Set(imports)] };
};

export const readAssets = (): Assets => {
  const byName = new Map<string, Asset>();
  for (const [name, [file, type]] of Object.entries(FILES)) {
    byName.set(name, readAsset(name, file, type, byName));
  }
  const entries = [...byName.values()];
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return {
    url: (name) => byName.get(name)!.path,
    needs: (name) => byName.get(name)!.needs,
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
