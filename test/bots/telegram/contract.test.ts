import type { SendCode } from '../../../src/channel.ts';
import { openClient } from '../../../bots/telegram/client.ts';
import { telegramChannel } from '../../../bots/telegram/send.ts';
import { channelContract, type FarSide } from '../../channels/contract.ts';
import { newBotToken } from '../../support/telegram.ts';
import { TgSim, type Fault, type User } from '../../support/telegram-sim/server.mjs';

/** What Telegram answers to bring each verdict about. */
const ANSWER: { readonly [C in Exclude<SendCode, 'window'>]: Fault } = {
  flood: { kind: '429' },
  blocked: { kind: 'error', code: 403, description: 'Forbidden: bot was blocked by the user' },
  gone: { kind: 'error', code: 403, description: 'Forbidden: user is deactivated' },
  'too-long': { kind: 'error', code: 400, description: 'Bad Request: message is too long' },
  rejected: { kind: 'error', code: 400, description: 'Bad Request: BUTTON_DATA_INVALID' },
  network: { kind: 'drop-before' },
  down: { kind: 'error', code: 401, description: 'Unauthorized' },
};

channelContract('telegram', Object.keys(ANSWER) as (keyof typeof ANSWER)[], async (): Promise<FarSide> => {
  const sim = await new TgSim({ token: newBotToken() }).start();
  const client = openClient(sim.token, sim.apiRoot);
  const people: [User, User] = [
    sim.createUser({ first_name: 'Ani' }),
    sim.createUser({ first_name: 'Budi' }),
  ];
  for (const person of people) await person.start();
  const addressOf = ({ id }: User) => String(id);

  return {
    channel: telegramChannel(client),
    addresses: [addressOf(people[0]), addressOf(people[1])],
    arrivedAt: async (address) => {
      const person = people.find((one) => addressOf(one) === address);
      return (person?.messages() ?? []).map(({ id, text, buttons }) => ({
        text,
        tokens: buttons.flat().flatMap(({ data }) => data ?? []),
        protect: person?.chat.messages.get(id)?.isProtected === true,
      }));
    },
    refuseNext: async (address, code, after) => {
      sim.faults.add({
        ...ANSWER[code as keyof typeof ANSWER],
        method: 'sendMessage',
        chatId: Number(address),
        ...(after === null ? {} : { retryAfter: after }),
      });
    },
    put: async (bytes) => {
      await people[0].photo({ bytes: Buffer.from(bytes) });
      const { message } = JSON.parse(sim.bot.updates.all.at(-1)?.json ?? '') as {
        message: { photo: readonly { file_id: string }[] };
      };
      return message.photo.at(-1)?.file_id ?? '';
    },
    close: async () => {
      client.close();
      await sim.stop();
    },
  };
});
