import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address belongs to: /24 of IPv4, /56 of IPv6. One person has many addresses of his own network, few of
 * anybody else's.
 */
export function addressPrefix(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return 'unknown';
  const [first, second, third, fourth] = groupsOf(plain);
  const halfOfFourth = (Number.parseInt(fourth ?? '0', 16) >> 8).toString(16);
  return `${first}:${second}:${third}:${halfOfFourth}00::/56`;
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}
