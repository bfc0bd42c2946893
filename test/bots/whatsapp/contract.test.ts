import type { SendCode } from '../../../src/channel.ts';
import { openGraph } from '../../../bots/whatsapp/cloud/graph.ts';
import { cloudChannel } from '../../../bots/whatsapp/cloud/send.ts';
import { channelContract, type FarSide } from '../../channels/contract.ts';
import { CLOUD, CloudDouble } from '../../support/whatsapp-cloud/double.ts';

/** What Meta answers to bring each verdict about. */
const ANSWER: { readonly [C in SendCode]: Parameters<CloudDouble['refuseNext']>[1] } = {
  flood: { status: 400, code: 131056, message: 'Pair rate limit hit' },
  blocked: { status: 400, code: 131026, message: 'Message undeliverable' },
  gone: {
    status: 400,
    code: 130497,
    message: 'Business account is restricted from messaging users in this country.',
  },
  'too-long': { status: 400, code: 100, message: "Param text['body'] must be at most 4096 characters long." },
  rejected: { status: 400, code: 131009, message: 'Parameter value is not valid' },
  network: { status: 0, code: 0, message: '', drop: true },
  down: { status: 401, code: 190, message: 'Session has expired' },
  window: { status: 400, code: 131047, message: 'Re-engagement message' },
};

channelContract('whatsapp', Object.keys(ANSWER) as SendCode[], async (): Promise<FarSide> => {
  const double = await new CloudDouble().start();
  const [ani, budi] = [double.person('Ani'), double.person('Budi')];
  const graph = openGraph(CLOUD.token, double.apiRoot);
  return {
    channel: cloudChannel(graph, { phoneId: CLOUD.phoneId, templates: {} }, 'Pilih'),
    addresses: [ani.id, budi.id],
    arrivedAt: async (address) =>
      double.screens
        .filter(({ to }) => to === address)
        .map(({ text, tokens }) => ({ text, tokens, protect: false })),
    refuseNext: async (address, code) => double.refuseNext(address, ANSWER[code]),
    put: async (bytes) => double.put(Buffer.from(bytes)),
    close: () => double.stop(),
  };
});
