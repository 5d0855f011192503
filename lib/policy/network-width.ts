import type { Cidr } from '../values/cidr';

/** The shortest prefix of a network that a link lets through or a store lets in. Wider is no office or segment any more, and half the internet is as bad as all of it. */
export const WIDEST = { 4: 8, 6: 16 } as const;

export const isTooWide = (network: Cidr): boolean => network.prefix < WIDEST[network.version];
