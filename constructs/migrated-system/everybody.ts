import type { Cidr } from '../../lib/values/cidr';

const WIDEST = { 4: 8, 6: 16 } as const;

/** Wider than /8 (IPv6: /16) is no office and no segment; half the internet is as bad as all of it. */
export const isEverybody = (network: Cidr): boolean => network.prefix < WIDEST[network.version];
