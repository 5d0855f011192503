import { effectiveClass, NO_LOAD, planeOf, reason, type DataClass, type Kind, type PartRole } from 'g-cloud-cdk/model';
import { copyFact, copyZone, copyZones } from './copy';
import { fields, type ArchiveSpec } from './fields';
import { archiveProblems } from './problems';

/** Personal data makes an open archive a sensitive one. */
export const classOf = ({ dataClass, personalData }: ArchiveSpec): DataClass => effectiveClass(dataClass, personalData);

/** A copy is another container, which says so. */
export const containerName = (id: string, role: PartRole): string => (role === 'replica' ? `${id}-copy` : id);

/** Records that nobody may change or delete before their time: a Swift container or an S3 bucket. */
export const objectArchive: Kind<ArchiveSpec> = {
  kind: 'object-archive',
  section: 'objectArchives',
  title: { ko: '기록물 보관소', en: 'object archive' },
  fields,
  needs: ({ spec }) => ({
    dataClass: classOf(spec),
    grade: spec.grade,
    exposure: 'internal',
    plane: planeOf(classOf(spec), 'internal'),
    dependsOn: [],
    services: [],
    hosts: 0,
  }),
  check(item, portfolio, at) {
    const { size, yearly, keepYears, copy } = item.spec;
    const others = copyZones(item, portfolio);
    return [
      ...(size < yearly * keepYears ? [archiveProblems.tooSmall(at('size'), { size, yearly, years: keepYears })] : []),
      ...(copy && !others.includes(copy.zone) ? [archiveProblems.copyNowhere(at('copy.zone'), { zone: copy.zone, others })] : []),
    ];
  },
  // A part in another zone is built in a stack of that zone, and policy is asked about it there.
  parts(item, zone, portfolio) {
    const load = { ...NO_LOAD, storageGib: item.spec.size };
    const original = { role: 'primary', zone: zone.zone, load } as const;
    if (!item.spec.copy) return [original];
    const other = copyZone(item, zone, portfolio);
    if (!other) return reason('copy-burns-too', `사본이 ${zone.zone}와(과) 함께 재난을 당합니다`, `the copy would burn with ${zone.zone}`);
    return [original, { role: 'replica', zone: other.zone, load }];
  },
  obstacles: (_item, _role, zone) =>
    zone.kind === 'openstack' && !zone.services.includes('swift')
      ? [reason('no-swift', `영역 ${zone.zone}에 Swift가 없습니다`, `zone ${zone.zone} does not run Swift, which an archive needs`)]
      : [],
  estimate: () => ({ openstack: 1, aws: 4 }),
  // The original is not built before the copy stands and its name is recorded.
  facts: (item, role, { replica }) => (role === 'primary' && replica ? [{ zone: replica.zone, name: copyFact(item) }] : []),
  operatorSteps: ({ id, spec }, role, zone) =>
    zone.kind === 'openstack'
      ? [
          {
            step: {
              ko: `컨테이너 ${containerName(id, role)}의 삭제 권한을 ${spec.keepYears}년 동안 회수해 둡니다`,
              en: `withhold the right to delete from container ${containerName(id, role)} for ${spec.keepYears} years`,
            },
            why: { ko: 'Swift에는 삭제 방지 잠금이 없습니다', en: 'Swift has no lock against deletion' },
          },
        ]
      : [],
};
