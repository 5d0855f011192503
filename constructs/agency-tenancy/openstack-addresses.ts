import { NetworkingAddressscopeV2 } from '@cdktf/provider-openstack/lib/networking-addressscope-v2';
import { NetworkingSubnetpoolV2 } from '@cdktf/provider-openstack/lib/networking-subnetpool-v2';
import { Construct } from 'constructs';
import type { DataClass } from '../../lib/model/classification';
import type { Tags } from '../../lib/model/part-context';
import type { Cidr } from '../../lib/values/cidr';
import { projectName } from '../naming';
import { guarded } from '../shared/openstack-retention';
import { AgencyStack } from '../shared/openstack-stack';
import { tagList } from '../shared/tags';
import { merged } from './networks';
import type { ProjectQuotas } from './openstack-quotas';

export interface ClassAddressesProps {
  readonly agency: string;
  readonly dataClass: DataClass;
  readonly projectId: string;
  readonly version: 4 | 6;
  /** Networks of the class, all of one version. At least one. */
  readonly networks: readonly Cidr[];
  readonly quotas: ProjectQuotas;
  readonly tags: Tags;
}

/**
 * The addresses of a class: a scope of its own, so that nothing is routed to another class without translation, and a pool that holds exactly
 * the networks of the plan, so that nobody can make a subnet anywhere else.
 */
export class ClassAddresses extends Construct {
  readonly pool: NetworkingSubnetpoolV2;

  constructor(scope: Construct, id: string, { agency, dataClass, projectId, version, networks, quotas, tags }: ClassAddressesProps) {
    super(scope, id);
    const common = { provider: AgencyStack.of(this).provider(), name: `${projectName(agency, dataClass)}-v${version}`, projectId, shared: false };
    const addressScope = new NetworkingAddressscopeV2(this, 'Scope', { ...common, ipVersion: version, lifecycle: guarded(false) });
    const largest = Math.min(...networks.map(({ prefix }) => prefix));
    this.pool = new NetworkingSubnetpoolV2(this, 'Pool', {
      ...common,
      addressScopeId: addressScope.id,
      ipVersion: version,
      isDefault: false,
      prefixes: merged(networks).map(String),
      minPrefixlen: largest,
      defaultPrefixlen: largest,
      maxPrefixlen: version === 4 ? 29 : 64,
      tags: tagList(tags),
      dependsOn: [quotas.networking],
      lifecycle: guarded(false),
    });
  }
}
