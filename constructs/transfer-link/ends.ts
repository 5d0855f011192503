import type { DataClass, Grade } from '../../lib/model/classification';
import type { LinkProfile } from '../../lib/model/zone';
import type { Cidr } from '../../lib/values/cidr';
import type { Text } from '../../lib/values/text';
import type { TunnelNumber } from './fact-names';
import { cover, type Selectors, tidy } from './selectors';

/** What stands at an end: a cloud's VPN service, or a gateway that people configure. */
export type EndKind = 'openstack' | 'aws' | 'gateway';

/** One end of a link. */
export interface LinkEnd {
  readonly kind: EndKind;
  /** The zone, or the site. */
  readonly at: string;
  readonly name: Text;
  /** The networks behind it, all of one family. */
  readonly networks: readonly Cidr[];
  /** Outer addresses in order of tunnels; one serves every tunnel. `undefined`: only the cloud knows, and it is not recorded yet. */
  readonly addresses: readonly (string | undefined)[];
  /** Profiles that it accepts. */
  readonly accepts: readonly LinkProfile[];
}

/** Evidence of a validated cryptographic module (KCMVP). It is a document, not a cipher. */
export interface Appliance {
  readonly vendor: string;
  readonly module: string;
  readonly certificate: string;
  readonly validUntil: string;
}

/**
 * An encrypted link, both ends in one object, so that neither can be configured without the other. What `openstack.ts` and
 * `aws.ts` build, and what the peer's files say, is read from here.
 */
export interface Link {
  readonly id: string;
  /** The code of the agency that asked. */
  readonly agency: string;
  readonly dataClass: DataClass;
  /** Grades 1 and 2 have two tunnels to different peers. */
  readonly grade: Grade;
  readonly profile: LinkProfile;
  readonly near: LinkEnd;
  readonly far: LinkEnd;
  /** The day by which it goes, `YYYY-MM-DD`. */
  readonly decommissionBy: string;
  readonly appliance?: Appliance | undefined;
}

export type Side = 'near' | 'far';
export const otherSide = (side: Side): Side => (side === 'near' ? 'far' : 'near');

const needsTwo = ({ grade }: Pick<Link, 'grade'>): boolean => grade <= 2;
/** AWS always makes two tunnels and maintains them one at a time, so a link that ends there uses both whatever its grade. */
export const tunnelCount = ({ grade, near, far }: { grade: Grade; near: Pick<LinkEnd, 'kind'>; far: Pick<LinkEnd, 'kind'> }): 1 | 2 =>
  needsTwo({ grade }) || near.kind === 'aws' || far.kind === 'aws' ? 2 : 1;

/** One tunnel: the outer address of each end, where known. */
export interface Tunnel {
  readonly number: TunnelNumber;
  readonly near: string | undefined;
  readonly far: string | undefined;
}

const addressAt = (link: Link, side: Side, tunnel: TunnelNumber): string | undefined => {
  const { kind, addresses } = link[side];
  // Both tunnels of an AWS connection lead to one customer gateway: the first of the other end.
  const single = addresses.length === 1 || (kind !== 'aws' && link[otherSide(side)].kind === 'aws');
  return single ? addresses[0] : addresses[tunnel - 1];
};

export const tunnelsOf = (link: Link): readonly Tunnel[] =>
  ([1, 2] as const).slice(0, tunnelCount(link)).map((number) => ({ number, near: addressAt(link, 'near', number), far: addressAt(link, 'far', number) }));

/**
 * How many different peers an end of a link is: one address is one peer, however often it is written and however many tunnels lead to
 * it. AWS has two, as long as its addresses are not known to be one.
 */
export function peersOf({ kind, addresses }: LinkEnd): number {
  const known = addresses.filter((address) => address !== undefined);
  const repeated = known.length - new Set(known).size;
  return Math.max(1, (kind === 'aws' ? 2 : addresses.length) - repeated);
}

/**
 * The selectors that one end configures. AWS takes one network a side, so there each side is the smallest network that holds
 * all of it, and a gateway opposite says the same; Neutron lists every subnet, and the exchange narrows to those.
 */
export function selectorsOf(link: Link, side: Side): Selectors {
  const [own, other] = [link[side], link[otherSide(side)]];
  const single = own.kind === 'aws' || (own.kind === 'gateway' && other.kind === 'aws');
  const networks = (end: LinkEnd): readonly Cidr[] => {
    const all = tidy(end.networks);
    const one = single ? cover(all) : undefined;
    return one === undefined ? all : [one];
  };
  return { local: networks(own), remote: networks(other) };
}
