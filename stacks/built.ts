import type { Artifact } from '../lib/model/part-context';
import type { ManifestResource, ManifestStack } from '../lib/manifest/manifest';
import type { ItemRef } from '../lib/model/request';

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
  /** Names of the sensitive variables that whoever applies it must hand in. */
  readonly secrets: readonly string[];
  readonly supersedes?: string | undefined;
}

/** A hook of an engineer: called for every generated stack after the product has built it, before anything is checked or written. */
export interface StackHook<Stack> {
  (stack: Stack, about: { readonly wave: string; readonly zone: string; readonly agency: string; readonly part: string }): void;
}
