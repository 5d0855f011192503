import { effectiveClass, planeOf, type DataClass, type Plane } from '../../lib/model/classification';
import type { Agency, OnPremisesSite } from '../../lib/model/agency';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { LinkProfile, Zone } from '../../lib/model/zone';
import { packs } from '../../lib/policy/packs';
import { atLeast, chooseProfile, permittedFor } from './choose';
import type { LinkEnd } from './ends';
import type { LinkSpec } from './fields';
import { ofFamily, commonFamily, tidy } from './selectors';
import type { Cidr } from '../../lib/values/cidr';

/** The other end of a request, found in the portfolio. */
export type Target = { readonly agency: Agency; readonly site: OnPremisesSite } | { readonly zone: Zone };

/** `undefined` where the request names nothing that exists; `check` says what. */
export function targetOf({ agency, spec: { to } }: Pick<Item<LinkSpec>, 'agency' | 'spec'>, portfolio: Portfolio): Target | undefined {
  if (to.zone !== undefined) {
    const zone = to.site === undefined ? portfolio.zones.get(to.zone) : undefined;
    return zone && { zone };
  }
  const owner = portfolio.agencies.get(to.agency ?? agency);
  const site = owner?.onPremises.find(({ id }) => id === to.site);
  return owner && site && { agency: owner, site };
}

/** The class whose segment the link ends in, and that segment's plane. */
export function placeOf({ dataClass, personalData }: Pick<LinkSpec, 'dataClass' | 'personalData'>): { readonly dataClass: DataClass; readonly plane: Plane } {
  const effective = effectiveClass(dataClass, personalData);
  return { dataClass: effective, plane: planeOf(effective, 'internal') };
}

/** What a zone's end can really do: AWS has no place for an appliance, and an OpenStack without VPNaaS has nothing else. */
export function acceptedBy(zone: Zone): readonly LinkProfile[] {
  if (zone.kind === 'aws') return zone.vpn.accepts.filter((profile) => profile !== 'kcmvp-appliance');
  return zone.services.includes('vpnaas') ? zone.vpn.accepts : zone.vpn.accepts.filter((profile) => profile === 'kcmvp-appliance');
}

/** What policy permits for the link's class: of one pack by id, or of any pack that the portfolio names. */
export function permittedProfiles(spec: LinkSpec, portfolio: Portfolio, pack?: string): readonly LinkProfile[] {
  const { dataClass } = placeOf(spec);
  const known = (pack === undefined ? portfolio.settings.policyPacks : [pack]).flatMap((id) => packs.get(id) ?? []);
  return known.length === 0 ? permittedFor(dataClass) : permittedFor(dataClass, [...new Set(known.flatMap(({ linkProfiles }) => linkProfiles[dataClass]))]);
}

/** Profiles that would do for the request, whatever the ends accept, strongest first. */
export const usableProfiles = (spec: LinkSpec, portfolio: Portfolio): readonly LinkProfile[] =>
  atLeast(spec.profile).filter(
    (profile) => permittedProfiles(spec, portfolio).includes(profile) && (spec.appliance !== undefined || profile !== 'kcmvp-appliance'),
  );

/** The profile of the link when its near end stands in `near`. */
export const profileOf = (spec: LinkSpec, near: Zone, far: readonly LinkProfile[], portfolio: Portfolio, pack?: string): LinkProfile | undefined =>
  chooseProfile({
    near: acceptedBy(near),
    far,
    permitted: permittedProfiles(spec, portfolio, pack),
    weakest: spec.profile,
    appliance: spec.appliance !== undefined,
  });

export const acceptedAt = (target: Target): readonly LinkProfile[] => ('zone' in target ? acceptedBy(target.zone) : target.site.accepts);

/** The end at an office: its gateway, and the second one where it has one. */
export const siteEnd = ({ site }: Extract<Target, { site: OnPremisesSite }>): LinkEnd => ({
  kind: 'gateway',
  at: site.id,
  name: site.name,
  networks: site.networks,
  addresses: [site.gateway, site.standbyGateway].filter((address) => address !== undefined),
  accepts: site.accepts,
});

/** The end in a zone. */
export const zoneEnd = (zone: Zone, networks: readonly Cidr[], addresses: LinkEnd['addresses']): LinkEnd => ({
  kind: zone.kind,
  at: zone.zone,
  name: zone.title,
  networks,
  addresses,
  accepts: acceptedBy(zone),
});

/** Both ends with the networks of the one family that the tunnel carries; unchanged where they share none, which is a problem. */
export function inOneFamily(near: LinkEnd, far: LinkEnd): { readonly near: LinkEnd; readonly far: LinkEnd } {
  const family = commonFamily(near.networks, far.networks);
  const only = (end: LinkEnd): LinkEnd => (family === undefined ? end : { ...end, networks: tidy(ofFamily(end.networks, family)) });
  return { near: only(near), far: only(far) };
}
