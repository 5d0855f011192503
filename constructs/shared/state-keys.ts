/** Whose stack it is, by the names that never change. */
export interface StackHome {
  /** The portfolio's name. */
  readonly portfolio: string;
  readonly zone: string;
  readonly agency: string;
}

/** The state of an agency's tenancy in a zone: one for life, whatever the wave (decision 2). */
export const tenancyStateKey = ({ portfolio, zone, agency }: StackHome): string => `${portfolio}/${zone}/${agency}/tenancy`;

/**
 * The state of a workload. It stays with the wave of birth for life: an amendment in a later wave rewrites the stack,
 * never its key.
 *
 * @param stack `workload-1`, as the lock has it
 */
export const workloadStateKey = ({ portfolio, zone, agency }: StackHome, birthWave: string, stack: string): string =>
  `${portfolio}/${zone}/${agency}/${birthWave}/${stack}`;
