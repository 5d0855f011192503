import { z } from 'zod';
import { OPERATOR_PHASES } from '../model/kind';

/** The version of this contract. A reader refuses what it does not know; adding an optional key does not raise it. */
export const MANIFEST_VERSION = 1;
export const MANIFEST_FILE = 'gcdk.manifest.json';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const text = z.strictObject({ ko: z.string(), en: z.string() });
const reason = z.strictObject({ code: z.string(), text });

/** The line of a file that asked for something; identity is file, digest and pointer (decision 17). */
export const origin = z.strictObject({ file: z.string(), digest, pointer: z.string(), line: z.int(), column: z.int() });

const stack = z.strictObject({
  /** Relative to the manifest's folder: `1741000/tenancy/cdk.tf.json`, or the template of a CloudFormation stack. */
  path: z.string(),
  /** The name under which the engine knows it: `1741000/tenancy`, or the CloudFormation stack's name. */
  name: z.string(),
  agency: z.string(),
  part: z.string(),
  engine: z.enum(['terraform', 'cloudformation']),
  /** Who applies it: the administrator or the agency's own credentials (decision 5). */
  scope: z.enum(['administrator', 'agency']),
  digest,
  resources: z.int(),
  /** The folder, relative to the output, whose copy of this same state this one replaces; one state per stack for life (decision 2). */
  supersedes: z.string().optional(),
});

const resource = z.strictObject({
  stack: z.string(),
  /** `openstack_compute_instance_v2.portal_web-1`, or the logical id. */
  address: z.string(),
  type: z.string(),
  /** `agency/id`; left out for what serves the whole agency. */
  item: z.string().optional(),
  /** The request entry behind it; for what serves the whole agency, the agency's file. */
  origin,
});

const placed = z.strictObject({
  item: z.string(),
  kind: z.string(),
  name: text,
  wave: z.string(),
  cutover: z.string(),
  parts: z.array(z.strictObject({ role: z.string(), zone: z.string(), stack: z.string() })),
  deployed: z.boolean(),
  monthsFromRefresh: z.number().optional(),
  reasons: z.array(reason),
  origin,
});

/**
 * What one folder of the output is, and why: written beside the stacks of one (wave, zone). An auditor needs nothing else
 * of ours to trace a resource to the line that asked for it.
 */
export const manifestSchema = z.strictObject({
  version: z.literal(MANIFEST_VERSION),
  tool: z.strictObject({ name: z.literal('g-cloud-cdk'), version: z.string() }),
  portfolio: z.string(),
  wave: z.strictObject({ wave: z.string(), title: text, opens: z.string(), closes: z.string() }),
  zone: z.strictObject({ zone: z.string(), kind: z.enum(['openstack', 'aws']), region: z.string(), country: z.string(), failureDomain: z.string() }),
  policyPack: z.string(),
  /** Every file that was read, the lock included. */
  inputs: z.array(z.strictObject({ path: z.string(), digest })),
  stacks: z.array(stack),
  /** Files beside the stacks: router configurations, scripts. */
  artifacts: z.array(z.strictObject({ path: z.string(), digest, item: z.string() })),
  /** Parts that are not emitted yet, and the facts that they wait for (decision 4). */
  waiting: z.array(z.strictObject({ item: z.string(), role: z.string(), facts: z.array(z.strictObject({ zone: z.string(), name: z.string() })) })),
  placements: z.array(placed),
  /** Amendments carried out in this wave: the stack is rewritten in the folder of its birth wave. */
  changes: z.array(z.strictObject({ item: z.string(), change: z.enum(['amended', 'retired']), path: z.string(), origin })),
  resources: z.array(resource),
  /** Controls that what stands here keeps, by the promises of its kinds, and those that a waiver lifts for an item or a whole agency. */
  controls: z.array(z.strictObject({ control: z.string(), promises: z.array(z.string()), items: z.array(z.string()), waived: z.array(z.string()).optional() })),
  /** Certificates and waivers that end before the next wave closes, or never count any more in this one. */
  expiring: z.array(
    z.strictObject({ what: z.string(), subject: z.string(), expires: z.string(), reason: z.string().optional(), approver: z.string().optional() }),
  ),
  /** What people must do by hand in this zone, and why. Of what this wave amends: what its birth asked for; of what retires in it: what its removal asks for. Without `when`, as older manifests are: `before`. */
  operatorSteps: z.array(
    z.strictObject({ agency: z.string(), item: z.string().optional(), step: text, why: text.optional(), when: z.enum(OPERATOR_PHASES).optional() }),
  ),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestResource = Manifest['resources'][number];
export type ManifestStack = Manifest['stacks'][number];
export type ManifestOrigin = z.output<typeof origin>;
