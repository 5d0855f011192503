import { OrchestrationStackV1 } from '@cdktf/provider-openstack/lib/orchestration-stack-v1';
import { Construct } from 'constructs';
import type { Tags } from '../../lib/model/part-context';
import { tagList } from '../shared/tags';
import { TerraformElement, type TerraformProvider, type TerraformResourceLifecycle } from '../terraform';

/** A resource of a Heat template. */
export interface HeatResource {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly depends_on?: string;
}

export interface HeatRoutineProps {
  readonly provider?: TerraformProvider | undefined;
  /** Unique in the project. */
  readonly name: string;
  readonly resources: Readonly<Record<string, HeatResource>>;
  readonly tags: Tags;
  readonly lifecycle: TerraformResourceLifecycle;
  /** Made before this one and gone after it. */
  readonly after?: HeatRoutine;
}

/**
 * Things that the provider has no resource for and Heat has, as one Heat stack: workflows, triggers, replicas.
 *
 * A Heat stack that failed to update is no difference for Terraform, so a `check` block looks at its status at every plan
 * and apply; a postcondition would also forbid the apply that repairs it.
 */
export class HeatRoutine extends Construct {
  readonly resource: OrchestrationStackV1;

  constructor(scope: Construct, id: string, props: HeatRoutineProps) {
    super(scope, id);
    this.resource = new OrchestrationStackV1(this, 'Stack', {
      provider: props.provider,
      name: props.name,
      // A rolled-back create leaves nothing to look at, and a rolled-back update hides that it failed.
      disableRollback: true,
      timeout: 60,
      // Without it the provider refuses the template: "Data in neither json nor yaml format".
      environmentOpts: { Bin: '{}' },
      templateOpts: { Bin: JSON.stringify({ heat_template_version: '2018-08-31', resources: props.resources }) },
      timeouts: { create: '70m', update: '70m', delete: '70m' },
      tags: tagList(props.tags),
      lifecycle: props.lifecycle,
      ...(props.after && { dependsOn: [props.after.resource] }),
    });
    new StatusCheck(this, 'Status', this.resource);
  }
}

class StatusCheck extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly stack: OrchestrationStackV1,
  ) {
    super(scope, id);
  }

  override toTerraform(): Record<string, unknown> {
    const { fqn } = this.stack;
    const assert = [
      {
        condition: `\${endswith(${fqn}.status, "_COMPLETE")}`,
        error_message: `stack \${${fqn}.name}: \${${fqn}.status}: \${${fqn}.status_reason}`,
      },
    ];
    return { check: { [this.stack.friendlyUniqueId]: { assert } } };
  }
}
