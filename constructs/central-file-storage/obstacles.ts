import type { PartRole } from '../../lib/model/kind';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { AwsZone, OpenStackZone, Zone } from '../../lib/model/zone';
import { type Reason, reason } from '../../lib/problem/reason';
import { formatDuration } from '../../lib/values/duration';
import { formatDataSize } from '../../lib/values/data-size';
import { isMixed } from './check-rights';
import type { FileStorageSpec } from './fields';
import { spannedShareZone } from './off-site';
import { copierFlavor, shareTypeFor } from './sizing';

type Files = Item<FileStorageSpec>;

/** FSx for Windows holds between these, in GiB. Source: quotas of Amazon FSx. */
export const FSX_GIB = { smallest: 32, largest: 65_536 } as const;
/** AWS Backup starts no oftener than hourly. */
const AWS_BACKUP_MINUTES = 60;

/** Why a zone cannot hold a part of a file store. */
export const fileStorageObstacles = (item: Files, role: PartRole, zone: Zone, portfolio: Portfolio): readonly Reason[] => [
  ...(zone.kind === 'openstack' ? openstackObstacles(item, role, zone, portfolio) : awsObstacles(item, role, zone)),
  ...(role === 'replica' ? copierObstacles(zone) : []),
];

function openstackObstacles({ spec }: Files, role: PartRole, zone: OpenStackZone, portfolio: Portfolio): readonly Reason[] {
  const { protocol, replica } = spec;
  const other = portfolio.zones.get(replica.zone);
  const replicated = role === 'primary' && replica.link === undefined && other !== undefined && spannedShareZone(zone, other) !== undefined;
  // Manila's own API has no schedules; only workflows make and test the snapshots.
  const wanted = ['manila', 'heat', 'mistral', ...(replica.link === undefined ? [] : (['designate'] as const))] as const;
  const missing = wanted.filter((service) => !zone.services.includes(service));
  return [
    ...missing.map((service) =>
      reason(`no-${service}`, `영역 ${zone.zone}에 ${service} 서비스가 없습니다`, `zone ${zone.zone} does not run ${service}, which file storage needs`),
    ),
    ...(shareTypeFor(zone, protocol, replicated)
      ? []
      : [
          reason(
            'no-share-type',
            `영역 ${zone.zone}에 ${protocol}용으로 암호화되고 스냅샷이 되는 공유 유형이 없습니다${protocol === 'CIFS' ? ' (CIFS에는 공유 서버도 있어야 합니다)' : ''}${replicated ? ' (복제도 되어야 합니다)' : ''}`,
            `zone ${zone.zone} has no share type for ${protocol} that is encrypted and takes snapshots${protocol === 'CIFS' ? ', on share servers' : ''}${replicated ? ', with replication' : ''}`,
          ),
        ]),
  ];
}

function awsObstacles({ agency, spec }: Files, role: PartRole, zone: AwsZone): readonly Reason[] {
  const { protocol, size, backup, directory } = spec;
  const found: Reason[] = [];
  if (zone.backupAccount === (zone.accounts[agency] ?? zone.accounts['default'])) {
    found.push(
      reason(
        'backup-not-apart',
        `영역 ${zone.zone}의 백업 계정 ${zone.backupAccount}이(가) 기관의 계정과 같아, 백업 사본을 함께 잃을 수 있습니다`,
        `the backup account ${zone.backupAccount} of zone ${zone.zone} is the agency's own, so copies of backups could be lost together with it`,
      ),
    );
  }
  if (role === 'primary' && backup.every < AWS_BACKUP_MINUTES) {
    found.push(
      reason(
        'backup-too-often',
        `AWS 백업은 한 시간보다 자주 할 수 없습니다 (신청: ${formatDuration(backup.every)})`,
        `AWS Backup runs at most hourly; ${formatDuration(backup.every)} was asked for`,
      ),
    );
  }
  if (protocol === 'NFS') {
    if (role === 'primary' && isMixed(spec)) {
      found.push(
        reason(
          'mixed-access',
          'EFS는 네트워크를 가리지 못해, 읽기만 할 네트워크에서도 쓸 수 있게 됩니다. 모든 네트워크에 한 가지 권한을 주거나 파일저장소를 나누어야 합니다',
          'EFS cannot tell networks apart, so those that may only read could write as well: give all networks one access, or divide the store',
        ),
      );
    }
    return found;
  }
  if (!zone.services.includes('fsx'))
    found.push(reason('no-fsx', `영역 ${zone.zone}에 CIFS용 FSx가 없습니다`, `zone ${zone.zone} has no FSx, which CIFS needs`));
  if (size < FSX_GIB.smallest || size > FSX_GIB.largest) {
    found.push(
      reason(
        'fsx-size',
        `FSx는 ${formatDataSize(FSX_GIB.smallest)}에서 ${formatDataSize(FSX_GIB.largest)}까지 담습니다 (신청: ${formatDataSize(size)})`,
        `FSx holds ${formatDataSize(FSX_GIB.smallest)} to ${formatDataSize(FSX_GIB.largest)}; ${formatDataSize(size)} were asked for`,
      ),
    );
  }
  if (directory && directory.type !== 'active_directory') {
    found.push(reason('fsx-directory', 'FSx는 Active Directory만 씁니다', `FSx joins an Active Directory only, not ${directory.type}`));
  }
  return found;
}

function copierObstacles(zone: Zone): readonly Reason[] {
  const found: Reason[] = [];
  if (!copierFlavor(zone)) {
    found.push(
      reason(
        'no-copier-flavor',
        `영역 ${zone.zone}에 복제 서버(2 vCPU, 4 GiB)에 맞는 서버 유형이 없습니다`,
        `zone ${zone.zone} has no flavor for the copier (2 vCPU, 4 GiB)`,
      ),
    );
  }
  if (zone.kind === 'openstack' && !zone.volumeTypes.some(({ encrypted }) => encrypted)) {
    found.push(
      reason('no-encrypted-volumes', `영역 ${zone.zone}에 암호화된 볼륨 유형이 없습니다`, `zone ${zone.zone} has no encrypted volume type for the copier`),
    );
  }
  return found;
}
