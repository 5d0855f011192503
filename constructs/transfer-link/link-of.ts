import { outerAddressFact } from '../../lib/model/facts';
import type { PartContext } from '../../lib/model/part-context';
import type { Segment, Tenancy } from '../../lib/model/tenancy';
import type { Zone } from '../../lib/model/zone';
import { type Place, ProblemError } from '../../lib/problem/problem';
import { segmentName } from '../naming';
import type { Link, LinkEnd, Side } from './ends';
import { tunnelAddressFact } from './fact-names';
import type { LinkSpec } from './fields';
import { endProblems } from './link-problem-texts';
import { requestProblems } from './problems';
import { neededFacts } from './spec';
import { acceptedAt, acceptedBy, inOneFamily, placeOf, profileOf, siteEnd, targetOf, usableProfiles, zoneEnd } from './target';

type Part = PartContext<LinkSpec>;
type Room = { readonly zone: Zone; readonly tenancy: Tenancy };

/** The end that this part builds. */
export const sideOf = ({ role }: Pick<Part, 'role'>): Side => (role === 'far' ? 'far' : 'near');

/** The segment that the link ends in. @throws ProblemError GCDK8333 when the tenancy has none */
export function segmentOf({ item }: Part, { zone, tenancy }: Room): Segment {
  const { dataClass, plane } = placeOf(item.spec);
  const found = tenancy.segments.find((segment) => segment.dataClass === dataClass && segment.plane === plane);
  if (found) return found;
  const segment = segmentName(item.agency, dataClass, plane);
  throw new ProblemError([endProblems.noSegment(placed(item), { zone: zone.zone, segment })]);
}

/** Both ends of a part's link, whichever of them is being built. @throws ProblemError when nothing can be built */
export function linkOf(part: Part): Link {
  const { item, portfolio, policyPack } = part;
  const primary = part.parts.get('primary');
  const far = part.parts.get('far');
  const target = targetOf(item, portfolio);
  if (primary === undefined || target === undefined) throw new Error(`${item.ref} was handed on without its ends`);

  const profile = profileOf(item.spec, primary.zone, acceptedAt(target), portfolio, policyPack);
  if (profile === undefined) {
    throw new ProblemError([
      requestProblems.noCommonProfile(placed(item), {
        near: primary.zone.zone,
        nearAccepts: acceptedBy(primary.zone),
        far: 'zone' in target ? target.zone.zone : target.site.id,
        farAccepts: acceptedAt(target),
        usable: usableProfiles(item.spec, portfolio),
      }),
    ]);
  }
  return {
    id: item.id,
    agency: item.agency,
    dataClass: placeOf(item.spec).dataClass,
    grade: item.spec.grade,
    profile,
    ...inOneFamily(endIn(part, primary), far === undefined ? otherEnd(target) : endIn(part, far)),
    decommissionBy: item.spec.decommissionBy,
    appliance: item.spec.appliance,
  };
}

const placed = ({ origin }: Part['item']): Place => ({ file: origin.file, line: origin.line, column: origin.column, path: origin.pointer });

function otherEnd(target: NonNullable<ReturnType<typeof targetOf>>): LinkEnd {
  if ('site' in target) return siteEnd(target);
  throw new Error(`a link to zone ${target.zone.zone} was handed on without its far part`);
}

function endIn(part: Part, own: Room): LinkEnd {
  const { networks, networks6 } = segmentOf(part, own);
  return zoneEnd(own.zone, [...networks, ...networks6], outerAddresses(part, own.zone));
}

/** The outer addresses of an end in a cloud, as far as they are recorded. Those that this part cannot do without always are. */
function outerAddresses(part: Part, zone: Zone): readonly (string | undefined)[] {
  const { item } = part;
  const { dataClass, plane } = placeOf(item.spec);
  const zones = { primary: part.parts.get('primary')?.zone, far: part.parts.get('far')?.zone };
  const needed = neededFacts(item, part.role, zones, part.portfolio);
  const known = (name: string): string | undefined =>
    needed.some((fact) => fact.zone === zone.zone && fact.name === name) ? part.fact(zone.zone, name) : part.portfolio.facts.get(zone.zone)?.[name];
  return zone.kind === 'aws'
    ? ([1, 2] as const).map((tunnel) => known(tunnelAddressFact(item.agency, item.id, tunnel)))
    : [known(outerAddressFact(segmentName(item.agency, dataClass, plane)))];
}
