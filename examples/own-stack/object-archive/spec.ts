import { effectiveClass, NO_LOAD, planeOf, reason, type DataClass, type Kind } from 'g-cloud-cdk/model';
import { fields, type ArchiveSpec } from './fields';
import { archiveProblems } from './problems';

/** Personal data makes an open archive a sensitive one. */
export const classOf = ({ dataClass, personalData }: ArchiveSpec): DataClass => effectiveClass(dataClass, personalData);

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
  check({ spec: { size, yearly, keepYears } }, _portfolio, at) {
    return size < yearly * keepYears ? [archiveProblems.tooSmall(at('size'), { size, yearly, years: keepYears })] : [];
  },
  parts: ({ spec }, { zone }) => [{ role: 'primary', zone, load: { ...NO_LOAD, storageGib: spec.size } }],
  obstacles: (_item, _role, zone) =>
    zone.kind === 'openstack' && !zone.services.includes('swift')
      ? [reason('no-swift', `영역 ${zone.zone}에 Swift가 없습니다`, `zone ${zone.zone} does not run Swift, which an archive needs`)]
      : [],
  estimate: () => ({ openstack: 1, aws: 3 }),
  facts: () => [],
  operatorSteps: ({ id, spec }, _role, zone) =>
    zone.kind === 'openstack'
      ? [
          {
            step: {
              ko: `컨테이너 ${id}의 삭제 권한을 ${spec.keepYears}년 동안 회수해 둡니다`,
              en: `withhold the right to delete from container ${id} for ${spec.keepYears} years`,
            },
            why: { ko: 'Swift에는 삭제 방지 잠금이 없습니다', en: 'Swift has no lock against deletion' },
          },
        ]
      : [],
};
