// Holds the embedded PostgreSQL of a folder until standard input ends: a process that tests can kill.
//   node hold-embedded.ts DATA_DIR
import { logger } from '../../src/log.ts';
import { startEmbedded } from '../../src/store/embedded.ts';

const log = logger({ production: true, logLevel: 'info' }, undefined, process.stderr);
try {
  const server = await startEmbedded({ dataDir: process.argv[2] ?? '', log });
  await server.createDatabase('office');
  process.stdout.write(`serves ${server.urlFor('office')}\n`);
  process.stdin.resume().on('end', () => void server.stop().then(() => process.exit(0)));
} catch (error) {
  process.stdout.write(`failed ${(error as Error).message}\n`);
  process.exit(1);
}
