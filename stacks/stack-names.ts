import { awsStackName } from '../constructs/naming';

/** Names of CloudFormation stacks: unique in an account for life, so the workload's carries its birth wave. */
export const tenancyStackName = (zone: string, agency: string): string => awsStackName(zone, agency, 'tenancy');
export const workloadStackName = (zone: string, agency: string, wave: string, workload: string): string => awsStackName(zone, agency, wave, workload);
