// Types, lint, format and unused code, one after the other; says which failed and exits with 1 if one did.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = (name) => join(root, 'node_modules', '.bin', name);
const apart = (name) => join(root, 'tools', 'node_modules', '.bin', name);

const CHECKS = [
  ['types', own('tsc'), []],
  // oxlint starts tsgolint, which knows types, from PATH.
  ['lint', apart('oxlint'), ['--type-aware', '--deny-warnings']],
  ['format', own('prettier'), ['--check', '--log-level=warn', '.']],
  ['unused code', apart('knip'), ['--config', 'tools/knip.json']],
];

const PATH = [join(root, 'tools', 'node_modules', '.bin'), process.env.PATH].join(':');
const failed = CHECKS.filter(([name, command, args]) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH },
  });
  if (error)
    console.error(`${name} could not be started (${error.code}): run \`npm run check\`, which installs it.`);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
