import { placeText, type Problem } from '../../problem/problem';
import type { Cidr } from '../../values/cidr';
import { byText } from '../../values/compare';
import { specialIn } from '../../values/special-networks';
import type { Text } from '../../values/text';
import { placeIn, type Sourced } from '../sourced';
import { networkProblems } from './network-problems';
import type { Rule } from './rule';

interface Claim {
  readonly network: Cidr;
  readonly owner: Text;
  /** Networks of one holder may overlap: an agency's own sites are its own matter. */
  readonly holder: string;
  readonly source: Sourced<unknown>;
  readonly path: string;
}

/** Prefix lengths of one agency's block, where the pool does not say: see `addressPools`. */
const DEFAULT_PREFIX = { 4: 22, 6: 56 } as const;
/** The smallest block that can still be cut into networks. */
const SMALLEST = { 4: 28, 6: 64 } as const;

/** No address belongs to two: pools, agencies' own sites and administrators' networks, IPv4 and IPv6. */
export const checkNetworks: Rule = ({ settings, zones, agencies }) => {
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  settings?.value.addressPools.forEach(({ id, network, agencyPrefix }, index) => {
    claims.push({
      network,
      owner: { ko: `주소 대역 ${id}`, en: `the address pool ${id}` },
      holder: `pool:${index}`,
      source: settings,
      path: `addressPools[${index}].network`,
    });
    const special = specialIn(network);
    if (special) {
      const place = placeIn(settings, `addressPools[${index}].network`);
      problems.push(networkProblems.special(place, { got: `${network}`, network: `${special.network}`, what: special.what }));
    }
    const prefix = agencyPrefix ?? DEFAULT_PREFIX[network.version];
    const most = SMALLEST[network.version];
    if (prefix < network.prefix || prefix > most) {
      const path = agencyPrefix === undefined ? 'network' : 'agencyPrefix';
      const params = { prefix, network: network.toString(), least: network.prefix, most };
      problems.push(networkProblems.prefix(placeIn(settings, `addressPools[${index}].${path}`), params));
    }
  });
  for (const agency of agencies) {
    const code = agency.value.agency;
    agency.value.onPremises.forEach((site, index) =>
      site.networks.forEach((network, at) =>
        claims.push({
          network,
          owner: { ko: `기관 ${code}의 ${site.id}`, en: `${site.id} of agency ${code}` },
          holder: `agency:${code}`,
          source: agency,
          path: `onPremises[${index}].networks[${at}]`,
        }),
      ),
    );
  }
  for (const zone of zones) {
    const name = zone.value.zone;
    // Zones may be administered from one and the same network.
    claims.push({
      network: zone.value.adminNetwork,
      owner: { ko: `영역 ${name}의 관리망`, en: `the administrators of ${name}` },
      holder: 'administrators',
      source: zone,
      path: 'adminNetwork',
    });
  }
  return [...problems, ...overlaps(claims)];
};

/** Sorted by first address, a network can only overlap those before it that have not ended: one pass, and a problem for each network that runs into another. */
function overlaps(claims: readonly Claim[]): Problem[] {
  const sorted = [...claims].sort(
    (a, b) =>
      a.network.version - b.network.version ||
      compareNumbers(a.network.first, b.network.first) ||
      a.network.prefix - b.network.prefix ||
      byText(a.holder, b.holder) ||
      byText(a.path, b.path),
  );
  const problems: Problem[] = [];
  // Networks nest or are apart, so those that are open always lie inside one another.
  let open: Claim[] = [];
  for (const claim of sorted) {
    open = open.filter(({ network }) => network.overlaps(claim.network));
    const other = open.find(({ holder }) => holder !== claim.holder);
    if (other) {
      const { network, owner, source, path } = claim;
      const at = placeText(placeIn(other.source, other.path));
      problems.push(
        networkProblems.overlap(placeIn(source, path), { network: network.toString(), owner, other: other.network.toString(), otherOwner: other.owner, at }),
      );
    }
    // Whatever lies in this one lies in the open ones, too; two holders among them are enough to collide with anybody.
    if (new Set(open.map(({ holder }) => holder)).size < 2 && !open.some(({ holder }) => holder === claim.holder)) open.push(claim);
  }
  return problems;
}

const compareNumbers = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
