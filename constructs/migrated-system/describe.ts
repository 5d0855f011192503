import { type Describer, type DescribeContext, type Duty, type LabelledText, lineOf } from '../../lib/model/describe';
import { type Item, resolveRef } from '../../lib/model/request';
import type { Grade } from '../../lib/model/classification';
import type { Cloud } from '../../lib/model/zone';
import { addDays, type CalendarDate } from '../../lib/values/calendar-date';
import { by } from '../../lib/values/compare';
import { formatDataSize } from '../../lib/values/data-size';
import { durationText, joined, nightText, same, say, thousands } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import { dnsZoneName } from '../naming';
import { gradeOfSystem, type SystemSpec } from './fields';
import { nightOf } from './night';
import { serversOf } from './sizing';
import { KIND } from './standing';

type System = Item<SystemSpec>;

/** The longest outage at cutover where a request gives none, in minutes. Source: planning rule W5. */
const OUTAGE_MINUTES: Readonly<Record<Grade, number>> = { 1: 480, 2: 1440, 3: 2880, 4: 2880 };

/** Days before the cutover. */
const CERTIFICATE_DAYS = 7;
const DEGRADE_DAYS = 14;
/** Days after the cutover by which the standby has once taken over in an exercise. */
const DRILL_DAYS = 30;

/** Tells a system's agency its servers, its name, whom it depends on, and what it must have ready. */
export const describer: Describer<SystemSpec> = {
  kind: KIND,
  stage: 'system',
  describe: (item, context) => ({
    asked: askedOf(item),
    facts: factsOf(item, context),
    duties: context.placement ? dutiesOf(item, context.placement.cutover, context) : [],
    outageMinutes: item.spec.allowedOutage ?? OUTAGE_MINUTES[gradeOfSystem(item.spec)],
    connections: [],
    boxed: true,
    data: { sizeGib: disksGib(item), ...lineOf(item, context) },
    night: nightOf(item, context),
  }),
};

const total = ({ spec }: System, of: (component: SystemSpec['components'][number]) => number): number =>
  spec.components.reduce((sum, component) => sum + component.count * of(component), 0);

/** What is on the disks beside the boot disks; those of a new server are made from an image. */
const disksGib = (item: System): number =>
  Math.max(
    1,
    total(item, ({ disks }) => disks.reduce<number>((sum, { size }) => sum + size, 0)),
  );

function askedOf(item: System): Text {
  const [servers, vcpu, ram] = [serversOf(item.spec), total(item, (one) => one.vcpu), total(item, (one) => one.ram)];
  const storage = total(item, ({ bootDisk, disks }) => disks.reduce<number>((sum, { size }) => sum + size, bootDisk));
  const rest = `${thousands(vcpu)} vCPU, ${formatDataSize(ram)}`;
  return say(
    `서버 ${thousands(servers)}대, ${rest}, 디스크 ${formatDataSize(storage)}`,
    `${thousands(servers)} server${servers === 1 ? '' : 's'}, ${rest}, ${formatDataSize(storage)} of disks`,
  );
}

function factsOf(item: System, context: DescribeContext): readonly LabelledText[] {
  const { spec, id } = item;
  const { placement, needs } = context;
  const tenancy = placement && context.tenancyOf?.(placement.zone);
  const name = tenancy && `${id}.${dnsZoneName(tenancy.dnsName, needs.dataClass)}`;
  return [
    {
      label: say('구성', 'Components'),
      value: joined(
        [...spec.components].sort(by((one) => one.id)).map((one) => same(`${one.id} ×${one.count} (${one.vcpu} vCPU, ${formatDataSize(one.ram)}, ${one.os})`)),
        '; ',
      ),
    },
    ...(name === undefined ? [] : [{ label: say('이름', 'Name'), value: same(spec.entry ? `${name}:${spec.entry.port}` : `*.${name}`) }]),
    ...behindEntry(spec, placement && context.portfolio.zones.get(placement.zone)?.kind),
    ...[...spec.dependsOn]
      .sort(by(({ on }) => on))
      .map((dependency) => ({ label: say('의존하는 시스템', 'Depends on'), value: dependencyText(item, dependency, context) })),
  ];
}

/** Who else reaches the servers behind an entry on OpenStack, where a rule cannot name the balancer. */
function behindEntry({ components, entry }: SystemSpec, cloud: Cloud | undefined): readonly LabelledText[] {
  if (entry === undefined || cloud !== 'openstack') return [];
  const ports = components.filter(({ id }) => id === entry.to).flatMap(({ listens }) => listens.filter(({ from }) => from.includes('entry')));
  return ports.map(({ port }) => ({
    label: say('진입점 뒤의 포트', 'Port behind the entry'),
    value: say(
      `${entry.to} ${port}: 같은 등급·망에 있는 기관의 다른 서버도 닿습니다 (부하분산기의 주소를 알 수 없음). 요청한 사람을 서버에서도 확인하십시오`,
      `${entry.to} ${port}: other servers of the agency in the same class and plane reach it, too (the balancer’s address is not known); let the servers check who asks`,
    ),
  }));
}

function dependencyText(item: System, { on, strength, degradeMode }: SystemSpec['dependsOn'][number], { portfolio, placementOf }: DescribeContext): Text {
  const ref = resolveRef(item.agency, on);
  const name = portfolio.items.get(ref)?.name ?? same(ref);
  const place = placementOf(ref);
  const when = place ? nightText(place.cutover) : say('아직 옮기지 않음', 'not moved');
  const how = strength === 'hard' ? say('필수', 'hard') : say('선택', 'soft');
  const without = degradeMode === undefined ? same('') : say(`, 멈추면: ${degradeMode}`, `, when it is down: ${degradeMode}`);
  return say(`${name.ko} (${how.ko}, ${when.ko}${without.ko})`, `${name.en} (${how.en}, ${when.en}${without.en})`);
}

function dutiesOf({ spec }: System, cutover: CalendarDate, { placement }: DescribeContext): readonly Duty[] {
  const degrades = spec.dependsOn.some(({ degradeMode }) => degradeMode !== undefined);
  const outage = durationText(spec.allowedOutage ?? OUTAGE_MINUTES[gradeOfSystem(spec)]);
  return [
    ...(spec.entry
      ? [
          {
            id: 'certificate',
            who: 'security' as const,
            due: addDays(cutover, -CERTIFICATE_DAYS),
            what: say(
              `전환 뒤에도 유효한 인증서를 키 저장소에 ${spec.entry.certificate} 이름으로 갱신해 둡니다`,
              `Renew the certificate in the key store as ${spec.entry.certificate}, valid well beyond the cutover`,
            ),
          },
        ]
      : []),
    ...(degrades
      ? [
          {
            id: 'degrade',
            who: 'engineer' as const,
            due: addDays(cutover, -DEGRADE_DAYS),
            what: say('의존하는 시스템이 멈추었을 때의 대체 방식을 시험합니다', 'Try out how it goes on while what it depends on is down'),
          },
        ]
      : []),
    {
      id: 'manual-fallback',
      who: 'owner',
      due: addDays(cutover, -DEGRADE_DAYS),
      what: say(
        `전환 중 ${outage.ko}까지 멈출 수 있으므로 수작업 처리 방안을 마련합니다`,
        `Prepare to work by hand while it stands still for up to ${outage.en}`,
      ),
    },
    ...(placement?.parts.some(({ role }) => role === 'standby')
      ? [
          {
            id: 'drill',
            who: 'engineer' as const,
            due: addDays(cutover, DRILL_DAYS),
            what: say('재해복구 대기로 전환하는 훈련에 참여하고 결과를 확인합니다', 'Take part in a failover drill to the standby and confirm its result'),
          },
        ]
      : []),
  ];
}
