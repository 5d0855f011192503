import { defineProblem } from '../../lib/problem/problem';
import { list } from './problem-words';

const unknownComponent = defineProblem<{ readonly written: string; readonly components: readonly string[]; readonly nearest: string | undefined }>({
  code: 'GCDK8404',
  title: { ko: '없는 구성요소', en: 'No such component' },
  text: ({ written, components, nearest }) => ({
    what: { ko: '진입점 뒤에 둘 구성요소가 이 시스템에 없습니다', en: 'the entry leads to a component that the system does not have' },
    got: written,
    allowed: { ko: list(components), en: list(components) },
    nearest,
    fix: { ko: 'components에 있는 id를 적으십시오', en: 'name a component by the id it has in components' },
  }),
  example: { written: 'webb', components: ['db', 'web'], nearest: 'web' },
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
    fix: { ko: '다른 id를 붙이십시오. 이미 배치된 쪽의 id는 그대로 두십시오', en: 'give it another id; the one that is deployed keeps its own' },
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
      ko: `entry.to에 ${component}을(를) 적거나 from에서 entry를 빼십시오`,
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
    fix: { ko: `${component}의 listens 한 곳에만 from: [entry]를 적으십시오`, en: `write from: [entry] at exactly one TCP port of ${component}` },
  }),
  example: { component: 'web', ports: [8080, 8081] },
});

const databasePortOpen = defineProblem<{ readonly port: number; readonly from: string }>({
  code: 'GCDK8409',
  title: { ko: '데이터베이스 포트의 외부 개방', en: 'A database port is open to callers outside' },
  text: ({ port, from }) => ({
    what: {
      ko: '데이터베이스 포트는 이 시스템의 구성요소와, 이름을 적은 같은 기관의 시스템에만 열 수 있습니다 (GC-NET-06)',
      en: 'ports of databases open to components of the system and to named systems of the same agency only (GC-NET-06)',
    },
    got: `port: ${port}, from: ${from}`,
    allowed: { ko: '이 시스템의 구성요소 또는 같은 기관의 다른 시스템', en: 'components of this system, or other systems of the agency' },
    fix: {
      ko: `포트 ${port}의 from에서 ${from}을(를) 빼고, 밖에서는 업무 서버를 거쳐 부르게 하십시오`,
      en: `take ${from} out of from at port ${port}; others call an application in front of it`,
    },
  }),
  example: { port: 5432, from: 'on-premises' },
});

const loginPortOpen = defineProblem<{ readonly port: number }>({
  code: 'GCDK8421',
  title: { ko: '신청으로 여는 관리자 접속 포트', en: 'A login port among what a component listens to' },
  text: ({ port }) => ({
    what: {
      ko: '관리자 접속 포트는 누구에게도 따로 열 수 없습니다. 관리망이나 Session Manager의 접속은 적지 않아도 됩니다 (GC-NET-06)',
      en: 'a port by which people log in opens to nobody; logins from the management network or by Session Manager come by themselves (GC-NET-06)',
    },
    got: `${port}`,
    fix: {
      ko: `listens에서 포트 ${port}을(를) 빼십시오. 시스템끼리 파일을 주고받는다면 다른 포트를 쓰십시오`,
      en: `take port ${port} out of listens; use another port where systems exchange files`,
    },
  }),
  example: { port: 22 },
});

const unknownOs = defineProblem<{ readonly written: string; readonly known: readonly string[]; readonly nearest: string | undefined }>({
  code: 'GCDK8410',
  title: { ko: '어느 영역에도 없는 운영체제', en: 'No zone has the operating system' },
  text: ({ written, known, nearest }) => ({
    what: { ko: '이 운영체제의 이미지를 가진 영역이 없습니다', en: 'no zone has an image of this operating system' },
    got: written,
    allowed: { ko: list(known), en: list(known) },
    nearest,
    fix: {
      ko: '영역이 제공하는 운영체제를 고르거나, 운영자에게 이미지 등록을 요청하십시오',
      en: 'choose one that a zone offers, or ask the operator for an image',
    },
  }),
  example: { written: 'rocky9', known: ['rocky-9', 'ubuntu-24'], nearest: 'rocky-9' },
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
    fix: { ko: '다른 id를 붙이십시오', en: 'give the component another id' },
  }),
  example: { id: 'agency' },
});

/** Its components and what leads to them. */
export const componentProblems = {
  unknownComponent,
  duplicateId,
  callerWithoutEntry,
  entryPortUnclear,
  databasePortOpen,
  loginPortOpen,
  unknownOs,
  reservedId,
};
