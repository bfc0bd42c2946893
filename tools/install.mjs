// Brings node_modules to what the lock file names, and does nothing when it is there already. Runs before `npm start`,
// `npm test` and `npm run check`, on the machine's own Node (20 or newer): plain JavaScript, no packages.
//
//   node tools/install.mjs          the project
//   node tools/install.mjs tools    the linters, a package of their own
//
// `npm install` and not `npm ci`: a registry may lack the optional binaries of other platforms, and `ci` would delete the
// modules of a bot that is running. --no-save leaves the lock file as it is; --ignore-scripts since no package here needs one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Node's major version that runs TypeScript files as they are. */
const NODE_MAJOR = 24;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = resolve(root, process.argv[2] ?? '.');
const marker = join(folder, 'node_modules', '.installed');

const fail = (sentence, detail = '') => {
  if (detail.trim()) console.error(detail.trim());
  console.error(sentence);
  process.exit(1);
};

/** npm as it runs us, on the Node that runs it; else the one on PATH. */
const npm = (args) => {
  const script = process.env.npm_execpath;
  const byScript = script !== undefined && /npm-cli\.js$/.test(script);
  const command = byScript ? (process.env.npm_node_execpath ?? process.execPath) : 'npm';
  return spawnSync(command, byScript ? [script, ...args] : args, { cwd: folder, encoding: 'utf8' });
};

const runs = (node) => {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && Number(/^v(\d+)/.exec(stdout)?.[1]) >= NODE_MAJOR;
};

const install = () => {
  console.error(
    'Installing the packages that the lock file names; the first time takes about half a minute.',
  );
  const { status, error, stderr, stdout } = npm([
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (error) fail(`npm could not be started (${error.code}): install npm, then run this again.`);
  if (status !== 0) {
    fail(
      'The packages could not be installed: check the network and the free disk space (about 500 MB), then run this again.',
      stderr || stdout,
    );
  }
};

const checkRuntime = () => {
  const own = join(folder, 'node_modules', '.bin', 'node');
  // npm 10 drops this link when it takes the builds for other platforms away again.
  const build = `node-${process.platform}-${process.arch}`;
  if (!existsSync(own) && existsSync(join(folder, 'node_modules', build)))
    symlinkSync(`../${build}/bin/node`, own);
  if (existsSync(own) ? runs(own) : runs('node')) return;
  fail(
    `Narahubung needs Node ${NODE_MAJOR}, and no build of it came with the packages for ${process.platform} ${process.arch}: ` +
      `install Node ${NODE_MAJOR} or newer, then run this again.`,
  );
};

const wanted = createHash('sha256')
  .update(readFileSync(join(folder, 'package-lock.json')))
  .digest('hex');
const present = existsSync(marker) ? readFileSync(marker, 'utf8') : '';
if (present !== wanted) {
  install();
  if (folder === root) checkRuntime();
  writeFileSync(marker, wanted);
}
