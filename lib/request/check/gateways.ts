import type { Problem } from '../../problem/problem';
import { Cidr } from '../../values/cidr';
import { specialIn } from '../../values/special-networks';
import { placeIn } from '../sourced';
import { networkProblems } from './network-problems';
import type { Rule } from './rule';

/** An agency's gateway has an address of its own: none that means no machine, and none that the cloud gives away. */
export const checkGateways: Rule = ({ settings, agencies }) => {
  const pools = settings?.value.addressPools ?? [];
  return agencies.flatMap((agency) =>
    agency.value.onPremises.flatMap((site, index) =>
      (['gateway', 'standbyGateway'] as const).flatMap((key): Problem[] => {
        const gateway = site[key];
        if (gateway === undefined) return [];
        const place = placeIn(agency, `onPremises[${index}].${key}`);
        const host = Cidr.of(`${gateway}/${gateway.includes(':') ? 128 : 32}`);
        const special = specialIn(host);
        if (special) return [networkProblems.special(place, { got: gateway, network: `${special.network}`, what: special.what })];
        const pool = pools.find(({ network }) => network.contains(host));
        return pool ? [networkProblems.gatewayInPool(place, { gateway, pool: pool.id, network: `${pool.network}` })] : [];
      }),
    ),
  );
};
