import type { DescribeContext, LabelledText } from '../../lib/model/describe';
import type { Item } from '../../lib/model/request';
import { same, say } from '../../lib/values/speech';
import { dnsZoneName } from '../naming';
import { exportRecord, fsxAlias, mountTargets } from './addresses';
import type { FileStorageSpec } from './fields';
import { classOf } from './off-site';

const PATH = say('공유 경로', 'Share path');
const MOUNT = say('마운트 명령', 'To mount it');

/**
 * What clients mount, and how, as far as it is settled before anything is applied: on AWS by fixed addresses and names; the path
 * on OpenStack only the cloud knows, which publishes it under a name that is fixed. Empty without a place or a room.
 */
export function pathFacts(item: Item<FileStorageSpec>, context: DescribeContext): readonly LabelledText[] {
  const { placement, portfolio } = context;
  const zone = placement && portfolio.zones.get(placement.zone);
  const tenancy = placement && context.tenancyOf?.(placement.zone);
  if (!zone || !tenancy) return [];
  const { directory, clients } = item.spec;
  if (zone.kind === 'openstack') {
    return [
      { label: PATH, value: say('적용한 뒤 운영기관이 알려 드립니다', 'the operator tells it after applying') },
      {
        label: say('경로가 실리는 DNS TXT 레코드', 'DNS TXT record that holds it'),
        value: same(exportRecord(item.id, dnsZoneName(tenancy.dnsName, classOf(item.spec)))),
      },
    ];
  }
  if (directory) {
    const share = `\\\\${fsxAlias(item.id, directory.domain)}\\share`;
    return [
      { label: PATH, value: same(share) },
      { label: MOUNT, value: same(`net use Z: ${share}`) },
    ];
  }
  const targets = mountTargets(item, zone, tenancy, { portfolio, placementOf: (ref) => context.placementOf(ref) });
  // Writing takes the access point; its id and the file system's are given by AWS.
  const options = ['tls', ...(clients.some(({ access }) => access === 'rw') ? ['accesspoint=FSAP_ID'] : []), `mounttargetip=${targets[0]?.address}`];
  const line = `mount -t efs -o ${options.join(',')} FS_ID:/ /mnt/${item.id}`;
  return [
    { label: PATH, value: same(targets.map(({ address }) => `${address}:/`).join(', ')) },
    {
      label: MOUNT,
      value: say(`${line} (대문자로 적은 id는 적용한 뒤 운영기관이 알려 드립니다)`, `${line} (the operator tells the ids in capitals after applying)`),
    },
  ];
}
