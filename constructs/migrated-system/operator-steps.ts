import { effectiveClass } from '../../lib/model/classification';
import type { OperatorStep, PartRole } from '../../lib/model/kind';
import type { Places } from '../../lib/model/places';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { byText } from '../../lib/values/compare';
import { say } from '../../lib/values/speech';
import { certificateParameter, projectName } from '../naming';
import type { SystemSpec } from './fields';
import { loginSteps } from './login-steps';
import { nameOfPart } from './part';
import { pathSteps } from './path-steps';

type System = Item<SystemSpec>;

/**
 * What no engine can do for a part of a system: certificates and logins are keys, the way in from the internet ends at systems of the operator's, images are
 * the operator's, and so are paths to other agencies, planes and sites.
 */
export function systemSteps(item: System, role: PartRole, zone: Zone, portfolio: Portfolio, places: Places): readonly OperatorStep[] {
  const around = { item, role, zone, portfolio, ...places };
  return [
    ...certificateSteps(item, zone),
    ...(item.spec.exposure === 'public' ? publicSteps(nameOfPart(around), role, zone) : []),
    ...repositorySteps(item, zone),
    ...loginSteps(around),
    ...pathSteps(around),
  ];
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

/** Amazon Linux asks S3 by names that a door inside the segment does not answer. */
function repositorySteps({ spec }: System, zone: Zone): OperatorStep[] {
  if (zone.kind !== 'aws') return [];
  const amazon = new Set(spec.components.map(({ os }): string => os).filter((os) => /^(amazon|amzn|al2)/i.test(os)));
  const images = zone.images
    .filter(({ os }) => amazon.has(os))
    .map(({ name }) => name)
    .sort(byText);
  if (images.length === 0) return [];
  return [
    {
      step: say(`이미지 ${images.join(', ')}의 /etc/dnf/vars/dualstack을 비웁니다`, `Empty /etc/dnf/vars/dualstack in the images ${images.join(', ')}`),
      why: say(
        'Amazon Linux는 꾸러미를 S3의 이중 스택 이름으로 찾는데, 기관 네트워크 안의 S3 엔드포인트는 그 이름에 답하지 않습니다',
        'Amazon Linux looks for packages under the dual-stack names of S3, which the S3 endpoint inside the segment does not answer',
      ),
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
