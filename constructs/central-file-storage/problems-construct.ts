import { defineProblem } from '../../lib/problem/problem';

/** What a request cannot say and a constructor can be handed. */
export const constructProblems = {
  notANumber: defineProblem<{ readonly given: string }>({
    code: 'GCDK8240',
    title: { ko: '수가 아닌 크기나 시간', en: 'a size, time or speed that is no number' },
    text: ({ given }) => ({
      what: { ko: '크기·시간·속도·개수가 0보다 큰 유한한 수가 아닙니다', en: 'a size, time, speed or count is no finite number above zero' },
      got: given,
      allowed: { ko: '0보다 큰 수 (GiB, 분, bit/s, 개)', en: 'a number above zero: GiB, minutes, bit/s, or a count' },
      fix: { ko: 'gibibytes, minutes 같은 함수로 값을 만드십시오', en: 'make the value with gibibytes, minutes and the like' },
    }),
    example: { given: 'NaN' },
  }),
  shareZoneAtHome: defineProblem<{ readonly shareZone: string; readonly availabilityZone: string | undefined }>({
    code: 'GCDK8241',
    title: { ko: '원본 곁에 둔 Manila 복제본', en: 'a Manila replica beside its original' },
    text: ({ shareZone, availabilityZone }) => ({
      what:
        availabilityZone === undefined
          ? {
              ko: '원본의 가용 영역을 정하지 않아, Manila가 원본을 복제본 곁에 둘 수 있습니다',
              en: 'without an availability zone of its own Manila may put the original beside its replica',
            }
          : { ko: '복제본의 가용 영역이 원본의 가용 영역과 같습니다', en: "the replica's availability zone is the original's own" },
      got: shareZone,
      allowed: { ko: 'availabilityZone과 다르고 다른 곳에 있는 가용 영역', en: 'an availability zone at another site, other than availabilityZone' },
      fix: { ko: 'availabilityZone과 offSite.shareZone을 서로 다르게 정하십시오', en: 'give availabilityZone and offSite.shareZone, one other than the other' },
    }),
    example: { shareZone: 'nas-daejeon', availabilityZone: 'nas-daejeon' },
  }),
  noShareServers: defineProblem<{ readonly shareType: string }>({
    code: 'GCDK8242',
    title: { ko: '공유 서버 없는 CIFS', en: 'CIFS without share servers' },
    text: ({ shareType }) => ({
      what: {
        ko: `공유 유형 ${shareType}에는 공유 서버가 없어 디렉터리에 가입할 곳이 없습니다`,
        en: `share type ${shareType} has no share servers, and only those join a directory`,
      },
      got: 'shareServers: false',
      allowed: { ko: '공유 서버가 있는 유형', en: 'a type with share servers' },
      fix: { ko: '공유 서버가 있는 유형을 고르거나 protocol을 NFS로 바꾸십시오', en: 'choose a type with share servers, or use NFS' },
    }),
    example: { shareType: 'flat' },
  }),
  copyNotApart: defineProblem<{ readonly copyTo: string; readonly region: string; readonly account: string }>({
    code: 'GCDK8243',
    title: { ko: '따로 두지 않은 백업 사본', en: 'a copy of backups that is not apart' },
    text: ({ copyTo, region, account }) => ({
      what: {
        ko: '백업 사본은 같은 지역의 다른 계정에 있는 금고로 가야 합니다. 같은 계정의 사본은 함께 잃고, 다른 지역의 사본은 나라를 떠납니다',
        en: 'copies of backups go to a vault in another account of this region: in this account they are lost together, in another region they leave the country',
      },
      got: copyTo,
      allowed: {
        ko: `arn:…:backup:${region}:<${account}이(가) 아닌 계정>:backup-vault:…`,
        en: `arn:…:backup:${region}:<an account other than ${account}>:backup-vault:…`,
      },
      fix: { ko: 'copyTo에 백업 계정의 금고 ARN을 쓰십시오', en: 'give the ARN of a vault in the backup account as copyTo' },
    }),
    example: { copyTo: 'arn:aws:backup:ap-northeast-1:444455556666:backup-vault:copies', region: 'ap-northeast-2', account: '111122223333' },
  }),
};
