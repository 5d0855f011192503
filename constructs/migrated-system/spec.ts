import { effectiveClass, planeOf } from '../../lib/model/classification';
import type { Kind, Part, PartRole } from '../../lib/model/kind';
import type { Needs } from '../../lib/model/needs';
import { resolveRef, type Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { addYears } from '../../lib/values/calendar-date';
import { by } from '../../lib/values/compare';
import type { Text } from '../../lib/values/text';
import { checkSystem } from './check';
import { estimate } from './estimate';
import { fields, gradeOfSystem, type SystemSpec } from './fields';
import { obstacles } from './obstacles';
import { systemSteps } from './operator-steps';
import { loadOf, serversOf, disksOf } from './sizing';
import { KIND } from './standing';
import { standbyZone } from './standby';

/**
 * What a migrated system promises on every cloud. Each is proven on both clouds' output by a test of the same name
 * (`test/constructs/migrated-system/promises.test.ts`).
 */
export const SYSTEM_PROMISES = {
  'servers-as-asked': { ko: '모든 구성요소의 서버가 신청한 수와 크기로 만들어집니다', en: 'every component has its servers, of a flavor that holds them' },
  'identity-by-name': {
    ko: '서버를 늘려도 기존 서버는 그대로이고, 신청서의 순서는 아무것도 바꾸지 않습니다',
    en: 'more servers leave the ones that stand untouched, and the order of a request changes nothing',
  },
  'kept-apart': {
    ko: '같은 구성요소의 서버는 서로 다른 가용 영역에, 1·2등급이면 서로 다른 호스트에 놓입니다',
    en: 'servers of a component stand in different availability zones, and for grades 1 and 2 on different hosts',
  },
  'declared-traffic-only': {
    ko: '신청서에 적은 통신만 안팎으로 허용합니다 (IPv4·IPv6). 아직 길이 없는 통신은 운영기관이 할 일로 적습니다. OpenStack에서 진입점 뒤의 포트는 부하분산기의 주소를 알 수 없어 기관의 같은 등급·망 전체에 열립니다',
    en: 'nothing but the declared traffic is permitted, inwards and outwards, IPv4 and IPv6; where no path leads there yet, a step of the operator says so. On OpenStack the port behind an entry opens to the agency’s whole segment, for the balancer’s address is not known',
  },
  'logins-by-the-operator': {
    ko: '서버에는 OpenStack에서는 관리망에서만, AWS에서는 Session Manager로만 접속합니다',
    en: 'people log in from the management network only on OpenStack, and by Session Manager only on AWS',
  },
  'encrypted-disks': { ko: '모든 디스크를 암호화합니다', en: 'every disk is encrypted' },
  'data-outlives-servers': {
    ko: '데이터 디스크는 서버와 따로 있고, 철수 승인이 있는 차수에만 지울 수 있습니다',
    en: 'data disks stand apart from their server and can be destroyed only in the wave that a tombstone names',
  },
  'no-secrets': { ko: '산출물에는 암호·키·인증서가 없고 이름만 있습니다', en: 'the output holds no password, key or certificate, only names' },
  'no-public-servers': {
    ko: '서버에는 인터넷에서 닿는 주소가 없습니다. 대외 공개 시스템의 진입점만 가집니다',
    en: 'no server has an address that the internet reaches; only the entry of a public system has',
  },
  'tls-entry': {
    ko: '진입점은 TLS 1.2 이상만 받고, 대외 공개 진입점은 클라우드가 제공하면 웹 방화벽 뒤에 있습니다',
    en: 'the entry takes TLS 1.2 and newer only, and a public one stands behind a web firewall where the cloud has one',
  },
  'names-of-its-own': {
    ko: '시스템·구성요소·서버의 이름이 기관의 DNS 영역에 등록됩니다',
    en: 'system, components and servers have names in the agency’s DNS zone',
  },
  'standby-elsewhere': {
    ko: '예비가 필요한 등급은 장애 영역이 다른 영역에 같은 시스템을 자기 이름으로 하나 더 둡니다',
    en: 'grades that need one have the same system once more in another failure domain, under names of its own',
  },
  'known-by-tags': {
    ko: '표지를 붙일 수 있는 모든 자원에 기관·시스템·등급·차수·정책이 적힙니다',
    en: 'everything taggable says its agency, system, class, grade, wave and policy',
  },
} as const satisfies Record<string, Text>;
export type SystemPromise = keyof typeof SYSTEM_PROMISES;

/** Two outer addresses of a highly available load balancer and the one that callers see. */
const ENTRY_HOSTS = 3;

function needs({ agency, spec }: Item<SystemSpec>, { settings }: Portfolio): Needs {
  const dataClass = effectiveClass(spec.dataClass, spec.personalData);
  const strength = new Map<ReturnType<typeof resolveRef>, boolean>();
  for (const dependency of spec.dependsOn) {
    const on = resolveRef(agency, dependency.on);
    strength.set(on, dependency.strength === 'hard' || (strength.get(on) ?? false));
  }
  return {
    dataClass,
    grade: gradeOfSystem(spec),
    exposure: spec.exposure,
    plane: planeOf(dataClass, spec.exposure),
    dependsOn: [...strength].map(([on, hard]) => ({ on, hard })).sort(by(({ on }) => on)),
    refreshDue: spec.refresh && addYears(spec.refresh.acquired, spec.refresh.usefulLifeYears ?? settings.usefulLifeYears),
    services: spec.services,
    hosts: serversOf(spec) + (spec.entry ? ENTRY_HOSTS : 0),
    holds: disksOf(spec),
  };
}

function parts({ spec }: Item<SystemSpec>, zone: Zone, portfolio: Portfolio) {
  const dataClass = effectiveClass(spec.dataClass, spec.personalData);
  const partIn = (role: PartRole, at: Zone): Part => ({ role, zone: at.zone, load: loadOf(spec, dataClass, at) });
  const primary = partIn('primary', zone);
  if (gradeOfSystem(spec) > portfolio.settings.standbyUpToGrade) return [primary];
  const standby = standbyZone(spec.standby, zone, portfolio);
  return 'code' in standby ? standby : [primary, partIn('standby', standby)];
}

/** The cloud-free half of the kind: what a request may say of a system, and what that asks of a plan. */
export const migratedSystem: Kind<SystemSpec> = {
  kind: KIND,
  title: { ko: '정보시스템', en: 'Migrated system' },
  section: 'systems',
  fields,
  needs,
  check: checkSystem,
  parts,
  obstacles,
  estimate,
  facts: () => [],
  operatorSteps: systemSteps,
};
