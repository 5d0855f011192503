import type { DataClass, Plane } from '../../lib/model/classification';
import type { Quota, Segment } from '../../lib/model/tenancy';
import type { OpenStackZone } from '../../lib/model/zone';
import type { Text } from '../../lib/values/text';

/**
 * What a tenancy promises on every cloud; proven on both clouds’ output by `openstack.test.ts` and `aws.test.ts` of
 * `test/constructs/agency-tenancy`.
 */
export const TENANCY_PROMISES = {
  'apart-by-agency-and-class': {
    ko: '기관마다 도메인(계정)이 하나, 데이터 등급마다 사업(VPC 묶음)이 하나이며 서로 섞이지 않습니다',
    en: 'one domain or account an agency, one project or set of VPCs a data class, nothing in common',
  },
  'nothing-shared': { ko: '네트워크·주소 풀·키를 다른 기관과 함께 쓰지 않습니다', en: 'no network, address pool or key is shared with another agency' },
  'planes-apart': {
    ko: '망(업무·인터넷·DMZ·관리)마다 네트워크와 라우터(VPC와 경로표)가 따로 있습니다',
    en: 'each plane has a network and router, or VPC and routing table, of its own',
  },
  'no-way-out-for-c-and-s': {
    ko: 'C·S 등급은 인터넷 출입구와 유동 IP가 없습니다. 전송 링크가 있는 S 등급만 주소 변환 없는 바깥 주소를 가집니다',
    en: 'classes C and S have no way to the internet and no floating addresses; only a linked S router has an outer address, without translation',
  },
  'default-deny': { ko: '기본 보안그룹은 아무것도 통과시키지 않습니다', en: 'the default security group lets nothing through' },
  'finite-quota': { ko: '모든 할당량에 끝이 있습니다', en: 'every quota is finite' },
  'groups-not-people': { ko: '역할은 그룹에만 주며 관리자 역할은 주지 않습니다', en: 'roles go to groups, never to people, and never the administrator’s' },
  'keys-of-its-own': { ko: '등급마다 자기 키가 있고 산출물에는 비밀이 없습니다', en: 'each class has a key of its own, and no output holds a secret' },
  guarded: { ko: '신원·네트워크·이름·키는 실수로 지워지지 않습니다', en: 'identity, networks, names and keys cannot be destroyed by mistake' },
  'known-by-tags': { ko: '표지를 붙일 수 있는 모든 자원에 기관·등급·차수·정책이 적힙니다', en: 'everything taggable says its agency, class, wave and policy' },
} as const satisfies Record<string, Text>;
export type TenancyPromise = keyof typeof TENANCY_PROMISES;

/** How a segment's router reaches beyond the agency: not at all, by an outer address for links only, outwards only, or both ways. */
export type Exit = 'none' | 'link' | 'outward' | 'public';

/**
 * Domain table, rows 1 to 6: C never leaves (its links end in an appliance, not in the zone's VPN service); S leaves through a transfer link;
 * O goes out from its internet plane and is reached in its DMZ.
 */
export function exitOf({ dataClass, plane, linked }: Pick<Segment, 'dataClass' | 'plane' | 'linked'>): Exit {
  if (dataClass === 'C') return 'none';
  if (dataClass === 'O' && plane === 'dmz') return 'public';
  if (dataClass === 'O' && plane === 'internet') return 'outward';
  return linked ? 'link' : 'none';
}

/**
 * Whose project a router is in. The VPN service serves only routers of its own project, so S and O have theirs; class C has no VPN service,
 * and its router is the administrator's, where the agency cannot even see it.
 */
export const agencyOwnsRouter = (dataClass: DataClass): boolean => dataClass !== 'C';

/** Planes in which a class may stand: the internet and the DMZ hold open data only. */
export const planesOf = (dataClass: DataClass): readonly Plane[] => (dataClass === 'O' ? ['work', 'internet', 'dmz', 'mgmt'] : ['work', 'mgmt']);

/** What the agency's operators may do in a project, by the services that the zone runs. Never `admin`. */
export function operatorRoles(services: OpenStackZone['services']): readonly string[] {
  return [
    'member',
    ...(services.includes('barbican') ? ['creator'] : []),
    ...(services.includes('heat') ? ['heat_stack_owner'] : []),
    ...(services.includes('octavia') ? ['load-balancer_member'] : []),
  ].sort();
}
export const READER_ROLES: readonly string[] = ['reader'];

/** Every limit of a project that OpenStack's services keep and the provider knows. Sizes in GiB but for `ramMib`. */
export interface ProjectQuota {
  readonly instances: number;
  readonly cores: number;
  readonly ramMib: number;
  readonly keyPairs: number;
  readonly serverGroups: number;
  readonly serverGroupMembers: number;
  readonly volumes: number;
  readonly gigabytes: number;
  readonly snapshots: number;
  readonly backups: number;
  readonly backupGigabytes: number;
  readonly volumeGroups: number;
  readonly networks: number;
  readonly subnets: number;
  readonly routers: number;
  readonly ports: number;
  readonly securityGroups: number;
  readonly securityGroupRules: number;
  readonly floatingIps: number;
  readonly subnetPools: number;
  readonly rbacPolicies: number;
  readonly loadBalancers: number;
  readonly dnsZones: number;
}

/**
 * The limits of one project. Each class's project gets the agency's whole quota: a share of it would shrink under the feet of
 * running systems when a later wave brings another class, and services refuse a quota below what is used.
 * What a quota class does not name follows from what it does: ten snapshots and backups a volume, fifty rules a security group.
 *
 * @param segments how many the class has: just so many routers, so that the agency cannot make another way out of its networks
 */
export function projectQuota(quota: Quota, dataClass: DataClass, segments: number): ProjectQuota {
  return {
    instances: quota.instances,
    cores: quota.vcpu,
    ramMib: Math.floor(quota.ram * 1024),
    keyPairs: 10,
    serverGroups: quota.instances,
    serverGroupMembers: quota.instances,
    volumes: quota.volumes,
    gigabytes: Math.floor(quota.storage),
    snapshots: quota.volumes * 10,
    backups: quota.volumes * 10,
    backupGigabytes: Math.floor(quota.storage) * 2,
    volumeGroups: 10,
    networks: quota.networks,
    // Two networks and their IPv6 twins each, so that a second network can be added to every segment.
    subnets: quota.networks * 4,
    routers: agencyOwnsRouter(dataClass) ? segments : 0,
    ports: quota.ports,
    securityGroups: quota.securityGroups,
    securityGroupRules: quota.securityGroups * 50,
    // Only a public entry has one, and only open data has a public entry (GC-TEN-05).
    floatingIps: dataClass === 'O' ? quota.loadBalancers : 0,
    // One of each IP version a segment.
    subnetPools: segments * 2,
    rbacPolicies: 20,
    loadBalancers: quota.loadBalancers,
    dnsZones: quota.dnsZones,
  };
}
