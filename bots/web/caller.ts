// Who is calling, as far as limits care: the address of the network, never kept and never logged.
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The caller's network address. X-Forwarded-For is believed only with `trustProxy`, and then only its last entry: the one
 * our own proxy wrote. An IPv6 caller counts by his /64, since he owns all of it.
 */
export const callerOf = (incoming: IncomingMessage, trustProxy: boolean): string => {
  const forwarded = trustProxy ? String(incoming.headers['x-forwarded-for'] ?? '') : '';
  const last = forwarded.split(',').at(-1)?.trim();
  const address = (last || incoming.socket.remoteAddress || 'unknown').replace(/^::ffff:/, '');
  return isIPv6(address) ? network(address) : address;
};

const network = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const behind = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - behind.length;
  const whole = [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind];
  return `${whole.slice(0, 4).join(':')}::/64`;
};

/** True when the request came through the proxy in front, so from outside. */
export const cameThroughProxy = (incoming: IncomingMessage, trustProxy: boolean): boolean =>
  trustProxy && incoming.headers['x-forwarded-for'] !== undefined;
