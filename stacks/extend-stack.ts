import type { TenancyContext } from '../lib/model/part-context';
import type { Zone } from '../lib/model/zone';
import { NOWHERE, ProblemError } from '../lib/problem/problem';
import { builderProblems } from './builder-problems';
import type { BuiltStack, StackAbout, StackHook } from './built';
import type { Workload } from './landing';

/** What a hook is told of a stack; without a workload it is the tenancy. */
export const aboutStack = <Z extends Zone>(
  { agency, part }: Pick<BuiltStack, 'agency' | 'part'>,
  context: TenancyContext<Z>,
  workload?: Pick<Workload, 'classes' | 'founds'>,
): StackAbout<Z> => ({
  wave: context.wave.wave,
  zone: context.zone.zone,
  agency,
  part,
  classes: workload?.classes ?? [],
  founds: workload?.founds ?? [],
  context,
});

/**
 * Lets an engineer's hook add to a stack. What goes wrong in it is told as the extension's, not as a defect of the product.
 *
 * @throws ProblemError GCDK7107, or the hook's own problems
 */
export function extendStack<Stack, Z extends Zone>(hook: StackHook<Stack, Z> | undefined, stack: Stack, about: StackAbout<Z>): void {
  try {
    hook?.(stack, about);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const { wave, zone, agency, part } = about;
    const why = error instanceof Error ? error.message : String(error);
    throw new ProblemError([builderProblems.extensionFailed(NOWHERE, { stack: `${wave}/${zone}/${agency}/${part}`, why })]);
  }
}
