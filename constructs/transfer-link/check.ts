import type { Item } from '../../lib/model/request';
import { itemRef } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Place, Problem } from '../../lib/problem/problem';
import { nearest } from '../../lib/values/nearest';
import { byText } from '../../lib/values/compare';
import { asnOf, customerGateways } from './customer-gateway';
import type { LinkSpec } from './fields';
import { requestProblems } from './problems';
import { overlap } from './selectors';
import { placeOf, targetOf } from './target';
import { zoneProblems } from './zone-problems';

type At = (path: string) => Place;

/** Everything wrong with a link as it was asked for. */
export function checkLink(item: Item<LinkSpec>, portfolio: Portfolio, at: At): readonly Problem[] {
  const other = otherEndProblems(item, portfolio, at);
  return [
    ...other,
    ...agreementProblems(item, portfolio, at),
    ...evidenceProblems(item, at),
    ...dateProblems(item, portfolio, at),
    ...(other.length > 0 ? [] : [...placeProblems(item, portfolio, at), ...neighbourProblems(item, portfolio, at), ...numberProblems(item, portfolio, at)]),
  ];
}

function otherEndProblems(item: Item<LinkSpec>, portfolio: Portfolio, at: At): readonly Problem[] {
  const { to } = item.spec;
  if ((to.site === undefined) === (to.zone === undefined)) {
    const got = Object.entries(to).flatMap(([key, value]) => (key !== 'agency' && value !== undefined ? [key] : []));
    return [requestProblems.oneTarget(at('to'), { got: got.length > 0 ? got.join(', ') : '-' })];
  }
  const code = to.agency ?? item.agency;
  const owner = portfolio.agencies.get(code);
  if (owner === undefined) return [requestProblems.unknownAgency(at('to.agency'), { got: code, nearest: nearest(code, portfolio.agencies.keys()) })];
  if (to.zone !== undefined) {
    const zones = [...portfolio.zones.keys()];
    if (!portfolio.zones.has(to.zone)) return [requestProblems.unknownZone(at('to.zone'), { got: to.zone, zones, nearest: nearest(to.zone, zones) })];
    return code === item.agency ? [] : [requestProblems.foreignZone(at('to.zone'), { agency: code, zone: to.zone })];
  }
  const site = owner.onPremises.find(({ id }) => id === to.site);
  if (site === undefined) {
    const sites = owner.onPremises.map(({ id }) => id).sort(byText);
    return [requestProblems.unknownSite(at('to.site'), { got: to.site ?? '-', agency: code, sites, nearest: nearest(to.site ?? '', sites) })];
  }
  const bad = [site.gateway, site.standbyGateway].find((address) => address?.includes(':'));
  return site.gateway === undefined || bad !== undefined ? [requestProblems.noGateway(at('to.site'), { site: site.id, agency: code, got: bad })] : [];
}

function agreementProblems({ agency, spec }: Item<LinkSpec>, portfolio: Portfolio, at: At): readonly Problem[] {
  const other = spec.to.agency;
  const foreign = other !== undefined && other !== agency;
  if (spec.agreement === undefined) return foreign ? [requestProblems.noAgreement(at('agreement'), { agency: other })] : [];
  const agreement = portfolio.agreements.get(itemRef(agency, spec.agreement));
  if (agreement === undefined) {
    const own = [...portfolio.agreements.values()].filter(({ from }) => from === agency).map(({ id }) => id);
    return [requestProblems.unknownAgreement(at('agreement'), { got: spec.agreement, agreements: own, nearest: nearest(spec.agreement, own) })];
  }
  if (foreign && agreement.with !== other) {
    return [requestProblems.agreementWithOther(at('agreement'), { agreement: agreement.id, covers: agreement.with, agency: other })];
  }
  return agreement.expires >= spec.decommissionBy
    ? []
    : [
        requestProblems.agreementEnds(at('decommissionBy'), {
          agreement: agreement.id,
          expires: agreement.expires,
          decommissionBy: spec.decommissionBy,
        }),
      ];
}

function evidenceProblems({ spec }: Item<LinkSpec>, at: At): readonly Problem[] {
  const { appliance, decommissionBy } = spec;
  if (appliance === undefined) {
    if (placeOf(spec).dataClass === 'C') return [requestProblems.applianceMissing(at('appliance'), { reason: 'class' })];
    return spec.profile === 'kcmvp-appliance' ? [requestProblems.applianceMissing(at('appliance'), { reason: 'profile' })] : [];
  }
  return appliance.validUntil >= decommissionBy
    ? []
    : [requestProblems.evidenceEnds(at('appliance.validUntil'), { validUntil: appliance.validUntil, decommissionBy })];
}

function dateProblems({ spec: { decommissionBy } }: Item<LinkSpec>, { waves }: Portfolio, at: At): readonly Problem[] {
  const [first] = waves;
  return first === undefined || decommissionBy > first.opens
    ? []
    : [requestProblems.endsTooEarly(at('decommissionBy'), { decommissionBy, opens: first.opens })];
}

/** A pinned zone must be able to hold it; without a pin one zone must. */
function placeProblems(item: Item<LinkSpec>, portfolio: Portfolio, at: At): readonly Problem[] {
  // Without its evidence an appliance is no profile of anybody's; that alone is the problem to cure.
  if (item.spec.appliance === undefined && placeOf(item.spec).dataClass === 'C') return [];
  const names: readonly string[] = item.zone === undefined ? portfolio.settings.zones : [item.zone];
  const answers = names.flatMap((name) => {
    const zone = portfolio.zones.get(name);
    return zone === undefined ? [] : [zoneProblems(item, zone, portfolio, at)];
  });
  const [first = []] = answers;
  return answers.some((problems) => problems.length === 0) ? [] : first;
}

/** Two links of one agency and class must not lead to one network; the later one of the two by name is told. */
function neighbourProblems(item: Item<LinkSpec>, portfolio: Portfolio, at: At): readonly Problem[] {
  const target = targetOf(item, portfolio);
  if (target === undefined || 'zone' in target) return [];
  const { dataClass } = placeOf(item.spec);
  for (const other of portfolio.items.values()) {
    if (other.kind !== item.kind || other.agency !== item.agency || other.ref >= item.ref) continue;
    const neighbour = other as Item<LinkSpec>;
    const elsewhere = item.zone !== undefined && other.zone !== undefined && item.zone !== other.zone;
    const far = targetOf(neighbour, portfolio);
    if (elsewhere || far === undefined || 'zone' in far || placeOf(neighbour.spec).dataClass !== dataClass) continue;
    const shared = overlap(target.site.networks, far.site.networks);
    if (shared) {
      return [requestProblems.linkOverlap(at('to.site'), { network: shared[0].toString(), other: other.ref, otherNetwork: shared[1].toString() })];
    }
  }
  return [];
}

/** Two links to one address whose names give them one number would share a customer gateway; the later one of the two by name is told. */
function numberProblems(item: Item<LinkSpec>, portfolio: Portfolio, at: At): readonly Problem[] {
  const own = customerGateways(item, portfolio);
  for (const other of portfolio.items.values()) {
    if (other.kind !== item.kind || other.ref >= item.ref || asnOf(other) !== asnOf(item)) continue;
    const shared = customerGateways(other as Item<LinkSpec>, portfolio).find((gateway) => own.includes(gateway));
    if (shared !== undefined) return [requestProblems.gatewayShared(at('id'), { other: other.ref, gateway: shared })];
  }
  return [];
}
