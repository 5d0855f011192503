import { effectiveClass, type DataClass, type Exposure, type Grade } from '../../lib/model/classification';
import type { Cloud } from '../../lib/model/zone';
import { inFile, type Problem } from '../../lib/problem/problem';
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
  /** The highest grade number that needs a peer. Default 2: grades 1 and 2. */
  readonly peerUpToGrade?: Grade;
}

/**
 * Why a system may not be built at all, whoever asks: personal or sensitive data exposed to the public, a public system without
 * an entry, a grade that needs it without a peer in another failure domain, class C on a commercial cloud. Empty when it may. Source: domain invariants §2.6.
 */
export function refusals(system: Character, { cloud, entry }: { readonly cloud: Cloud; readonly entry: boolean }): readonly Problem[] {
  const where = inFile('', system.name);
  const { name, dataClass, personalData, exposure, grade, site, peer, peerUpToGrade = 2 } = system;
  return [
    ...(exposure === 'public' && effectiveClass(dataClass, personalData) !== 'O' ? [systemProblems.publicNotOpen(where, { dataClass, personalData })] : []),
    ...(exposure === 'public' && !entry ? [systemProblems.publicWithoutEntry(where, { name })] : []),
    ...(dataClass === 'C' && cloud === 'aws' ? [systemProblems.classifiedAbroad(where, { name })] : []),
    ...(grade <= peerUpToGrade && (peer === undefined || peer.failureDomain === site.failureDomain)
      ? [systemProblems.withoutPeer(where, { name, grade, failureDomain: site.failureDomain })]
      : []),
  ];
}
