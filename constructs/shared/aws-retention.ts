import { type CfnResource, RemovalPolicy } from 'aws-cdk-lib/core';

/**
 * Keeps whatever holds data or keys when its stack or a new version of it goes: CloudFormation lets go of it and never deletes it.
 *
 * @param removable true in the wave that a tombstone names: the guard is lifted (decision 13)
 */
export function guard(resource: CfnResource, removable: boolean): void {
  resource.applyRemovalPolicy(removable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN, { applyToUpdateReplacePolicy: true });
}
