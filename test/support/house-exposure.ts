import { record } from '../../lib/audit/terraform';
import type { Json } from '../../lib/resource/resource';
import { told, valuesBelow, type HouseResource } from './house-resources';

const EVERYWHERE = new Set(['0.0.0.0/0', '::/0']);
const ONLY_PUBLIC = new Set(['openstack_networking_floatingip_v2', 'openstack_networking_floatingip_associate_v2', 'AWS::EC2::EIP', 'AWS::EC2::NatGateway']);

/** GC-TEN-02, GC-NET-01: nothing is shared with everyone, and nothing is open to everyone but an open system's public entry. */
export function exposureOffences(resources: readonly HouseResource[], isPublic: (item: string) => boolean): string[] {
  return resources.flatMap((one) => {
    const open = one.item !== undefined && isPublic(one.item);
    const offences = [...valuesBelow(one.properties)].flatMap(({ key, path, value }) =>
      sharedWithEveryone(key, value) ? [`${path} shares it with everyone`] : [],
    );
    if (!open) {
      if (ONLY_PUBLIC.has(one.type)) offences.push('gives it a public address');
      offences.push(...openIngress(one));
    }
    return offences.map((offence) => `${told(one)}: ${offence}`);
  });
}

function sharedWithEveryone(key: string, value: unknown): boolean {
  switch (key) {
    case 'shared':
    case 'is_public':
    case 'external':
    case 'MapPublicIpOnLaunch':
    case 'PubliclyAccessible':
    case 'AllowExternalPrincipals':
      return value === true;
    case 'visibility':
      return value === 'public';
    case 'target_tenant':
      return value === '*';
    default:
      return false;
  }
}

/** Everybody's networks among those that may come in. */
function openIngress({ type, properties }: HouseResource): string[] {
  const ingress =
    type === 'openstack_networking_secgroup_rule_v2' && properties['direction'] === 'ingress'
      ? [properties['remote_ip_prefix'] ?? (properties['remote_group_id'] === undefined ? '0.0.0.0/0' : null)]
      : type === 'openstack_lb_listener_v2'
        ? list(properties['allowed_cidrs'])
        : type === 'openstack_sharedfilesystem_share_access_v2'
          ? [properties['access_to'] ?? null]
          : type === 'AWS::EC2::SecurityGroupIngress'
            ? [properties['CidrIp'] ?? null, properties['CidrIpv6'] ?? null]
            : type === 'AWS::EC2::SecurityGroup'
              ? list(properties['SecurityGroupIngress']).flatMap((rule) => [record(rule)['CidrIp'] ?? null, record(rule)['CidrIpv6'] ?? null])
              : [];
  const facing = properties['Scheme'] === 'internet-facing' ? ['faces the internet'] : [];
  return [...ingress.flatMap((network) => (typeof network === 'string' && EVERYWHERE.has(network) ? [`lets ${network} in`] : [])), ...facing];
}

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
