import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What has no short form runs by a command of its own, with LONG=1.
    exclude: [...configDefaults.exclude, ...(process.env['LONG'] ? [] : ['test/**/*.long.test.ts'])],
    globalSetup: ['test/support/cluster.ts'],
    // Half of the time passes in waiting for processes and servers: on two cores, one file at a time leaves one of them idle.
    maxWorkers: 2,
    // A hung test must end; the slowest honest one starts several database servers on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // `expect.poll` waits for something to become true; on a busy machine its own second is too short.
    expect: { poll: { timeout: 20_000, interval: 20 } },
  },
});
