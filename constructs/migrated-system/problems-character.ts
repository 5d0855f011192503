import type { DataClass, Grade } from '../../lib/model/classification';
import { defineProblem } from '../../lib/problem/problem';

const gradeUnclear = defineProblem<{ readonly both: boolean }>({
  code: 'GCDK8401',
  title: { ko: '등급을 알 수 없음', en: 'The grade is not clear' },
  text: ({ both }) => ({
    what: both
      ? { ko: '등급과 등급 산정 점수를 함께 적었습니다', en: 'both a grade and the scores of the grading formula are given' }
      : { ko: '등급도 등급 산정 점수도 없습니다', en: 'neither a grade nor the scores of the grading formula are given' },
    allowed: { ko: 'grade (1~4) 또는 scores (impact, users, spread) 중 하나', en: 'one of grade (1 to 4) and scores (impact, users, spread)' },
    fix: both
      ? { ko: '확정된 등급이 있으면 scores를, 없으면 grade를 지우십시오', en: 'keep grade if it has been decided, and scores if it has not' }
      : { ko: 'grade: 3처럼 등급을 적거나 scores에 세 점수를 적으십시오', en: 'write the grade, e.g. grade: 3, or the three scores' },
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
    got: `exposure: public, dataClass: ${dataClass}, personalData: ${personalData}`,
    allowed: { ko: 'exposure: internal', en: 'exposure: internal' },
    fix: {
      ko: 'exposure를 internal로 바꾸거나, 공개할 부분을 개인정보가 없는 O 등급 시스템으로 나누십시오',
      en: 'make it internal, or split the public part off into a system of class O without personal data',
    },
  }),
  example: { dataClass: 'S', personalData: true },
});

const publicWithoutEntry = defineProblem<{ readonly name: string }>({
  code: 'GCDK8403',
  title: { ko: '진입점 없는 대외 공개', en: 'A public system has no entry' },
  text: ({ name }) => ({
    what: { ko: '대외에 공개하는 시스템에 부하분산 진입점(entry)이 없습니다', en: 'a system exposed to the public has no entry' },
    got: name,
    allowed: { ko: 'entry: { to, port, certificate }', en: 'entry: { to, port, certificate }' },
    fix: {
      ko: 'entry에 뒤에 둘 구성요소, 포트, 인증서 이름을 적으십시오',
      en: 'add an entry with the component behind it, its port and the name of its certificate',
    },
  }),
  example: { name: 'civil-portal' },
});

const standbyImpossible = defineProblem<{
  readonly zone: string;
  readonly why: { readonly ko: string; readonly en: string };
  readonly nearest?: string | undefined;
}>({
  code: 'GCDK8414',
  title: { ko: '예비를 둘 수 없는 영역', en: 'The standby cannot stand in that zone' },
  text: ({ zone, why, nearest }) => ({
    what: { ko: `예비(standby) 영역으로 쓸 수 없습니다: ${why.ko}`, en: `the standby cannot stand there: ${why.en}` },
    got: zone,
    nearest,
    fix: {
      ko: '장애 영역이 다른 국내 영역을 적거나, standby를 빼서 영역의 소산 상대를 쓰십시오',
      en: "name a zone in another failure domain inside the residency, or leave standby out for the zone's off-site partner",
    },
  }),
  example: { zone: 'daejeon-2', why: { ko: '주 영역과 장애 영역이 같습니다', en: 'it shares its failure domain with the primary' } },
});

const nameTaken = defineProblem<{ readonly id: string; readonly other: string }>({
  code: 'GCDK8415',
  title: { ko: '다른 시스템의 예비와 같은 이름', en: "A name that another system's standby needs" },
  text: ({ id, other }) => ({
    what: { ko: `시스템 ${other}의 예비가 이 이름으로 등록됩니다`, en: `the standby of system ${other} goes by this name` },
    got: id,
    fix: { ko: '시스템 id를 다르게 지으십시오', en: 'give the system another id' },
  }),
  example: { id: 'civil-portal-standby', other: 'civil-portal' },
});

const classifiedAbroad = defineProblem<{ readonly name: string }>({
  code: 'GCDK8417',
  title: { ko: '상용 클라우드의 기밀(C) 시스템', en: 'A classified system on a commercial cloud' },
  text: ({ name }) => ({
    what: { ko: '기밀(C) 등급 시스템은 정부 데이터센터에만 둘 수 있습니다', en: 'a system of class C stands in a government data centre only' },
    got: name,
    allowed: { ko: 'openstack 영역', en: 'a zone of kind openstack' },
    fix: { ko: '정부 데이터센터의 영역에 배치하십시오', en: 'place it in a zone of a government data centre' },
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
    fix: { ko: 'peer에 짝이 있는 영역과 장애 영역을 넘기십시오', en: 'hand over in peer the zone and failure domain where its peer stands' },
  }),
  example: { name: 'civil-portal', grade: 1, failureDomain: 'daejeon' },
});

const entryIncomplete = defineProblem<{ readonly name: string; readonly missing: 'callers' | 'externalNetwork' }>({
  code: 'GCDK8420',
  title: { ko: '받을 호출이 정해지지 않은 진입점', en: 'An entry that does not say whom it takes calls from' },
  text: ({ name, missing }) => ({
    what:
      missing === 'callers'
        ? { ko: '내부 진입점에 호출을 허용할 IPv4 네트워크가 없습니다', en: 'an internal entry names no IPv4 network that may call it' }
        : { ko: '대외 진입점에 외부 네트워크 이름이 없습니다', en: 'a public entry names no external network' },
    got: name,
    allowed:
      missing === 'callers'
        ? { ko: 'entry.callers에 네트워크 하나 이상', en: 'one network or more in entry.callers' }
        : { ko: 'entry.externalNetwork', en: 'entry.externalNetwork' },
    fix:
      missing === 'callers'
        ? {
            ko: '호출을 허용할 네트워크를 적으십시오. 비워 두면 모두에게 열립니다',
            en: 'name the networks that may call; left empty, it would open to everybody',
          }
        : { ko: '영역의 외부 네트워크 이름을 적으십시오', en: "name the zone's external network" },
  }),
  example: { name: 'civil-portal', missing: 'callers' },
});

/** What a system is as a whole, and where it may stand. */
export const characterProblems = {
  gradeUnclear,
  publicNotOpen,
  publicWithoutEntry,
  standbyImpossible,
  nameTaken,
  classifiedAbroad,
  withoutPeer,
  entryIncomplete,
};
