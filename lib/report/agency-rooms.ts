import type { Quota } from '../model/tenancy';
import { formatDataSize } from '../values/data-size';
import type { Language, Text } from '../values/text';
import { dayText, say, thousands } from '../values/speech';
import type { ReportedRoom } from './agency-report';
import { type Block, code, heading, strong, table } from './document';
import { CLASS_NAME, CLOUD_NAME, PLANE_NAME } from './words';

const SIZES: ReadonlySet<keyof Quota> = new Set(['ram', 'storage', 'shareStorage']);

const QUOTA_NAME = {
  instances: say('서버', 'servers'),
  vcpu: say('vCPU', 'vCPU'),
  ram: say('메모리', 'memory'),
  volumes: say('볼륨', 'volumes'),
  storage: say('볼륨 용량', 'volume storage'),
  shares: say('공유', 'shares'),
  shareStorage: say('공유 용량', 'share storage'),
  networks: say('네트워크', 'networks'),
  ports: say('포트', 'ports'),
  securityGroups: say('보안 그룹', 'security groups'),
  loadBalancers: say('부하 분산기', 'load balancers'),
  dnsZones: say('DNS 영역', 'DNS zones'),
  keys: say('암호 키', 'keys'),
} as const satisfies Record<keyof Quota, Text>;

const QUOTA_ORDER = Object.keys(QUOTA_NAME) as readonly (keyof Quota)[];

/** An agency's addresses and quota in one zone. */
export function roomBlocks({ zone, tenancy }: ReportedRoom, agency: Text, language: Language): readonly Block[] {
  const title = zone.title[language];
  return [
    heading(2, say(`${zone.title.ko}의 주소와 할당량`, `Addresses and quota in ${zone.title.en}`)[language], `room-${zone.zone}`),
    {
      type: 'facts',
      facts: [
        { label: say('클라우드', 'Cloud')[language], value: [`${CLOUD_NAME[zone.kind][language]} · ${zone.site.id} (${zone.site.country})`] },
        {
          label: say('주소 블록', 'Address block')[language],
          value: [code([tenancy.block, tenancy.block6].filter((block) => block !== undefined).join(', '))],
        },
        { label: say('도메인 이름', 'Domain name')[language], value: [code(tenancy.dnsName)] },
        ...(zone.closes === undefined
          ? []
          : [
              {
                label: say('폐쇄', 'Closes')[language],
                value: [
                  strong(dayText(zone.closes)[language]),
                  say(' (그날까지 모두 다른 영역으로 옮겨야 합니다)', ' (by that day everything must have moved to another zone)')[language],
                ],
              },
            ]),
      ],
    },
    // What has left leaves the agency's room behind, without networks.
    ...(tenancy.segments.length === 0
      ? []
      : [
          table(
            say(`${title}의 자료 등급과 망별 네트워크`, `Networks in ${title} by data class and plane`)[language],
            [say('자료 등급', 'Data class')[language], say('망', 'Plane')[language], 'IPv4', 'IPv6', say('전송 링크', 'Transfer link')[language]],
            tenancy.segments.map(({ dataClass, plane, networks, networks6, linked }) => [
              CLASS_NAME[dataClass][language],
              PLANE_NAME[plane][language],
              networks.length > 0 ? [code(networks.join(', '))] : '–',
              networks6.length > 0 ? [code(networks6.join(', '))] : '–',
              linked ? say('있음', 'yes')[language] : '–',
            ]),
          ),
        ]),
    table(
      say(`${title}에서 쓸 수 있는 최대치`, `The most that ${agency.en} may use in ${title}`)[language],
      QUOTA_ORDER.map((key) => QUOTA_NAME[key][language]),
      [QUOTA_ORDER.map((key) => (SIZES.has(key) ? formatDataSize(tenancy.quota[key]) : thousands(tenancy.quota[key])))],
    ),
  ];
}
