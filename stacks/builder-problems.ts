import { defineProblem, shown } from '../lib/problem/problem';
import type { Text } from '../lib/values/text';

export const builderProblems = {
  unsupported: defineProblem<{ readonly item: string; readonly cloud: string; readonly why?: Text | undefined }>({
    code: 'GCDK7105',
    title: { ko: '클라우드가 제공하지 않는 종류', en: 'a kind that a cloud does not offer' },
    text: ({ item, cloud, why }) => ({
      what: { ko: `'${item}'은(는) ${cloud}에서 만들 수 없습니다`, en: `'${item}' cannot be built on ${cloud}` },
      ...(why && { got: why.en }),
      fix: { ko: '다른 영역을 지정하고 `gcdk plan`을 다시 실행하십시오', en: 'name another zone and run `gcdk plan` again' },
    }),
    example: { item: '1741000/g-drive', cloud: 'aws', why: { ko: '아직 없음', en: 'not offered' } },
  }),
  dangling: defineProblem<{ readonly address: string; readonly stack: string }>({
    code: 'GCDK7109',
    title: { ko: '스택 밖을 가리키는 참조', en: 'a reference out of a stack' },
    text: ({ address, stack }) => ({
      what: { ko: `스택 '${stack}'이(가) 그 안에 없는 것을 참조합니다`, en: `stack '${stack}' refers to something that it does not hold` },
      got: address,
      allowed: { ko: '같은 스택의 자원과 데이터 원본', en: 'resources and data sources of the same stack' },
      fix: {
        ko: '다른 스택의 것은 정해진 이름으로 찾으십시오(데이터 원본). 남의 상태는 읽지 않습니다',
        en: 'look another stack’s things up by their names (a data source); no stack reads another’s state',
      },
    }),
    example: { address: 'openstack_networking_network_v2.net', stack: '1741000/workload-1/cdk.tf.json' },
  }),
  noState: defineProblem<{ readonly zone: string }>({
    code: 'GCDK7106',
    title: { ko: '영역에 상태 저장소가 없음', en: 'a zone without a state backend' },
    text: ({ zone }) => ({
      what: { ko: `OpenStack 영역 '${zone}'에 Terraform 상태 저장소가 없습니다`, en: `the OpenStack zone '${zone}' has no backend for Terraform’s state` },
      fix: { ko: `portfolio.yaml의 state에 '${zone}' 항목을 더하십시오`, en: `add an entry '${zone}' to \`state\` in portfolio.yaml` },
    }),
    example: { zone: 'daejeon' },
  }),
  extensionFailed: defineProblem<{ readonly stack: string; readonly why: string }>({
    code: 'GCDK7107',
    title: { ko: '확장이 스택에 더하다가 실패함', en: 'an extension that fails at a stack' },
    text: ({ stack, why }) => ({
      what: { ko: `확장이 스택 ${stack}에 구성요소를 더하다가 실패했습니다`, en: `the extension failed while adding to the stack ${stack}` },
      got: shown(why),
      fix: { ko: '확장의 openstack 또는 aws 함수를 고치십시오', en: 'mend the function `openstack` or `aws` of the extension' },
    }),
    example: { stack: '2026-1/daejeon/1741000/workload-1', why: "Cannot read properties of undefined (reading 'id')" },
  }),
} as const;
