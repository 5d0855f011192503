import { z } from 'zod';

/** N2SF data classes, most confidential first: classified, sensitive, open. Source: N2SF 1.0 (2025-09-30). */
export const DATA_CLASSES = ['C', 'S', 'O'] as const;
/** Confidentiality by N2SF 1.0: classified, sensitive, open. */
export type DataClass = (typeof DATA_CLASSES)[number];
/** A data class as written: `C`, `S` or `O`. */
export const dataClassField = z.enum(DATA_CLASSES);

/** Criticality, 1 the highest. It decides disaster recovery, never where data may lie. */
export const GRADES = [1, 2, 3, 4] as const;
/** Criticality, 1 (highest) to 4; decides recovery, never confidentiality. */
export type Grade = (typeof GRADES)[number];
/** A criticality grade as written: 1 (highest) to 4. */
export const gradeField = z.literal(GRADES);

/** The lowest grade that an operator may ask a second site for: 1 and 2 have one whatever is asked. Source: domain invariants §2.6. */
export const STANDBY_FLOORS = [2, 3, 4] as const;
/** The lowest grade with a second site: 2 to 4. */
export type StandbyFloor = (typeof STANDBY_FLOORS)[number];

/** Separated networks (망분리): traffic crosses from one to another in a cross-domain gateway only. */
export const PLANES = ['work', 'internet', 'dmz', 'mgmt'] as const;
/** A separated network: planes never meet in a router. */
export type Plane = (typeof PLANES)[number];

/** Who reaches a system: its own people, or the public. */
export const EXPOSURES = ['internal', 'public'] as const;
/** Who reaches a system. */
export type Exposure = (typeof EXPOSURES)[number];

export const isAtLeast = (a: DataClass, b: DataClass): boolean => DATA_CLASSES.indexOf(a) <= DATA_CLASSES.indexOf(b);

/** High-water mark: a mixture has the highest of its classes. Source: N2SF 1.0 p. 24, FIPS 199. */
export function highest(classes: Iterable<DataClass>): DataClass {
  const all = new Set(classes);
  return DATA_CLASSES.find((dataClass) => all.has(dataClass)) ?? 'O';
}

/** The class that decides: personal data raises open to sensitive. */
export const effectiveClass = (dataClass: DataClass, personalData: boolean): DataClass => (dataClass === 'O' && personalData ? 'S' : dataClass);

/** Where a workload of a class and exposure stands (domain table, rows 1 to 6). */
export function planeOf(dataClass: DataClass, exposure: Exposure): Plane {
  if (dataClass !== 'O') return 'work';
  return exposure === 'public' ? 'dmz' : 'internet';
}

/** The three scores of the grading formula: impact at most 40, users 50, spread 10. */
export interface GradeScores {
  /** Of an outage on the work, 0 to 40 points. */
  readonly impact: number;
  /** How many people use it, 0 to 50 points. */
  readonly users: number;
  /** To other systems, 0 to 10 points. */
  readonly spread: number;
}

/** 90 and more: grade 1; 85: 2; 80: 3; below: 4. Source: published grading formula of the operator. */
export function gradeOf({ impact, users, spread }: GradeScores): Grade {
  const score = impact + users + spread;
  if (score >= 90) return 1;
  if (score >= 85) return 2;
  return score >= 80 ? 3 : 4;
}
