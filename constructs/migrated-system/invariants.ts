import { effectiveClass, type DataClass, type Exposure, type Grade, type StandbyFloor } from '../../lib/model/classification';
import type { Cloud } from '../../lib/model/zone';
import { inFile, type Problem } from '../../lib/problem/problem';
import type { Cidr } from '../../lib/values/cidr';
import { trafficRefusals, type Exchange } from './invariants-traffic';
import { systemProblems } from './problems';

/** A place as disaster recovery sees it. */
export interface Standing {
  readonly zone: string;
  /** What burns, floods or loses power together. */
  readonly failureDomain: string;
}

/** What both clouds' constructs ask before they build anything. */
export interface Character {
  readonly name: string;
  readonly dataClass: DataClass;
  readonly personalData: boolean;
  readonly exposure: Exposure;
  readonly grade: Grade;
  readonly site: Standing;
  /** Where the system's other part stands: the standby of a primary, the primary of a standby. */
  readonly peer?: Standing | undefined;
  /** The lowest grade that needs a peer. Default 2; grades 1 and 2 need one whatever stands here. */
  readonly peerUpToGrade?: StandbyFloor;
}

/** What decides whom an entry takes calls from. */
export interface EntryOpening {
  readonly callers: readonly Cidr[];
  readonly externalNetwork?: string | undefined;
}

/**
 * Why a system may not be built at all, whoever asks: personal or sensitive data exposed to the public, a public system without
 * an entry, an entry open to nobody in particular, a grade that needs it without a peer in another failure domain, class C on a commercial cloud,
 * traffic that no request could ask for. Empty when it may. Source: domain invariants §2.6.
 */
export function refusals(system: Character & Exchange, cloud: Cloud, entry: EntryOpening | undefined): readonly Problem[] {
  const where = inFile('', system.name);
  const { name, dataClass, personalData, exposure, grade, site, peer, peerUpToGrade = 2 } = system;
  return [
    ...(exposure === 'public' && effectiveClass(dataClass, personalData) !== 'O' ? [systemProblems.publicNotOpen(where, { dataClass, personalData })] : []),
    ...(exposure === 'public' && entry === undefined ? [systemProblems.publicWithoutEntry(where, { name })] : []),
    ...(exposure === 'internal' && entry?.callers.every(({ version }) => version === 6)
      ? [systemProblems.entryIncomplete(where, { name, missing: 'callers' })]
      : []),
    ...(exposure === 'public' && cloud === 'openstack' && entry !== undefined && entry.externalNetwork === undefined
      ? [systemProblems.entryIncomplete(where, { name, missing: 'externalNetwork' })]
      : []),
    ...(dataClass === 'C' && cloud === 'aws' ? [systemProblems.classifiedAbroad(where, { name })] : []),
    ...(grade <= Math.max(2, peerUpToGrade) && (peer === undefined || peer.failureDomain === site.failureDomain)
      ? [systemProblems.withoutPeer(where, { name, grade, failureDomain: site.failureDomain })]
      : []),
    ...trafficRefusals(system, entry),
  ];
}
