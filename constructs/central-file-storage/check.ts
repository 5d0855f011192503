import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import type { Place, Problem } from '../../lib/problem/problem';
import { nearest } from '../../lib/values/nearest';
import type { LinkSpec } from '../transfer-link/fields';
import { checkAccess } from './check-access';
import { checkPromises } from './check-promises';
import type { FileStorageSpec } from './fields';
import { burnTogether, classOf, endsText, joins, linksOf, offSiteZones, spannedShareZone, staysFor } from './off-site';
import { fileStorageProblems as problems } from './problems';

type Files = Item<FileStorageSpec>;
type At = (path: string) => Place;

/** Everything wrong with a file store, by itself and against the portfolio. Never stops at the first. */
export const checkFileStorage = (item: Files, portfolio: Portfolio, at: At): readonly Problem[] => [
  ...checkReplicaZone(item, portfolio, at),
  ...checkLink(item, portfolio, at),
  ...checkPromises(item.spec, at),
  ...checkAccess(item, portfolio, at),
];

const pinned = (item: Files, portfolio: Portfolio): Zone | undefined => (item.zone === undefined ? undefined : portfolio.zones.get(item.zone));

function checkReplicaZone(item: Files, portfolio: Portfolio, at: At): readonly Problem[] {
  const { zone } = item.spec.replica;
  const where = at('replica.zone');
  const replica = portfolio.zones.get(zone);
  if (!replica) {
    const zones = [...portfolio.zones.keys()];
    return [problems.unknownZone(where, { zone, zones, nearest: nearest(zone, zones) })];
  }
  const { residency } = portfolio.settings;
  const found: Problem[] = [];
  if (!residency.includes(replica.site.country)) found.push(problems.outsideResidency(where, { zone, country: replica.site.country, residency }));
  const primary = pinned(item, portfolio);
  if (!primary) return found;
  const others = offSiteZones(primary, portfolio);
  if (primary.zone === zone) found.push(problems.replicaAtPrimary(where, { zone, others }));
  else if (burnTogether(primary, replica)) {
    found.push(problems.sameFailureDomain(where, { primary: primary.zone, replica: zone, failureDomain: replica.site.failureDomain, others }));
  }
  return found;
}

/** The copy runs over a link of the agency's own, of the same class, between exactly these two zones. */
function checkLink(item: Files, portfolio: Portfolio, at: At): readonly Problem[] {
  const { link } = item.spec.replica;
  if (link === undefined) return checkWithoutLink(item, portfolio, at);
  const where = at('replica.link');
  const links = linksOf(item.agency, portfolio).filter((one) => staysFor(item, one, portfolio));
  const found = links.find(({ id }) => id === link);
  if (found) return checkEnds(item, found, portfolio, where);
  const other = [...portfolio.items.values()].find(({ id, agency, retired }) => id === link && agency === item.agency && !retired);
  if (other) return [problems.notALink(where, { link, kind: other.kind })];
  const ids = links.map(({ id }) => id);
  return [problems.unknownLink(where, { link, links: ids, nearest: nearest(link, ids) })];
}

function checkEnds(item: Files, link: Item<LinkSpec>, portfolio: Portfolio, where: Place): readonly Problem[] {
  const { zone: replica } = item.spec.replica;
  const found: Problem[] = [];
  // Where the planner chooses the primary, it chooses among the link's other ends; see `parts`.
  const primary = item.zone ?? (link.zone === replica ? link.spec.to.zone : link.zone) ?? link.spec.to.zone ?? replica;
  // A copy that cannot stand there at all is told as that; no link would mend it.
  const [near, far] = [pinned(item, portfolio), portfolio.zones.get(replica)];
  const impossible = near && far && (near.zone === far.zone || burnTogether(near, far));
  const fits = item.zone === undefined && primary === replica ? link.zone === undefined && link.spec.to.zone === replica : joins(link, primary, replica);
  if (!fits && !impossible) {
    const wanted = { ko: `${item.zone ?? '다른 영역'} – ${replica}`, en: `${item.zone ?? 'another zone'} – ${replica}` };
    found.push(problems.linkElsewhere(where, { link: link.id, ends: endsText(link), wanted }));
  }
  const classes = { linkClass: classOf(link.spec), storageClass: classOf(item.spec) };
  if (classes.linkClass !== classes.storageClass) found.push(problems.linkOtherClass(where, { link: link.id, ...classes }));
  // Every link has a last day; one within the plan stops the copy before anybody looks at it again.
  const end = link.spec.decommissionBy;
  if (portfolio.waves.some(({ closes }) => end <= closes)) found.push(problems.linkEnds(where, { link: link.id, date: end }));
  return found;
}

function checkWithoutLink(item: Files, portfolio: Portfolio, at: At): readonly Problem[] {
  const replica = portfolio.zones.get(item.spec.replica.zone);
  const candidates = item.zone === undefined ? [...portfolio.zones.values()] : [pinned(item, portfolio)];
  if (!replica || candidates.some((zone) => !zone || (burnTogether(zone, replica) && item.zone !== undefined))) return [];
  const spans = candidates.some((zone) => zone && spannedShareZone(zone, replica) !== undefined);
  return spans ? [] : [problems.linkMissing(at('replica.link'), { primary: item.zone, replica: replica.zone })];
}
