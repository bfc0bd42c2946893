// What the tests use of the load driver, for the type checker.
import type { Pattern, Seen, TgSim, User } from './server.mjs';

export type Percentiles = {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

export type LoadContext = {
  readonly index: number;
  turn(
    name: string,
    action: () => Promise<unknown>,
    expected: Pattern,
    options?: { timeout?: number; exactly?: number },
  ): Promise<Seen>;
};

export type LoadReport = {
  readonly seconds: number;
  readonly turns: number;
  readonly turnsPerSecond: number;
  readonly failures: readonly { readonly user: number; readonly error: string }[];
  readonly latencyMs: Percentiles;
  readonly byTurn: { readonly [turn: string]: Percentiles };
  readonly deliveryMs: Percentiles;
  readonly driverLagMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly lost: number;
  readonly duplicated: number;
  readonly undelivered: number;
  readonly calls: number;
  readonly apiErrors: { readonly [error: string]: number };
  readonly violations: { readonly [limit: string]: number };
  readonly peakSendsPerSecond: number;
};

export const percentiles: (values: readonly number[]) => Percentiles;
export const runLoad: (options: {
  readonly sim: TgSim;
  readonly script: (user: User, context: LoadContext) => Promise<void>;
  readonly users: number;
  readonly rampMs?: number;
  readonly turnTimeoutMs?: number;
  readonly makeUser?: (index: number) => User;
}) => Promise<LoadReport>;
export const formatReport: (report: LoadReport) => string;
