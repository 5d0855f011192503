import type { DataClass } from '../lib/model/classification';
import type { Artifact, TenancyContext } from '../lib/model/part-context';
import type { ManifestResource, ManifestStack } from '../lib/manifest/manifest';
import type { ItemRef } from '../lib/model/request';
import type { StackSecret } from '../lib/model/stack-secret';
import type { Zone } from '../lib/model/zone';

/** A file beside a stack, and whose item it belongs to. */
export interface BuiltArtifact extends Artifact {
  readonly item: ItemRef;
}

/** One stack, built and not yet written: its document and everything the manifest says of it. */
export interface BuiltStack {
  /** Relative to the folder of wave and zone. */
  readonly path: string;
  readonly name: string;
  readonly agency: string;
  readonly part: string;
  readonly engine: ManifestStack['engine'];
  readonly scope: ManifestStack['scope'];
  /** Who asked for each resource; a resource without an item serves the whole agency. */
  readonly resources: readonly Pick<ManifestResource, 'address' | 'type' | 'item'>[];
  readonly artifacts: readonly BuiltArtifact[];
  /** What fills its sensitive variables: whoever applies it must hand them in. */
  readonly secrets: readonly StackSecret[];
  readonly supersedes?: string | undefined;
}

/** What a hook may know of the stack it is called for. */
export interface StackAbout<Z extends Zone = Zone> {
  readonly wave: string;
  readonly zone: string;
  readonly agency: string;
  /** `tenancy`, which the administrator applies, or `workload-1` …, which the agency does. */
  readonly part: string;
  /** Data classes that the stack works in, most confidential first; none in a tenancy. */
  readonly classes: readonly DataClass[];
  /** Classes that no earlier stack of the agency in this zone works in: what serves a whole class, and is made once, belongs here. */
  readonly founds: readonly DataClass[];
  /** The portfolio, the agency, its room in the zone as of this wave, and the zone. */
  readonly context: TenancyContext<Z>;
}

/** A hook of an engineer: called for every generated stack after the product has built it, before anything is checked or written. */
export interface StackHook<Stack, Z extends Zone = Zone> {
  (stack: Stack, about: StackAbout<Z>): void;
}
