/**
 * `g-cloud-cdk/aws`: the constructs for engineers who write their own CDK stacks.
 *
 * Named one by one, so that what is public is what stands here.
 */
export { AwsAgencyTenancy, type AwsAgencyTenancyProps } from './agency-tenancy/aws';
export type { Source } from './central-file-storage/addresses';
export type { TransferSpec } from './central-file-storage/arithmetic';
export type { AwsCopierProps } from './central-file-storage/aws-copier';
export type { StoreGround, StoreSubnet } from './central-file-storage/aws-ground';
export { AwsCentralFileStorage, type AwsCentralFileStorageProps } from './central-file-storage/aws-primary';
export { AwsFileStorageReplica, type AwsFileStorageReplicaProps } from './central-file-storage/aws-replica';
export type { DirectoryLogin } from './central-file-storage/copier-login';
export type { CopierSettings, Reach } from './central-file-storage/copier-machine';
export type { FileStorageSpec } from './central-file-storage/fields';
export type { StorePair, StoreSite, StoreSpec } from './central-file-storage/invariants';
export { AwsMigratedSystem, type AwsMigratedSystemProps } from './migrated-system/aws';
export type { AwsComponent, AwsSubnet, Disk } from './migrated-system/aws-component';
export type { Character, Standing } from './migrated-system/invariants';
export type { Call, Caller, Listening, NetworkCaller, Protocol } from './migrated-system/traffic';
export { boundaryName, certificateParameter, dnsZoneName, itemName, keyAlias, parameterName } from './naming';
export { classThing, segmentThing, type ClassThing, type SegmentThing } from './shared/aws-handover';
export { guard } from './shared/aws-retention';
export { AgencyAwsStack, type AgencyAwsStackProps } from './shared/aws-stack';
export { tagMap, tenancyTags, type TenancyTagSource } from './shared/tags';
export { linkArtifacts } from './transfer-link/artifacts';
export { AwsTransferLink, type AwsTransferLinkProps, type TransitGateway, type VpnGateway } from './transfer-link/aws';
export type { Appliance, EndKind, Link, LinkEnd, Side } from './transfer-link/ends';
export { tunnelAddressFact, tunnelPskVariable, type TunnelNumber } from './transfer-link/fact-names';
