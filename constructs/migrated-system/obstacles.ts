import { effectiveClass } from '../../lib/model/classification';
import type { PartRole } from '../../lib/model/kind';
import type { Item } from '../../lib/model/request';
import type { OpenStackZone, Zone } from '../../lib/model/zone';
import { reason, type Reason } from '../../lib/problem/reason';
import type { SystemSpec } from './fields';
import { encryptedType, flavorFor, imageFor } from './sizing';

/** Why a zone cannot hold a part of the system; empty when it can. Both parts are the same servers, so the role makes no difference. */
export function obstacles({ spec }: Item<SystemSpec>, _role: PartRole, zone: Zone): readonly Reason[] {
  return [...serverObstacles(spec, zone), ...(zone.kind === 'openstack' ? openstackObstacles(spec, zone) : awsObstacles(spec, zone))];
}

function serverObstacles(spec: SystemSpec, zone: Zone): Reason[] {
  const dataClass = effectiveClass(spec.dataClass, spec.personalData);
  const hosts = dataClass === 'C' ? { ko: '전용 호스트 ', en: ' on dedicated hosts' } : { ko: '', en: '' };
  return spec.components.flatMap((component) => {
    const { id, vcpu, ram, os } = component;
    return [
      ...(flavorFor(component, dataClass, zone)
        ? []
        : [
            reason(
              'no-flavor',
              `영역 ${zone.zone}에 구성요소 ${id}(vCPU ${vcpu}개, ${ram} GiB)이(가) 들어갈 ${hosts.ko}사양이 없습니다`,
              `zone ${zone.zone} has no flavor${hosts.en} that holds component ${id} (${vcpu} vCPU, ${ram} GiB)`,
            ),
          ]),
      ...(imageFor(os, zone) ? [] : [reason('no-image', `영역 ${zone.zone}에 ${os} 이미지가 없습니다`, `zone ${zone.zone} has no image of ${os}`)]),
    ];
  });
}

function openstackObstacles(spec: SystemSpec, zone: OpenStackZone): Reason[] {
  const services = ['designate' as const, ...(spec.entry ? (['octavia', 'barbican'] as const) : [])];
  return [
    ...(encryptedType(zone) === undefined
      ? [reason('no-encrypted-volume-type', `영역 ${zone.zone}에 암호화 볼륨 유형이 없습니다`, `zone ${zone.zone} has no encrypted volume type`)]
      : []),
    ...services
      .filter((service) => !zone.services.includes(service))
      .map((service) => reason('no-service', `영역 ${zone.zone}에서 ${service} 서비스를 제공하지 않습니다`, `zone ${zone.zone} does not run ${service}`)),
  ];
}

function awsObstacles(spec: SystemSpec, zone: Extract<Zone, { kind: 'aws' }>): Reason[] {
  return [
    ...(spec.dataClass === 'C'
      ? [reason('classified-abroad', '기밀(C) 등급은 상용 클라우드에 둘 수 없습니다', 'class C never stands on a commercial cloud')]
      : []),
    ...(spec.exposure === 'public' && !zone.services.includes('waf')
      ? [reason('no-service', `영역 ${zone.zone}에서 waf 서비스를 제공하지 않습니다`, `zone ${zone.zone} does not run waf`)]
      : []),
  ];
}
