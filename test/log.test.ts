import { describe, expect, it } from 'vitest';
import { logger } from '../src/log.ts';

const TOKEN = '123456:AAbbCCddEEffGGhhIIjjKKllMMnnOO';
const capture = (production: boolean) => {
  const lines: string[] = [];
  const log = logger({ production, logLevel: 'info' }, 'web', { write: (text: string) => lines.push(text) });
  return { log, said: () => lines.join('') };
};

describe.each([
  ['in production', true],
  ['in development', false],
])('a log %s', (_, production) => {
  it('tells ids and counts', () => {
    const { log, said } = capture(production);
    log.info({ complaint: 12, sent: 3 }, 'answers were sent');
    expect(said()).toContain('answers were sent');
    expect(said()).toMatch(/complaint"?[=:]12/);
  });

  it('hides fields that would tell who somebody is or what he said', () => {
    const { log, said } = capture(production);
    log.info({ name: 'Siti Aminah', event: { text: 'jalan rusak', from: { phone: '08123456789' } } }, 'x');
    expect(said()).not.toMatch(/Siti|rusak|08123456789/);
  });

  it('strikes tokens and passwords out of errors and messages', () => {
    const { log, said } = capture(production);
    const cause = new Error(`connect postgres://u:sandi@h/d`);
    log.error({ err: new Error(`GET /bot${TOKEN}/getMe`, { cause }) }, `asked ${TOKEN}`);
    expect(said()).toContain('getMe');
    expect(said()).not.toContain(TOKEN);
    expect(said()).not.toContain('sandi');
  });

  it('tells of a database error which constraint it was, not the row', () => {
    const { log, said } = capture(production);
    const err = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'person_address_key',
      detail: 'Key (address)=(081234) already exists.',
    });
    log.error({ err }, 'could not save');
    expect(said()).not.toContain('081234');
  });

  it('is silent below its level', () => {
    const { log, said } = capture(production);
    log.debug('nobody reads this');
    expect(said()).toBe('');
  });
});
