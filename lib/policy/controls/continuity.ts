import { control } from './control';

/** Recovery from disaster, and waves. */
export const continuity = [
  control('GC-DR-01', 'files', '중앙 파일저장소의 복제본이 다른 장애 영역에 있다', 'central file storage has a copy in another failure domain', {
    promises: ['central-file-storage/off-site-copy'],
    refusals: ['GCDK8201', 'GCDK8202', 'GCDK8203', 'GCDK8207'],
    reasons: ['replica-burns-too', 'no-way-off-site'],
  }),
  control('GC-DR-02', 'all', '복제 지연과 백업 간격이 등급이 정한 만큼을 넘지 않는다', 'copies lag and backups come no further apart than the grade allows', {
    promises: ['central-file-storage/scheduled-backup'],
    refusals: ['GCDK8211', 'GCDK8215', 'GCDK8220'],
    open: { ko: '시스템의 백업은 다음 종류의 몫이다', en: 'backups of systems are left to a later kind' },
  }),
  control(
    'GC-DR-03',
    'files, grades 1 to 3',
    '복사본 하나는 다른 곳에, 다른 자격으로, 지울 수 없게 있다',
    'one copy stands elsewhere, under other credentials, and cannot be deleted',
    {
      promises: ['central-file-storage/off-site-copy', 'central-file-storage/immutable'],
      open: {
        ko: 'Manila에는 삭제 금지가 없어 스냅샷 보존과 운영자의 절차로 지킨다. 시스템의 자료는 다음 종류의 몫이다',
        en: 'Manila has no immutability, so snapshots and a named step of the operator keep it; data of systems is left to a later kind',
      },
    },
  ),
  control('GC-DR-04', 'files, grades 1 to 3', '복구 시험을 정해진 간격으로 실제로 한다', 'restores are really carried out on a schedule', {
    promises: ['central-file-storage/restore-test'],
    refusals: ['GCDK8218', 'GCDK8219'],
    open: { ko: '시스템의 복구 시험은 다음 종류의 몫이다', en: 'restore tests of systems are left to a later kind' },
  }),
  control('GC-DR-05', 'all', '재해복구 방식이 등급에 맞는다', 'the tier of disaster recovery fits the grade', {
    promises: ['migrated-system/standby-elsewhere'],
    refusals: ['GCDK8414', 'GCDK8418'],
  }),
  control(
    'GC-DR-06',
    'files, grades 1 to 3',
    '크기·변경량·회선으로 계산한 시간이 목표 안에 든다',
    'size, daily change and line add up to the recovery targets',
    {
      refusals: ['GCDK8211', 'GCDK8212', 'GCDK8213', 'GCDK8214'],
      open: { ko: '중앙 파일저장소만 계산한다', en: 'computed for central file storage only' },
    },
  ),
  control('GC-DR-07', 'all', '목록·매니페스트·실행 절차서가 두 곳 이상에 있다', 'inventory, manifests and runbooks stand at two sites or more', {
    open: { ko: '산출물을 두 곳에 두는 일은 운영자의 몫이다', en: 'keeping the output at two sites is the operator’s' },
  }),
  control(
    'GC-DR-08',
    'grades 1, 2',
    '의존하는 시스템이 더 약하면 그것 없이 견디는 방법이 있다',
    'where a dependency is weaker, the system says how it goes on without it',
    {
      refusals: ['GCDK8412'],
    },
  ),
  control('GC-WAV-01', 'all', '전환 금지 기간에는 전환하지 않는다', 'nothing cuts over in a hard freeze', { reasons: ['frozen'] }),
  control('GC-WAV-02', 'all', '자료와 테넌시는 승인 없이 지우거나 갈아끼우지 않는다', 'data and tenancies are not destroyed or replaced without approval', {
    refusals: ['GCDK6001', 'GCDK6002', 'GCDK6006'],
    open: { ko: '`gcdk diff`가 교체를 알려 주지만 승인을 확인하지는 않는다', en: '`gcdk diff` tells of replacements but does not ask for approvals' },
  }),
];
