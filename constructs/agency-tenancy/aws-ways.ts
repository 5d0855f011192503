import {
  CfnInternetGateway,
  CfnNatGateway,
  CfnRoute,
  CfnTransitGatewayAttachment,
  CfnTransitGatewayRouteTable,
  CfnTransitGatewayRouteTableAssociation,
  CfnTransitGatewayRouteTablePropagation,
  CfnVPCBlockPublicAccessExclusion,
  CfnVPCGatewayAttachment,
  CfnVPNGateway,
} from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { Segment } from '../../lib/model/tenancy';
import { segmentName } from '../naming';
import type { SegmentThing } from '../shared/aws-handover';
import { tagName } from './aws-common';
import type { AwsSegment } from './aws-segment';
import { exitOf } from './spec';

export interface TransitProps {
  readonly agency: string;
  readonly segment: Segment;
  readonly built: AwsSegment;
  /** The foundation's gateway; its default association and propagation are off. */
  readonly transitGateway: string;
  /** False: the gateway belongs to another account, where alone its routing tables can be made; see `operatorSteps`. */
  readonly ownsGateway: boolean;
}

/**
 * The segment's way to transfer links: attached to the zone's transit gateway, in a routing table of its own that knows nothing but the segment itself
 * until a link adds its routes. No other segment is in it, so planes, classes and agencies cannot meet here.
 */
export class SegmentTransit extends Construct {
  readonly handedOver: Partial<Record<SegmentThing, string>>;

  constructor(scope: Construct, id: string, { agency, segment, built, transitGateway, ownsGateway }: TransitProps) {
    super(scope, id);
    const name = segmentName(agency, segment.dataClass, segment.plane);
    const attachment = new CfnTransitGatewayAttachment(this, 'Attachment', {
      transitGatewayId: transitGateway,
      vpcId: built.vpc.ref,
      subnetIds: [...built.subnetIds],
      options: { DnsSupport: 'enable', Ipv6Support: 'disable', ApplianceModeSupport: 'disable' },
    });
    tagName(attachment, name);
    this.handedOver = { 'transit-gateway-attachment-id': attachment.attrId };
    if (!ownsGateway) {
      if (segment.linked) this.handedOver = { ...this.handedOver, 'vpn-gateway-id': this.addVpnGateway(name, built) };
      return;
    }

    const table = new CfnTransitGatewayRouteTable(this, 'Table', { transitGatewayId: transitGateway });
    tagName(table, name);
    const membership = { transitGatewayAttachmentId: attachment.attrId, transitGatewayRouteTableId: table.ref };
    new CfnTransitGatewayRouteTableAssociation(this, 'Association', membership);
    new CfnTransitGatewayRouteTablePropagation(this, 'Propagation', membership);
    this.handedOver = { ...this.handedOver, 'transit-gateway-route-table-id': table.ref };
  }

  /**
   * Where links end in an agency's own account: AWS makes VPN connections on a shared transit gateway for its owner only. One a VPC, so it lives as
   * long as the segment is linked, whichever links come and go.
   */
  private addVpnGateway(name: string, built: AwsSegment): string {
    const gateway = new CfnVPNGateway(this, 'VpnGateway', { type: 'ipsec.1' });
    tagName(gateway, name);
    new CfnVPCGatewayAttachment(this, 'VpnAttachment', { vpcId: built.vpc.ref, vpnGatewayId: gateway.ref });
    return gateway.ref;
  }
}

export interface InternetProps {
  readonly agency: string;
  readonly segment: Segment;
  readonly built: AwsSegment;
  /** The account blocks public access, so the segment's VPC must be excepted. */
  readonly blocked: boolean;
}

/**
 * The way to the internet of open data: out through address translation from the internet plane, both ways in the DMZ, where only a load balancer has
 * a public address. For every other segment there is nothing to construct.
 */
export class SegmentInternet extends Construct {
  /** @throws RangeError for a segment that has no such way */
  constructor(scope: Construct, id: string, { agency, segment, built, blocked }: InternetProps) {
    super(scope, id);
    const exit = exitOf(segment);
    if (exit !== 'outward' && exit !== 'public') throw new RangeError(`${segment.dataClass}/${segment.plane} has no way to the internet`);
    const name = segmentName(agency, segment.dataClass, segment.plane);
    const gateway = new CfnInternetGateway(this, 'Gateway');
    tagName(gateway, name);
    const attached = new CfnVPCGatewayAttachment(this, 'Attachment', { vpcId: built.vpc.ref, internetGatewayId: gateway.ref });
    const route = { routeTableId: built.routeTable.ref, destinationCidrBlock: '0.0.0.0/0' };
    if (exit === 'public') {
      new CfnRoute(this, 'Route', { ...route, gatewayId: gateway.ref }).addResourceDependency(attached);
    } else {
      // A regional one stands in no subnet and in all availability zones.
      const translation = new CfnNatGateway(this, 'Translation', { vpcId: built.vpc.ref, availabilityMode: 'regional', connectivityType: 'public' });
      translation.addResourceDependency(attached);
      tagName(translation, name);
      new CfnRoute(this, 'Route', { ...route, natGatewayId: translation.ref });
    }
    if (blocked) {
      new CfnVPCBlockPublicAccessExclusion(this, 'Excepted', {
        vpcId: built.vpc.ref,
        internetGatewayExclusionMode: exit === 'public' ? 'allow-bidirectional' : 'allow-egress',
      });
    }
  }
}
