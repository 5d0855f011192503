/**
 * `g-cloud-cdk/openstack`: the constructs for engineers who write their own cdktf stacks.
 *
 * Named one by one, so that what is public is what stands here.
 */
export { OpenStackAgencyOwn, type OpenStackAgencyOwnProps } from './agency-tenancy/openstack-own';
export { OpenStackAgencyTenancy, type OpenStackAgencyTenancyProps } from './agency-tenancy/openstack';
export type { AgencyIdentity, AgencyIdentityProps } from './agency-tenancy/openstack-identity';
export type { Source } from './central-file-storage/addresses';
export type { TransferSpec } from './central-file-storage/arithmetic';
export type { DirectoryLogin } from './central-file-storage/copier-login';
export type { CopierSettings, Reach } from './central-file-storage/copier-machine';
export type { FileStorageSpec } from './central-file-storage/fields';
export type { StorePair, StoreSite, StoreSpec } from './central-file-storage/invariants';
export type { OpenStackCopierProps } from './central-file-storage/openstack-copier';
export { OpenStackCentralFileStorage, type OffSite, type OpenStackCentralFileStorageProps } from './central-file-storage/openstack-primary';
export { OpenStackFileStorageReplica, type OpenStackFileStorageReplicaProps } from './central-file-storage/openstack-replica';
export type { OpenStackShareProps } from './central-file-storage/openstack-share';
export type { Character, Standing } from './migrated-system/invariants';
export { OpenStackMigratedSystem, type OpenStackMigratedSystemProps } from './migrated-system/openstack';
export type { Disk, OpenStackComponent } from './migrated-system/openstack-component';
export type { Call, Caller, Listening, NetworkCaller, Protocol } from './migrated-system/traffic';
export { cloudEntry, dnsZoneName, domainName, groupName, itemName, keyName, projectName, segmentName, subnetName } from './naming';
export type { BackendSettings, StateBackend } from './shared/openstack-backend';
export { assertAddresses, stackAddressProblems } from './shared/openstack-guards';
export { dnsZoneId, SegmentLookup, type SegmentLookupProps } from './shared/openstack-handover';
export { Forgotten, guarded } from './shared/openstack-retention';
export { AgencyStack, type AgencyStackProps } from './shared/openstack-stack';
export { tenancyStateKey, workloadStateKey, type StackHome } from './shared/state-keys';
export { tagList, tagMap, tenancyTags, type TenancyTagSource } from './shared/tags';
export { linkArtifacts } from './transfer-link/artifacts';
export type { Appliance, EndKind, Link, LinkEnd, Side } from './transfer-link/ends';
export { tunnelAddressFact, tunnelPskVariable, type TunnelNumber } from './transfer-link/fact-names';
export { OpenStackTransferLink, type OpenStackTransferLinkProps } from './transfer-link/openstack';
