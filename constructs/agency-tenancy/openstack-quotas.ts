import { BlockstorageQuotasetV3 } from '@cdktf/provider-openstack/lib/blockstorage-quotaset-v3';
import { ComputeQuotasetV2 } from '@cdktf/provider-openstack/lib/compute-quotaset-v2';
import { DnsQuotaV2 } from '@cdktf/provider-openstack/lib/dns-quota-v2';
import { LbQuotaV2 } from '@cdktf/provider-openstack/lib/lb-quota-v2';
import { NetworkingQuotaV2 } from '@cdktf/provider-openstack/lib/networking-quota-v2';
import { Construct } from 'constructs';
import type { OpenStackZone } from '../../lib/model/zone';
import { AgencyStack } from '../shared/openstack-stack';
import type { ProjectQuota } from './spec';

export interface ProjectQuotasProps {
  readonly projectId: string;
  readonly quota: ProjectQuota;
  /** Services that the zone runs; of the others there is nothing to limit. */
  readonly services: OpenStackZone['services'];
}

/**
 * Every limit of one project that the provider knows, none of them unlimited. Shares (Manila) and keys (Barbican) have limits that it does not know:
 * they are steps of the operator (`operatorSteps`). Limits kept by Keystone (`identity_limit_v3`) need a registered default of the service
 * and belong to the foundation of the zone.
 */
export class ProjectQuotas extends Construct {
  /** Networks and security groups are made after it: they count against it. */
  readonly networking: NetworkingQuotaV2;

  constructor(scope: Construct, id: string, { projectId, quota, services }: ProjectQuotasProps) {
    super(scope, id);
    const common = { provider: AgencyStack.of(this).provider(), projectId };
    new ComputeQuotasetV2(this, 'Compute', {
      ...common,
      instances: quota.instances,
      cores: quota.cores,
      ram: quota.ramMib,
      keyPairs: quota.keyPairs,
      metadataItems: 128,
      serverGroups: quota.serverGroups,
      serverGroupMembers: quota.serverGroupMembers,
      injectedFiles: 5,
      injectedFileContentBytes: 10_240,
      injectedFilePathBytes: 255,
    });
    // Not `volume_type_quota`: it shows a change in every plan.
    new BlockstorageQuotasetV3(this, 'Volumes', {
      ...common,
      volumes: quota.volumes,
      gigabytes: quota.gigabytes,
      perVolumeGigabytes: quota.gigabytes,
      snapshots: quota.snapshots,
      backups: quota.backups,
      backupGigabytes: quota.backupGigabytes,
      groups: quota.volumeGroups,
    });
    this.networking = new NetworkingQuotaV2(this, 'Networking', {
      ...common,
      network: quota.networks,
      subnet: quota.subnets,
      subnetpool: quota.subnetPools,
      router: quota.routers,
      port: quota.ports,
      securityGroup: quota.securityGroups,
      securityGroupRule: quota.securityGroupRules,
      floatingip: quota.floatingIps,
      rbacPolicy: quota.rbacPolicies,
    });
    if (services.includes('octavia')) {
      new LbQuotaV2(this, 'LoadBalancers', {
        ...common,
        loadbalancer: quota.loadBalancers,
        listener: quota.loadBalancers * 5,
        pool: quota.loadBalancers * 10,
        member: quota.loadBalancers * 100,
        healthMonitor: quota.loadBalancers * 10,
        l7Policy: quota.loadBalancers * 10,
        l7Rule: quota.loadBalancers * 50,
      });
    }
    if (services.includes('designate')) {
      new DnsQuotaV2(this, 'Names', {
        ...common,
        zones: quota.dnsZones,
        zoneRecordsets: 500,
        zoneRecords: 500,
        recordsetRecords: 20,
        apiExportSize: 1000,
      });
    }
  }
}
