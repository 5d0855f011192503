import type { Kind, Part } from '../../lib/model/kind';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { type Reason, reason } from '../../lib/problem/reason';
import type { Text } from '../../lib/values/text';
import { checkFileStorage } from './check';
import { fields, type FileStorageSpec } from './fields';
import { fileStorageObstacles } from './obstacles';
import { burnTogether, classOf, endsText, filePlane, joins, linkFacts, linkOf, linkRef, spannedShareZone } from './off-site';
import { fileStorageSteps } from './operator-steps';
import { loadOf } from './sizing';

/** What every central file store keeps on every cloud. Each is proven on the output of both, by resources and never by a note about them. */
export const PROMISES = {
  'off-site-copy': {
    ko: '장애 영역이 다른 곳에, 그곳의 자격으로 가져오는 복제본이 있다',
    en: 'a copy stands in another failure domain, pulled under credentials of that place',
  },
  'scheduled-backup': { ko: '정해진 간격으로 스냅샷을 만들고 정해진 만큼 남긴다', en: 'snapshots are made on a schedule and kept as asked' },
  'restore-test': { ko: '정해진 간격으로 실제로 복구해 보고 비교한다', en: 'a restore is carried out and compared on a schedule' },
  immutable: { ko: '다른 곳의 복사본은 정해진 기간 지울 수 없다', en: 'copies at the other site cannot be deleted for the time asked' },
  encrypted: { ko: '저장된 자료와 오가는 자료가 암호화된다', en: 'the files are encrypted at rest and on their way' },
  'closed-to-strangers': {
    ko: '적은 네트워크만, 따로 적지 않으면 읽기로만 마운트한다. 네트워크를 가리지 못하는 서비스에서는 모두 한 가지 권한만 갖는다',
    en: 'only the listed networks may mount it, read-only unless they say otherwise; where a service cannot tell networks apart, all have one access',
  },
  guarded: { ko: '자료가 든 것은 실수로 지우거나 바꿀 수 없다', en: 'nothing that holds files can be destroyed or replaced by mistake' },
  'no-secret': { ko: '산출물에 비밀이 없다', en: 'no secret stands in the output' },
} as const satisfies Record<string, Text>;

type Files = Item<FileStorageSpec>;

/** Mount targets stand in every availability zone; beside them two share servers and the copier. */
const hostsOf = (portfolio: Portfolio): number => Math.max(0, ...[...portfolio.zones.values()].map(({ availabilityZones }) => availabilityZones.length)) + 3;

function partsOf(item: Files, zone: Zone, portfolio: Portfolio): readonly Part[] | Reason {
  const { spec } = item;
  const replica = portfolio.zones.get(spec.replica.zone);
  if (!replica)
    return reason('replica-zone-unknown', `복제본의 영역 ${spec.replica.zone}이(가) 없습니다`, `there is no zone ${spec.replica.zone} for the replica`);
  if (burnTogether(zone, replica)) {
    return reason(
      'replica-burns-too',
      `복제본의 영역 ${replica.zone}이(가) ${zone.zone}과(와) 같은 장애 영역(${zone.site.failureDomain})에 있습니다`,
      `the replica's zone ${replica.zone} shares the failure domain ${zone.site.failureDomain} with ${zone.zone}`,
    );
  }
  const primary = (spanning: boolean): Part => ({ role: 'primary', zone: zone.zone, load: loadOf(spec, 'primary', spanning) });
  if (spec.replica.link === undefined) {
    return spannedShareZone(zone, replica) === undefined
      ? reason(
          'no-way-off-site',
          `영역 ${zone.zone}의 Manila가 ${replica.zone}에 걸쳐 있지 않고 전송 링크도 없습니다`,
          `the Manila of ${zone.zone} does not span ${replica.zone}, and there is no transfer link`,
        )
      : [primary(true)];
  }
  const link = linkOf(item, portfolio);
  if (!link || !joins(link, zone.zone, replica.zone)) {
    return reason(
      'link-elsewhere',
      `전송 링크 ${spec.replica.link}이(가) ${zone.zone}과(와) ${replica.zone}을(를) 잇지 않습니다${link ? ` (${endsText(link)})` : ''}`,
      `transfer link ${spec.replica.link} does not join ${zone.zone} and ${replica.zone}${link ? ` (${endsText(link)})` : ''}`,
    );
  }
  return [primary(false), { role: 'replica', zone: replica.zone, load: loadOf(spec, 'replica') }];
}

/** Shared folders of an agency, with a tested copy at another site: one without cannot be written down. */
export const centralFileStorage: Kind<FileStorageSpec> = {
  kind: 'central-file-storage',
  section: 'fileStorages',
  title: { ko: '중앙 파일저장소', en: 'central file storage' },
  fields,
  needs(item, portfolio) {
    const link = linkRef(item);
    return {
      dataClass: classOf(item.spec),
      grade: item.spec.grade,
      exposure: 'internal',
      plane: filePlane(item.spec),
      // Without its link the store would start without its copy.
      dependsOn: link === undefined ? [] : [{ on: link, hard: true }],
      services: item.spec.services,
      hosts: hostsOf(portfolio),
      holds: { files: item.spec.size },
      // A restore test makes a share of the same size beside it for a while.
      shares: { count: 2, gib: item.spec.size * 2 },
    };
  },
  check: checkFileStorage,
  parts: partsOf,
  obstacles: fileStorageObstacles,
  operatorSteps: fileStorageSteps,
  estimate({ spec }, role) {
    return role === 'replica' ? { openstack: 20, aws: 30 } : { openstack: 16 + spec.clients.length, aws: 30 + spec.clients.length };
  },
  facts(item, _role, zones, portfolio) {
    const both = Object.values(zones).filter((zone) => zone !== undefined);
    return linkFacts(item, both, portfolio);
  },
};
