import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import type { Place, Problem } from '../../lib/problem/problem';
import type { Cidr } from '../../lib/values/cidr';
import type { Link, Side } from './ends';
import type { LinkSpec } from './fields';
import { linkProblems, pathProblems, profileProblems } from './link-problems';
import { requestProblems } from './problems';
import { isTunnel } from './profiles';
import { acceptedAt, acceptedBy, inOneFamily, placeOf, profileOf, siteEnd, targetOf, type Target, usableProfiles, zoneEnd } from './target';

type At = (path: string) => Place;

const sideOf =
  (at: At) =>
  (side: Side | undefined): Place =>
    at(side === 'near' ? 'zone' : 'to');

/** Everything that keeps a link's near end out of one zone, in the words that the finished link would be refused with. */
export function zoneProblems(item: Item<LinkSpec>, zone: Zone, portfolio: Portfolio, at: At): readonly Problem[] {
  const target = targetOf(item, portfolio);
  if (target === undefined) return [];
  if ('zone' in target && target.zone.zone === zone.zone) return [requestProblems.sameZone(at('to.zone'), { zone: zone.zone })];
  const profile = profileOf(item.spec, zone, acceptedAt(target), portfolio);
  if (profile === undefined) return [missingProfile(item.spec, zone, target, portfolio, at)];
  return nearPools(zone, target, portfolio).flatMap((pool) => {
    const far = 'zone' in target ? zoneEnd(target.zone, [], [undefined]) : siteEnd(target);
    const link: Link = {
      id: item.id,
      agency: item.agency,
      dataClass: placeOf(item.spec).dataClass,
      grade: item.spec.grade,
      profile,
      ...inOneFamily(zoneEnd(zone, pool, [undefined]), far),
      decommissionBy: item.spec.decommissionBy,
      appliance: item.spec.appliance,
    };
    const side = sideOf(at);
    // Segments of two zones are cut from pools without overlap; only networks that somebody else chose can clash.
    return 'zone' in target ? [...profileProblems(link, side), ...pathProblems(link, side)] : linkProblems(link, side);
  });
}

/** The zone's address pools one by one (a segment is cut from one of them), of a family that the other end has. */
function nearPools(zone: Zone, target: Target, portfolio: Portfolio): readonly (readonly Cidr[])[] {
  const pools = portfolio.settings.addressPools.filter(({ zones }) => zones.some((name) => name === zone.zone)).map(({ network }) => network);
  if ('zone' in target) return [[]];
  const fitting = pools.filter(({ version }) => target.site.networks.some((network) => network.version === version));
  return fitting.length === 0 ? [pools] : fitting.map((pool) => [pool]);
}

function missingProfile(spec: LinkSpec, zone: Zone, target: Target, portfolio: Portfolio, at: At): Problem {
  const usable = usableProfiles(spec, portfolio);
  const silent = [zone, ...('zone' in target ? [target.zone] : [])].find(
    (each) =>
      each.kind === 'openstack' && !each.services.includes('vpnaas') && usable.some((profile) => isTunnel(profile) && each.vpn.accepts.includes(profile)),
  );
  if (silent) return requestProblems.noVpnService(at(silent === zone ? 'zone' : 'to.zone'), { zone: silent.zone });
  return requestProblems.noCommonProfile(at('profile'), {
    near: zone.zone,
    nearAccepts: acceptedBy(zone),
    far: 'zone' in target ? target.zone.zone : target.site.id,
    farAccepts: acceptedAt(target),
    usable,
  });
}
