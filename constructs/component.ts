import type { Construct } from 'constructs';
import type { Describer } from '../lib/model/describe';
import type { Kind } from '../lib/model/kind';
import type { Artifact, PartContext } from '../lib/model/part-context';
import type { Questionnaire } from '../lib/model/questions';
import type { AwsZone, OpenStackZone } from '../lib/model/zone';
import type { Text } from '../lib/values/text';

/** A cloud that cannot express a kind, and why; the requester reads the reason. */
export interface Unsupported {
  readonly unsupported: Text;
}

/**
 * What a kind's `openstack.ts` exports: turns a part into constructs under `scope`, which is a child of the agency's workload
 * stack named after the item. Resources take the provider configuration of the agency's project of the item's class from that
 * stack: `AgencyStack.of(scope).provider(dataClass)`. What it returns is written beside the stack.
 */
export interface OpenStackBuilder<S> {
  build(scope: Construct, part: PartContext<S, OpenStackZone>): readonly Artifact[];
}

/** What a kind's `aws.ts` exports; as above under an `AgencyAwsStack`, which has one account and needs no provider. */
export interface AwsBuilder<S> {
  build(scope: Construct, part: PartContext<S, AwsZone>): readonly Artifact[];
}

/** A kind whole: the cloud-free half and one lazily loaded builder a cloud, so that an engine loads only when a stack needs it. */
export interface Definition<S = unknown> extends Kind<S> {
  /** How it speaks to people. Left out: it is told by its name alone. */
  readonly describer?: Describer<S>;
  /** How `gcdk request` asks for it. Left out: it is asked for by writing the file. */
  readonly questionnaire?: Questionnaire;
  readonly openstack: (() => Promise<OpenStackBuilder<S>>) | Unsupported;
  readonly aws: (() => Promise<AwsBuilder<S>>) | Unsupported;
}

/** Ties a kind's reader to its builders through one type: the spec a cloud builds is the spec that was read. */
export const defineKind = <S>(definition: Definition<S>): Definition => definition;
