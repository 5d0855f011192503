import type { ManifestOrigin } from '../manifest/manifest';
import type { Subject } from '../manifest/difference';
import type { Json, Resource } from '../resource/resource';

/** Who asked for something, as far as the manifest tells. */
export interface Asker {
  readonly agency?: string | undefined;
  /** `agency/id`; left out for what serves the whole agency. */
  readonly item?: string | undefined;
  readonly origin?: ManifestOrigin | undefined;
}

/** What one output says of one thing: the unit of comparison. */
export interface Entry extends Asker {
  readonly subject: Subject;
  readonly type: string;
  /** Its name in its stack; two entries of the same address are the same thing. */
  readonly address: string;
  /** What is compared; of a resource, what decides whether the cloud must make it anew. */
  readonly properties: Json;
  /** What the engine reads beside a resource's properties: `lifecycle`, `DependsOn`. */
  readonly attributes?: { readonly [key: string]: Json };
  /** Of a resource: the cloud whose semantics hold for its type. */
  readonly cloud?: Resource['cloud'];
  /** What keeps it from being destroyed. */
  readonly guards?: readonly Guard[];
  /** Properties whose changes Terraform overlooks; `all` is every one. */
  readonly ignored?: readonly string[];
  /** The account and region that it stands in; another one means another thing. */
  readonly place?: string | undefined;
  readonly image?: RootImage | undefined;
  /** None of its values is ever shown. */
  readonly hidden?: boolean;
  /** Of a file beside a stack: its path in the output. */
  readonly file?: string;
}

/** What the root disk of a server, or a volume, is made from. Another image wipes it. */
export interface RootImage {
  readonly image: Json;
  /** True where Nova rebuilds the server, and the provider calls that an update in place; false where the disk is made anew. */
  readonly inPlace: boolean;
}

/** Against what: a removal from the stack, a replacement, or both. */
export type Guard = 'removal' | 'replacement' | 'both';

/** A document as one output holds it, or its manifest. */
export interface AuditedStack {
  /** Its state for life: `daejeon/1741000/tenancy`, `daejeon/1741000/2026-1/workload-1`. */
  readonly state: string;
  readonly wave: string;
  readonly zone: string;
  /** Whose it is; empty for a manifest, whose entries are of many agencies. */
  readonly agency: string;
  readonly path: string;
  readonly entries: readonly Entry[];
  /** Texts that must not be shown, wherever they stand. */
  readonly secrets?: ReadonlySet<string>;
}

/** A file that must not differ without a word. */
export interface AuditedFile extends Pick<AuditedStack, 'wave' | 'zone' | 'agency'> {
  readonly digest: string;
}

/** One output, read. */
export interface AuditedOutput {
  readonly stacks: readonly AuditedStack[];
  /** By path. */
  readonly files: ReadonlyMap<string, AuditedFile>;
  /** Digests of what was read to make it, by path. */
  readonly inputs: ReadonlyMap<string, string>;
}
