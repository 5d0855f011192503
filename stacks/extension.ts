import type { Definition } from '../constructs/component';
import type { AgencyAwsStack } from '../constructs/shared/aws-stack';
import type { AgencyStack } from '../constructs/shared/openstack-stack';
import type { StackHook } from './built';

/** `g-cloud-cdk/extension`: what an engineer adds to the product from outside its repository: `gcdk … --extension FILE`. */
export interface Extension {
  /** Kinds of the engineer's own, beside the product's. */
  readonly kinds?: readonly Definition[];
  /** Called for every generated OpenStack stack, before it is checked and written. */
  readonly openstack?: StackHook<AgencyStack>;
  /** Called for every generated AWS stack. */
  readonly aws?: StackHook<AgencyAwsStack>;
}

/** Lets the compiler check an extension where it is written. */
export const defineExtension = (extension: Extension): Extension => extension;

export { defineKind, type AwsBuilder, type Definition, type OpenStackBuilder } from '../constructs/component';
