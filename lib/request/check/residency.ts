import type { StateBackend } from '../../model/portfolio';
import type { AwsZone } from '../../model/zone';
import type { Problem } from '../../problem/problem';
import { placeIn, type Sourced } from '../sourced';
import { countryOfRegion, regionsOf } from './aws-regions';
import { referenceProblems } from './reference-problems';
import { residencyProblems } from './residency-problems';
import type { Rule } from './rule';

/**
 * Zones stand in the countries where data may lie (GC-PLC-02), and an off-site partner stands where the same fire does not
 * reach. Where AWS says in which country a region is, the zone's file must not say otherwise.
 */
export const checkResidency: Rule = ({ settings, zones }) => {
  const allowed = settings?.value.residency;
  const sites = new Map(zones.map(({ value }) => [value.zone as string, value.site]));
  const states = settings ? Object.entries(settings.value.state) : [];
  return [
    ...zones.flatMap((one): Problem[] => {
      const { zone, site, offsite, kind } = one.value;
      const partner = offsite && sites.get(offsite.zone);
      return [
        ...(allowed && !allowed.includes(site.country)
          ? [referenceProblems.residency(placeIn(one, 'site.country'), { zone, country: site.country, allowed })]
          : []),
        ...(kind === 'aws' ? regionProblems(one, one.value) : []),
        ...(offsite && partner?.failureDomain === site.failureDomain
          ? [referenceProblems.offsiteSamePlace(placeIn(one, 'offsite.zone'), { zone, partner: offsite.zone, failureDomain: site.failureDomain })]
          : []),
      ];
    }),
    ...(settings && allowed ? states.flatMap(([zone, backend]) => stateProblems(settings, zone, backend, allowed)) : []),
  ];
};

/** The region decides where data lies, and an availability zone is its region and a letter. */
function regionProblems(source: Sourced<unknown>, { zone, site: { country }, region, availabilityZones }: AwsZone): Problem[] {
  const stands = countryOfRegion(region);
  const at = placeIn(source, 'region');
  return [
    ...(stands === undefined ? [residencyProblems.regionUnknown(at, { region })] : []),
    ...(stands !== undefined && stands !== country ? [residencyProblems.regionAbroad(at, { zone, region, stands, country, regions: regionsOf(country) })] : []),
    ...availabilityZones.flatMap((availabilityZone, index) =>
      availabilityZone.slice(0, -1) === region
        ? []
        : [residencyProblems.zoneElsewhere(placeIn(source, `availabilityZones[${index}]`), { availabilityZone, region })],
    ),
  ];
}

/** Buckets without an endpoint of their own are AWS's. */
function stateProblems(source: Sourced<unknown>, zone: string, backend: StateBackend, allowed: readonly string[]): Problem[] {
  if (backend.type !== 's3' || backend.endpoint !== undefined) return [];
  const { region } = backend;
  const stands = countryOfRegion(region);
  const at = placeIn(source, `state.${zone}.region`);
  if (stands === undefined) return [residencyProblems.regionUnknown(at, { region })];
  return allowed.includes(stands) ? [] : [residencyProblems.stateAbroad(at, { zone, region, stands, allowed })];
}
