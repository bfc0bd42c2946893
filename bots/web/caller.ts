// Who is calling, as far as limits care: the address of the network, never kept and never logged.
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The caller's network address. X-Forwarded-For is believed only for as many entries as there are proxies of ours in front
 * (`trustProxy`): each adds one at the end. An IPv6 caller counts by his /64, since he owns all of it.
 */
export const callerOf = (incoming: IncomingMessage, trustProxy: number): string => {
  const forwarded = trustProxy > 0 ? String(incoming.headers['x-forwarded-for'] ?? '').split(',') : [];
  const written = forwarded.at(-Math.min(trustProxy, forwarded.length))?.trim();
  const address = (written || incoming.socket.remoteAddress || 'unknown').replace(/^::ffff:/, '');
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

/** True when the request came through a proxy in front, so from outside. */
export const cameThroughProxy = (incoming: IncomingMessage, trustProxy: number): boolean =>
  trustProxy > 0 && incoming.headers['x-forwarded-for'] !== undefined;
