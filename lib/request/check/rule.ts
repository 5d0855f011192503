import type { Problem } from '../../problem/problem';
import type { Reading } from '../reading';

/** One idea of what must hold between the files. */
export type Rule = (reading: Reading) => readonly Problem[];
