import type { DataClass } from '../../lib/model/classification';
import { defineProblem } from '../../lib/problem/problem';

const everybodyIn = defineProblem<{ readonly to: string; readonly network: string }>({
  code: 'GCDK8422',
  title: { ko: '모두에게 열린 서버나 내부 진입점', en: 'A server or an internal entry that everybody may call' },
  text: ({ to, network }) => ({
    what: {
      ko: `${to}이(가) 모든 곳의 호출을 받습니다. 모두에게 여는 것은 대외 공개 시스템의 진입점뿐입니다`,
      en: `${to} takes calls from everywhere; only the entry of a public system is everybody's`,
    },
    got: network,
    allowed: { ko: '/8(IPv6은 /16)이거나 더 좁은 네트워크', en: 'networks of /8 or narrower, IPv6 of /16' },
    fix: { ko: '호출할 네트워크를 하나씩 적으세요', en: 'name the networks that call' },
  }),
  example: { to: 'web tcp 8080', network: '0.0.0.0/0' },
});

const everybodyOut = defineProblem<{ readonly dataClass: DataClass; readonly call: string; readonly network: string }>({
  code: 'GCDK8423',
  title: { ko: '어디로든 나가는 기밀·민감 시스템', en: 'A classified or sensitive system that may call everywhere' },
  text: ({ dataClass, call, network }) => ({
    what: {
      ko: `${dataClass} 등급 시스템이 ${call}(으)로 어디든 호출할 수 있습니다 (GC-NET-03)`,
      en: `a system of class ${dataClass} may call everywhere on ${call} (GC-NET-03)`,
    },
    got: network,
    allowed: { ko: '/8(IPv6은 /16)이거나 더 좁은 네트워크', en: 'networks of /8 or narrower, IPv6 of /16' },
    fix: { ko: 'calls에 실제로 호출하는 네트워크만 적으세요', en: 'name in calls the networks that it really calls' },
  }),
  example: { dataClass: 'C', call: 'tcp 443', network: '0.0.0.0/0' },
});

const otherProject = defineProblem<{ readonly dataClass: DataClass; readonly got: string }>({
  code: 'GCDK8424',
  title: { ko: '다른 등급의 프로젝트에 만드는 시스템', en: 'A system in the project of another class' },
  text: ({ dataClass, got }) => ({
    what: {
      ko: `${dataClass} 등급 시스템에 다른 등급 프로젝트의 공급자 설정을 주었습니다`,
      en: `a system of class ${dataClass} is given the provider configuration of another class's project`,
    },
    got,
    allowed: { ko: `provider('${dataClass}')`, en: `provider('${dataClass}')` },
    fix: { ko: `AgencyStack의 provider('${dataClass}')를 넘기세요`, en: `pass provider('${dataClass}') of the AgencyStack` },
  }),
  example: { dataClass: 'S', got: 'o' },
});

const noVolumeType = defineProblem<{ readonly name: string }>({
  code: 'GCDK8425',
  title: { ko: '볼륨 유형이 없는 시스템', en: 'A system without a volume type' },
  text: ({ name }) => ({
    what: {
      ko: `시스템 ${name}의 볼륨 유형이 비어 있어, 암호화하지 않는 기본 유형이 쓰일 수 있습니다`,
      en: `the volume type of system ${name} is empty, so that the cloud's default would be used, which may not encrypt`,
    },
    allowed: { ko: '영역의 암호화 볼륨 유형 이름', en: "the name of the zone's encrypted volume type" },
    fix: { ko: 'volumeType에 영역 파일의 암호화 유형을 적으세요', en: 'name in volumeType the encrypted type of the zone file' },
  }),
  example: { name: 'civil-portal' },
});

/** What hardly any request, but an engineer's own code can get wrong. */
export const constructProblems = { everybodyIn, everybodyOut, otherProject, noVolumeType };
