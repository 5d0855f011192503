import { APPLY_STAGES, type ApplyStage } from '../model/describe';
import { byText } from '../values/compare';
import type { RunbookStack } from './runbook-model';

export type PhaseName = 'tenancy' | ApplyStage;

export interface ApplyStep {
  readonly stack: RunbookStack;
  /** Stacks that should have been applied first but come later, because they need each other; after them this one is applied again. */
  readonly again: readonly RunbookStack[];
}

/** Steps one after another; between phases facts are recorded. */
export interface ApplyPhase {
  readonly name: PhaseName;
  readonly steps: readonly ApplyStep[];
}

const keyOf = ({ folder, name }: RunbookStack): string => `${folder} ${name}`;

/**
 * The order in which a wave is applied: the administrator's tenancies; then the agencies' stacks, links before storages before
 * systems, what is needed before what needs it, copies and standbys before their primaries. Stacks that need each other are
 * cut at the earliest one, which is then told to be applied once more.
 */
export function applyOrder(stacks: readonly RunbookStack[]): readonly ApplyPhase[] {
  const tenancies = stacks.filter(({ scope }) => scope === 'administrator').sort(byRank);
  const workloads = ordered(stacks.filter(({ scope }) => scope === 'agency'));
  const phases: { name: PhaseName; steps: ApplyStep[] }[] =
    tenancies.length > 0 ? [{ name: 'tenancy', steps: tenancies.map((stack) => ({ stack, again: [] })) }] : [];
  for (const step of workloads) {
    const name = firstStage(step.stack);
    const last = phases[phases.length - 1];
    if (last?.name === name) last.steps.push(step);
    else phases.push({ name, steps: [step] });
  }
  return phases;
}

/** A stack counts as what it first brings. */
const firstStage = ({ parts }: RunbookStack): ApplyStage => APPLY_STAGES.find((stage) => parts.some((part) => part.stage === stage)) ?? 'system';

const byRank = (a: RunbookStack, b: RunbookStack): number =>
  APPLY_STAGES.indexOf(firstStage(a)) - APPLY_STAGES.indexOf(firstStage(b)) || byText(keyOf(a), keyOf(b));

function ordered(stacks: readonly RunbookStack[]): readonly ApplyStep[] {
  const before = predecessors(stacks);
  const left = new Map([...stacks].sort(byRank).map((stack) => [keyOf(stack), stack]));
  const steps: ApplyStep[] = [];
  while (left.size > 0) {
    const waitsFor = (stack: RunbookStack): readonly RunbookStack[] => (before.get(keyOf(stack)) ?? []).filter((other) => left.has(keyOf(other)));
    const candidates = [...left.values()];
    const next = candidates.find((stack) => waitsFor(stack).length === 0) ?? candidates[0];
    if (!next) break;
    steps.push({ stack: next, again: waitsFor(next) });
    left.delete(keyOf(next));
  }
  return steps;
}

/** Which stacks must stand before each stack. */
function predecessors(stacks: readonly RunbookStack[]): ReadonlyMap<string, readonly RunbookStack[]> {
  const primary = new Map(stacks.flatMap((stack) => stack.parts.filter(({ role }) => role === 'primary').map(({ item }) => [item, stack] as const)));
  const before = new Map<string, Map<string, RunbookStack>>(stacks.map((stack) => [keyOf(stack), new Map()]));
  const need = (later: RunbookStack | undefined, earlier: RunbookStack | undefined): void => {
    if (later && earlier && later !== earlier) before.get(keyOf(later))?.set(keyOf(earlier), earlier);
  };
  for (const stack of stacks) {
    for (const { item, role, needs } of stack.parts) {
      if (role !== 'primary') need(primary.get(item), stack);
      else for (const needed of needs) need(stack, primary.get(needed));
    }
  }
  return new Map([...before].map(([key, found]) => [key, [...found.values()].sort(byRank)]));
}
