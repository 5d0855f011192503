import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import { sha256 } from '../../lib/values/digest';
import type { LinkSpec } from './fields';
import { placeOf, targetOf } from './target';

/** Private numbers of 16 bits, but for the first, which AWS takes for its own side. Source: RFC 6996. */
const FIRST_ASN = 64_513;
const LAST_ASN = 65_534;

/**
 * The number of a link's customer gateway. No BGP is spoken and nobody sees it; but EC2 hands out the gateway that it has for an equal
 * address and number, and two links would share one, which goes with the first of them. So each link has a number by its name. Two links of
 * one address get an equal one in a thousandth of cases, which `check` refuses.
 */
export const asnOf = ({ agency, id }: { readonly agency: string; readonly id: string }): number =>
  FIRST_ASN + (Number.parseInt(sha256(`${agency}/${id}`).slice('sha256:'.length).slice(0, 8), 16) % (LAST_ASN - FIRST_ASN + 1));

/**
 * What AWS may come to know as the address of a link's other end: an office's gateway, or the outer address of the agency's segment in a zone,
 * which all links of the segment share. None where no end can be AWS.
 */
export function customerGateways(item: Item<LinkSpec>, portfolio: Portfolio): readonly string[] {
  const target = targetOf(item, portfolio);
  if (!target) return [];
  const near = item.zone === undefined ? [...portfolio.zones.values()] : [...portfolio.zones.values()].filter(({ zone }) => zone === item.zone);
  const ends = [...near, ...('zone' in target ? [target.zone] : [])];
  if (!ends.some(({ kind }) => kind === 'aws')) return [];
  if ('site' in target) return target.site.gateway === undefined ? [] : [target.site.gateway];
  const { dataClass } = placeOf(item.spec);
  return ends.filter(({ kind }) => kind === 'openstack').map(({ zone }) => `${zone}/${item.agency}/${dataClass}`);
}
