import type { Definition } from '../constructs/component';
import type { AgencyAwsStack } from '../constructs/shared/aws-stack';
import type { AgencyStack } from '../constructs/shared/openstack-stack';
import type { AwsZone, OpenStackZone } from '../lib/model/zone';
import type { StackHook } from './built';

/** `g-cloud-cdk/extension`: what an engineer adds to the product from outside its repository: `gcdk … --extension FILE`. */
export interface Extension {
  /** Kinds of the engineer's own, beside the product's. */
  readonly kinds?: readonly Definition[];
  /**
   * Called for every generated OpenStack stack, tenancies too, before it is checked and written. Construct ids under the stack begin with
   * a capital, like the product's own; what stands under an item's construct (`stack.node.tryFindChild('civil-portal')`) counts as that item's.
   */
  readonly openstack?: StackHook<AgencyStack, OpenStackZone>;
  /** Called for every generated AWS stack; as above. */
  readonly aws?: StackHook<AgencyAwsStack, AwsZone>;
}

/** Lets the compiler check an extension where it is written. */
export const defineExtension = (extension: Extension): Extension => extension;

export type { StackAbout, StackHook } from './built';
export { defineKind, type AwsBuilder, type Definition, type OpenStackBuilder, type Unsupported } from '../constructs/component';
