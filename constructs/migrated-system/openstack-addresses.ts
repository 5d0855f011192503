import type { NetworkingPortV2 } from '@cdktf/provider-openstack/lib/networking-port-v2';
import { Token } from '../terraform';

/**
 * What Neutron gave to ports, sorted out by IP version: it hands both versions out in one list. Terraform expressions, because
 * the addresses are known at the time of apply only.
 */
export function addressesOf(ports: readonly NetworkingPortV2[], version: 4 | 6): string[] {
  return Token.asList(`\${${addressList(ports, version)}}`);
}

/** The IPv4 address of one port. */
export const address4Of = (port: NetworkingPortV2): string => `\${${addressList([port], 4)}[0]}`;

const addressList = (ports: readonly NetworkingPortV2[], version: 4 | 6): string => {
  const lists = ports.map((port) => `${port.terraformResourceType}.${port.friendlyUniqueId}.all_fixed_ips`);
  return `[for address in concat(${lists.join(', ')}) : address if ${version === 4 ? '!' : ''}strcontains(address, ":")]`;
};
