import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import type { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import type { AwsServer } from './aws-servers';

/** Seconds for which resolvers remember a name: short enough for a cutover night, in which addresses change. */
const NAME_TTL = '300';

export interface AwsNamesProps {
  /** The label of the system in the zone. */
  readonly name: string;
  readonly hostedZoneId: string;
  /** The zone's own name, without a final dot. */
  readonly dnsZone: string;
  readonly components: readonly { readonly id: string; readonly servers: readonly AwsServer[] }[];
  /** What callers of the system reach. Left out: the system itself has no name. */
  readonly balancer?: CfnLoadBalancer | undefined;
}

/**
 * Names in the agency's private zone: `portal` is the entry, `web.portal` all servers of a component, `web-1.portal` one of
 * them. Dots and not hyphens part them, so that no two systems ever meet in a name.
 */
export class AwsNames extends Construct {
  constructor(scope: Construct, id: string, { name, hostedZoneId, dnsZone, components, balancer }: AwsNamesProps) {
    super(scope, id);
    if (balancer) {
      new CfnRecordSet(this, 'entry', {
        hostedZoneId,
        name: `${name}.${dnsZone}.`,
        type: 'A',
        aliasTarget: { dnsName: balancer.attrDnsName, hostedZoneId: balancer.attrCanonicalHostedZoneId, evaluateTargetHealth: true },
      });
    }
    const record = (recordId: string, label: string, servers: readonly AwsServer[]) =>
      new CfnRecordSet(this, recordId, {
        hostedZoneId,
        name: `${label}.${name}.${dnsZone}.`,
        type: 'A',
        ttl: NAME_TTL,
        resourceRecords: servers.map(({ instance }) => instance.attrPrivateIp),
      });
    for (const { id: component, servers } of components) {
      record(`a-${component}`, component, servers);
      for (const server of servers) record(`a-${component}-${server.number}`, `${component}-${server.number}`, [server]);
    }
  }
}
