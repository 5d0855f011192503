import type { Cloud } from '../model/zone';

/** A value as it stands in a template: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One resource of one stack, the same shape for both clouds: what controls and audit speak of. */
export interface Resource {
  readonly cloud: Cloud;
  /** `openstack_sharedfilesystem_share_v2`, `AWS::EFS::FileSystem`. */
  readonly type: string;
  /** The name that its engine keeps state under: `type.name`, or the logical id. */
  readonly address: string;
  /** What the template says of it, as the engine spells it. */
  readonly properties: Readonly<Record<string, Json>>;
  /** True where a plan that would destroy it is refused (`prevent_destroy`) or the cloud keeps it (`Retain`, `RetainExceptOnCreate`). */
  readonly guarded: boolean;
}
