import { inFile, type Problem } from '../lib/problem/problem';
import { outputProblems } from './problems';

/** CloudFormation refuses more than 500; a Terraform plan of 1,000 instances takes 10 s and grows faster than it. */
export const RESOURCE_LIMITS = { terraform: 1000, cloudformation: 500 } as const;

export function sizeProblems(engine: keyof typeof RESOURCE_LIMITS, stack: string, resources: number): Problem[] {
  const limit = RESOURCE_LIMITS[engine];
  return resources > limit ? [outputProblems.tooLarge(inFile(stack), { stack, resources, limit })] : [];
}
