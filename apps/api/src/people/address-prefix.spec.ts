import { describe, expect, it } from 'vitest';
import { addressPrefix } from './address-prefix.ts';

describe('the network of an address', () => {
  it.each([
    ['198.51.100.7', '198.51.100.0/24'],
    ['::ffff:198.51.100.9', '198.51.100.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:000::/56'],
    ['2001:db8:1:2ff:3:4:5:6', '2001:db8:1:200::/56'],
    ['2001:0DB8:0001:02aa::1', '2001:db8:1:200::/56'],
    ['::1', '0:0:0:000::/56'],
    ['fe80::1%eth0', 'fe80:0:0:000::/56'],
    [undefined, 'unknown'],
    ['nonsense', 'unknown'],
  ])('of %s is %s', (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix);
  });
});
