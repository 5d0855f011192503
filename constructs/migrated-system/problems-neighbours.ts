import type { Grade } from '../../lib/model/classification';
import { defineProblem } from '../../lib/problem/problem';
import { list } from './problem-words';

const unknownCaller = defineProblem<{ readonly written: string; readonly callers: readonly string[]; readonly nearest: string | undefined }>({
  code: 'GCDK8405',
  title: { ko: '없는 호출 주체', en: 'No such caller' },
  text: ({ written, callers, nearest }) => ({
    what: {
      ko: '호출을 허용할 대상이 이 시스템의 구성요소도, 신청된 다른 시스템도 아닙니다',
      en: 'the caller is neither a component of this system nor a system that anybody asked for',
    },
    got: written,
    allowed: { ko: `${list(callers)}, 또는 다른 시스템 (기관코드/id)`, en: `${list(callers)}, or another system as agency/id` },
    nearest,
    fix: { ko: '이름을 고치거나 from에서 빼십시오', en: 'correct the name, or take it out of from' },
  }),
  example: { written: 'webb', callers: ['agency', 'entry', 'on-premises', 'db', 'web'], nearest: 'web' },
});

const noAgreement = defineProblem<{ readonly other: string; readonly otherAgency: string; readonly expired?: string | undefined }>({
  code: 'GCDK8411',
  title: { ko: '유효한 공동이용 협약 없는 기관 간 호출', en: 'A call between agencies has no live sharing agreement' },
  text: ({ other, otherAgency, expired }) => ({
    what: {
      ko: `다른 기관(${otherAgency})의 시스템과 주고받으려면 유효한 행정정보 공동이용 협약이 있어야 합니다`,
      en: `a call between this agency and ${otherAgency} needs an information-sharing agreement that is in force`,
    },
    got: expired === undefined ? other : `${other}; ${expired}`,
    fix: {
      ko: `제공하는 기관의 신청서 agreements에 두 기관의 협약을 적거나 기간을 연장하십시오`,
      en: 'add the agreement to the request of the agency that gives, or prolong it',
    },
  }),
  example: { other: '1270000/criminal-records', otherAgency: '1270000' },
});

const weakerDependency = defineProblem<{ readonly on: string; readonly grade: Grade; readonly otherGrade: Grade }>({
  code: 'GCDK8412',
  title: { ko: '더 약한 시스템에 의존', en: 'A dependency is less resilient than what needs it' },
  text: ({ on, grade, otherGrade }) => ({
    what: {
      ko: `${grade}등급 시스템이 ${otherGrade}등급인 ${on}에 의존하는데, 그 시스템이 멈췄을 때의 운영 방법이 없습니다 (GC-DR-08)`,
      en: `this system of grade ${grade} depends on ${on} of grade ${otherGrade} and does not say how it goes on without it (GC-DR-08)`,
    },
    got: on,
    allowed: { ko: `${grade}등급 이상의 시스템, 또는 degradeMode가 있는 의존`, en: `a system of grade ${grade} or better, or a dependency with degradeMode` },
    fix: {
      ko: 'degradeMode에 상대가 멈춘 동안 어떻게 운영하는지 적으십시오',
      en: 'say in degradeMode how the system goes on while the other is down',
    },
  }),
  example: { on: '1741000/code-service', grade: 1, otherGrade: 3 },
});

const notLetIn = defineProblem<{ readonly on: string; readonly self: string; readonly ports: readonly number[]; readonly open: readonly number[] }>({
  code: 'GCDK8413',
  title: { ko: '상대가 받아들이지 않는 의존', en: 'A dependency that the other side does not let in' },
  text: ({ on, self, ports, open }) => ({
    what: {
      ko: `${on}은(는) 이 시스템의 포트 ${list(ports.map(String))} 호출을 받아들이지 않습니다`,
      en: `${on} does not let this system call port ${list(ports.map(String))}`,
    },
    got: list(ports.map(String)),
    ...(open.length > 0 && { allowed: { ko: list(open.map(String)), en: list(open.map(String)) } }),
    fix: {
      ko: `${on}의 해당 포트 listens.from에 ${self}을(를) 더하도록 상대와 합의하십시오`,
      en: `agree with its owner that ${self} is added to its callers where ${on} listens on that port`,
    },
  }),
  example: { on: '1741000/code-service', self: '1741000/civil-portal', ports: [8443], open: [443] },
});

const crossesPlanes = defineProblem<{ readonly other: string; readonly here: string; readonly there: string }>({
  code: 'GCDK8416',
  severity: 'warning',
  title: { ko: '망을 넘는 호출', en: 'A call that crosses planes' },
  text: ({ other, here, there }) => ({
    what: {
      ko: `${other}은(는) 다른 망에 있어 망연계(CDS)를 거쳐야만 통신할 수 있습니다`,
      en: `${other} stands in another plane: the call works through a cross-domain gateway only`,
    },
    got: `${here} – ${there}`,
    fix: { ko: '망연계 장비를 함께 신청했는지 확인하십시오', en: 'see that the cross-domain gateway has been asked for' },
  }),
  example: { other: '1741000/open-data', here: 'S work', there: 'O dmz' },
});

/** Between it and those it calls or is called by. */
export const neighbourProblems = { unknownCaller, noAgreement, weakerDependency, notLetIn, crossesPlanes };
