import type { Problem } from '../../problem/problem';
import { placeIn } from '../sourced';
import { referenceProblems } from './reference-problems';
import type { Rule } from './rule';

/** Zones stand in the countries where data may lie, and an off-site partner stands where the same fire does not reach. */
export const checkResidency: Rule = ({ settings, zones }) => {
  const allowed = settings?.value.residency;
  const sites = new Map(zones.map(({ value }) => [value.zone as string, value.site]));
  return zones.flatMap((one): Problem[] => {
    const { zone, site, offsite } = one.value;
    const partner = offsite && sites.get(offsite.zone);
    return [
      ...(allowed && !allowed.includes(site.country)
        ? [referenceProblems.residency(placeIn(one, 'site.country'), { zone, country: site.country, allowed })]
        : []),
      ...(offsite && partner?.failureDomain === site.failureDomain
        ? [referenceProblems.offsiteSamePlace(placeIn(one, 'offsite.zone'), { zone, partner: offsite.zone, failureDomain: site.failureDomain })]
        : []),
    ];
  });
};
