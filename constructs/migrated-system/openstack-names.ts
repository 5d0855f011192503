import { DnsRecordsetV2 } from '@cdktf/provider-openstack/lib/dns-recordset-v2';
import { Construct } from 'constructs';
import type { TerraformProvider } from '../terraform';
import { addressesOf } from './openstack-addresses';
import type { OpenStackServer } from './openstack-servers';

/** Seconds for which resolvers remember a name: short enough for a cutover night, in which addresses change. */
export const NAME_TTL = 300;

export interface OpenStackNamesProps {
  /** The label of the system in the zone. */
  readonly name: string;
  readonly zoneId: string;
  /** The zone's own name, without a final dot. */
  readonly dnsZone: string;
  readonly components: readonly { readonly id: string; readonly servers: readonly OpenStackServer[] }[];
  /** What callers of the system reach: the entry's address. Left out: the system itself has no name. */
  readonly entryAddress?: string | undefined;
  readonly ipv6: boolean;
  readonly provider: TerraformProvider | undefined;
}

/**
 * Names in the agency's zone: `portal` is the entry, `web.portal` all servers of a component, `web-1.portal` one of them. Dots
 * and not hyphens part them, so that no two systems ever meet in a name.
 */
export class OpenStackNames extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: OpenStackNamesProps,
  ) {
    super(scope, id);
    const versions = props.ipv6 ? ([4, 6] as const) : ([4] as const);

    if (props.entryAddress !== undefined) this.record('entry', props.name, 4, [props.entryAddress]);
    for (const { id: component, servers } of props.components) {
      for (const version of versions) {
        const all = servers.map(({ port }) => port);
        this.record(component, `${component}.${props.name}`, version, addressesOf(all, version));
        for (const { number, port } of servers) {
          this.record(`${component}-${number}`, `${component}-${number}.${props.name}`, version, addressesOf([port], version));
        }
      }
    }
  }

  private record(id: string, label: string, version: 4 | 6, records: string[]): void {
    new DnsRecordsetV2(this, `${version === 4 ? 'a' : 'aaaa'}-${id}`, {
      provider: this.props.provider,
      zoneId: this.props.zoneId,
      name: `${label}.${this.props.dnsZone}.`,
      type: version === 4 ? 'A' : 'AAAA',
      ttl: NAME_TTL,
      records,
    });
  }
}
