import { CfnBackupPlan, CfnBackupSelection, CfnBackupVault, CfnRestoreTestingPlan, CfnRestoreTestingSelection } from 'aws-cdk-lib/aws-backup';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Aws, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { guard } from '../shared/aws-retention';
import { LIMITS } from './check-promises';
import type { StackPlace } from './cloud-invariants';
import { awsCron, calendarFor } from './schedule';
import { backupNameAsTaken } from './variables';

const DAY = 1440;
/** Days in which a lock can still be taken back; AWS wants three at least. After that nobody can, AWS included. */
const GRACE_DAYS = 3;
/** A restore test takes the newest backup of the last so many days. */
const WINDOW_DAYS = 30;

export interface StoreBackupProps {
  /** Unique in the account: `gcdk-1741000-office-files`. Where AWS takes 50 characters only, a longer one is shortened, with a digest. */
  readonly name: string;
  readonly arn: string;
  readonly type: 'EFS' | 'FSx';
  readonly keyArn: string;
  /** Minutes. Left out: the daily backups only. */
  readonly snapshots?: { readonly every: number; readonly keep: number };
  /** Days for which a daily backup cannot be deleted by anybody. */
  readonly immutableDays: number;
  /** Minutes between two restore tests. */
  readonly restoreTestEvery: number;
  /** A vault in an account apart, which gets every daily backup too. In the same region, and so in the same country. */
  readonly copyTo: string;
}

/**
 * Backups in a vault whose lock nobody can lift, a copy in an account apart, and restores that are carried out on a schedule. The vault
 * outlives its stack whatever happens, a tombstone too: a deletion would fail for as long as it holds copies.
 */
export class StoreBackup extends Construct {
  constructor(scope: Construct, id: string, props: StoreBackupProps) {
    super(scope, id);
    const { arn, immutableDays } = props;
    const name = backupNameAsTaken(props.name);
    const vault = new CfnBackupVault(this, 'Vault', {
      backupVaultName: name,
      encryptionKeyArn: props.keyArn,
      lockConfiguration: { minRetentionDays: 1, maxRetentionDays: LIMITS.immutableAtMost / DAY, changeableForDays: GRACE_DAYS },
    });
    // Nobody can delete a locked vault that holds copies, CloudFormation neither: a tombstone lets go of it, and an operator deletes it once they expired.
    guard(vault, false);
    const role = new CfnRole(this, 'Role', {
      assumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'backup.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      managedPolicyArns: ['Backup', 'Restores'].map((what) => `arn:${Aws.PARTITION}:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor${what}`),
    });
    const daily = {
      ruleName: 'immutable',
      targetBackupVault: vault.ref,
      scheduleExpression: awsCron(calendarFor(DAY, props.name)),
      startWindowMinutes: 60,
      completionWindowMinutes: DAY,
      lifecycle: { deleteAfterDays: immutableDays },
      copyActions: [{ destinationBackupVaultArn: props.copyTo, lifecycle: { deleteAfterDays: immutableDays } }],
    };
    const plan = new CfnBackupPlan(this, 'Plan', {
      backupPlan: { backupPlanName: name, backupPlanRule: [...this.snapshotRules(vault.ref, props), daily] },
    });
    new CfnBackupSelection(this, 'Selection', {
      backupPlanId: plan.attrBackupPlanId,
      backupSelection: { selectionName: 'store', iamRoleArn: role.attrArn, resources: [arn] },
    });
    this.restoreTests(vault, role, props);
  }

  private snapshotRules(vault: string, { snapshots, name }: StoreBackupProps): CfnBackupPlan.BackupRuleResourceTypeProperty[] {
    if (!snapshots) return [];
    const { every, keep } = snapshots;
    return [
      {
        ruleName: 'snapshots',
        targetBackupVault: vault,
        scheduleExpression: awsCron(calendarFor(every, name)),
        startWindowMinutes: 60,
        completionWindowMinutes: DAY,
        lifecycle: { deleteAfterDays: Math.max(1, Math.ceil((every * keep) / DAY)) },
      },
    ];
  }

  private restoreTests(vault: CfnBackupVault, role: CfnRole, { name, arn, type, restoreTestEvery }: StoreBackupProps): void {
    // AWS allows letters, digits and underscores here, and no hyphen.
    const plan = new CfnRestoreTestingPlan(this, 'RestoreTests', {
      restoreTestingPlanName: backupNameAsTaken(name).replaceAll('-', '_'),
      scheduleExpression: awsCron(calendarFor(restoreTestEvery, `${name}-restore-test`)),
      startWindowHours: 24,
      recoveryPointSelection: {
        algorithm: 'LATEST_WITHIN_WINDOW',
        includeVaults: [vault.attrBackupVaultArn],
        recoveryPointTypes: ['SNAPSHOT'],
        selectionWindowDays: WINDOW_DAYS,
      },
    });
    new CfnRestoreTestingSelection(this, 'RestoreTested', {
      restoreTestingPlanName: plan.ref,
      restoreTestingSelectionName: 'store',
      iamRoleArn: role.attrArn,
      protectedResourceType: type,
      protectedResourceArns: [arn],
      validationWindowHours: 24,
    });
  }
}

/** Where a construct's stack is deployed, as far as it is known before. */
export function stackPlace(scope: Construct): StackPlace {
  const { region, account } = Stack.of(scope);
  return { region: Token.isUnresolved(region) ? undefined : region, account: Token.isUnresolved(account) ? undefined : account };
}

/** The operator's vault for an agency's copies, in the zone's backup account; part of the zone's foundation. */
export const foreignVault = (region: string, account: string, agency: string): string =>
  `arn:${Aws.PARTITION}:backup:${region}:${account}:backup-vault:gcdk-${agency}`;
