import {
  CfnCustomerGateway,
  CfnRoute,
  CfnTransitGatewayRoute,
  CfnTransitGatewayRouteTableAssociation,
  CfnVPNConnection,
  type CfnVPNConnectionProps,
  CfnVPNConnectionRoute,
} from 'aws-cdk-lib/aws-ec2';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { ArnFormat, CfnOutput, Stack, Tags as ResourceTags } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { factDescription } from '../../lib/model/facts';
import type { Artifact, PartContext } from '../../lib/model/part-context';
import type { AwsZone } from '../../lib/model/zone';
import type { Cidr } from '../../lib/values/cidr';
import type { AwsBuilder } from '../component';
import { classThing, segmentThing } from '../shared/aws-handover';
import { guard } from '../shared/aws-retention';
import { tagMap } from '../shared/tags';
import { linkArtifacts } from './artifacts';
import { type ConnectionDetails, ConnectionReader } from './aws-reader';
import { parametersOf } from './construct-problems';
import { asnOf } from './customer-gateway';
import { otherSide, selectorsOf, tunnelsOf, type Link, type Side } from './ends';
import { tunnelAddressFact } from './fact-names';
import type { LinkSpec } from './fields';
import { linkOf, sideOf } from './link-of';
import { DPD_TIMEOUT, ESP_LIFETIME, IKE_LIFETIME, isTunnel, type TunnelParameters } from './profiles';
import { placeOf } from './target';

const LOG_RETENTION_DAYS = 400;

/** The zone's transit gateway. AWS lets only the account that owns it make connections and routes on it. */
export interface TransitGateway {
  /** Its default association and propagation must be off: the connection joins one route table only. */
  readonly transitGatewayId: string;
  /** The transit gateway's route table of the agency's class and plane. */
  readonly transitGatewayRouteTableId: string;
}

/** The virtual private gateway of the VPC itself, for an agency with an account of its own. IPv4 only. */
export interface VpnGateway {
  readonly vpnGatewayId: string;
}

/** The finished link; the constructor builds its near end. */
export interface AwsTransferLinkProps {
  /** Both ends. @see Link */
  readonly link: Link;
  /** The end that this construct makes. Default: `near`. */
  readonly end?: Side;
  /** What the connection ends at. */
  readonly gateway: TransitGateway | VpnGateway;
  /** The route table of the VPC whose networks the end has; the other end's networks are routed to the gateway. Default: somebody else sees to that. */
  readonly vpcRouteTableId?: string;
  /** The key under which logs are encrypted; its policy must let the logs service use it. Default: AWS's own. */
  readonly logKeyArn?: string;
  /** Lets go of the logs together with the link. Default: false, they stay. */
  readonly removable?: boolean;
}

/**
 * The AWS end of a transfer link: a site-to-site connection with both tunnels pinned to one profile
 * (what is left out AWS fills with AES-128, SHA-1 and group 2), IKEv2 only, static routes for the other end's networks
 * in the agency's own route table and in no other, and a log of every negotiation kept for 400 days.
 *
 * AWS makes the keys, one a tunnel, and keeps them in Secrets Manager; none passes through the template.
 */
export class AwsTransferLink extends Construct {
  readonly vpnConnectionId: string;
  /** Known once it is deployed. */
  readonly tunnelAddresses: readonly [string, string];

  /** @throws ProblemError GCDK832x, GCDK833x where the two ends do not meet, where an appliance is asked for, where an address is not known */
  constructor(scope: Construct, id: string, props: AwsTransferLinkProps) {
    super(scope, id);
    const { link, end = 'near', gateway } = props;
    const { aws } = parametersOf(link, end, this.node.path);
    const other = otherSide(end);

    const logs = new CfnLogGroup(this, 'Logs', {
      retentionInDays: LOG_RETENTION_DAYS,
      ...(props.logKeyArn === undefined ? {} : { kmsKeyId: props.logKeyArn }),
    });
    guard(logs, props.removable ?? false);
    const peer = new CfnCustomerGateway(this, 'Peer', {
      type: 'ipsec.1',
      ipAddress: tunnelsOf(link)[0]?.[other] ?? '',
      bgpAsn: asnOf(link),
      deviceName: `${link.id}-${link[other].at}`,
    });
    // Not `attrArn`, which ends in `:*`: as a permission wants it, and no tunnel.
    const options = tunnelOptions(
      aws,
      Stack.of(this).formatArn({ service: 'logs', resource: 'log-group', resourceName: logs.ref, arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
    );
    const connection = new CfnVPNConnection(this, 'Connection', {
      type: 'ipsec.1',
      customerGatewayId: peer.ref,
      ...('vpnGatewayId' in gateway ? { vpnGatewayId: gateway.vpnGatewayId } : { transitGatewayId: gateway.transitGatewayId }),
      staticRoutesOnly: true,
      preSharedKeyStorage: 'SecretsManager',
      ...selectorProperties(link, end),
      vpnTunnelOptionsSpecifications: [options, options],
    });
    for (const resource of [peer, connection]) ResourceTags.of(resource).add('Name', `${link.agency}-${link.id}`);
    this.vpnConnectionId = connection.ref;

    const details = ConnectionReader.of(this).read(this, 'Details', connection.ref, 'transitGatewayId' in gateway);
    this.tunnelAddresses = details.tunnelAddresses;
    if ('transitGatewayId' in gateway) {
      new CfnTransitGatewayRouteTableAssociation(this, 'Association', {
        transitGatewayAttachmentId: details.attachmentId,
        transitGatewayRouteTableId: gateway.transitGatewayRouteTableId,
      });
    }
    // Routes are as narrow as the networks, however wide the one selector is; named by network, so that order does not matter.
    for (const network of link[other].networks) this.addRoute(network, props, details);
  }

  private addRoute(network: Cidr, { gateway, vpcRouteTableId }: AwsTransferLinkProps, { attachmentId }: ConnectionDetails): void {
    const name = network.toString().replaceAll(/[^0-9a-f]/g, '-');
    if ('vpnGatewayId' in gateway) {
      new CfnVPNConnectionRoute(this, `Route-${name}`, { vpnConnectionId: this.vpnConnectionId, destinationCidrBlock: network.toString() });
    } else {
      new CfnTransitGatewayRoute(this, `Route-${name}`, {
        transitGatewayRouteTableId: gateway.transitGatewayRouteTableId,
        transitGatewayAttachmentId: attachmentId,
        destinationCidrBlock: network.toString(),
      });
    }
    if (vpcRouteTableId === undefined) return;
    new CfnRoute(this, `VpcRoute-${name}`, {
      routeTableId: vpcRouteTableId,
      ...('vpnGatewayId' in gateway ? { gatewayId: gateway.vpnGatewayId } : { transitGatewayId: gateway.transitGatewayId }),
      ...(network.version === 4 ? { destinationCidrBlock: network.toString() } : { destinationIpv6CidrBlock: network.toString() }),
    });
  }
}

function selectorProperties(link: Link, end: Side): Partial<CfnVPNConnectionProps> {
  const { local, remote } = selectorsOf(link, end);
  // What AWS calls local is the customer's side.
  const [ours, theirs] = [local.join(), remote.join()];
  return local[0]?.version === 6
    ? { tunnelInsideIpVersion: 'ipv6', localIpv6NetworkCidr: theirs, remoteIpv6NetworkCidr: ours }
    : { tunnelInsideIpVersion: 'ipv4', localIpv4NetworkCidr: theirs, remoteIpv4NetworkCidr: ours };
}

function tunnelOptions({ encryption, integrity, group }: TunnelParameters['aws'], logGroupArn: string): CfnVPNConnection.VpnTunnelOptionsSpecificationProperty {
  return {
    ikeVersions: [{ value: 'ikev2' }],
    phase1EncryptionAlgorithms: [{ value: encryption }],
    phase1IntegrityAlgorithms: [{ value: integrity }],
    phase1DhGroupNumbers: [{ value: group }],
    phase1LifetimeSeconds: IKE_LIFETIME,
    phase2EncryptionAlgorithms: [{ value: encryption }],
    phase2IntegrityAlgorithms: [{ value: integrity }],
    phase2DhGroupNumbers: [{ value: group }],
    phase2LifetimeSeconds: ESP_LIFETIME,
    dpdTimeoutAction: 'restart',
    dpdTimeoutSeconds: DPD_TIMEOUT,
    startupAction: 'start',
    logOptions: { cloudwatchLogOptions: { logEnabled: true, logGroupArn, logOutputFormat: 'json' } },
  };
}

export const builder: AwsBuilder<LinkSpec> = {
  build(scope: Construct, part: PartContext<LinkSpec, AwsZone>): readonly Artifact[] {
    const link = linkOf(part);
    const end = sideOf(part);
    if (isTunnel(link.profile)) buildConnection(scope, part, link, end);
    return linkArtifacts(link, end);
  },
};

function buildConnection(scope: Construct, part: PartContext<LinkSpec, AwsZone>, link: Link, end: Side): void {
  const { dataClass, plane } = placeOf(part.item.spec);
  const agency: string = part.item.agency;
  const built = new AwsTransferLink(scope, 'Link', {
    link,
    end,
    gateway: gatewayOf(scope, part),
    vpcRouteTableId: segmentThing(scope, agency, dataClass, plane, 'route-table-id'),
    logKeyArn: classThing(scope, agency, dataClass, 'key-arn'),
    removable: part.removable,
  });
  for (const tunnel of [1, 2] as const) {
    new CfnOutput(scope, `Tunnel${tunnel}`, {
      value: built.tunnelAddresses[tunnel - 1] ?? '',
      description: factDescription(tunnelAddressFact(agency, part.item.id, tunnel)),
    });
  }
  for (const [key, value] of Object.entries(tagMap(part.tags))) ResourceTags.of(scope).add(key, value);
}

/** The transit gateway is in the zone's default account; an agency with an account of its own ends its links at its VPC. */
function gatewayOf(scope: Construct, { item, zone }: PartContext<LinkSpec, AwsZone>): TransitGateway | VpnGateway {
  const { dataClass, plane } = placeOf(item.spec);
  const [own, hub] = [zone.accounts[item.agency], zone.accounts['default']];
  return own === undefined || hub === undefined || own === hub
    ? {
        transitGatewayId: zone.transitGateway,
        transitGatewayRouteTableId: segmentThing(scope, item.agency, dataClass, plane, 'transit-gateway-route-table-id'),
      }
    : { vpnGatewayId: segmentThing(scope, item.agency, dataClass, plane, 'vpn-gateway-id') };
}
