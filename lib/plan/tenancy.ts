import { DATA_CLASSES } from '../model/classification';
import type { LockedAddresses } from '../model/lock';
import type { Needs } from '../model/needs';
import type { Placement } from '../model/placement';
import type { Quota, Segment, Tenancy } from '../model/tenancy';
import type { Portfolio } from '../model/whole';
import type { Zone } from '../model/zone';
import type { Plan } from './plan';
import { quotaOf } from './quota';
import { largest, shareNeed } from './share-need';
import { bySegment, usableHosts, zoneOfSegment } from './segments';

/** A part of an agency in a zone, as a tenancy counts it. */
interface Resident {
  readonly needs: Needs;
  readonly parts: number;
  /** Gone before the wave in question. */
  readonly gone: boolean;
}

/**
 * The room of an agency in a zone as of a wave: cumulative, so it holds what this wave and every earlier one brought. A segment
 * is there for the last time in the wave that retires the last thing in it (decision 2); a class stays, for what is kept of it can
 * only be read with its key. A segment has as many of its networks as the hosts that came so far need, so what is planned for
 * later does not change what an earlier wave applied.
 *
 * @returns `undefined` where the agency never had anything in the zone, or no addresses (a problem of the plan)
 */
export function tenancyAt(portfolio: Portfolio, plan: Plan, agency: string, zone: string, wave: string): Tenancy | undefined {
  const owner = portfolio.agencies.get(agency);
  const place = portfolio.zones.get(zone);
  const addresses = indexOf(plan).addresses.get(`${zone}/${agency}`);
  const residents = residentsOf(portfolio, plan, agency, zone, wave);
  if (!owner || !place || !addresses || residents.length === 0) return undefined;
  const classes = new Set(residents.map(({ needs }) => needs.dataClass));
  return {
    classes: DATA_CLASSES.filter((dataClass) => classes.has(dataClass)),
    segments: segmentsOf(addresses, residents, place),
    quota: roomyQuota(quotaOf(portfolio.settings.quotaClasses, owner.quotaClass), place, residents),
    block: addresses.block,
    block6: addresses.block6,
    dnsName: [agency.toLowerCase(), zone, portfolio.settings.dnsSuffix].join('.'),
  };
}

/** The quota of the class, and never less of shares than what stands here needs: a smaller one could not be applied (`smallQuotas` tells). */
function roomyQuota(quota: Quota, { kind }: Zone, residents: readonly Resident[]): Quota {
  if (kind !== 'openstack') return quota;
  return { ...quota, ...largest([quota, shareNeed(residents.filter(({ gone }) => !gone))]) };
}

/** A plan by agency: tenancies are asked for by the thousand, one for each agency, zone and wave. */
interface PlanIndex {
  /** By `zone/agency`. */
  readonly addresses: ReadonlyMap<string, LockedAddresses>;
  readonly placements: ReadonlyMap<string, readonly Placement[]>;
}

const indexes = new WeakMap<Plan, PlanIndex>();

function indexOf(plan: Plan): PlanIndex {
  const known = indexes.get(plan);
  if (known) return known;
  const placements = new Map<string, Placement[]>();
  for (const placement of [...plan.placements.values(), ...plan.departed.values()]) {
    const [agency = ''] = placement.item.split('/');
    const list = placements.get(agency) ?? [];
    placements.set(agency, list);
    list.push(placement);
  }
  const index = { addresses: new Map(plan.lock.addresses.map((entry) => [`${entry.zone}/${entry.agency}`, entry])), placements };
  indexes.set(plan, index);
  return index;
}

function residentsOf({ waves }: Portfolio, plan: Plan, agency: string, zone: string, wave: string): readonly Resident[] {
  const index = new Map(waves.map(({ wave }, at): [string, number] => [wave, at]));
  const now = index.get(wave) ?? -1;
  return (indexOf(plan).placements.get(agency) ?? []).flatMap((placement) => {
    const parts = placement.parts.filter((part) => part.zone === zone).length;
    const need = plan.needs.get(placement.item);
    if (!need || parts === 0 || (index.get(placement.wave) ?? Infinity) > now) return [];
    const left = placement.retiredIn === undefined ? Infinity : (index.get(placement.retiredIn) ?? Infinity);
    return [{ needs: need, parts, gone: left < now }];
  });
}

function segmentsOf({ segments }: LockedAddresses, residents: readonly Resident[], zone: Zone): readonly Segment[] {
  const wanted = new Map<string, { readonly dataClass: Needs['dataClass']; readonly plane: Needs['plane']; hosts: number; lives: boolean; linked: boolean }>();
  for (const { needs, parts, gone } of residents) {
    const key = `${needs.dataClass} ${needs.plane}`;
    const segment = wanted.get(key) ?? { dataClass: needs.dataClass, plane: needs.plane, hosts: 0, lives: false, linked: false };
    // What has retired still counts: a network that was applied is not taken away because one of its hosts went.
    segment.hosts += needs.hosts * parts;
    segment.lives ||= !gone;
    segment.linked ||= !gone && needs.linked === true;
    wanted.set(key, segment);
  }
  return [...wanted.values()]
    .filter(({ lives, plane }) => lives && plane !== 'mgmt')
    .sort((a, b) => bySegment({ class: a.dataClass, plane: a.plane }, { class: b.dataClass, plane: b.plane }))
    .flatMap(({ dataClass, plane, hosts, linked }) => {
      const held = segments.filter((segment) => segment.class === dataClass && segment.plane === plane);
      const used = neededFor(hosts, held, zone);
      if (used.length === 0) return [];
      const { availabilityZones } = zoneOfSegment(held, zone);
      return [
        {
          dataClass,
          plane,
          linked,
          networks: used.map(({ network }) => network),
          networks6: used.flatMap(({ network6 }) => network6 ?? []),
          ...(zone.kind === 'aws' && { availabilityZones }),
        },
      ];
    });
}

/** The first networks of a segment that together hold so many hosts; at least one. */
function neededFor(hosts: number, held: LockedAddresses['segments'], zone: Zone): LockedAddresses['segments'] {
  let room = 0;
  const enough = held.findIndex(({ network }) => (room += usableHosts(network.prefix, zoneOfSegment(held, zone))) >= hosts);
  return enough < 0 ? held : held.slice(0, enough + 1);
}
