import { SendError, type SendCode } from '../../src/channel.ts';
import { channelContract } from './contract.ts';
import { openEcho } from './echo.ts';

const EVERY: readonly SendCode[] = ['flood', 'blocked', 'gone', 'too-long', 'rejected', 'network', 'down'];

channelContract('echo', EVERY, async () => {
  const echo = openEcho();
  let files = 0;
  return {
    channel: echo.channel,
    addresses: ['ani', 'budi'],
    arrivedAt: async (address) =>
      echo.arrivedAt(address).map(({ text, choices, protect }) => ({
        text,
        tokens: choices.map((choice) => choice.token),
        protect,
      })),
    refuseNext: async (address, code, after) =>
      echo.refuseNext(address, new SendError(code, 'scripted', after)),
    put: async (bytes) => {
      const handle = `file-${(files += 1)}`;
      echo.put(handle, bytes);
      return handle;
    },
    close: async () => {},
  };
});
