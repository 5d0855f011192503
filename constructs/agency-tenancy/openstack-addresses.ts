import { NetworkingAddressscopeV2 } from '@cdktf/provider-openstack/lib/networking-addressscope-v2';
import { NetworkingSubnetpoolV2 } from '@cdktf/provider-openstack/lib/networking-subnetpool-v2';
import { Construct } from 'constructs';
import type { Tags } from '../../lib/model/part-context';
import type { Cidr } from '../../lib/values/cidr';
import { guarded } from '../shared/openstack-retention';
import { AgencyStack } from '../shared/openstack-stack';
import { tagList } from '../shared/tags';
import { merged } from './networks';
import type { ProjectQuotas } from './openstack-quotas';

export interface AddressPoolProps {
  /** Of the pool: `1741000-s-work-v4`. */
  readonly name: string;
  readonly projectId: string;
  readonly addressScope: NetworkingAddressscopeV2;
  readonly version: 4 | 6;
  /** The segment's networks of that version. At least one. */
  readonly networks: readonly Cidr[];
  readonly quotas: ProjectQuotas;
  readonly tags: Tags;
}

/**
 * The addresses of one segment: a pool that holds exactly its networks, so that nobody can make a subnet anywhere else. One a segment and not one a
 * class, because Neutron lets a pool grow and never shrink, and a segment may leave when all that stood in it has retired.
 */
export class AddressPool extends Construct {
  readonly id: string;

  constructor(scope: Construct, id: string, { name, projectId, addressScope, version, networks, quotas, tags }: AddressPoolProps) {
    super(scope, id);
    const largest = Math.min(...networks.map(({ prefix }) => prefix));
    this.id = new NetworkingSubnetpoolV2(this, 'Resource', {
      provider: AgencyStack.of(this).provider(),
      name,
      projectId,
      shared: false,
      isDefault: false,
      addressScopeId: addressScope.id,
      ipVersion: version,
      prefixes: merged(networks).map(String),
      minPrefixlen: largest,
      defaultPrefixlen: largest,
      maxPrefixlen: version === 4 ? 29 : 64,
      tags: tagList(tags),
      dependsOn: [quotas.networking],
      lifecycle: guarded(false),
    }).id;
  }
}

export interface AddressScopeProps {
  /** `1741000-s-v4`. */
  readonly name: string;
  readonly projectId: string;
  readonly version: 4 | 6;
}

/** The address scope of a class: nothing is routed from it to another class, or to the world, without translation. */
export const addressScope = (scope: Construct, id: string, { name, projectId, version }: AddressScopeProps): NetworkingAddressscopeV2 =>
  new NetworkingAddressscopeV2(scope, id, {
    provider: AgencyStack.of(scope).provider(),
    name,
    projectId,
    shared: false,
    ipVersion: version,
    lifecycle: guarded(false),
  });
