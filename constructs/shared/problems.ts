import { defineProblem } from '../../lib/problem/problem';

/** What can go wrong between a stack and the engine under it; each of these the engines pass over in silence. */
export const stackProblems = {
  unspeakableId: defineProblem<{ readonly id: string; readonly construct: string }>({
    code: 'GCDK7201',
    title: { ko: '구성요소 식별자에 쓸 수 없는 문자', en: 'a construct id with characters that the engine drops' },
    text: ({ id, construct }) => ({
      what: {
        ko: `구성요소 ${construct}의 식별자에 엔진이 소리 없이 지우는 문자가 있습니다`,
        en: `the id of construct ${construct} holds characters that the engine drops in silence`,
      },
      got: id,
      allowed: { ko: '영문자·숫자·밑줄·붙임표', en: 'letters, digits, underscores and hyphens' },
      fix: { ko: '식별자는 영문으로 짓고, 한글 이름은 속성값으로 두십시오', en: 'give it an ASCII id and keep the Korean name in a property' },
    }),
    example: { id: '민원 포털', construct: 'workload-1/민원 포털' },
  }),
  sameAddress: defineProblem<{ readonly address: string; readonly first: string; readonly second: string }>({
    code: 'GCDK7202',
    title: { ko: '두 자원이 같은 Terraform 주소', en: 'two resources at one Terraform address' },
    text: ({ address, first, second }) => ({
      what: {
        ko: `${first}와(과) ${second}가 같은 Terraform 주소를 써서 둘 중 하나가 사라집니다`,
        en: `${first} and ${second} have one Terraform address, so one of them would vanish`,
      },
      got: address,
      fix: { ko: '두 구성요소 가운데 하나의 식별자를 바꾸십시오', en: 'give one of the two constructs another id' },
    }),
    example: { address: 'openstack_dns_recordset_v2.portal', first: 'workload-1/portal', second: 'workload-1/portal/Default' },
  }),
  noAddress: defineProblem<{ readonly construct: string }>({
    code: 'GCDK7203',
    title: { ko: 'Terraform 주소가 없는 자원', en: 'a resource without a Terraform address' },
    text: ({ construct }) => ({
      what: { ko: `자원 ${construct}의 Terraform 주소가 비어 있습니다`, en: `resource ${construct} has an empty Terraform address` },
      allowed: { ko: '영문자·숫자·밑줄·붙임표', en: 'letters, digits, underscores and hyphens' },
      fix: { ko: '구성요소에 영문 식별자를 주십시오', en: 'give the construct an ASCII id' },
    }),
    example: { construct: 'workload-1/저장소' },
  }),
  noProvider: defineProblem<{ readonly construct: string }>({
    code: 'GCDK7204',
    title: { ko: '어느 사업의 자원인지 밝히지 않은 자원', en: 'a resource that does not say whose project it is in' },
    text: ({ construct }) => ({
      what: {
        ko: `자원 ${construct}에 공급자 설정이 없어, 실행하는 사람의 계정으로 만들어집니다`,
        en: `resource ${construct} names no provider configuration, so it would be made with the credentials of whoever applies it`,
      },
      fix: {
        ko: 'provider: AgencyStack.of(scope).provider(등급)을 넘기십시오',
        en: 'pass provider: AgencyStack.of(scope).provider(dataClass)',
      },
    }),
    example: { construct: 'workload-1/portal/Share' },
  }),
  noSuchClass: defineProblem<{ readonly stack: string; readonly got: string; readonly classes: readonly string[] }>({
    code: 'GCDK7205',
    title: { ko: '스택이 다루지 않는 데이터 등급', en: 'a data class that is not of the stack' },
    text: ({ stack, got, classes }) => ({
      what: { ko: `스택 ${stack}은(는) 이 등급의 사업을 다루지 않습니다`, en: `stack ${stack} has no project of this class` },
      got,
      allowed:
        classes.length > 0
          ? { ko: classes.join(', '), en: classes.join(', ') }
          : { ko: '등급 없이: 관리자의 스택입니다', en: "no class: it is the administrator's stack" },
      fix: { ko: '스택의 classes에 등급을 더하거나 다른 스택에 두십시오', en: "add the class to the stack's `classes`, or put the resource in another stack" },
    }),
    example: { stack: 'workload-1', got: 'C', classes: ['S', 'O'] },
  }),
  notInAgencyStack: defineProblem<{ readonly construct: string; readonly expected: string }>({
    code: 'GCDK7206',
    title: { ko: '기관 스택 밖의 구성요소', en: "a construct outside an agency's stack" },
    text: ({ construct, expected }) => ({
      what: { ko: `구성요소 ${construct}이(가) ${expected} 안에 있지 않습니다`, en: `construct ${construct} does not stand in an ${expected}` },
      allowed: { ko: `${expected} 아래의 구성요소`, en: `a construct under an ${expected}` },
      fix: { ko: `스택을 new ${expected}(…)로 만드십시오`, en: `make the stack with new ${expected}(…)` },
    }),
    example: { construct: 'my-stack/portal', expected: 'AgencyStack' },
  }),
  remoteState: defineProblem<{ readonly stack: string; readonly from: string }>({
    code: 'GCDK7207',
    title: { ko: '다른 스택의 상태를 읽으려 함', en: "a reference that would read another stack's state" },
    text: ({ stack, from }) => ({
      what: {
        ko: `스택 ${stack}이(가) ${from}의 상태를 읽으려 합니다. 상태에는 비밀이 그대로 들어 있습니다`,
        en: `stack ${stack} would read the state of ${from}, in which secrets stand in clear`,
      },
      allowed: { ko: '이름으로 찾는 데이터 소스', en: 'a data source that looks a thing up by its name' },
      fix: { ko: 'constructs/naming의 이름과 데이터 소스를 쓰십시오', en: 'use a data source and the names of constructs/naming' },
    }),
    example: { stack: 'workload-1', from: 'tenancy' },
  }),
  sharedState: defineProblem<{ readonly stack: string; readonly place: string }>({
    code: 'GCDK7210',
    title: { ko: '관리자와 기관의 상태가 한곳에 있음', en: 'states of the administrator and of the agency in one place' },
    text: ({ stack, place }) => ({
      what: {
        ko: `스택 ${stack}의 상태 저장소에서 관리자와 기관의 상태가 한곳에 있거나 하나가 다른 하나 안에 있습니다`,
        en: `the state backend of stack ${stack} keeps the states of administrator and agency in one place, or one inside the other`,
      },
      got: place,
      allowed: { ko: '서로 들어 있지 않은 두 곳', en: 'two places, neither of them inside the other' },
      fix: { ko: '기관의 상태에 다른 버킷, 스키마나 주소를 쓰십시오', en: 'give the agency’s state another bucket, schema or address' },
    }),
    example: { stack: 'workload-1', place: 'gcdk-state' },
  }),
  noAccount: defineProblem<{ readonly zone: string; readonly agency: string; readonly accounts: readonly string[] }>({
    code: 'GCDK7208',
    title: { ko: '기관의 AWS 계정이 없음', en: 'an agency without an AWS account' },
    text: ({ zone, agency, accounts }) => ({
      what: {
        ko: `영역 ${zone}에 기관 ${agency}의 계정도, 공동 계정도 없습니다`,
        en: `zone ${zone} has neither an account of agency ${agency} nor a default one`,
      },
      got: accounts.join(', ') || '-',
      allowed: { ko: '기관 코드 또는 default', en: 'the agency’s code, or default' },
      fix: { ko: '영역 파일의 accounts에 기관 코드나 default를 더하십시오', en: 'add the agency’s code or `default` to `accounts` of the zone file' },
    }),
    example: { zone: 'seoul-aws', agency: '1741000', accounts: ['1220000'] },
  }),
  asset: defineProblem<{ readonly stack: string; readonly source: string }>({
    code: 'GCDK7209',
    title: { ko: '올려야 할 파일이 있는 구성요소', en: 'a construct that needs an uploaded file' },
    text: ({ stack, source }) => ({
      what: {
        ko: `스택 ${stack}에 미리 올려 두어야 하는 파일이 있습니다. 정부 영역에는 그런 저장소가 없습니다`,
        en: `stack ${stack} holds a file that would have to be uploaded first, and a government zone has no bootstrap bucket`,
      },
      got: source,
      fix: {
        ko: '사용자 지정 리소스나 파일 자산을 쓰지 않는 구성요소로 바꾸십시오',
        en: 'use a construct without custom resources and file assets, or inline code',
      },
    }),
    example: { stack: 'workload-1', source: 'restrict-default-security-group' },
  }),
};
