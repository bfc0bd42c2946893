import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN, logger } from '../src/log.ts';

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

  it('hides them however deep they stand, in lists and in other letters too', () => {
    const told = 'Siti Aminah 081277889900';
    const key = fc.constantFrom(...HIDDEN, ...HIDDEN.map((field) => field.toUpperCase()));
    const secret = fc.constantFrom<unknown>(told, [told], { deeper: told });
    const around = fc.array(fc.constantFrom('event', 'rows', 'list', '__proto__', 'err'), { maxLength: 12 });
    fc.assert(
      fc.property(key, secret, around, (field, value, path) => {
        const { log, said } = capture(production);
        const fields = path.reduceRight<unknown>(
          (inner, name) => (name === 'list' ? [inner] : { [name]: inner }),
          { [field]: value, complaint: 12 },
        );
        log.info(fields as object, 'x');
        log.child({}).info({ fields }, 'x');
        expect(said()).not.toMatch(/Siti|081277889900/);
      }),
    );
  });

  it('tells of a thing that holds itself, and of an error inside a thing', () => {
    const { log, said } = capture(production);
    const round: { self?: object } = {};
    round.self = round;
    log.info({ round, tries: [new Error(`asked ${TOKEN}`)] }, 'x');
    expect(said()).toContain('asked [token]');
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
