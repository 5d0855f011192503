import { DATA_CLASSES, isAtLeast } from '../../lib/model/classification';
import type { Segment, Tenancy } from '../../lib/model/tenancy';
import type { Zone } from '../../lib/model/zone';
import { inFile, type Place, type Problem, ProblemError } from '../../lib/problem/problem';
import { byText } from '../../lib/values/compare';
import type { Cidr } from '../../lib/values/cidr';
import { tenancyProblems } from './problems';
import { planesOf } from './spec';

/** What of a zone decides whether it can hold a tenancy. */
export type CheckedZone = Pick<Zone, 'kind' | 'highestClass'> & { readonly zone: string; readonly availabilityZones: readonly string[] };

/** Everything that makes these no tenancy in this zone; empty when it is one. */
export function checkTenancy(tenancy: Tenancy, zone: CheckedZone, where: Place): readonly Problem[] {
  return [...classes(tenancy, zone, where), ...quotas(tenancy, where), ...planes(tenancy, where), ...addresses(tenancy, where), ...sizes(tenancy, zone, where)];
}

/** For constructors: the same, thrown. @throws ProblemError with every problem */
export function assertTenancy(tenancy: Tenancy, zone: CheckedZone, path: string): void {
  const problems = checkTenancy(tenancy, zone, inFile('', path));
  if (problems.length > 0) throw new ProblemError(problems);
}

/** Roles that OpenStack's services give meaning to and that stay inside one's own project. */
const KNOWN_ROLES = new Set(['audit', 'creator', 'heat_stack_owner', 'load-balancer_member', 'load-balancer_observer', 'member', 'observer', 'reader']);
/** What names of administrators' roles hold in every service: `ResellerAdmin` (Swift), `cloudadmin`, `key-manager:service-admin`, `manager`, `service`. */
const BEYOND = /admin|manager|reseller|root|service/i;

/** Roles that reach beyond one's own project, or that have no name. Known ones may be given, and an operator's own unless they sound like an administrator's. */
export function checkRoles(roles: readonly string[], allowed: readonly string[], where: Place): readonly Problem[] {
  return roles
    .filter((role) => !KNOWN_ROLES.has(role) && (role.trim() === '' || BEYOND.test(role)))
    .sort(byText)
    .map((role) => tenancyProblems.forbiddenRole(where, { role, allowed }));
}

/** Sizes in GiB, which may have a part; everything else is counted. */
const SIZES: readonly string[] = ['ram', 'storage', 'shareStorage'];
/** How often a limit that follows from a quota holds it (`projectQuota`, `ProjectQuotas`): MiB of a GiB, rules of a group, members of a balancer. Left out: once. */
const FOLLOWING: Readonly<Record<string, number>> = { ram: 1024, storage: 2, volumes: 10, securityGroups: 50, loadBalancers: 100, networks: 4, keys: 10 };
/** Services keep limits as signed 32-bit numbers, of which the largest means "without an end" to some. */
const largest = (quota: string): number => Math.floor((2 ** 31 - 2) / (FOLLOWING[quota] ?? 1));

const isLimit = (quota: string, value: number): boolean =>
  Number.isFinite(value) && value >= 1 && value <= largest(quota) && (SIZES.includes(quota) || Number.isInteger(value));

const nameOf = ({ dataClass, plane }: Pick<Segment, 'dataClass' | 'plane'>): string => `${dataClass}/${plane}`;
const allNetworks = (segment: Segment): readonly Cidr[] => [...segment.networks, ...segment.networks6];

function classes(tenancy: Tenancy, zone: CheckedZone, where: Place): readonly Problem[] {
  const highest = zone.kind === 'aws' && zone.highestClass === 'C' ? 'S' : zone.highestClass;
  const tooHigh = DATA_CLASSES.filter((dataClass) => tenancy.classes.includes(dataClass) && !isAtLeast(highest, dataClass));
  const strays = tenancy.segments.filter(({ dataClass }) => !tenancy.classes.includes(dataClass));
  return [
    ...tooHigh.map((dataClass) => tenancyProblems.classOverCeiling(where, { zone: zone.zone, dataClass, highest })),
    ...strays.map((segment) => tenancyProblems.classNotHere(where, { segment: nameOf(segment), dataClass: segment.dataClass, classes: tenancy.classes })),
  ];
}

function quotas(tenancy: Tenancy, where: Place): readonly Problem[] {
  const unlimited = Object.entries(tenancy.quota)
    .filter(([quota, value]: [string, number]) => !isLimit(quota, value))
    .sort(([a], [b]) => byText(a, b));
  const exceeded = tenancy.classes.flatMap((dataClass) => {
    const mine = tenancy.segments.filter((segment) => segment.dataClass === dataClass);
    // A linked segment has a second group, which hands over its VPN service.
    const checked = { networks: mine.length, securityGroups: mine.length + mine.filter(({ linked }) => linked).length };
    return (Object.keys(checked) as (keyof typeof checked)[])
      .filter((quota) => tenancy.quota[quota] < checked[quota])
      .map((quota) => tenancyProblems.tooSmallForItself(where, { quota, got: tenancy.quota[quota], needed: checked[quota], dataClass }));
  });
  return [...unlimited.map(([quota, got]) => tenancyProblems.unlimited(where, { quota, got, most: largest(quota) })), ...exceeded];
}

const planes = (tenancy: Tenancy, where: Place): readonly Problem[] =>
  tenancy.segments
    .filter(({ dataClass, plane }) => !planesOf(dataClass).includes(plane))
    .map((segment) => tenancyProblems.wrongPlane(where, { ...segment, segment: nameOf(segment), allowed: planesOf(segment.dataClass) }));

function addresses(tenancy: Tenancy, where: Place): readonly Problem[] {
  const all = tenancy.segments.flatMap((segment) => allNetworks(segment).map((network) => ({ network, segment: nameOf(segment) })));
  const outside = all.filter(({ network }) => !(network.version === 4 ? tenancy.block : tenancy.block6)?.contains(network));
  const overlaps = all.flatMap((one, index) =>
    all
      .slice(0, index)
      .filter(({ network }) => network.overlaps(one.network))
      .map((other) =>
        tenancyProblems.overlap(where, { network: `${one.network}`, segment: one.segment, other: `${other.network}`, otherSegment: other.segment }),
      ),
  );
  return [
    ...outside.map(({ network, segment }) =>
      tenancyProblems.outsideBlock(where, { network: `${network}`, segment, block: `${(network.version === 4 ? tenancy.block : tenancy.block6) ?? '-'}` }),
    ),
    ...overlaps,
  ];
}

function sizes(tenancy: Tenancy, zone: CheckedZone, where: Place): readonly Problem[] {
  if (zone.kind === 'openstack') {
    return misfits(
      tenancy,
      zone,
      where,
      () => 29,
      8,
      (segment) => segment.networks,
    ).concat(
      misfits(
        tenancy,
        zone,
        where,
        () => 64,
        64,
        (segment) => segment.networks6,
      ),
    );
  }
  return [
    ...misfits(
      tenancy,
      zone,
      where,
      (segment) => 28 - Math.ceil(Math.log2((segment.availabilityZones ?? zone.availabilityZones).length)),
      16,
      (segment) => segment.networks,
    ),
    ...tenancy.segments.flatMap((segment) =>
      segment.networks6.map((network) => tenancyProblems.noIpv6(where, { network: `${network}`, segment: nameOf(segment), zone: zone.zone })),
    ),
  ];
}

const misfits = (
  tenancy: Tenancy,
  zone: CheckedZone,
  where: Place,
  smallestOf: (segment: Segment) => number,
  largest: number,
  networks: (segment: Segment) => readonly Cidr[],
): Problem[] =>
  tenancy.segments.flatMap((segment) => {
    const smallest = smallestOf(segment);
    return networks(segment)
      .filter(({ prefix }) => prefix > smallest || prefix < largest)
      .map((network) =>
        tenancyProblems.wrongSize(where, {
          network: `${network}`,
          segment: nameOf(segment),
          zone: zone.zone,
          allowed: smallest === largest ? `/${smallest}` : `/${largest} … /${smallest}`,
        }),
      );
  });
