import type { ManifestOrigin } from '../manifest/manifest';
import type { Resource } from '../resource/resource';
import { byText } from '../values/compare';
import { changedPaths } from './changed-paths';
import { replaces } from './semantics';

export type Action = 'added' | 'changed' | 'replaced' | 'removed';

/** A stack as one output holds it. */
export interface AuditedStack {
  /** Its state for life: `daejeon/1741000/tenancy`, `daejeon/1741000/2026-1/workload-1`. */
  readonly state: string;
  readonly wave: string;
  readonly zone: string;
  readonly agency: string;
  readonly path: string;
  readonly resources: readonly Resource[];
  /** Who asked for a resource, by address. */
  readonly origins: ReadonlyMap<string, { readonly item?: string | undefined; readonly origin: ManifestOrigin }>;
}

/** One resource that is not the same in both outputs. */
export interface Change {
  readonly action: Action;
  /** True when nothing of ours knows whether the cloud can do it in place. */
  readonly mayReplace: boolean;
  readonly agency: string;
  readonly wave: string;
  readonly zone: string;
  readonly stack: string;
  readonly type: string;
  readonly address: string;
  /** What differs; empty for what was added or removed. */
  readonly paths: readonly string[];
  /** True when the destruction or replacement is of something that was guarded. */
  readonly guarded: boolean;
  readonly item?: string | undefined;
  readonly origin?: ManifestOrigin | undefined;
}

/**
 * What turns one output into the other, sorted by agency, wave, zone, stack and address. Stacks are paired by their state, not
 * by their folder: the tenancy that wave 3 holds is the one that wave 2 held (decision 2).
 */
export function compareOutputs(before: readonly AuditedStack[], after: readonly AuditedStack[]): Change[] {
  const old = new Map(before.map((stack) => [stack.state, stack]));
  const now = new Map(after.map((stack) => [stack.state, stack]));
  const states = [...new Set([...old.keys(), ...now.keys()])].sort(byText);
  return states
    .flatMap((state) => compareStacks(old.get(state), now.get(state)))
    .sort((a, b) => byText(a.agency, b.agency) || byText(a.wave, b.wave) || byText(a.zone, b.zone) || byText(a.stack, b.stack) || byText(a.address, b.address));
}

function compareStacks(before: AuditedStack | undefined, after: AuditedStack | undefined): Change[] {
  const old = new Map(before?.resources.map((resource) => [resource.address, resource]));
  const now = new Map(after?.resources.map((resource) => [resource.address, resource]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((address) => {
    const was = old.get(address);
    const is = now.get(address);
    const stack = is ? after : before;
    const resource = is ?? was;
    if (!stack || !resource) return [];
    const verdict = judge(was, is);
    if (!verdict) return [];
    const { item, origin } = stack.origins.get(address) ?? {};
    const { agency, wave, zone, path } = stack;
    const guarded = (verdict.action === 'removed' || verdict.action === 'replaced') && (was?.guarded ?? false);
    return [{ ...verdict, agency, wave, zone, stack: path, type: resource.type, address, guarded, item, origin }];
  });
}

function judge(was: Resource | undefined, is: Resource | undefined): Pick<Change, 'action' | 'mayReplace' | 'paths'> | undefined {
  if (!was) return { action: 'added', mayReplace: false, paths: [] };
  if (!is) return { action: 'removed', mayReplace: false, paths: [] };
  const paths = [...changedPaths(was.properties, is.properties), ...(was.guarded === is.guarded ? [] : ['(guard)'])];
  if (paths.length === 0) return undefined;
  const verdict = replaces(is.type, is.cloud, paths);
  return { action: verdict === 'yes' ? 'replaced' : 'changed', mayReplace: verdict === 'unknown', paths };
}
