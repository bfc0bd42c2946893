// What is sent over the Cloud API beyond the contract of every channel.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGraph } from '../../../bots/whatsapp/cloud/graph.ts';
import { cloudChannel } from '../../../bots/whatsapp/cloud/send.ts';
import { verdictOfStatus } from '../../../bots/whatsapp/cloud/verdict.ts';
import type { NoticeClass } from '../../../src/core/effect.ts';
import { CLOUD, CloudDouble } from '../../support/whatsapp-cloud/double.ts';

let double: CloudDouble;
beforeAll(async () => {
  double = await new CloudDouble().start();
});
afterAll(() => double.stop());

const soon = () => AbortSignal.timeout(10_000);
const template = (name: string) => ({ name, language: 'id' });
const channelWith = (templates: Parameters<typeof cloudChannel>[1]['templates']) =>
  cloudChannel(openGraph(CLOUD.token, double.apiRoot), { phoneId: CLOUD.phoneId, templates }, 'Pilih');

it('asks a person to write by the template of what waits for him, else by the one for all, else not at all', async () => {
  const rahma = double.person('Rahma');
  const channel = channelWith({ any: template('ada_kabar'), reminder: template('pengingat') });
  for (const kind of ['notice', 'reminder', 'emergency'] as const)
    await channel.knock!(kind)!(rahma.id, soon());
  expect(double.at(rahma).map((screen) => screen.template)).toEqual(['ada_kabar', 'pengingat', 'ada_kabar']);
  const only = channelWith({ reminder: template('pengingat') });
  const kinds: readonly NoticeClass[] = ['reply', 'notice', 'reminder', 'broadcast', 'emergency'];
  expect(kinds.filter((kind) => only.knock!(kind) !== null)).toEqual(['reminder']);
});

it('a template that Meta paused is a refusal that says where to look, and no word of the person', async () => {
  const budi = double.person('Budi');
  double.refuseNext(budi.id, { status: 400, code: 132015, message: `Template is paused ${budi.id}` });
  const refused = await channelWith({ any: template('ada_kabar') }).knock!('notice')!(budi.id, soon()).catch(
    (error: unknown) => error,
  );
  expect(refused).toMatchObject({
    code: 'rejected',
    message: expect.stringContaining('WHATSAPP_CLOUD_TEMPLATE'),
  });
  expect((refused as Error).message).not.toContain(budi.id);
});

it('asks for a place with a button that shares it', async () => {
  const ani = double.person('Ani');
  const message = { text: 'Di mana kejadiannya?', choices: [], protect: false, asks: 'place' } as const;
  await channelWith({}).send(ani.id, message, soon());
  expect(double.at(ani)).toMatchObject([{ text: 'Di mana kejadiannya?', asksPlace: true }]);
});

it.each([
  ['flood', [4, 80007, 130429, 131048, 131056]],
  ['network', [1, 2, 131000, 131016, 133004]],
  ['down', [3, 10, 33, 190, 200, 368, 131005, 131031, 131037, 131042, 131045, 131057, 133010]],
  ['blocked', [131026, 131050]],
  ['gone', [130497, 131021, 131030, 131052]],
  ['window', [130472, 131047, 131049]],
  [
    'rejected',
    [
      131008, 131009, 131051, 131053, 131055, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 135000,
      999999,
    ],
  ],
] as const)("Meta's numbers for %s", (verdict, codes) => {
  expect(codes.map((code) => verdictOfStatus(code).code)).toEqual(codes.map(() => verdict));
});
