/**
 * `g-cloud-cdk/aws`: the constructs for engineers who write their own CDK stacks.
 *
 * Named one by one, so that what is public is what stands here.
 */
export { AwsAgencyTenancy, type AwsAgencyTenancyProps } from './agency-tenancy/aws';
export { AwsCentralFileStorage, type AwsCentralFileStorageProps } from './central-file-storage/aws-primary';
export { AwsFileStorageReplica, type AwsFileStorageReplicaProps } from './central-file-storage/aws-replica';
export { AwsMigratedSystem, type AwsMigratedSystemProps } from './migrated-system/aws';
export { boundaryName, certificateParameter, dnsZoneName, itemName, keyAlias, parameterName } from './naming';
export { classThing, segmentThing, type ClassThing, type SegmentThing } from './shared/aws-handover';
export { guard } from './shared/aws-retention';
export { AgencyAwsStack, type AgencyAwsStackProps } from './shared/aws-stack';
export { tagMap, tenancyTags } from './shared/tags';
export { AwsTransferLink, type AwsTransferLinkProps } from './transfer-link/aws';
export type { Link } from './transfer-link/ends';
