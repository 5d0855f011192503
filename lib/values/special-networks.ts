import { Cidr } from './cidr';
import type { Text } from './text';

/** Addresses that no network and no gateway can have. Source: RFC 6890 and the registries it began (IANA special-purpose addresses). */
const SPECIAL: readonly (readonly [network: Cidr, what: Text])[] = [
  [Cidr.of('0.0.0.0/8'), { ko: '미지정 주소', en: 'unspecified addresses' }],
  [Cidr.of('127.0.0.0/8'), { ko: '루프백 주소', en: 'loopback addresses' }],
  [Cidr.of('169.254.0.0/16'), { ko: '링크 로컬 주소', en: 'link-local addresses' }],
  [Cidr.of('224.0.0.0/4'), { ko: '멀티캐스트 주소', en: 'multicast addresses' }],
  [Cidr.of('240.0.0.0/4'), { ko: '예약된 주소', en: 'reserved addresses' }],
  [Cidr.of('::/128'), { ko: '미지정 주소', en: 'unspecified addresses' }],
  [Cidr.of('::1/128'), { ko: '루프백 주소', en: 'loopback addresses' }],
  [Cidr.of('::/8'), { ko: '예약된 주소', en: 'reserved addresses' }],
  [Cidr.of('fe80::/10'), { ko: '링크 로컬 주소', en: 'link-local addresses' }],
  [Cidr.of('ff00::/8'), { ko: '멀티캐스트 주소', en: 'multicast addresses' }],
];

/** The first of the special ranges that a network touches, and what it is for. */
export function specialIn(network: Cidr): { readonly network: Cidr; readonly what: Text } | undefined {
  const [range, what] = SPECIAL.find(([special]) => special.overlaps(network)) ?? [];
  return range && what && { network: range, what };
}
