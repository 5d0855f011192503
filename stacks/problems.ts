import { defineProblem } from '../lib/problem/problem';

export const outputProblems = {
  swallows: defineProblem<{ readonly out: string; readonly input: string }>({
    code: 'GCDK7001',
    title: { ko: '산출 폴더가 입력을 덮음', en: 'the output folder would replace an input' },
    text: ({ out, input }) => ({
      what: {
        ko: `산출 폴더 안에 입력 폴더 '${input}'이(가) 있어 통째로 바뀌게 됩니다`,
        en: `the output folder holds the input folder '${input}' and would replace it`,
      },
      got: out,
      allowed: { ko: '입력을 담고 있지 않은 폴더', en: 'a folder that holds none of the inputs' },
      fix: { ko: '`--out`에 다른 폴더를 지정하십시오. 예: `--out out`', en: 'name another folder with `--out`, e.g. `--out out`' },
    }),
    example: { out: '.', input: 'gcloud-pilot' },
  }),
  noFolder: defineProblem<{ readonly out: string }>({
    code: 'GCDK7002',
    title: { ko: '산출 폴더가 폴더가 아님', en: 'the output folder is no folder' },
    text: ({ out }) => ({
      what: { ko: '산출 폴더 자리에 파일이 있습니다', en: 'there is a file where the output folder should be' },
      got: out,
      fix: { ko: '그 파일을 옮기거나 `--out`에 다른 폴더를 지정하십시오', en: 'move the file away, or name another folder with `--out`' },
    }),
    example: { out: 'out' },
  }),
  busy: defineProblem<{ readonly out: string }>({
    code: 'GCDK7003',
    title: { ko: '다른 synth가 쓰는 중', en: 'another synth writes this folder' },
    text: ({ out }) => ({
      what: {
        ko: '다른 `gcdk synth`가 지금 이 폴더를 쓰고 있거나 쓸 수 없는 자리입니다',
        en: 'another `gcdk synth` writes this folder now, or the place cannot be written',
      },
      got: out,
      fix: { ko: '끝나기를 기다리거나 다른 폴더를 지정하십시오', en: 'wait for it to end, or name another folder' },
    }),
    example: { out: 'out' },
  }),
  tooLarge: defineProblem<{ readonly stack: string; readonly resources: number; readonly limit: number }>({
    code: 'GCDK7101',
    title: { ko: '스택이 엔진의 한도를 넘음', en: 'a stack exceeds its engine’s limit' },
    text: ({ stack, resources, limit }) => ({
      what: { ko: `스택 '${stack}'의 리소스가 한도를 넘습니다`, en: `stack '${stack}' has more resources than its engine takes` },
      got: `${resources}`,
      allowed: { ko: `${limit}개 이하`, en: `at most ${limit}` },
      fix: {
        ko: '시스템을 나누어 요청하거나, 아직 배포하지 않았다면 `gcdk plan`으로 다시 나누십시오',
        en: 'ask for the system in smaller parts, or, if nothing is deployed yet, let `gcdk plan` divide it anew',
      },
    }),
    example: { stack: '2026-1/seoul/1741000/workload-1', resources: 612, limit: 500 },
  }),
  lostFact: defineProblem<{ readonly item: string; readonly facts: string }>({
    code: 'GCDK7102',
    title: { ko: '배포된 것의 사실이 사라짐', en: 'a fact of something deployed has vanished' },
    text: ({ item, facts }) => ({
      what: {
        ko: `이미 배포된 '${item}'에 필요한 사실이 facts에 없습니다. 그대로 만들면 삭제로 이어집니다`,
        en: `'${item}' is deployed, but facts that it needs are gone; without them it would leave its stack and be destroyed`,
      },
      got: facts,
      fix: {
        ko: '`gcdk record`로 사실을 다시 기록하거나 facts 파일을 되돌리십시오',
        en: 'record the facts again with `gcdk record`, or restore the facts file',
      },
    }),
    example: { item: '1741000/hq-link', facts: 'seoul: link/1741000/hq-link/tunnel-1/outside-address' },
  }),
  lostGuard: defineProblem<{ readonly item: string; readonly stack: string; readonly resources: readonly string[] }>({
    code: 'GCDK7108',
    title: { ko: '배포된 데이터가 스택에서 사라짐', en: 'data of something deployed would leave its stack' },
    text: ({ item, stack, resources }) => ({
      what: {
        ko: `이미 배포된 '${item}'의 보호 대상이 스택 '${stack}'에서 빠집니다. 그대로 적용하면 안에 든 데이터와 함께 삭제될 수 있습니다`,
        en: `'${item}' is deployed, and guarded resources of it would leave the stack '${stack}'; applied like this, they may be destroyed with what they hold`,
      },
      got: resources.join(', '),
      fix: {
        ko: '줄이거나 지운 수량·디스크를 신청서에 되돌리십시오. 통째로 철수하려면 retire에 적어, 그 차수에서 보호가 풀리게 하십시오',
        en: 'restore the count or disk that an amendment took away; to take the whole thing down, write it under `retire`, which lifts the guard in its wave',
      },
    }),
    example: {
      item: '1741000/civil-portal',
      stack: '2026-1/daejeon/1741000/workload-1',
      resources: ['openstack_blockstorage_volume_v3.civil-portal_system_component-db_server-2_disk-data_7F8EA416'],
    },
  }),
  lostRoom: defineProblem<{ readonly agency: string; readonly stack: string; readonly resources: readonly string[] }>({
    code: 'GCDK7110',
    title: { ko: '기관의 프로젝트·네트워크·키가 스택에서 사라짐', en: 'projects, networks or keys of an agency would leave their stack' },
    text: ({ agency, stack, resources }) => ({
      what: {
        ko: `기관 ${agency}의 것이 배포되어 있는데, 함께 쓰는 보호 대상이 스택 '${stack}'에서 빠집니다. 그대로 적용하면 삭제될 수 있습니다`,
        en: `agency ${agency} has something deployed here, and guarded resources that serve all of it would leave the stack '${stack}'; applied like this, they may be destroyed`,
      },
      got: resources.join(', '),
      fix: {
        ko: '이 영역이나 기관의 설정을 되돌리십시오. 정말 없앨 것이면 그 위에 있는 항목을 먼저 `retire`에 적어 철수하십시오',
        en: 'put the zone or the agency back as it was; if it is to go, retire what stands on it first, under `retire`',
      },
    }),
    example: { agency: '1741000', stack: '2026-1/daejeon/1741000/tenancy', resources: ['openstack_identity_project_v3.Tenancy_Class-O_Project_1A2B3C4D'] },
  }),
  nothingSelected: defineProblem<{ readonly selection: string }>({
    code: 'GCDK7103',
    title: { ko: '고른 것이 없음', en: 'the selection holds nothing' },
    text: ({ selection }) => ({
      what: { ko: '고른 차수·영역·기관에는 만들 것이 없습니다', en: 'nothing is planned for this wave, zone and agency' },
      got: selection,
      fix: { ko: '`gcdk plan`으로 무엇이 어디에 있는지 확인하십시오', en: 'see with `gcdk plan` what stands where' },
    }),
    example: { selection: '--wave 2026-1 --zone seoul' },
  }),
} as const;
