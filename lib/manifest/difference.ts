import { z } from 'zod';
import { origin } from './manifest';

/** The version of this contract. A reader refuses what it does not know; adding an optional key does not raise it. */
export const DIFFERENCE_VERSION = 2;

/**
 * What follows from a change, beside its action; several may hold.
 *
 * - `rebuild`: a server's root disk is wiped, although the provider calls it an update in place;
 * - `resize`: a server stops while its flavor changes;
 * - `guard-lifted`, `guard-added`: what keeps it from being destroyed is gone, or is there now;
 * - `moved`: its stack goes to another account or region;
 * - `ignored`: its `lifecycle` has Terraform overlook everything that differs.
 */
export const EFFECTS = ['rebuild', 'resize', 'guard-lifted', 'guard-added', 'moved', 'ignored'] as const;

/** One value as JSON spells it, shortened. Left out where that side has none; `null` where there is one that must not be shown. */
const value = z.string().nullable().optional();

const change = z.strictObject({
  action: z.enum(['added', 'changed', 'replaced', 'removed']),
  effects: z.array(z.enum(EFFECTS)),
  /**
   * What it is: a resource; another block of a stack document, such as `terraform.backend.s3`, `output.x` or `Parameters.x`; what is said of a
   * stack as a whole; a file beside a stack; an entry of a manifest; or a file that differs although nothing else says why.
   */
  subject: z.enum(['resource', 'block', 'stack', 'artifact', 'manifest', 'other']),
  /** True when nothing of ours knows whether the cloud can do it in place. */
  mayReplace: z.boolean(),
  /** True when something is destroyed or replaced that was guarded against it. */
  guarded: z.boolean(),
  /** Empty for what concerns a whole zone. */
  agency: z.string(),
  wave: z.string(),
  zone: z.string(),
  /** The file, relative to the output; of an artifact, the document that it stands beside. */
  stack: z.string(),
  type: z.string(),
  address: z.string(),
  /** What differs; empty for what was added or removed. An empty path is the whole entry. */
  differences: z.array(z.strictObject({ path: z.string(), before: value, after: value })),
  item: z.string().optional(),
  origin: origin.optional(),
});

/** What `gcdk diff --format json` says. */
export const differenceSchema = z.strictObject({
  version: z.literal(DIFFERENCE_VERSION),
  changes: z.array(change),
  /** Files that were read to make the two outputs and are not the same. By itself that is no change: what follows from it is above. */
  inputs: z.array(z.strictObject({ path: z.string(), action: z.enum(['added', 'changed', 'removed']) })),
});

export type DifferenceDocument = z.output<typeof differenceSchema>;
export type Change = z.output<typeof change>;
export type Action = Change['action'];
export type Effect = Change['effects'][number];
export type Subject = Change['subject'];
export type ValueDifference = Change['differences'][number];
export type InputDifference = DifferenceDocument['inputs'][number];
