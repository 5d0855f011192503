import type { Item } from '../../lib/model/request';
import type { Cidr } from '../../lib/values/cidr';
import type { LinkSpec } from '../transfer-link/fields';
import { networksAt, standpointOf } from './standing';
import { segmentOf, type Surroundings } from './surroundings';

const isLink = (item: Item): item is Item<LinkSpec> => item.kind === 'transfer-link';

/** Networks that transfer links of the agency in this zone reach from the part's own segment, as their selectors have it: of one IP version a link. */
export function linkedNetworks(around: Surroundings): readonly Cidr[] {
  const { item, portfolio } = around;
  const own = segmentOf(around);
  const at = standpointOf(item);
  return [...portfolio.items.values()].filter(isLink).flatMap((link) => {
    const here = standpointOf(link);
    if (link.agency !== item.agency || link.retired || here?.dataClass !== at?.dataClass || here?.plane !== at?.plane) return [];
    const far = farNetworks(around, link);
    const version = ([4, 6] as const).find((one) => [own, far].every((networks) => networks.some((network) => network.version === one)));
    return far.filter((network) => network.version === version);
  });
}

/** What is behind the other end of a link that has an end here; nothing where it has none. */
function farNetworks({ zone, portfolio, placementOf, tenancyOf }: Surroundings, link: Item<LinkSpec>): readonly Cidr[] {
  const zones = (placementOf(link.ref)?.parts ?? []).map((part) => part.zone);
  if (!zones.includes(zone.zone)) return [];
  const { to } = link.spec;
  const site = portfolio.agencies.get(to.agency ?? link.agency)?.onPremises.find(({ id }) => id === to.site);
  const at = standpointOf(link);
  return [
    ...(site?.networks ?? []),
    ...(at ? zones.filter((other) => other !== zone.zone).flatMap((other) => networksAt(tenancyOf(link.agency, other), at)) : []),
  ];
}

/** Those of the networks that lie in none of the others. */
export const outside = (networks: readonly Cidr[], others: readonly Cidr[]): readonly Cidr[] =>
  networks.filter((network) => !others.some((other) => other.contains(network)));
