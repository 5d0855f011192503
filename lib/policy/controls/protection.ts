import { control } from './control';

/** Keys, secrets, state and stored data. */
export const protection = [
  control('GC-KEY-01', 'all', '산출물 어디에도 비밀이 적히지 않는다', 'no output holds a secret', {
    promises: ['agency-tenancy/keys-of-its-own', 'central-file-storage/no-secret', 'migrated-system/no-secrets', 'transfer-link/no-key-in-output'],
  }),
  control('GC-KEY-02', 'all', '비밀을 받는 변수와 출력은 가려진다', 'variables and outputs that carry secrets are marked sensitive', {
    promises: ['transfer-link/no-key-in-output', 'central-file-storage/no-secret'],
  }),
  control('GC-KEY-03', 'C, S', '키는 지정한 사용자만 읽고, 산출물 밖에서 만들어진다', 'keys are read by named users only and are made outside the output', {
    promises: ['agency-tenancy/keys-of-its-own'],
    open: {
      ko: 'Barbican에서는 사용자를 지정하는 접근 목록과 만료일을 아직 정하지 않는다',
      en: 'in Barbican neither a list of users nor an expiry date is set yet',
    },
  }),
  control('GC-KEY-04', 'all', '기관·등급마다 스스로 바뀌는 키가 있고 지워지지 않는다', 'each agency and class has a key that rotates and stays', {
    promises: ['agency-tenancy/keys-of-its-own', 'agency-tenancy/guarded'],
    open: { ko: '스스로 바뀌는 것은 AWS의 키뿐이다', en: 'only AWS’s keys rotate by themselves' },
  }),
  control('GC-KEY-05', 'all', '상태는 멀리, 암호화하고 잠가서 둔다', 'state is remote, encrypted and locked', {
    refusals: ['GCDK3007', 'GCDK7106', 'GCDK7207'],
  }),
  control('GC-KEY-06', 'C, S', '검증필 암호모듈의 증빙이 차수의 날짜에 유효하다', 'evidence of validated cryptography holds on the wave’s date', {
    refusals: ['GCDK8312', 'GCDK8313', 'GCDK8326'],
    open: {
      ko: '링크의 장비만 다룬다. 저장 암호화의 증빙은 아직 받지 않는다',
      en: 'for the appliances of links only; evidence for encryption at rest is not taken yet',
    },
  }),
  control('GC-STO-01', 'all', '저장된 모든 자료가 암호화된다', 'everything stored is encrypted', {
    promises: ['central-file-storage/encrypted', 'migrated-system/encrypted-disks'],
    refusals: ['GCDK8425'],
    reasons: ['no-encrypted-volume-type', 'no-encrypted-volumes'],
  }),
  control(
    'GC-STO-02',
    'all',
    '공유 폴더는 적은 곳에만, 따로 적지 않으면 읽기로만 열린다',
    'shares open to the listed networks and people, read-only unless they say otherwise',
    {
      promises: ['central-file-storage/closed-to-strangers'],
      refusals: ['GCDK8231', 'GCDK8232', 'GCDK8234'],
    },
  ),
  control('GC-STO-03', 'all', '자료가 든 자원은 실수로 지워지지 않는다', 'what holds data cannot be destroyed by mistake', {
    promises: ['agency-tenancy/guarded', 'central-file-storage/guarded', 'migrated-system/data-outlives-servers'],
    refusals: ['GCDK6001'],
  }),
  control('GC-STO-04', 'files, grades 1 to 3', '지난 판을 남기고 정해진 동안 지울 수 없게 한다', 'earlier versions are kept and cannot be deleted for a time', {
    promises: ['central-file-storage/immutable', 'central-file-storage/scheduled-backup'],
    refusals: ['GCDK8217'],
    open: { ko: '시스템의 데이터 디스크는 다음 종류(소산 백업)의 몫이다', en: 'data disks of systems are left to a later kind, off-site backup' },
  }),
];
