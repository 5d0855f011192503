import { isTooWide, WIDEST } from '../../lib/policy/network-width';
import { shown, type Place, type Problem } from '../../lib/problem/problem';
import { parseCalendarDate } from '../../lib/values/calendar-date';
import { otherSide, peersOf, selectorsOf, type EndKind, type Link, type Side } from './ends';
import { endProblems } from './link-problem-texts';
import { ESP_LIFETIME, IKE_LIFETIME, isTunnel, type TunnelProfile, TUNNELS } from './profiles';
import { type Proposal, proposalsMeet, readStrongswan, readSuite } from './proposals';
import { commonFamily, cover, overlap, selectorsMirror, selectorsNarrow } from './selectors';

const SIDES = ['near', 'far'] as const;

/** What an end will propose, read back from the very words that it is configured with. */
export function proposalOf(kind: EndKind, profile: TunnelProfile): Proposal | undefined {
  const { openstack, aws, strongswan } = TUNNELS[profile];
  const suite = (phase: 'ike' | 'esp') => {
    if (kind === 'openstack') return readSuite(phase, openstack.encryption, openstack.auth, openstack.group);
    return kind === 'aws' ? readSuite(phase, aws.encryption, aws.integrity, aws.group) : readStrongswan(phase, strongswan[phase]);
  };
  const [ike, esp] = [suite('ike'), suite('esp')];
  return ike && esp && { ikeVersion: 2, ike, esp, ikeLifetime: IKE_LIFETIME, espLifetime: ESP_LIFETIME };
}

/**
 * Everything that makes a link impossible: who may use it, whether both ends agree, whether packets can be told apart.
 * `check` asks it of a request, every construct of what it is handed; an empty answer is the proof that the ends meet.
 */
export function linkProblems(link: Link, at: (side: Side | undefined) => Place): readonly Problem[] {
  return [...dateProblems(link, at), ...networkProblems(link, at), ...profileProblems(link, at), ...pathProblems(link, at), ...agreementOfEnds(link, at)];
}

const dateProblems = ({ decommissionBy }: Link, at: (side: Side | undefined) => Place): readonly Problem[] =>
  parseCalendarDate(decommissionBy) === undefined ? [endProblems.noDate(at(undefined), { decommissionBy: shown(decommissionBy) })] : [];

function networkProblems(link: Link, at: (side: Side | undefined) => Place): readonly Problem[] {
  const { near, far } = link;
  const wide = SIDES.flatMap((side) =>
    link[side].networks
      .filter(isTooWide)
      .map((network) => endProblems.tooWide(at(side), { end: link[side].at, network: network.toString(), widest: WIDEST[network.version] })),
  );
  if (wide.length > 0) return wide;
  if (commonFamily(near.networks, far.networks) === undefined) return [endProblems.noFamily(at(undefined), { near: near.at, far: far.at })];
  const both = overlap(near.networks, far.networks);
  if (both) {
    const [nearNetwork, farNetwork] = both;
    return [endProblems.overlap(at('far'), { near: near.at, nearNetwork: nearNetwork.toString(), far: far.at, farNetwork: farNetwork.toString() })];
  }
  return near.kind === 'aws' || far.kind === 'aws' ? coverProblems(link, at) : [];
}

function coverProblems(link: Link, at: (side: Side | undefined) => Place): readonly Problem[] {
  return SIDES.flatMap((side) => {
    const { networks, at: end } = link[side];
    const [own, other] = [cover(networks), cover(link[otherSide(side)].networks)];
    if (networks.length < 2 || own === undefined || (!isTooWide(own) && !(other && own.overlaps(other)))) return [];
    return [endProblems.coverTooWide(at(side), { end, networks: networks.map(String), cover: own.toString() })];
  });
}

export function profileProblems({ profile, dataClass, appliance, ...ends }: Link, at: (side: Side | undefined) => Place): readonly Problem[] {
  if (dataClass === 'C' && isTunnel(profile)) return [endProblems.classified(at(undefined), { profile })];
  return [
    ...(!isTunnel(profile) && appliance === undefined ? [endProblems.noEvidence(at(undefined), {})] : []),
    ...SIDES.filter((side) => !ends[side].accepts.includes(profile)).map((side) =>
      endProblems.refusedProfile(at(side), { end: ends[side].at, profile, accepts: ends[side].accepts }),
    ),
  ];
}

export function pathProblems({ near, far, grade, profile }: Link, at: (side: Side | undefined) => Place): readonly Problem[] {
  if (near.kind === 'aws' && far.kind === 'aws') return [endProblems.awsToAws(at(undefined), { near: near.at, far: far.at })];
  if (grade > 2 || !isTunnel(profile)) return [];
  // One end with two outer addresses gives the other two different peers; that end itself may have one.
  return Math.max(peersOf(near), peersOf(far)) >= 2 ? [] : [endProblems.onePeer(at('far'), { end: far.at, grade })];
}

function agreementOfEnds(link: Link, at: (side: Side | undefined) => Place): readonly Problem[] {
  const { near, far, profile } = link;
  const [nearSelectors, farSelectors] = [selectorsOf(link, 'near'), selectorsOf(link, 'far')];
  const mirrored =
    selectorsMirror(nearSelectors, farSelectors) ||
    (near.kind === 'aws' && selectorsNarrow(nearSelectors, farSelectors)) ||
    (far.kind === 'aws' && selectorsNarrow(farSelectors, nearSelectors));
  return [
    ...(isTunnel(profile) && !proposalsMeet(proposalOf(near.kind, profile), proposalOf(far.kind, profile))
      ? [endProblems.proposalsDiffer(at(undefined), { near: near.at, far: far.at, profile })]
      : []),
    ...(mirrored ? [] : [endProblems.selectorsDiffer(at(undefined), { near: near.at, far: far.at })]),
  ];
}
