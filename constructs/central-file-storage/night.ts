import type { DescribeContext, LabelledText } from '../../lib/model/describe';
import { ANNOUNCED, COMMON_NIGHT, type Night, type NightCheck, READ_ONLY } from '../../lib/model/night';
import type { Item } from '../../lib/model/request';
import type { Zone } from '../../lib/model/zone';
import { say } from '../../lib/values/speech';
import { cloudEntry, dnsZoneName } from '../naming';
import { exportRecord } from './addresses';
import type { FileStorageSpec } from './fields';
import { classOf } from './off-site';

type Files = Item<FileStorageSpec>;

/**
 * How a store's users move: whoever mounts it mounts the new path.
 *
 * @param paths what clients mount
 */
export function nightOf(item: Files, context: DescribeContext, paths: readonly LabelledText[]): Night | undefined {
  const { placement, portfolio } = context;
  const zone = placement && portfolio.zones.get(placement.zone);
  if (!zone) return undefined;
  const networks = item.spec.clients.map(({ network }) => `${network}`).join(', ');
  return {
    atHand: [...paths, { label: say('마운트하는 곳', 'Mounted from'), value: { ko: networks, en: networks } }],
    steps: [
      READ_ONLY,
      say('변경분을 새 공유로 옮기고 아래의 대조로 확인합니다.', 'Move the delta to the new share and compare as below.'),
      say(`${networks}의 서버와 PC가 새 경로를 마운트하게 합니다.`, `Have the servers and PCs in ${networks} mount the new path.`),
    ],
    checks: [
      ...COMMON_NIGHT.checks.slice(0, 1),
      {
        what: say(
          '두 공유를 모두 마운트한 서버에서 대조합니다. 아무것도 나오지 않으면 같습니다',
          'Compare on a server that mounts both shares; nothing printed means they are equal',
        ),
        command: 'rsync -aHn --delete --checksum --itemize-changes /mnt/old/ /mnt/new/',
      },
      ...share(item, zone, context),
      ...offSite(item, context),
    ],
    back: [
      say('서버와 PC가 옛 경로를 다시 마운트하게 합니다.', 'Have servers and PCs mount the old path again.'),
      say('옛 공유의 읽기 전용을 풉니다. 잃는 자료가 없습니다.', 'Make the old share writable again. Nothing is lost.'),
      say(
        '새 공유와 복제본은 지우지 않습니다. 다음 시도에는 변경분만 옮깁니다.',
        'Leave the new share and its copy as they are: the next try moves the delta only.',
      ),
      ANNOUNCED,
    ],
  };
}

function share(item: Files, zone: Zone, context: DescribeContext): NightCheck[] {
  const tenancy = context.tenancyOf?.(zone.zone);
  const stands = say(`영역 ${zone.zone}에 공유가 있고 쓸 수 있습니다`, `The share stands in zone ${zone.zone} and can be used`);
  if (zone.kind === 'aws') {
    const profile = `--profile ${cloudEntry(zone.zone, item.agency)}`;
    const command = item.spec.directory
      ? `aws fsx describe-file-systems --query "FileSystems[?Tags[?Key=='Name'&&Value=='${item.id}']].[FileSystemId,Lifecycle]" --output text ${profile}`
      : `aws efs describe-file-systems --query "FileSystems[?Name=='${item.id}'].[FileSystemId,LifeCycleState]" --output text ${profile}`;
    return [{ what: stands, command }];
  }
  const openstack = `openstack --os-cloud ${cloudEntry(zone.zone, item.agency, classOf(item.spec))}`;
  return [
    { what: stands, command: `${openstack} share show ${item.id} -c status -c export_locations` },
    ...(tenancy
      ? [
          {
            what: say('경로가 이름으로 알려져 있습니다', 'Its path is published under its name'),
            command: `dig +short TXT ${exportRecord(item.id, dnsZoneName(tenancy.dnsName, classOf(item.spec)))}`,
          },
        ]
      : []),
    { what: say('첫 스냅샷이 있습니다', 'There is a first snapshot'), command: `${openstack} share snapshot list --share ${item.id}` },
  ];
}

/** Over a link a machine of its own copies; within one Manila the share service does. */
function offSite(item: Files, { placement }: DescribeContext): NightCheck[] {
  const replica = placement?.parts.find(({ role }) => role === 'replica')?.zone;
  if (!placement || replica === undefined) {
    const openstack = placement && `openstack --os-cloud ${cloudEntry(placement.zone, item.agency, classOf(item.spec))}`;
    return openstack === undefined
      ? []
      : [
          {
            what: say('소산 복제본이 원본과 같습니다(in_sync)', 'The off-site replica equals the original (in_sync)'),
            command: `${openstack} share replica list --share ${item.id}`,
          },
        ];
  }
  return [
    {
      what: say(
        `영역 ${replica}의 서버 ${item.id}-copier에서 root로: 복제할 준비가 되어 있고(ready), 마지막 복제와 복구 시험이 성공했습니다`,
        `On server ${item.id}-copier in zone ${replica}, as root: it is ready to copy, and its last copy and restore test have succeeded`,
      ),
      command: 'gcdk-copier check && gcdk-copier status',
    },
  ];
}
