import type { Construct } from 'constructs';
import { TerraformElement, type TerraformResourceLifecycle } from '../terraform';

/**
 * The lifecycle of whatever holds data or identity: Terraform refuses a plan that would destroy or replace it.
 *
 * @param removable true in the wave that a tombstone names: the guard is lifted (decision 13)
 */
export const guarded = (removable: boolean): TerraformResourceLifecycle => (removable ? {} : { preventDestroy: true });

/**
 * A resource that leaves the state and stays in the cloud, because the agency's role may make but not delete it (a Barbican order).
 * Deleting it is an operator's step.
 */
export class Forgotten extends TerraformElement {
  /** @param address what the resource was called, e.g. `openstack_keymanager_order_v1.Key_1A2B3C4D` */
  constructor(
    scope: Construct,
    id: string,
    private readonly address: string,
  ) {
    super(scope, id);
  }

  override toTerraform(): Record<string, unknown> {
    return { removed: [{ from: this.address, lifecycle: { destroy: false } }] };
  }
}
