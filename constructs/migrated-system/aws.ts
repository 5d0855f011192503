import { CfnParameter, Tags as ResourceTags } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { planeOf } from '../../lib/model/classification';
import type { PartContext, Tags } from '../../lib/model/part-context';
import type { AwsZone } from '../../lib/model/zone';
import { ProblemError } from '../../lib/problem/problem';
import { Cidr } from '../../lib/values/cidr';
import type { AwsBuilder } from '../component';
import { certificateParameter, dnsZoneName } from '../naming';
import { classThing, segmentThing } from '../shared/aws-handover';
import { availabilityZonesOf } from '../../lib/model/tenancy';
import { tagMap } from '../shared/tags';
import type { AwsComponent, AwsSubnet } from './aws-component';
import { AwsEntry } from './aws-entry';
import { AwsNames } from './aws-names';
import { AwsServerProfile } from './aws-profile';
import { AwsServers } from './aws-servers';
import { AwsTraffic } from './aws-traffic';
import type { SystemSpec } from './fields';
import { refusals, type Character } from './invariants';
import { characterOf, found, memberPort } from './part';
import { trafficOf } from './part-traffic';
import { flavorFor, imageFor } from './sizing';
import type { Call } from './traffic';

/** A system in one zone. What domain rules forbid (class, exposure, peer) is refused by the constructor. */
export interface AwsMigratedSystemProps extends Character {
  readonly components: readonly AwsComponent[];
  /** Ports outside that every component may call. Default: none. */
  readonly calls?: readonly Call[];
  readonly vpcId: string;
  /** One a zone, in an order that never changes; servers alternate between the first two. At least one, for an entry two. */
  readonly subnets: readonly AwsSubnet[];
  /** The networks of those subnets. At least one: the endpoints of AWS services are reached there. */
  readonly segment: readonly Cidr[];
  /** The KMS key of the agency's class, which encrypts every disk. */
  readonly keyArn: string;
  /** The load balancer in front. Default: none. */
  readonly entry?: {
    /** A component's id. */
    readonly to: string;
    readonly port: number;
    /** The port on which that component listens to `entry`. */
    readonly memberPort: number;
    readonly certificateArn: string;
    /** Who may call it where the system is not public; a public one takes everybody. */
    readonly callers: readonly Cidr[];
    /** Where access logs go. */
    readonly logs: { readonly bucket: string; readonly prefix: string };
    /** Whether the account has Shield Advanced, which a public entry then uses. Default: false. */
    readonly shield?: boolean;
  };
  /** The Route 53 zone for its names. Default: no names. */
  readonly names?: { readonly hostedZoneId: string; readonly dnsZone: string };
  readonly tags: Tags;
  /** The wave that a tombstone names: guards against destruction are lifted. Default: false. */
  readonly removable?: boolean;
}

const EVERYBODY = [Cidr.of('0.0.0.0/0')];

/**
 * A system moved to AWS: instances without public addresses under declared traffic only, disks encrypted with the class's key,
 * names, and a TLS load balancer in front where there is an entry.
 *
 * VPC, subnets, key and DNS zone are the tenancy's. Roles take the permission boundary of the stack (`AgencyAwsStack`).
 */
export class AwsMigratedSystem extends Construct {
  /** The load balancer's DNS name; `undefined` without an entry. */
  readonly entryAddress: string | undefined;

  /** @throws ProblemError GCDK8402, GCDK8403, GCDK8409, GCDK8417, GCDK8418, GCDK8420 to GCDK8423: what domain §2.6 says must be impossible */
  constructor(scope: Construct, id: string, props: AwsMigratedSystemProps) {
    super(scope, id);
    const problems = refusals(props, 'aws', props.entry);
    if (problems.length > 0) throw new ProblemError(problems);

    const { name, vpcId, subnets, segment, removable = false } = props;
    for (const [key, value] of Object.entries(tagMap(props.tags))) ResourceTags.of(this).add(key, value);
    const entry =
      props.entry &&
      new AwsEntry(this, 'entry', {
        ...props.entry,
        name,
        vpcId,
        subnetIds: subnets.map(({ subnetId }) => subnetId),
        callers: props.exposure === 'public' ? EVERYBODY : props.entry.callers,
        isPublic: props.exposure === 'public',
        shield: props.entry.shield ?? false,
        removable,
      });
    const traffic = new AwsTraffic(this, 'traffic', {
      name,
      vpcId,
      components: props.components,
      calls: props.calls ?? [],
      entryGroupId: entry?.securityGroupId,
      segment,
    });
    const { profile } = new AwsServerProfile(this, 'profile');
    const built = props.components.map((component) => {
      const { servers } = new AwsServers(this, `component-${component.id}`, {
        name,
        component,
        grade: props.grade,
        subnets,
        securityGroupId: traffic.groupOf(component.id),
        instanceProfile: profile,
        keyArn: props.keyArn,
        removable,
      });
      return { id: component.id, servers };
    });
    if (entry && props.entry) {
      const behind = built.find((component) => component.id === props.entry?.to)?.servers ?? [];
      entry.forwardTo(
        behind.map(({ instance }) => instance.ref),
        props.entry.memberPort,
      );
    }
    this.entryAddress = entry?.balancer.attrDnsName;
    if (props.names) new AwsNames(this, 'names', { ...props.names, name, components: built, balancer: entry?.balancer });
  }
}

function propsOf(scope: Construct, part: PartContext<SystemSpec, AwsZone>): AwsMigratedSystemProps {
  const { zone, tenancy, tags, removable } = part;
  const { spec, agency } = part.item;
  const character = characterOf(part);
  const { dataClass, name } = character;
  const plane = planeOf(dataClass, spec.exposure);
  const traffic = trafficOf(part);
  return {
    ...character,
    components: spec.components.map((component) => {
      const image = found(imageFor(component.os, zone), part, 'image');
      return {
        ...component,
        instanceType: found(flavorFor(component, dataClass, zone), part, 'flavor').name,
        imageId: image.id,
        rootDevice: image.rootDevice,
        listens: traffic.listens.get(component.id) ?? [],
      };
    }),
    calls: traffic.calls,
    vpcId: segmentThing(scope, agency, dataClass, plane, 'vpc-id'),
    subnets: availabilityZonesOf(tenancy, zone, dataClass, plane)
      .slice(0, 2)
      .map((availabilityZone) => ({ availabilityZone, subnetId: segmentThing(scope, agency, dataClass, plane, `subnet-${availabilityZone}`) })),
    segment: traffic.segment,
    keyArn: classThing(scope, agency, dataClass, 'key-arn'),
    ...(spec.entry && {
      entry: {
        to: spec.entry.to,
        port: spec.entry.port,
        memberPort: memberPort(spec),
        certificateArn: certificateOf(scope, certificateParameter(agency, dataClass, spec.entry.certificate)),
        callers: traffic.entryCallers,
        logs: { bucket: zone.logBucket, prefix: `alb/${agency}/${name}` },
        shield: zone.services.includes('shield'),
      },
    }),
    names: { hostedZoneId: classThing(scope, agency, dataClass, 'dns-zone-id'), dnsZone: dnsZoneName(tenancy.dnsName, dataClass) },
    tags,
    removable,
  };
}

/** ACM has no names, so the agency keeps the certificate's ARN under the name that the request gives. */
const certificateOf = (scope: Construct, name: string): string =>
  new CfnParameter(scope, 'Certificate', { type: 'AWS::SSM::Parameter::Value<String>', default: name }).valueAsString;

/** Builds a part of a request in the agency's stack. */
export const builder: AwsBuilder<SystemSpec> = {
  build(scope, part) {
    new AwsMigratedSystem(scope, 'system', propsOf(scope, part));
    return [];
  },
};
