import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openCloudDoor, type Door } from '../../../bots/whatsapp/cloud/door.ts';
import { openJobs, type Jobs } from '../../../src/jobs.ts';
import { queuePool } from '../../../src/store/queue-pool.ts';
import { freshDatabase } from '../../support/database.ts';
import { openTestDesk, type TestDesk } from '../../support/desk.ts';
import { openDoors } from '../web/doors.ts';
import { freePort } from '../../support/house.ts';
import { CLOUD, CloudDouble } from '../../support/whatsapp-cloud/double.ts';

const PATH = '/whatsapp/updates';

let url: string;
let desk: TestDesk;
let jobs: Jobs;
let double: CloudDouble;
let door: Door;
let server: { stop: () => Promise<void> };

beforeAll(async () => {
  ({ url } = await freshDatabase());
  desk = await openTestDesk(url);
  jobs = await openJobs({ redisUrl: null, pool: queuePool(url), log: desk.log, metrics: desk.metrics });
  double = await new CloudDouble().start();
  door = openCloudDoor(desk, jobs, { kind: 'cloud', ...CLOUD, apiRoot: double.apiRoot, templates: {} });
  const port = await freePort();
  server = await openDoors(desk, port, { [PATH]: door.answer });
  double.webhook = `http://127.0.0.1:${port}${PATH}`;
});
afterAll(async () => {
  await server.stop();
  await door.stop();
  await jobs.close();
  await double.stop();
  await desk.end();
});

const heard = async (): Promise<number> =>
  (await desk.db.kysely.selectFrom('inbox').select('external_id').where('channel', '=', 'whatsapp').execute())
    .length;

describe('the door for Meta', () => {
  it('shows Meta that this address is ours, and nobody else', async () => {
    const ask = (token: string) =>
      fetch(`${double.webhook}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`);
    const ours = await ask(CLOUD.verifyToken);
    expect([ours.status, await ours.text()]).toEqual([200, '1158201444']);
    expect((await ask('another-word-0123456789')).status).toBe(403);
    expect((await fetch(double.webhook)).status).toBe(403);
  });

  it('settles a message before it says yes, marks it as read, and knows its second copy', async () => {
    const rahma = double.person('Rahmawati');
    const message = double.message(rahma, { type: 'text', text: { body: 'halo' } } as never);
    expect(await double.deliver(message.value)).toBe(200);
    expect(await heard()).toBe(1);
    expect(await double.deliver(message.value)).toBe(200);
    expect(await heard()).toBe(1);
    await vi.waitFor(() => expect(double.seen).toContain(message.id));
  });

  it('takes nothing that is not signed with the secret of the app', async () => {
    const { value } = double.message(double.person('Tamu'), { type: 'text', text: { body: 'x' } } as never);
    const before = await heard();
    expect(await double.deliver(value, { secret: 'another-secret' })).toBe(401);
    const unsigned = await fetch(double.webhook, { method: 'POST', body: JSON.stringify(value) });
    expect(unsigned.status).toBe(401);
    expect(await heard()).toBe(before);
  });

  it('leaves out what is meant for another number, and what it cannot read takes nothing with it', async () => {
    const before = await heard();
    const { value } = double.message(double.person('Ani'), { type: 'text', text: { body: 'x' } } as never);
    expect(await double.deliver({ ...value, metadata: { phone_number_id: '999999999' } })).toBe(200);
    expect(await heard()).toBe(before);
    const messages = [{ nonsense: true }, ...value.messages];
    expect(await double.deliver({ ...value, messages })).toBe(200);
    expect(await heard()).toBe(before + 1);
  });

  it('says 503 when it stops before the message is settled, so that Meta brings it again', async () => {
    const closed = openCloudDoor(desk, jobs, {
      kind: 'cloud',
      ...CLOUD,
      apiRoot: double.apiRoot,
      templates: {},
    });
    const { value } = double.message(double.person('Budi'), { type: 'text', text: { body: 'x' } } as never);
    await closed.stop();
    const answer = closed.answer(double.signed(value));
    expect((await answer).status).toBe(503);
  });
});
