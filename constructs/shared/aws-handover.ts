import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DataClass, Plane } from '../../lib/model/classification';
import { parameterName } from '../naming';

/** What the tenancy hands over for one class and plane; subnets by availability zone, e.g. `subnet-ap-northeast-2a`. */
export type SegmentThing =
  | 'vpc-id'
  | 'route-table-id'
  /** Lets nothing in or out; what is attached to it alone is cut off. */
  | 'closed-security-group-id'
  | 'transit-gateway-attachment-id'
  | 'transit-gateway-route-table-id'
  /** Of a linked segment in an agency's own account, where no connection can be made on the zone's transit gateway. */
  | 'vpn-gateway-id'
  | `subnet-${string}`;

/** What it hands over for a whole class. */
export type ClassThing = 'key-arn' | 'dns-zone-id';

/**
 * A thing of the tenancy, found at the time of deployment by its SSM parameter (decision 6): a parameter of the template that
 * nobody fills in. One a stack, however often it is asked for.
 */
export const segmentThing = (scope: Construct, agency: string, dataClass: DataClass, plane: Plane, what: SegmentThing): string =>
  lookup(scope, parameterName(agency, dataClass, plane, what));

/** @see segmentThing */
export const classThing = (scope: Construct, agency: string, dataClass: DataClass, what: ClassThing): string =>
  lookup(scope, parameterName(agency, dataClass, undefined, what));

function lookup(scope: Construct, name: string): string {
  const stack = Stack.of(scope);
  const id = `Given${name.replaceAll('/', '-')}`;
  const existing = stack.node.tryFindChild(id);
  if (existing instanceof CfnParameter) return existing.valueAsString;
  return new CfnParameter(stack, id, { type: 'AWS::SSM::Parameter::Value<String>', default: name }).valueAsString;
}
