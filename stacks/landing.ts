import type { Agency } from '../lib/model/agency';
import type { DataClass } from '../lib/model/classification';
import type { FactRef, PartRole } from '../lib/model/kind';
import type { PartContext, TenancyContext } from '../lib/model/part-context';
import type { Places } from '../lib/model/places';
import type { ItemRef } from '../lib/model/request';
import type { Wave } from '../lib/model/wave';
import type { Zone } from '../lib/model/zone';

/** What one wave puts into one zone: one app, one folder of the output. */
export interface Landing<Z extends Zone = Zone> {
  readonly wave: Wave;
  readonly zone: Z;
  readonly policyPack: string;
  /** Where everything stands, as of this wave. */
  readonly places: Places;
  /** In order of their codes. */
  readonly agencies: readonly AgencyLanding<Z>[];
}

export interface AgencyLanding<Z extends Zone = Zone> {
  readonly agency: Agency;
  readonly context: TenancyContext<Z>;
  /** False when a later wave's tenancy, which holds this one, is already recorded as deployed. */
  readonly tenancy: boolean;
  /** The wave whose folder held this tenancy before. */
  readonly supersedes?: string | undefined;
  readonly workloads: readonly Workload<Z>[];
}

/** One of the agency's own stacks: the parts that were born into it. */
export interface Workload<Z extends Zone = Zone> {
  /** `workload-1`. */
  readonly name: string;
  /** Classes whose project (OpenStack) it needs credentials of, most confidential first. */
  readonly classes: readonly DataClass[];
  /** Classes that it is the first of the agency's stacks to work in: there it makes what serves the whole class, keys and names. */
  readonly founds: readonly DataClass[];
  readonly parts: readonly WorkloadPart<Z>[];
  /** Classes of parts that have left it: its state holds them until it is applied without them. */
  readonly left: readonly DataClass[];
  readonly waiting: readonly Waiting[];
}

export interface WorkloadPart<Z extends Zone = Zone> {
  readonly context: PartContext<unknown, Z>;
  readonly dataClass: DataClass;
}

/** A part that is not emitted, and the facts it waits for (decision 4). */
export interface Waiting {
  readonly item: ItemRef;
  readonly role: PartRole;
  readonly facts: readonly FactRef[];
}
