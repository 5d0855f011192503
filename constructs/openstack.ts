/**
 * `g-cloud-cdk/openstack`: the constructs for engineers who write their own cdktf stacks.
 *
 * Named one by one, so that what is public is what stands here.
 */
export { OpenStackAgencyOwn, type OpenStackAgencyOwnProps } from './agency-tenancy/openstack-own';
export { OpenStackAgencyTenancy, type OpenStackAgencyTenancyProps } from './agency-tenancy/openstack';
export { OpenStackCentralFileStorage, type OpenStackCentralFileStorageProps } from './central-file-storage/openstack-primary';
export { OpenStackFileStorageReplica, type OpenStackFileStorageReplicaProps } from './central-file-storage/openstack-replica';
export { OpenStackMigratedSystem, type OpenStackMigratedSystemProps } from './migrated-system/openstack';
export { cloudEntry, dnsZoneName, domainName, groupName, itemName, keyName, projectName, segmentName, subnetName } from './naming';
export { assertAddresses, stackAddressProblems } from './shared/openstack-guards';
export { dnsZoneId, SegmentLookup, type SegmentLookupProps } from './shared/openstack-handover';
export { Forgotten, guarded } from './shared/openstack-retention';
export { AgencyStack, type AgencyStackProps } from './shared/openstack-stack';
export { tenancyStateKey, workloadStateKey } from './shared/state-keys';
export { tagList, tagMap, tenancyTags } from './shared/tags';
export { OpenStackTransferLink, type OpenStackTransferLinkProps } from './transfer-link/openstack';
export type { Link } from './transfer-link/ends';
