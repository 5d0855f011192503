import type { DataClass } from '../../lib/model/classification';
import { LINK_PROFILES, type LinkProfile } from '../../lib/model/zone';

/** What decides the profile of one link. */
export interface Choice {
  /** What each end accepts. */
  readonly near: readonly LinkProfile[];
  readonly far: readonly LinkProfile[];
  /** What policy permits for the class. */
  readonly permitted: readonly LinkProfile[];
  /** The weakest that the request accepts. */
  readonly weakest: LinkProfile;
  /** There is evidence of a validated appliance; without it that profile is out of the question. */
  readonly appliance: boolean;
}

/** Profiles no weaker than one, strongest first. */
export const atLeast = (weakest: LinkProfile): readonly LinkProfile[] => LINK_PROFILES.slice(0, LINK_PROFILES.indexOf(weakest) + 1);

/** The strongest profile that both ends accept, policy permits and the request does not find too weak; `undefined` when there is none. */
export const chooseProfile = ({ near, far, permitted, weakest, appliance }: Choice): LinkProfile | undefined =>
  atLeast(weakest).find(
    (profile) => near.includes(profile) && far.includes(profile) && permitted.includes(profile) && (appliance || profile !== 'kcmvp-appliance'),
  );

/** Classified data crosses a validated appliance and nothing else, whatever a pack says (domain table, row 1). */
export const permittedFor = (dataClass: DataClass, byPolicy: readonly LinkProfile[] = LINK_PROFILES): readonly LinkProfile[] =>
  dataClass === 'C' ? byPolicy.filter((profile) => profile === 'kcmvp-appliance') : byPolicy;
