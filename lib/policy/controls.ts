import { continuity } from './controls/continuity';
import type { Control } from './controls/control';
import { isolation } from './controls/isolation';
import { network } from './controls/network';
import { protection } from './controls/protection';

/**
 * The catalogue of controls, in its order of families, with what keeps each of them today. It is data: judging any output against
 * it, also output that this product did not make, is no part of it.
 */
export const controls: readonly Control[] = [...isolation, ...network, ...protection, ...continuity];
