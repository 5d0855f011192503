import type { TenancyContext } from '../../lib/model/part-context';
import { reason, type Reason } from '../../lib/problem/reason';
import type { AwsZone, OpenStackZone, Zone } from '../../lib/model/zone';
import { boundaryName, cloudEntry, deployerPasswordVariable, groupName, parameterName, projectName } from '../naming';

type Steps<Z extends Zone> = Pick<TenancyContext<Z>, 'tenancy'> & { readonly agency: { readonly agency: string }; readonly zone: Z };

/**
 * What no stack can do for this tenancy and the operator does by hand, in the order of doing, with the numbers and commands.
 * Codes are stable: `shares-quota`, `keys-quota`, `default-security-group`, …
 */
export function operatorSteps({ agency, zone, tenancy }: Steps<Zone>): readonly Reason[] {
  return zone.kind === 'openstack' ? openstackSteps({ agency, zone, tenancy }) : awsSteps({ agency, zone, tenancy });
}

function openstackSteps({ agency: { agency }, zone, tenancy: { classes, quota } }: Steps<OpenStackZone>): readonly Reason[] {
  const has = (service: OpenStackZone['services'][number]): boolean => zone.services.includes(service);
  const projects = classes.map((dataClass) => projectName(agency, dataClass));
  return [
    reason(
      'gateway-policy',
      'Neutron 정책에 "update_router:external_gateway_info": "rule:admin_only"를 둡니다(영역에 한 번). 기본값으로는 기관이 자기 라우터에 바깥 출입구를 달 수 있고, 다음 terraform plan이 그것을 찾아 멈춥니다',
      'put "update_router:external_gateway_info": "rule:admin_only" into Neutron\'s policy, once a zone: by default an agency can give its router a gateway, which the next terraform plan finds and stops at',
    ),
    ...classes.map((dataClass) =>
      zone.identity === 'federation'
        ? reason(
            'map-federated-group',
            `연합 인증의 매핑에서 기관 담당자를 그룹 ${groupName(agency, dataClass, 'operators')}에 넣습니다. 사용자는 연합 인증에서 옵니다`,
            `map the agency's people to the group ${groupName(agency, dataClass, 'operators')} in the federation mapping; users come from there`,
          )
        : reason(
            'deployer-credentials',
            `배포 계정의 암호를 키 저장소에 두고 TF_VAR_${deployerPasswordVariable(dataClass)}로 넘긴 뒤, clouds.yaml에 ${cloudEntry(zone.zone, agency, dataClass)} 항목을 만듭니다. 이 영역에는 연합 인증이 없습니다`,
            `keep the deployer's password in the key store, pass it as TF_VAR_${deployerPasswordVariable(dataClass)}, and add the entry ${cloudEntry(zone.zone, agency, dataClass)} to clouds.yaml; the zone has no federation`,
          ),
    ),
    ...projects.flatMap((project) => [
      reason(
        'default-security-group',
        `사업 ${project}의 default 보안그룹에서 규칙을 모두 지웁니다(openstack security group rule list ${project} default). Terraform은 사업과 함께 생긴 그룹을 맡을 수 없습니다`,
        `delete every rule of the security group \`default\` of project ${project}; Terraform cannot take over a group that came with the project`,
      ),
      ...(has('manila')
        ? [
            reason(
              'shares-quota',
              `openstack share quota set ${project} --shares ${quota.shares} --gigabytes ${Math.floor(quota.shareStorage)}: 공급자에 공유 할당량 자원이 없습니다`,
              `openstack share quota set ${project} --shares ${quota.shares} --gigabytes ${Math.floor(quota.shareStorage)}: the provider has no resource for share quotas`,
            ),
          ]
        : []),
      ...(has('barbican')
        ? [
            reason(
              'keys-quota',
              `Barbican에 PUT /v1/project-quotas/<${project}의 id> {"project_quotas": {"secrets": ${quota.keys}, "orders": ${quota.keys}, "containers": ${quota.keys}, "consumers": ${quota.keys * 10}, "cas": 0}}: 공급자에 키 할당량 자원이 없습니다`,
              `PUT /v1/project-quotas/<id of ${project}> {"project_quotas": {"secrets": ${quota.keys}, "orders": ${quota.keys}, "containers": ${quota.keys}, "consumers": ${quota.keys * 10}, "cas": 0}} at Barbican: the provider has no resource for key quotas`,
            ),
          ]
        : [
            reason(
              'no-key-store',
              `영역 ${zone.zone}에 Barbican이 없어 ${project}의 키를 만들지 않습니다`,
              `zone ${zone.zone} runs no Barbican, so ${project} gets no key`,
            ),
          ]),
      ...(has('designate')
        ? []
        : [
            reason(
              'no-names',
              `영역 ${zone.zone}에 Designate가 없어 ${project}의 이름 영역을 만들지 않습니다`,
              `zone ${zone.zone} runs no Designate, so ${project} gets no DNS zone`,
            ),
          ]),
    ]),
  ];
}

function awsSteps({ agency: { agency }, zone, tenancy }: Steps<AwsZone>): readonly Reason[] {
  const boundary = boundaryName(zone.zone, agency);
  const hub = zone.accounts['default'];
  const own = zone.accounts[agency];
  return [
    reason(
      'boundary-for-people',
      `기관 담당자의 권한 세트에도 경계 정책 ${boundary}를 붙입니다. 스택은 자기 역할에만 붙일 수 있습니다`,
      `put the permission boundary ${boundary} on the permission sets of the agency's people too; a stack can bound only its own roles`,
    ),
    ...(hub !== undefined && own !== undefined && own !== hub
      ? tenancy.segments.map(({ dataClass, plane }) =>
          reason(
            'associate-attachment',
            `계정 ${hub}에서 ${parameterName(agency, dataClass, plane, 'transit-gateway-attachment-id')}의 연결에 전용 경로표를 만들어 연결하고, 그 id를 ${parameterName(agency, dataClass, plane, 'transit-gateway-route-table-id')}에 적습니다. 전송 게이트웨이의 주인만 할 수 있습니다`,
            `in account ${hub}, make a route table for the attachment in ${parameterName(agency, dataClass, plane, 'transit-gateway-attachment-id')}, associate it, and write its id to ${parameterName(agency, dataClass, plane, 'transit-gateway-route-table-id')}; only the owner of the transit gateway can`,
          ),
        )
      : []),
  ];
}
