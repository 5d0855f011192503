import type { LabelledText, DescribeContext } from '../../lib/model/describe';
import { ANNOUNCED, COMMON_NIGHT, type Night, type NightCheck, READ_ONLY } from '../../lib/model/night';
import type { PartRole } from '../../lib/model/kind';
import type { Item } from '../../lib/model/request';
import type { Zone } from '../../lib/model/zone';
import { same, say } from '../../lib/values/speech';
import { cloudEntry, dnsZoneName } from '../naming';
import type { SystemSpec } from './fields';

type System = Item<SystemSpec>;

/** How a system's users move: by its name, which resolvers forget after five minutes. */
export function nightOf(item: System, context: DescribeContext): Night | undefined {
  const { placement, needs } = context;
  if (!placement) return undefined;
  const tenancy = context.tenancyOf?.(placement.zone);
  const name = tenancy && `${item.id}.${dnsZoneName(tenancy.dnsName, needs.dataClass)}`;
  const { entry, exposure } = item.spec;
  return {
    atHand: name === undefined ? [] : namesOf(item, name),
    steps: [
      ...(exposure === 'public'
        ? [
            say(
              '전날까지 대국민 도메인의 TTL을 300초로 낮추고 지금의 값을 적어 둡니다.',
              'By the day before, lower the TTL of the public domain to 300 s, and note what it says now.',
            ),
          ]
        : []),
      READ_ONLY,
      say('변경분을 옮기고 건수와 해시를 대조합니다.', 'Move the delta; compare counts and digests.'),
      callersMove(name, entry !== undefined),
    ],
    checks: [
      ...COMMON_NIGHT.checks,
      ...(entry && name !== undefined ? answers(name, entry.port) : []),
      ...placement.parts.flatMap(({ role, zone }) => {
        const place = context.portfolio.zones.get(zone);
        return place ? standing(item, role, place, context) : [];
      }),
    ],
    back: [
      say(
        '대국민 도메인과 연계 기관의 경로를 적어 둔 옛 주소로 되돌립니다. 이름은 5분 안에 옛 주소를 가리킵니다.',
        'Point the public domain, and the routes of partner agencies, back at the old address that was noted. Within five minutes names mean the old one again.',
      ),
      say('기존 시스템의 읽기 전용을 풉니다. 잃는 자료가 없습니다.', 'Make the old system writable again. Nothing is lost.'),
      say('새 스택은 지우지 않습니다. 다음 시도에 그대로 씁니다.', 'Leave the new stack as it is: the next try uses it.'),
      ANNOUNCED,
    ],
  };
}

const namesOf = ({ spec }: System, name: string): readonly LabelledText[] => [
  ...(spec.entry ? [{ label: say('진입점', 'Entry'), value: same(`${name}:${spec.entry.port}`) }] : []),
  { label: say('구성 요소의 이름', 'Names of its components'), value: same(spec.components.map(({ id }) => `${id}.${name}`).join(', ')) },
];

const callersMove = (name: string | undefined, entry: boolean) =>
  name !== undefined && entry
    ? say(`부르는 쪽을 ${name} 이름으로 돌립니다.`, `Point callers at the name ${name}.`)
    : say('부르는 쪽을 새 서버의 이름으로 돌립니다.', 'Point callers at the names of the new servers.');

const answers = (name: string, port: number): NightCheck[] => [
  { what: say('이름이 새 주소로 답합니다', 'The name answers with the new address'), command: `dig +short ${name}` },
  {
    what: say('진입점이 TLS로 답합니다(인증서의 이름은 대국민 도메인입니다)', 'The entry answers over TLS (its certificate names the public domain)'),
    command: `curl -sSk -o /dev/null -w '%{http_code}\\n' https://${name}:${port}/`,
  },
];

/** What shows that servers and load balancer of a part stand. */
function standing(item: System, role: PartRole, zone: Zone, { needs }: DescribeContext): NightCheck[] {
  const name = role === 'standby' ? `${item.id}-standby` : item.id;
  const servers = say(`영역 ${zone.zone}의 ${name} 서버가 모두 돌고 있습니다`, `Every server of ${name} in zone ${zone.zone} runs`);
  const balancer = say(`${name}의 부하분산기 주소와 상태`, `Address and state of the load balancer of ${name}`);
  if (zone.kind === 'aws') {
    const profile = `--profile ${cloudEntry(zone.zone, item.agency)}`;
    const arn = `aws resourcegroupstaggingapi get-resources --resource-type-filters elasticloadbalancing:loadbalancer --tag-filters Key=Name,Values=${name} --query 'ResourceTagMappingList[0].ResourceARN' --output text ${profile}`;
    return [
      {
        what: servers,
        command: `aws ec2 describe-instances --filters 'Name=tag:Name,Values=${name}-*' --query 'Reservations[].Instances[].[PrivateIpAddress,State.Name]' --output text ${profile}`,
      },
      ...(item.spec.entry
        ? [
            {
              what: balancer,
              command: `aws elbv2 describe-load-balancers --load-balancer-arns "$(${arn})" --query 'LoadBalancers[].[DNSName,State.Code]' --output text ${profile}`,
            },
          ]
        : []),
    ];
  }
  const openstack = `openstack --os-cloud ${cloudEntry(zone.zone, item.agency, needs.dataClass)}`;
  return [
    { what: servers, command: `${openstack} server list --name '^${name}-' -c Name -c Status` },
    ...(item.spec.entry ? [{ what: balancer, command: `${openstack} loadbalancer show ${name} -c vip_address -c operating_status` }] : []),
    ...(item.spec.entry && item.spec.exposure === 'public'
      ? [
          {
            what: say(`${name}의 공인 주소`, `The public address of ${name}`),
            command: `${openstack} floating ip list --long -c 'Floating IP Address' -c Description`,
          },
        ]
      : []),
  ];
}
