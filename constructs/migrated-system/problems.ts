import type { DataClass, Grade } from '../../lib/model/classification';
import { defineProblem } from '../../lib/problem/problem';

const list = (words: readonly string[]): string => words.join(', ');

const gradeUnclear = defineProblem<{ readonly both: boolean }>({
  code: 'GCDK8401',
  title: { ko: '등급을 알 수 없음', en: 'The grade is not clear' },
  text: ({ both }) => ({
    what: both
      ? { ko: '등급과 등급 산정 점수를 함께 적었습니다', en: 'both a grade and the scores of the grading formula are given' }
      : { ko: '등급도 등급 산정 점수도 없습니다', en: 'neither a grade nor the scores of the grading formula are given' },
    allowed: { ko: 'grade (1~4) 또는 scores (impact, users, spread) 중 하나', en: 'one of grade (1 to 4) and scores (impact, users, spread)' },
    fix: both
      ? { ko: '확정된 등급이 있으면 scores를, 없으면 grade를 지우세요', en: 'keep grade if it has been decided, and scores if it has not' }
      : { ko: 'grade: 3처럼 등급을 적거나 scores에 세 점수를 적으세요', en: 'write the grade, e.g. grade: 3, or the three scores' },
  }),
  example: { both: false },
});

const publicNotOpen = defineProblem<{ readonly dataClass: DataClass; readonly personalData: boolean }>({
  code: 'GCDK8402',
  title: { ko: '공개 등급이 아닌 시스템의 대외 공개', en: 'A system that is not open is exposed to the public' },
  text: ({ dataClass, personalData }) => ({
    what: {
      ko: '개인정보가 없는 공개(O) 등급 시스템만 대외에 공개할 수 있습니다',
      en: 'only a system of class O without personal data may be exposed to the public',
    },
    got: `exposure public, class ${dataClass}, personal data ${personalData ? 'yes' : 'no'}`,
    allowed: { ko: 'exposure: internal', en: 'exposure: internal' },
    fix: {
      ko: 'exposure를 internal로 바꾸거나, 공개할 부분을 개인정보가 없는 O 등급 시스템으로 나누세요',
      en: 'make it internal, or split the public part off into a system of class O without personal data',
    },
  }),
  example: { dataClass: 'S', personalData: true },
});

const publicWithoutEntry = defineProblem<Record<never, never>>({
  code: 'GCDK8403',
  title: { ko: '진입점 없는 대외 공개', en: 'A public system has no entry' },
  text: () => ({
    what: { ko: '대외에 공개하는 시스템에 부하분산 진입점(entry)이 없습니다', en: 'a system exposed to the public has no entry' },
    allowed: { ko: 'entry: { to, port, certificate }', en: 'entry: { to, port, certificate }' },
    fix: {
      ko: 'entry에 뒤에 둘 구성요소, 포트, 인증서 이름을 적으세요',
      en: 'add an entry with the component behind it, its port and the name of its certificate',
    },
  }),
  example: {},
});

const unknownComponent = defineProblem<{ readonly written: string; readonly components: readonly string[]; readonly nearest: string | undefined }>({
  code: 'GCDK8404',
  title: { ko: '없는 구성요소', en: 'No such component' },
  text: ({ written, components, nearest }) => ({
    what: { ko: '진입점 뒤에 둘 구성요소가 이 시스템에 없습니다', en: 'the entry leads to a component that the system does not have' },
    got: written,
    allowed: { ko: list(components), en: list(components) },
    nearest,
    fix: { ko: 'components에 있는 id를 적으세요', en: 'name a component by the id it has in components' },
  }),
  example: { written: 'wbe', components: ['db', 'web'], nearest: 'web' },
});

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
    fix: { ko: '이름을 고치거나 from에서 빼세요', en: 'correct the name, or take it out of from' },
  }),
  example: { written: 'wbe', callers: ['agency', 'entry', 'on-premises', 'db', 'web'], nearest: 'web' },
});

const duplicateId = defineProblem<{ readonly what: 'component' | 'disk'; readonly id: string }>({
  code: 'GCDK8406',
  title: { ko: '같은 id의 구성요소 또는 디스크', en: 'Two components or disks of one id' },
  text: ({ what, id }) => ({
    what:
      what === 'component'
        ? { ko: '같은 id를 쓰는 구성요소가 앞에 있습니다', en: 'an earlier component has this id' }
        : { ko: '같은 구성요소에 같은 id를 쓰는 디스크가 앞에 있습니다', en: 'an earlier disk of the component has this id' },
    got: id,
    fix: { ko: '다른 id를 붙이세요. 이미 배치된 쪽의 id는 그대로 두세요', en: 'give it another id; the one that is deployed keeps its own' },
  }),
  example: { what: 'component', id: 'web' },
});

const callerWithoutEntry = defineProblem<{ readonly component: string }>({
  code: 'GCDK8407',
  title: { ko: '진입점이 없는데 진입점의 호출을 허용', en: 'A component listens to an entry that is not there' },
  text: ({ component }) => ({
    what: {
      ko: `구성요소 ${component}이(가) entry의 호출을 기다리지만 그 앞에 진입점이 없습니다`,
      en: `component ${component} listens to entry, but no entry leads to it`,
    },
    got: 'entry',
    fix: {
      ko: `entry.to에 ${component}을(를) 적거나 from에서 entry를 빼세요`,
      en: `let the entry lead to ${component}, or take entry out of from`,
    },
  }),
  example: { component: 'web' },
});

const entryPortUnclear = defineProblem<{ readonly component: string; readonly ports: readonly number[] }>({
  code: 'GCDK8408',
  title: { ko: '진입점이 넘길 포트를 알 수 없음', en: 'The port behind the entry is not clear' },
  text: ({ component, ports }) => ({
    what: {
      ko: `진입점 뒤의 구성요소 ${component}은(는) entry를 받는 TCP 포트가 정확히 하나여야 합니다`,
      en: `component ${component} behind the entry must listen to entry on exactly one TCP port`,
    },
    got: ports.length === 0 ? '–' : list(ports.map(String)),
    allowed: { ko: 'listens: [{ port: 8080, from: [entry] }]', en: 'listens: [{ port: 8080, from: [entry] }]' },
    fix: { ko: `${component}의 listens 한 곳에만 from: [entry]를 적으세요`, en: `write from: [entry] at exactly one TCP port of ${component}` },
  }),
  example: { component: 'web', ports: [8080, 8081] },
});

const adminPortOpen = defineProblem<{ readonly port: number; readonly from: string }>({
  code: 'GCDK8409',
  title: { ko: '관리용 포트의 외부 개방', en: 'An administrative port is open to callers outside' },
  text: ({ port, from }) => ({
    what: {
      ko: '관리·데이터베이스 포트는 진입점이나 기관 현장 망에 열 수 없습니다 (GC-NET-06)',
      en: 'ports of administration and databases never open to the entry or to sites (GC-NET-06)',
    },
    got: `${port} from ${from}`,
    allowed: { ko: '이 시스템의 구성요소 또는 다른 시스템', en: 'components of this system, or other systems' },
    fix: {
      ko: `포트 ${port}의 from에서 ${from}을(를) 빼세요. 관리자 접속은 관리망을 거칩니다`,
      en: `take ${from} out of from at port ${port}; administrators come through the management plane`,
    },
  }),
  example: { port: 22, from: 'on-premises' },
});

const unknownOs = defineProblem<{ readonly written: string; readonly known: readonly string[]; readonly nearest: string | undefined }>({
  code: 'GCDK8410',
  title: { ko: '어느 존에도 없는 운영체제', en: 'No zone has the operating system' },
  text: ({ written, known, nearest }) => ({
    what: { ko: '이 운영체제의 이미지를 가진 존이 없습니다', en: 'no zone has an image of this operating system' },
    got: written,
    allowed: { ko: list(known), en: list(known) },
    nearest,
    fix: {
      ko: '존이 제공하는 운영체제를 고르거나, 운영자에게 이미지 등록을 요청하세요',
      en: 'choose one that a zone offers, or ask the operator for an image',
    },
  }),
  example: { written: 'rocky9', known: ['rocky-9', 'ubuntu-24'], nearest: 'rocky-9' },
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
      ko: `제공하는 기관의 신청서 agreements에 두 기관의 협약을 적거나 기간을 연장하세요`,
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
      ko: 'degradeMode에 상대가 멈춘 동안 어떻게 운영하는지 적으세요',
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
      ko: `${on}의 해당 포트 listens.from에 ${self}을(를) 더하도록 상대와 합의하세요`,
      en: `agree with its owner that ${self} is added to from where ${on} listens on that port`,
    },
  }),
  example: { on: '1741000/code-service', self: '1741000/civil-portal', ports: [8443], open: [443] },
});

const standbyImpossible = defineProblem<{
  readonly zone: string;
  readonly why: { readonly ko: string; readonly en: string };
  readonly nearest?: string | undefined;
}>({
  code: 'GCDK8414',
  title: { ko: '예비를 둘 수 없는 존', en: 'The standby cannot stand in that zone' },
  text: ({ zone, why, nearest }) => ({
    what: { ko: `예비(standby) 존으로 쓸 수 없습니다: ${why.ko}`, en: `the standby cannot stand there: ${why.en}` },
    got: zone,
    nearest,
    fix: {
      ko: '장애 영역이 다른 국내 존을 적거나, standby를 빼서 존의 소산 상대를 쓰세요',
      en: "name a zone in another failure domain inside the residency, or leave standby out for the zone's off-site partner",
    },
  }),
  example: { zone: 'daejeon-2', why: { ko: '주 존과 장애 영역이 같습니다', en: 'it shares its failure domain with the primary' } },
});

const nameTaken = defineProblem<{ readonly id: string; readonly other: string }>({
  code: 'GCDK8415',
  title: { ko: '다른 시스템의 예비와 같은 이름', en: "A name that another system's standby needs" },
  text: ({ id, other }) => ({
    what: { ko: `시스템 ${other}의 예비가 이 이름으로 등록됩니다`, en: `the standby of system ${other} goes by this name` },
    got: id,
    fix: { ko: '시스템 id를 다르게 지으세요', en: 'give the system another id' },
  }),
  example: { id: 'civil-portal-standby', other: 'civil-portal' },
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
    fix: { ko: '망연계 구간을 함께 신청했는지 확인하세요', en: 'see that the cross-domain gateway has been asked for' },
  }),
  example: { other: '1741000/open-data', here: 'S work', there: 'O dmz' },
});

const classifiedAbroad = defineProblem<{ readonly name: string }>({
  code: 'GCDK8417',
  title: { ko: '상용 클라우드의 기밀(C) 시스템', en: 'A classified system on a commercial cloud' },
  text: ({ name }) => ({
    what: { ko: '기밀(C) 등급 시스템은 정부 데이터센터에만 둘 수 있습니다', en: 'a system of class C stands in a government data centre only' },
    got: name,
    allowed: { ko: 'openstack 존', en: 'a zone of kind openstack' },
    fix: { ko: '정부 데이터센터의 존에 배치하세요', en: 'place it in a zone of a government data centre' },
  }),
  example: { name: 'criminal-records' },
});

const withoutPeer = defineProblem<{ readonly name: string; readonly grade: Grade; readonly failureDomain: string }>({
  code: 'GCDK8418',
  title: { ko: '다른 장애 영역에 짝이 없는 1·2등급 시스템', en: 'A system of grade 1 or 2 without a peer in another failure domain' },
  text: ({ name, grade, failureDomain }) => ({
    what: {
      ko: `${grade}등급 시스템은 장애 영역이 다른 곳에 재해복구 짝이 있어야 합니다`,
      en: `a system of grade ${grade} needs a disaster-recovery peer in another failure domain`,
    },
    got: name,
    allowed: { ko: `장애 영역이 ${failureDomain}이(가) 아닌 짝`, en: `a peer whose failure domain is not ${failureDomain}` },
    fix: { ko: 'peer에 짝이 있는 존과 장애 영역을 넘기세요', en: 'hand over in peer the zone and failure domain where its peer stands' },
  }),
  example: { name: 'civil-portal', grade: 1, failureDomain: 'daejeon' },
});

const reservedId = defineProblem<{ readonly id: string }>({
  code: 'GCDK8419',
  title: { ko: '구성요소에 쓸 수 없는 id', en: 'An id that a component cannot have' },
  text: ({ id }) => ({
    what: {
      ko: `${id}은(는) from에서 다른 뜻으로 쓰는 말이라 구성요소 id로 쓸 수 없습니다`,
      en: `${id} has a meaning of its own in from, so no component can be called that`,
    },
    got: id,
    fix: { ko: '다른 id를 붙이세요', en: 'give the component another id' },
  }),
  example: { id: 'agency' },
});

/** Every problem of this kind; the reference is generated from it. */
export const systemProblems = {
  gradeUnclear,
  publicNotOpen,
  publicWithoutEntry,
  unknownComponent,
  unknownCaller,
  duplicateId,
  callerWithoutEntry,
  entryPortUnclear,
  adminPortOpen,
  unknownOs,
  noAgreement,
  weakerDependency,
  notLetIn,
  standbyImpossible,
  nameTaken,
  crossesPlanes,
  classifiedAbroad,
  withoutPeer,
  reservedId,
};
