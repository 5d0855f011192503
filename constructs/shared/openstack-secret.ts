import type { Construct } from 'constructs';
import type { StackSecret } from '../../lib/model/stack-secret';
import { same } from '../../lib/values/speech';
import { TerraformVariable } from '../terraform';

/**
 * A sensitive variable without a default, and where the secret that fills it is kept: the runbook has it handed to this stack
 * alone, for the same variable means another secret in another agency's stack.
 */
export class SecretVariable extends TerraformVariable {
  /** @param secret its `name` is the variable's, whatever scope it stands in */
  constructor(
    scope: Construct,
    id: string,
    readonly secret: StackSecret,
  ) {
    const kept = secret.entry === undefined ? '' : `; in the key store as ${secret.entry}`;
    super(scope, id, { type: 'string', sensitive: true, nullable: false, description: `${secret.about.en}${kept}` });
    this.overrideLogicalId(secret.name);
  }
}

/** What a sensitive variable of whatever making tells of its secret: an engineer's own says it in its description. */
export const secretOf = (variable: TerraformVariable): StackSecret =>
  variable instanceof SecretVariable ? variable.secret : { name: variable.friendlyUniqueId, about: same(variable.description ?? '') };
