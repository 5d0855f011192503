import { effectiveClass } from '../../lib/model/classification';
import type { OperatorStep, PartRole } from '../../lib/model/kind';
import type { Item } from '../../lib/model/request';
import type { Zone } from '../../lib/model/zone';
import { say } from '../../lib/values/speech';
import { certificateParameter, projectName } from '../naming';
import type { SystemSpec } from './fields';

type System = Item<SystemSpec>;

/** What no engine can do for a part of a system: certificates are keys, and the way in from the internet ends at systems of the operator's. */
export function systemSteps(item: System, role: PartRole, zone: Zone): readonly OperatorStep[] {
  const name = role === 'standby' ? `${item.id}-standby` : item.id;
  return [...certificateSteps(item, zone), ...(item.spec.exposure === 'public' ? publicSteps(name, role, zone) : [])];
}

function certificateSteps({ agency, spec }: System, zone: Zone): OperatorStep[] {
  if (spec.entry === undefined) return [];
  const { certificate } = spec.entry;
  const dataClass = effectiveClass(spec.dataClass, spec.personalData);
  const parameter = certificateParameter(agency, dataClass, certificate);
  const project = projectName(agency, dataClass);
  return [
    zone.kind === 'aws'
      ? {
          step: say(
            `적용 전에 영역 ${zone.zone}의 ACM에 인증서를 등록하고 그 ARN을 SSM 파라미터 ${parameter}에 적습니다`,
            `Before applying, import the certificate into ACM of zone ${zone.zone} and write its ARN into the SSM parameter ${parameter}`,
          ),
          when: 'after-tenancy',
          why: say('ACM의 인증서에는 이름이 없고, 비밀 키는 산출물에 담지 않습니다', 'certificates of ACM have no names, and no output holds a private key'),
        }
      : {
          step: say(
            `적용 전에 영역 ${zone.zone}의 프로젝트 ${project}에 인증서 컨테이너 ${certificate}을(를) Barbican으로 만듭니다`,
            `Before applying, make the certificate container ${certificate} with Barbican in project ${project} of zone ${zone.zone}`,
          ),
          when: 'after-tenancy',
          why: say('비밀 키는 산출물에 담지 않습니다', 'no output holds a private key'),
        },
  ];
}

function publicSteps(name: string, role: PartRole, zone: Zone): OperatorStep[] {
  return [
    ...(zone.kind === 'openstack'
      ? [
          {
            step: say(
              `${name}의 공인 주소를 웹 방화벽과 DDoS 대응 체계에 등록합니다`,
              `Put the public address of ${name} behind the web firewall and the DDoS defence`,
            ),
            when: 'after-workload' as const,
            why: say('OpenStack 부하분산기에는 웹 방화벽도 DDoS 대응도 없습니다', "OpenStack's load balancer has neither a web firewall nor a DDoS defence"),
          },
        ]
      : []),
    ...(zone.kind === 'aws' && !zone.services.includes('shield')
      ? [
          {
            step: say(`${name}의 진입점을 DDoS 대응 체계에 등록합니다`, `Put the entry of ${name} behind the DDoS defence`),
            when: 'after-workload' as const,
            why: say(`영역 ${zone.zone}에서 Shield Advanced를 쓰지 않습니다`, `zone ${zone.zone} does not use Shield Advanced`),
          },
        ]
      : []),
    ...(role === 'standby'
      ? []
      : [
          {
            step: say(
              `전환일 밤에 대국민 도메인이 ${name}의 공인 주소를 가리키게 바꿉니다`,
              `On the night of cutover, point the public domain at the public address of ${name}`,
            ),
            when: 'cutover' as const,
            why: say('기관의 DNS 영역은 정부망 안에서만 조회됩니다', "the agency's DNS zone is answered inside the government network only"),
          },
        ]),
  ];
}
