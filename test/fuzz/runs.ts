// How often and from which seed everything hostile is tried: N=10000 SEED=7 npm run fuzz. The seed is printed; the same one
// tries the same again.
import { randomInt } from 'node:crypto';

/** In the suite: three kinds of tries, some seconds each. */
const SHORT = 170;
const HIGHEST_SEED = 2 ** 31 - 1;

/** How many inputs each kind of try gets. */
export const TRIES = Number(process.env['N'] ?? SHORT);
export const SEED = Number(process.env['SEED'] ?? randomInt(HIGHEST_SEED));

/** The slowest try takes some hundredths of a second; a hundred times that is a machine that is busy, or a hang. */
export const LIMIT_MS = 60_000 + TRIES * 300;

/** Told at the start, so that what kills the process can be tried again too. */
export const announce = (what: string): void => console.log(`${what}: ${TRIES} tries, SEED=${SEED}`);
