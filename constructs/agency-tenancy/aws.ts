import { CfnVPCBlockPublicAccessOptions } from 'aws-cdk-lib/aws-ec2';
import { CfnHostedZone } from 'aws-cdk-lib/aws-route53';
import { CfnParameter as CfnSsmParameter } from 'aws-cdk-lib/aws-ssm';
import { Stack, Tags } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DATA_CLASSES, type DataClass, type Plane } from '../../lib/model/classification';
import type { TenancyContext } from '../../lib/model/part-context';
import { availabilityZonesOf, type Segment, type Tenancy } from '../../lib/model/tenancy';
import type { AwsZone } from '../../lib/model/zone';
import { by } from '../../lib/values/compare';
import { dnsZoneName, parameterName } from '../naming';
import type { ClassThing, SegmentThing } from '../shared/aws-handover';
import { guard } from '../shared/aws-retention';
import { tagMap, tenancyTags } from '../shared/tags';
import { AgencyBoundary } from './aws-boundary';
import { SegmentEndpoints } from './aws-endpoints';
import { ClassKey } from './aws-key';
import { AwsSegment } from './aws-segment';
import { SegmentInternet, SegmentTransit } from './aws-ways';
import { assertTenancy } from './check';
import type { OwnContext } from './own-context';
import { exitOf } from './spec';

/** A tenancy as planned. Everything that cannot be is refused by the constructor, all at once. */
export interface AwsAgencyTenancyProps {
  readonly agency: { readonly agency: string };
  /** Of the zone file. */
  readonly zone: Pick<AwsZone, 'kind' | 'highestClass' | 'availabilityZones' | 'accounts' | 'transitGateway' | 'logBucket'> &
    Partial<Pick<AwsZone, 'backupAccount'>> & { readonly zone: string };
  /** Everything the agency holds in the zone, cumulative: what is left out is taken away, or kept without a stack where it is guarded. */
  readonly tenancy: Tenancy;
  /** For tags: the wave as of which the tenancy is written. */
  readonly wave: { readonly wave: string };
  /** Of the wave, for tags, e.g. `kr-n2sf-2026`. */
  readonly policyPack: string;
}

/**
 * An agency's room in an AWS zone: a permission boundary; for each class a key and a private zone of names; for each class and plane a VPC without
 * a way out, its transit gateway routing table, private doors to AWS services and flow logs. Other stacks find all of it by SSM parameters.
 *
 * Stands in an `AgencyAwsStack` with `foundsBoundary`. Where the agency has an account of its own, public access is blocked account-wide but for its open planes.
 */
export class AwsAgencyTenancy extends Construct {
  private readonly ownAccount: boolean;

  /** @throws ProblemError with everything wrong with the tenancy: class C, overlapping networks, unlimited quotas, … */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: AwsAgencyTenancyProps,
  ) {
    super(scope, id);
    const { agency, zone, tenancy } = props;
    assertTenancy(tenancy, zone, this.node.path);
    for (const [key, value] of Object.entries(tagMap(tenancyTags(props)))) Tags.of(this).add(key, value);
    this.ownAccount = hasOwnAccount(zone.accounts, agency.agency);

    if (this.ownAccount) new CfnVPCBlockPublicAccessOptions(this, 'NoPublicAccess', { internetGatewayBlockMode: 'block-bidirectional' });
    const hostedZoneIds = DATA_CLASSES.filter((dataClass) => tenancy.classes.includes(dataClass)).flatMap((dataClass) => this.addClass(dataClass) ?? []);
    new AgencyBoundary(this, 'Boundary', { zone: zone.zone, agency: agency.agency, dnsName: tenancy.dnsName, hostedZoneIds });
  }

  /** @returns the id of the class's zone of names; none without a segment */
  private addClass(dataClass: DataClass): string | undefined {
    const { agency, zone, tenancy } = this.props;
    const scope = new Construct(this, `Class-${dataClass}`);
    Tags.of(scope).add('class', dataClass);
    const key = new ClassKey(scope, 'Key', { zone: zone.zone, agency: agency.agency, dataClass, backupAccount: zone.backupAccount });
    this.handOver(scope, dataClass, undefined, { 'key-arn': key.arn });

    const segments = tenancy.segments.filter((segment) => segment.dataClass === dataClass);
    const vpcs = segments.map((segment) => this.addSegment(scope, segment));
    if (vpcs.length === 0) return undefined;
    const names = new CfnHostedZone(scope, 'Names', {
      name: `${dnsZoneName(tenancy.dnsName, dataClass)}.`,
      vpcs: vpcs.map(({ vpc }) => ({ vpcId: vpc.ref, vpcRegion: Stack.of(this).region })),
    });
    guard(names, false);
    this.handOver(scope, dataClass, undefined, { 'dns-zone-id': names.attrId });
    return names.attrId;
  }

  private addSegment(parent: Construct, segment: Segment): AwsSegment {
    const { agency, zone, tenancy } = this.props;
    const scope = new Construct(parent, `Segment-${segment.plane}`);
    const built = new AwsSegment(scope, 'Resource', {
      agency: agency.agency,
      segment,
      availabilityZones: availabilityZonesOf(tenancy, zone, segment.dataClass, segment.plane),
      logBucket: zone.logBucket,
    });
    const common = { agency: agency.agency, segment, built };
    const hub = zone.accounts['default'];
    const transit = new SegmentTransit(scope, 'Transit', {
      ...common,
      transitGateway: zone.transitGateway,
      ownsGateway: hub === undefined || hub === Stack.of(this).account,
    });
    const exit = exitOf(segment);
    if (exit === 'public' || exit === 'outward') new SegmentInternet(scope, 'Internet', { ...common, blocked: this.ownAccount });
    new SegmentEndpoints(scope, 'Endpoints', common);
    this.handOver(scope, segment.dataClass, segment.plane, { ...built.handedOver, ...transit.handedOver });
    return built;
  }

  /** One SSM parameter a thing, under the name by which workloads look it up. */
  private handOver(scope: Construct, dataClass: DataClass, plane: Plane | undefined, things: Partial<Record<SegmentThing | ClassThing, string>>): void {
    for (const [what, value] of Object.entries(things).sort(by(([what]) => what))) {
      if (value === undefined) continue;
      const name = parameterName(this.props.agency.agency, dataClass, plane, what);
      new CfnSsmParameter(scope, `Given-${what}`, { name, type: 'String', value });
    }
  }
}

/** Whether an account is this agency's and nobody else's: only there may account-wide settings be made. */
function hasOwnAccount(accounts: Readonly<Record<string, string>>, agency: string): boolean {
  const own = accounts[agency];
  return own !== undefined && Object.entries(accounts).every(([other, account]) => other === agency || account !== own);
}

/** Builds the tenancy under `scope`, in the administrator's stack. */
export function buildTenancy(scope: Construct, context: TenancyContext<AwsZone>): void {
  new AwsAgencyTenancy(scope, 'Resource', context);
}

/**
 * Nothing: keys and names stand in the tenancy here, where later waves can add VPCs to them, and the permission boundary says what the agency may
 * do with them. Present so that both clouds are built alike.
 */
export function buildOwn(_scope: Construct, _context: OwnContext<AwsZone>): void {}
