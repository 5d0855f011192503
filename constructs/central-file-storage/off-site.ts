import { effectiveClass, planeOf, type DataClass, type Plane } from '../../lib/model/classification';
import { outerAddressFact } from '../../lib/model/facts';
import type { FactRef } from '../../lib/model/kind';
import { itemRef, type Item, type ItemRef } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { OpenStackZone, Zone } from '../../lib/model/zone';
import { byText } from '../../lib/values/compare';
import { segmentName } from '../naming';
import type { LinkSpec } from '../transfer-link/fields';
import type { FileStorageSpec } from './fields';

/** The class that decides where the files may lie. */
export const classOf = (spec: Pick<FileStorageSpec, 'dataClass' | 'personalData'>): DataClass => effectiveClass(spec.dataClass, spec.personalData);
/** Files are never public: they stand where the class's internal systems stand. */
export const filePlane = (spec: Pick<FileStorageSpec, 'dataClass' | 'personalData'>): Plane => planeOf(classOf(spec), 'internal');

/** Two copies in one failure domain are one copy. */
export const burnTogether = (a: Zone, b: Zone): boolean => a.zone === b.zone || a.site.failureDomain === b.site.failureDomain;

/** Zones that could take the copy of a store in `zone`, by name. */
export const offSiteZones = (zone: Zone, portfolio: Portfolio): readonly string[] =>
  [...portfolio.zones.values()]
    .filter((other) => !burnTogether(zone, other) && portfolio.settings.residency.includes(other.site.country))
    .map((other) => other.zone)
    .sort(byText);

/** The Manila zone of the first site: named in the zone file, or else the cloud's first availability zone. */
export const homeShareZone = (zone: OpenStackZone): string | undefined =>
  zone.shareZones.find(({ failureDomain }) => failureDomain === zone.site.failureDomain)?.name ?? zone.availabilityZones[0];

/** The availability zone of the primary's Manila that stands at the replica's site; `undefined` when this Manila does not span both. */
export function spannedShareZone(primary: Zone, replica: Zone): string | undefined {
  if (primary.kind !== 'openstack' || burnTogether(primary, replica)) return undefined;
  const found = primary.shareZones.find(({ failureDomain }) => failureDomain === replica.site.failureDomain)?.name;
  return found === homeShareZone(primary) ? undefined : found;
}

const LINK_KIND = 'transfer-link';

/** The agency's own transfer links, by id. */
export const linksOf = (agency: string, portfolio: Portfolio): readonly Item<LinkSpec>[] =>
  [...portfolio.items.values()].filter((item): item is Item<LinkSpec> => item.kind === LINK_KIND && item.agency === agency);

export const linkRef = (item: Item<FileStorageSpec>): ItemRef | undefined => item.spec.replica.link && itemRef(item.agency, item.spec.replica.link);

/** Whether a link stands for as long as the store does: nothing removes it, or no wave before the one that removes the store. */
export function staysFor(item: Pick<Item, 'retired'>, link: Pick<Item, 'retired'>, { waves }: Pick<Portfolio, 'waves'>): boolean {
  const leaves = ({ retired }: Pick<Item, 'retired'>): number => (retired ? waves.findIndex(({ wave }) => wave === retired.wave) : waves.length);
  return leaves(link) >= leaves(item);
}

export const linkOf = (item: Item<FileStorageSpec>, portfolio: Portfolio): Item<LinkSpec> | undefined =>
  linksOf(item.agency, portfolio).find((link) => link.id === item.spec.replica.link && staysFor(item, link, portfolio));

/** How a link's ends read to its author: `daejeon – gwangju`, `? – hq (site)`. A near end without a zone is chosen by the planner. */
export const endsText = ({ zone, spec: { to } }: Item<LinkSpec>): string => `${zone ?? '?'} – ${to.zone ?? `${to.site ?? '?'} (site)`}`;

/** Whether a link may join two zones; one whose near end the planner still chooses may, when its far end is one of them. */
export function joins({ agency, zone, spec: { to } }: Item<LinkSpec>, a: string, b: string): boolean {
  if (to.zone === undefined || (to.agency !== undefined && to.agency !== agency)) return false;
  const wanted = [a, b];
  if (!wanted.includes(to.zone)) return false;
  return zone === undefined || (zone !== to.zone && wanted.includes(zone));
}

/**
 * What the link between two zones waits for, and so the storage too (decision 4): the outer address of each OpenStack end's
 * router and of each AWS end's first tunnel, named as the transfer link names them. A link of appliances has addresses of
 * its own, which people configure.
 */
export function linkFacts(item: Item<FileStorageSpec>, zones: readonly Zone[], portfolio: Portfolio): readonly FactRef[] {
  const link = linkOf(item, portfolio);
  const dataClass = classOf(item.spec);
  if (!link || dataClass === 'C' || link.spec.profile === 'kcmvp-appliance') return [];
  const segment = segmentName(item.agency, dataClass, filePlane(item.spec));
  return zones.map(({ kind, zone }) => ({
    zone,
    name: kind === 'aws' ? `link/${item.agency}/${link.id}/tunnel-1/outside-address` : outerAddressFact(segment),
  }));
}
