import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Artifact, PartContext } from '../../lib/model/part-context';
import type { AwsZone } from '../../lib/model/zone';
import { ProblemError } from '../../lib/problem/problem';
import type { AwsBuilder } from '../component';
import { parameterName } from '../naming';
import { classThing, segmentThing } from '../shared/aws-handover';
import { awsSource, mountTargets, openstackSource } from './addresses';
import { foreignVault } from './aws-backup';
import { AwsCentralFileStorage } from './aws-primary';
import { AwsFileStorageReplica } from './aws-replica';
import type { FileStorageSpec } from './fields';
import { classOf, filePlane } from './off-site';
import { buildProblems, needed, segmentNetworks, siteOf } from './part';
import { copierFlavor } from './sizing';
import { backupName } from './variables';

export { AwsCentralFileStorage, type AwsCentralFileStorageProps } from './aws-primary';
export { AwsFileStorageReplica, type AwsFileStorageReplicaProps } from './aws-replica';

type Part = PartContext<FileStorageSpec, AwsZone>;

/** Builds one part of a file store into the agency's stack of its zone. */
export const builder: AwsBuilder<FileStorageSpec> = {
  build(scope, part) {
    const found = buildProblems(part, scope.node.path);
    if (found.length > 0) throw new ProblemError(found);
    return part.role === 'replica' ? replica(scope, part) : primary(scope, part);
  },
};

/** What both halves stand on. */
function ground(scope: Construct, part: Part) {
  const { item, zone, tenancy, parts, removable } = part;
  const { spec, agency } = item;
  const [dataClass, plane] = [classOf(spec), filePlane(spec)];
  return {
    store: spec,
    name: item.id,
    backupName: backupName(item, part.role),
    vpcId: segmentThing(scope, agency, dataClass, plane, 'vpc-id'),
    subnets: mountTargets(item, zone, tenancy, part).map(({ az, address }) => ({
      availabilityZone: az,
      subnetId: segmentThing(scope, agency, dataClass, plane, `subnet-${az}`),
      ...(part.role === 'primary' && { address }),
    })),
    keyArn: classThing(scope, agency, dataClass, 'key-arn'),
    copyTo: foreignVault(zone.region, zone.backupAccount, agency),
    primarySite: siteOf(needed(parts.get('primary'), 'the original').zone),
    replicaSite: siteOf(needed(parts.get('replica'), 'the replica').zone),
    removable,
  };
}

function primary(scope: Construct, part: Part): readonly Artifact[] {
  const { item, parts } = part;
  const files = new AwsCentralFileStorage(scope, 'Files', {
    ...ground(scope, part),
    readers: segmentNetworks(needed(parts.get('replica'), 'the replica').tenancy, item.spec),
  });
  handOver(scope, part, 'FileSystemId', 'file-system-id', files.fileSystemId);
  if (files.accessPointId !== undefined) handOver(scope, part, 'AccessPointId', 'access-point-id', files.accessPointId);
  return [];
}

/** What the agency's other stacks mount by, under a name that never changes. */
function handOver(scope: Construct, { item }: Part, id: string, what: string, value: string): void {
  const name = parameterName(item.agency, classOf(item.spec), filePlane(item.spec), `files/${item.id}/${what}`);
  new CfnParameter(scope, id, { name, type: 'String', value });
}

function replica(scope: Construct, part: Part): readonly Artifact[] {
  const { item, zone, tenancy, parts } = part;
  const original = needed(parts.get('primary'), 'the original');
  const source = original.zone.kind === 'aws' ? awsSource(item, original.zone, original.tenancy, part) : openstackSource(item, original.tenancy);
  const image = needed(zone.images[0], 'an image');
  new AwsFileStorageReplica(scope, 'Replica', {
    ...ground(scope, part),
    source,
    primaryNetworks: segmentNetworks(original.tenancy, item.spec),
    ownNetworks: segmentNetworks(tenancy, item.spec),
    imageId: image.id,
    rootDevice: image.rootDevice,
    instanceType: needed(copierFlavor(zone), 'a flavor').name,
  });
  return [];
}
