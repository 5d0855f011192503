import { same } from '../../lib/values/speech';
import type { PartContext } from '../../lib/model/part-context';
import type { Tenancy } from '../../lib/model/tenancy';
import type { Zone } from '../../lib/model/zone';
import { inFile, type Problem } from '../../lib/problem/problem';
import type { Cidr } from '../../lib/values/cidr';
import { ownSites } from './check-access';
import type { FileStorageSpec } from './fields';
import { foreignClients, type StoreSite } from './invariants';
import { classOf, filePlane, linkRef } from './off-site';
import { fileStorageProblems as problems } from './problems';

type AnyPart = PartContext<FileStorageSpec>;

/** What obstacles and placement have already promised; its lack is a fault of ours, never of an author. @throws Error */
export function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`central file storage was planned without ${what}`);
  return value;
}

export const siteOf = ({ zone, site }: Zone): StoreSite => ({ zone, failureDomain: site.failureDomain });

/** The networks of the segment in which a store of this class stands. */
export const segmentNetworks = ({ segments }: Tenancy, spec: FileStorageSpec): readonly Cidr[] =>
  segments.filter(({ dataClass, plane }) => dataClass === classOf(spec) && plane === filePlane(spec)).flatMap(({ networks }) => networks);

/** What only the plan could show: a client in another agency's block, a link that came to stand elsewhere. */
export function buildProblems(part: AnyPart, path: string): readonly Problem[] {
  const { item, portfolio, parts } = part;
  const blocks = [...portfolio.zones.keys()].flatMap((zone) => {
    const tenancy = part.tenancyOf(item.agency, zone);
    return tenancy ? [tenancy.block, ...(tenancy.block6 ? [tenancy.block6] : [])] : [];
  });
  return [...foreignClients(item.spec, [...ownSites(item.agency, portfolio), ...blocks], path), ...linkProblems(part, parts, path)];
}

function linkProblems({ item, placementOf }: AnyPart, parts: AnyPart['parts'], path: string): readonly Problem[] {
  const ref = linkRef(item);
  const replica = parts.get('replica');
  const primary = parts.get('primary');
  if (ref === undefined || !replica || !primary) return [];
  const ends = (placementOf(ref)?.parts ?? []).map(({ zone }) => zone);
  const wanted = [primary.zone.zone, replica.zone.zone];
  if (wanted.every((zone) => ends.includes(zone))) return [];
  return [problems.linkElsewhere(inFile('', path), { link: ref, ends: ends.join(' – ') || '-', wanted: same(wanted.join(' – ')) })];
}
