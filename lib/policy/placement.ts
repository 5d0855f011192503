import type { Reason } from '../problem/reason';
import { certificateValid } from './placement/certificate-valid';
import { classWithinPack } from './placement/class-within-pack';
import { classWithinZone } from './placement/class-within-zone';
import { classifiedStays } from './placement/classified-stays';
import type { PlacementQuestion, PlacementRule } from './placement/question';
import { withinResidency } from './placement/within-residency';
import { zoneOpen } from './placement/zone-open';

/** In the order in which they tell most. A rule is one file in `placement/`. */
const RULES: readonly PlacementRule[] = [classifiedStays, withinResidency, classWithinZone, classWithinPack, zoneOpen, certificateValid];

/**
 * Why policy keeps something of a class out of a zone on a day; empty when it does not. Asked for the zone of every part,
 * replicas included: a copy is no less confidential than what it copies.
 */
export const placementObstacles = (question: PlacementQuestion): readonly Reason[] => RULES.flatMap((rule) => rule(question) ?? []);
