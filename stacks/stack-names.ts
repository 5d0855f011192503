/** Names of CloudFormation stacks: unique in an account for life, so the workload's carries its birth wave. */
export const tenancyStackName = (zone: string, agency: string): string => `gcdk-${zone}-${agency}-tenancy`;
export const workloadStackName = (zone: string, agency: string, wave: string, workload: string): string => `gcdk-${zone}-${agency}-${wave}-${workload}`;
