import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTING_NAMES, readConfig } from '../src/config.ts';

const TOKEN = '123456:AAbbCCddEEffGGhhIIjjKKllMMnnOO';
const refusal = (env: { readonly [name: string]: string }): string => {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return 'was not refused';
};

describe('the settings', () => {
  it('need nothing: embedded database, no Redis, loopback, demo', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      demo: true,
      telegram: null,
      clock: null,
    });
    expect(config.filesDir).toBe(`${config.dataDir}/files`);
  });

  it('take an empty one for an unset one, as compose hands them over', () => {
    expect(readConfig({ REDIS_URL: '', PORT: '', DEMO: '' })).toEqual(readConfig({}));
  });

  it('name the setting, the reason and the next act', () => {
    expect(refusal({ PORT: 'many' })).toBe('PORT must be a number; correct it and start again.');
    expect(refusal({ PORT: '70000' })).toContain('PORT must not be above 65535');
    expect(refusal({ REDIS_URL: 'localhost' })).toContain(
      'REDIS_URL must be an address that begins with redis://',
    );
    expect(refusal({ DATABASE_URL: 'mysql://x/y' })).toContain('DATABASE_URL must be an address');
    expect(refusal({ WEBCHAT: 'yes' })).toContain('WEBCHAT must be on or off');
    expect(refusal({ OFFICE_ADMINS: 'somebody' })).toContain(
      'OFFICE_ADMINS has an entry that is not channel:address',
    );
  });

  it('never repeat a value that may be a secret', () => {
    expect(refusal({ TELEGRAM_BOT_TOKEN: 'sekali-rahasia' })).toMatch(/^TELEGRAM_BOT_TOKEN /);
    expect(refusal({ TELEGRAM_BOT_TOKEN: 'sekali-rahasia' })).not.toContain('sekali-rahasia');
    expect(refusal({ DATABASE_URL: 'http://u:sandi@h/' })).not.toContain('sandi');
  });

  it('name a program for voice notes by its whole path, or none', () => {
    expect(readConfig({}).transcriber).toBeNull();
    expect(readConfig({ TRANSCRIBER: '["/usr/bin/engine", "--id"]' }).transcriber).toEqual({
      command: ['/usr/bin/engine', '--id'],
      memory: 3000,
      seconds: 300,
    });
    expect(refusal({ TRANSCRIBER: '/usr/bin/engine' })).toContain('TRANSCRIBER is no JSON array of texts');
    expect(refusal({ TRANSCRIBER: '["engine"]' })).toContain('does not begin with the whole path');
    expect(refusal({ TRANSCRIBER: '[]' })).toContain('does not begin with the whole path');
    expect(refusal({ TRANSCRIBER_SECONDS: '0' })).toContain('TRANSCRIBER_SECONDS must be at least 1');
  });

  it('read the first admins', () => {
    expect(readConfig({ OFFICE_ADMINS: 'telegram:1001, web:abc' }).admins).toEqual([
      { channel: 'telegram', address: '1001' },
      { channel: 'web', address: 'abc' },
    ]);
  });

  it('allow demo people only where nobody from outside comes in', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN }).demo).toBe(false);
    expect(readConfig({ HOST: '0.0.0.0' }).demo).toBe(false);
    expect(readConfig({ DEMO: '0' }).demo).toBe(false);
    expect(refusal({ DEMO: '1', TELEGRAM_BOT_TOKEN: TOKEN })).toContain(
      'DEMO is 1 while an outside channel is on',
    );
    expect(refusal({ DEMO: '1', HOST: '0.0.0.0' })).toContain('DEMO');
  });

  it('take a webhook only with a secret and an address that Telegram can call', () => {
    const webhook = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_MODE: 'webhook' };
    expect(refusal(webhook)).toMatch(/^TELEGRAM_WEBHOOK_SECRET is missing/);
    expect(refusal({ ...webhook, TELEGRAM_WEBHOOK_SECRET: 'pendek' })).toMatch(
      /^TELEGRAM_WEBHOOK_SECRET must be 16/,
    );
    const secret = { ...webhook, TELEGRAM_WEBHOOK_SECRET: 'rahasia-sekali-0123' };
    expect(refusal({ ...secret, PUBLIC_URL: 'http://narahubung.example' })).toMatch(
      /^PUBLIC_URL is not https/,
    );
    const config = readConfig({ ...secret, PUBLIC_URL: 'https://narahubung.example/' });
    expect(config.telegram?.webhook?.url).toBe('https://narahubung.example/telegram/updates');
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN }).telegram?.webhook).toBeNull();
  });

  it('say what WhatsApp over the Cloud API needs, one after the other', () => {
    expect(refusal({ WHATSAPP: 'on' })).toContain('WHATSAPP must be off, web or cloud');
    const cloud: { [name: string]: string } = { WHATSAPP: 'cloud' };
    expect(refusal(cloud)).toMatch(/^PUBLIC_URL is not https and WHATSAPP is cloud/);
    cloud['PUBLIC_URL'] = 'https://narahubung.example';
    for (const [name, value] of [
      ['WHATSAPP_CLOUD_TOKEN', 'EAAG'],
      ['WHATSAPP_CLOUD_PHONE_ID', '106540352242922'],
      ['WHATSAPP_CLOUD_APP_SECRET', 'rahasia'],
      ['WHATSAPP_CLOUD_VERIFY_TOKEN', 'kata-yang-dibuat-acak'],
    ] as const) {
      expect(refusal(cloud)).toMatch(new RegExp(`^${name} is missing and WHATSAPP is cloud`));
      cloud[name] = value;
    }
    expect(readConfig(cloud)).toMatchObject({ demo: false, whatsapp: { kind: 'cloud', templates: {} } });
    const templates = 'ada_kabar,reminder=pengingat:id,broadcast=siaran:en_US';
    expect(readConfig({ ...cloud, WHATSAPP_CLOUD_TEMPLATE: templates }).whatsapp).toMatchObject({
      templates: {
        any: { name: 'ada_kabar', language: 'id' },
        reminder: { name: 'pengingat', language: 'id' },
        broadcast: { name: 'siaran', language: 'en_US' },
      },
    });
    for (const wrong of ['Ada Kabar', 'ada_kabar,', 'surat=ada_kabar'])
      expect(refusal({ ...cloud, WHATSAPP_CLOUD_TEMPLATE: wrong })).toMatch(/^WHATSAPP_CLOUD_TEMPLATE must/);
    expect(refusal({ ...cloud, WHATSAPP_CLOUD_PHONE_ID: '+62 811' })).toMatch(
      /^WHATSAPP_CLOUD_PHONE_ID must/,
    );
  });

  it('WhatsApp in a browser of this machine needs no more than to be switched on', () => {
    const web = { WHATSAPP: 'web', DATA_DIR: '/data' };
    expect(readConfig(web)).toMatchObject({
      demo: false,
      whatsapp: {
        kind: 'web',
        browser: '/usr/bin/chromium',
        args: [],
        profile: '/data/whatsapp',
        memory: 1500,
        polls: false,
      },
    });
    const args = { ...web, WHATSAPP_WEB_BROWSER_ARGS: '["--no-sandbox"]' };
    expect(readConfig(args).whatsapp).toMatchObject({ args: ['--no-sandbox'] });
    expect(refusal({ ...web, WHATSAPP_WEB_BROWSER_ARGS: '--no-sandbox' })).toMatch(
      /^WHATSAPP_WEB_BROWSER_ARGS is no JSON array/,
    );
    expect(readConfig({ ...web, WHATSAPP_WEB_POLLS: 'on' }).whatsapp).toMatchObject({ polls: true });
    expect(refusal({ ...web, WHATSAPP_WEB_MEMORY: '100' })).toMatch(/^WHATSAPP_WEB_MEMORY must/);
  });

  it('are all in the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(SETTING_NAMES.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
  });

  describe('in production', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://u:p@h/d', DATA_KEYS: '1:abc' };
    it('are enough with a database and keys', () => {
      expect(readConfig(production)).toMatchObject({ production: true, demo: false });
    });
    it.each([
      ['DATABASE_URL', { DATABASE_URL: '' }],
      ['DATA_KEYS', { DATA_KEYS: '' }],
      ['DEMO', { DEMO: '1' }],
      ['CLOCK', { CLOCK: '2027-02-15T08:00+07:00' }],
    ])('are refused for %s', (setting, change) => {
      expect(refusal({ ...production, ...change })).toMatch(new RegExp(`^${setting} .*production; `));
    });
  });

  it('read an office clock with a speed, and refuse what is none', () => {
    expect(readConfig({ CLOCK: '2027-02-15T08:00+07:00*3600' }).clock).toEqual({
      text: '2027-02-15T08:00+07:00*3600',
      officeOrigin: new Date('2027-02-15T01:00:00Z'),
      speed: 3600,
    });
    expect(readConfig({ CLOCK: '2027-02-15T08:00:30Z' }).clock?.speed).toBe(1);
    expect(refusal({ CLOCK: 'tomorrow' })).toContain('CLOCK is not a time with its zone');
    expect(refusal({ CLOCK: '2027-02-15T08:00' })).toContain('CLOCK is not a time with its zone');
    expect(refusal({ CLOCK: '2027-02-15T08:00Z*0' })).toContain('CLOCK has a speed');
    expect(refusal({ CLOCK: '2027-02-15T08:00Z*stop' })).toContain('CLOCK has a speed that is not');
  });
});
