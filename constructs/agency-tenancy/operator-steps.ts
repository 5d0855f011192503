import type { DataClass } from '../../lib/model/classification';
import type { OperatorPhase, OperatorStep } from '../../lib/model/kind';
import type { TenancyContext } from '../../lib/model/part-context';
import type { AwsZone, OpenStackZone, Zone } from '../../lib/model/zone';
import { administratorEntry, boundaryName, cloudEntry, deployerPasswordVariable, groupName, parameterName, projectName } from '../naming';

type Steps<Z extends Zone> = Pick<TenancyContext<Z>, 'tenancy'> & { readonly agency: { readonly agency: string }; readonly zone: Z };

/** What no stack can do for this tenancy and the operator does by hand, in the order of doing, with the numbers and commands. */
export function operatorSteps({ agency, zone, tenancy }: Steps<Zone>): readonly OperatorStep[] {
  return zone.kind === 'openstack' ? openstackSteps({ agency, zone, tenancy }) : awsSteps({ agency, zone, tenancy });
}

const step = (ko: string, en: string, whyKo: string, whyEn: string, when: OperatorPhase = 'before'): OperatorStep => ({
  step: { ko, en },
  why: { ko: whyKo, en: whyEn },
  when,
});

function openstackSteps({ agency: { agency }, zone, tenancy: { classes, quota } }: Steps<OpenStackZone>): readonly OperatorStep[] {
  const has = (service: OpenStackZone['services'][number]): boolean => zone.services.includes(service);
  const keys = JSON.stringify({
    project_quotas: { secrets: quota.keys, orders: quota.keys, containers: quota.keys, consumers: quota.keys * 10, cas: 0 },
  });
  return [
    step(
      'Neutron 정책에 "update_router:external_gateway_info": "rule:admin_only"를 둡니다(영역마다 한 번)',
      'Put "update_router:external_gateway_info": "rule:admin_only" into Neutron\'s policy, once a zone',
      '기본 정책으로는 기관이 자기 라우터에 바깥 출입구를 달 수 있으며, 그러면 다음 terraform plan이 멈춥니다',
      'by default an agency can give its router a gateway, and the next terraform plan stops at it',
    ),
    ...classes.map((dataClass) => (zone.identity === 'federation' ? federated(agency, dataClass) : deployer(zone.zone, agency, dataClass))),
    ...classes
      .map((dataClass) => projectName(agency, dataClass))
      .flatMap((project) => [
        step(
          `사업 ${project}의 default 보안그룹에서 규칙을 모두 지웁니다`,
          `Delete every rule of the security group \`default\` of project ${project}`,
          'Terraform은 사업과 함께 생긴 보안그룹을 맡을 수 없습니다',
          'Terraform cannot take over a group that came with the project',
          'after-tenancy',
        ),
        ...(has('manila') ? [shareQuota(project, quota.shares, Math.floor(quota.shareStorage))] : []),
        has('barbican') ? keyQuota(project, keys) : noService(zone.zone, project, 'Barbican', '키를', 'a key'),
        ...(has('designate') ? [] : [noService(zone.zone, project, 'Designate', '이름 영역을', 'a DNS zone')]),
      ]),
  ];
}

const federated = (agency: string, dataClass: DataClass): OperatorStep =>
  step(
    `연합 인증의 매핑에서 기관 담당자를 그룹 ${groupName(agency, dataClass, 'operators')}에 넣습니다`,
    `Map the agency's people to the group ${groupName(agency, dataClass, 'operators')} in the federation mapping`,
    '사용자는 연합 인증에서 오며 역할은 그룹에만 있습니다',
    'users come by federation, and only groups hold roles',
    'after-tenancy',
  );

function deployer(zone: string, agency: string, dataClass: DataClass): OperatorStep {
  const variable = `TF_VAR_${deployerPasswordVariable(dataClass)}`;
  const entry = cloudEntry(zone, agency, dataClass);
  return step(
    `배포 계정의 암호를 키 저장소에 두고 ${variable}로 넘긴 뒤, clouds.yaml에 ${entry} 항목을 만듭니다`,
    `Keep the deployer's password in the key store, pass it as ${variable}, and add the entry ${entry} to clouds.yaml`,
    '이 영역에는 연합 인증이 없습니다',
    'the zone has no federation',
  );
}

const shareQuota = (project: string, shares: number, gigabytes: number): OperatorStep =>
  step(
    `openstack share quota set ${project} --shares ${shares} --gigabytes ${gigabytes}`,
    `openstack share quota set ${project} --shares ${shares} --gigabytes ${gigabytes}`,
    'Terraform 공급자에 공유 할당량 자원이 없습니다',
    'the Terraform provider has no resource for share quotas',
    'after-tenancy',
  );

const keyQuota = (project: string, body: string): OperatorStep =>
  step(
    `Barbican에 PUT /v1/project-quotas/<${project}의 id> ${body}`,
    `PUT /v1/project-quotas/<id of ${project}> ${body} at Barbican`,
    'Terraform 공급자에 키 할당량 자원이 없습니다',
    'the Terraform provider has no resource for key quotas',
    'after-tenancy',
  );

const noService = (zone: string, project: string, service: string, thingKo: string, thingEn: string): OperatorStep =>
  step(
    `사업 ${project}에 쓸 ${thingKo} 다른 방법으로 마련합니다`,
    `Provide ${thingEn} for project ${project} by other means`,
    `영역 ${zone}에 ${service}가 없어 스택이 만들지 않습니다`,
    `zone ${zone} runs no ${service}, so no stack makes one`,
    'after-tenancy',
  );

function awsSteps({ agency: { agency }, zone, tenancy }: Steps<AwsZone>): readonly OperatorStep[] {
  const boundary = boundaryName(zone.zone, agency);
  const hub = zone.accounts['default'];
  const own = zone.accounts[agency];
  return [
    step(
      `기관 담당자의 권한 세트에 경계 정책 ${boundary}를 붙입니다`,
      `Put the permission boundary ${boundary} on the permission sets of the agency's people`,
      '스택은 자기가 만드는 역할에만 경계를 붙일 수 있습니다',
      'a stack can bound only the roles that it makes',
      'after-tenancy',
    ),
    ...(hub !== undefined && own !== undefined && own !== hub ? accountSteps(agency, zone, tenancy, { hub, own }) : []),
  ];
}

/** An account of the agency's own is deployed by its own administrator, and hangs on a transit gateway that another account owns. */
function accountSteps(agency: string, zone: AwsZone, { segments }: Steps<AwsZone>['tenancy'], { hub, own }: Record<'hub' | 'own', string>): OperatorStep[] {
  const profile = administratorEntry(zone, agency);
  const things = segments.map(({ dataClass, plane }) => ({
    attachment: parameterName(agency, dataClass, plane, 'transit-gateway-attachment-id'),
    table: parameterName(agency, dataClass, plane, 'transit-gateway-route-table-id'),
  }));
  return [
    step(
      `계정 ${own} 관리자의 AWS 프로필을 ${profile} 이름으로 만들고, 테넌시를 그 프로필로 적용합니다`,
      `Make the AWS profile ${profile} for the administrator of account ${own}, and apply the tenancy under it`,
      `테넌시는 기관의 계정 ${own}에 서며, 영역의 프로필 ${cloudEntry(zone.zone)}은 계정 ${hub}의 것입니다`,
      `the tenancy stands in account ${own}, the agency's own, and the zone's profile ${cloudEntry(zone.zone)} is of account ${hub}`,
    ),
    ...things.flatMap(({ attachment, table }) => [
      step(
        `계정 ${hub}에서 ${attachment}의 연결을 수락합니다 (aws ec2 accept-transit-gateway-vpc-attachment --profile ${cloudEntry(zone.zone)})`,
        `In account ${hub}, accept the attachment in ${attachment} (aws ec2 accept-transit-gateway-vpc-attachment --profile ${cloudEntry(zone.zone)})`,
        '전송 게이트웨이는 다른 계정의 연결을 스스로 수락하지 않으며, 게이트웨이를 가진 계정만 수락할 수 있습니다',
        'the transit gateway takes no attachment of another account by itself, and only the account that owns it can accept one',
        'after-tenancy',
      ),
      step(
        `계정 ${hub}에서 ${attachment}의 연결만을 위한 경로표를 만들어 연결하고 전파를 켠 뒤, 그 id를 계정 ${own}의 ${table}에 적습니다`,
        `In account ${hub}, make a route table for the attachment in ${attachment} alone, associate and propagate it, and write its id to ${table} in account ${own}`,
        '전송 게이트웨이의 경로표는 게이트웨이를 가진 계정만 만들 수 있습니다',
        'only the account that owns the transit gateway can make its route tables',
        'after-tenancy',
      ),
    ]),
  ];
}
