// Plays the quarter of test/system/quarter; `--faults` kills workers and empties queues on the way.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { status } = spawnSync(join(root, 'node_modules', '.bin', 'vitest'), ['run', 'test/system/quarter'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, QUARTER: '1', ...(process.argv.includes('--faults') ? { FAULTS: '1' } : {}) },
});
process.exit(status ?? 1);
