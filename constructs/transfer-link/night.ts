import type { DescribeContext, LabelledText } from '../../lib/model/describe';
import type { Night, NightCheck } from '../../lib/model/night';
import type { Item } from '../../lib/model/request';
import type { LinkProfile, Zone } from '../../lib/model/zone';
import { say } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import { cloudEntry } from '../naming';
import type { LinkSpec } from './fields';
import { placeOf, type Target } from './target';

type Link = Item<LinkSpec>;

/** What the describer has found out about a link already. */
export interface LinkFindings {
  readonly target: Target | undefined;
  readonly profile: LinkProfile | undefined;
  readonly tunnels: number | undefined;
  /** Where its files stand, relative to the output. */
  readonly files: string;
  readonly facts: readonly LabelledText[];
}

/** How traffic moves onto a link: it comes up beside the old line, so whatever fails, the old line still serves. */
export function nightOf(item: Link, context: DescribeContext, { target, profile, tunnels = 1, files, facts }: LinkFindings): Night | undefined {
  const { placement, portfolio } = context;
  if (!placement) return undefined;
  const ike = `${item.agency}-${item.id}`;
  const ends = placement.parts.flatMap(({ zone }) => portfolio.zones.get(zone) ?? []);
  return {
    atHand: facts,
    steps: [
      ...(target && 'site' in target ? installed(item, target, profile, files) : [madeByStacks(ends)]),
      say(
        '터널이 모두 연결되면 업무 하나씩 경로를 옛 회선에서 링크로 옮깁니다.',
        'Once every tunnel is up, move the routes from the old line to the link, one service after another.',
      ),
    ],
    checks: [
      ...(target && 'site' in target && profile !== 'kcmvp-appliance'
        ? [
            {
              what: say(
                `${target.site.name.ko}의 장비에서: 터널마다 ESTABLISHED, INSTALLED`,
                `On the gateway of ${target.site.name.en}: ESTABLISHED and INSTALLED for every tunnel`,
              ),
              command: numbers(tunnels)
                .map((number) => `swanctl --list-sas --ike ${ike}-${number}`)
                .join(' && '),
            },
          ]
        : []),
      ...(profile === 'kcmvp-appliance' ? [] : ends.flatMap((zone) => tunnelChecks(item, zone, tunnels))),
      { what: say('링크 너머의 상대와 양방향으로 호출이 성공합니다', 'Calls over the link succeed in both directions') },
    ],
    back: [
      say('경로를 옛 회선으로 되돌립니다. 옛 회선은 해지하지 않고 둡니다.', 'Move the routes back to the old line, which is kept and not cancelled.'),
      say('링크는 그대로 둡니다. 경로가 없으면 아무것도 방해하지 않습니다.', 'Leave the link as it is: without routes it disturbs nothing.'),
      say(
        '옛 회선을 해지하면 돌아올 수 없습니다. 링크를 쓰는 모든 업무가 전환되고 원본 보존 기한이 지난 뒤에 해지합니다.',
        'With the old line cancelled there is no way back: cancel it only when everything on the link has cut over and its sources need not be kept any more.',
      ),
    ],
  };
}

const numbers = (tunnels: number): readonly number[] => Array.from({ length: tunnels }, (_, index) => index + 1);

const madeByStacks = (ends: readonly Zone[]): Text => {
  const names = ends.map(({ zone }) => zone).join(', ');
  return say(`양쪽 끝(${names})을 스택이 만들므로 손으로 설치할 것이 없습니다.`, `Stacks make both ends (${names}); nothing is installed by hand.`);
};

/** Who installs what: the configuration lies beside the stack of our end and is for strongSwan; other gateways go by the table. */
function installed({ agency, id, spec }: Link, { site }: Extract<Target, { site: object }>, profile: LinkProfile | undefined, files: string): readonly Text[] {
  if (profile === 'kcmvp-appliance') {
    return [
      say(
        `${site.name.ko}의 기술 담당이 "$OUT/${files}"의 parameters.ko.md대로 암호장비를 설정합니다.`,
        `The engineer of ${site.name.en} sets the appliance by parameters.en.md in "$OUT/${files}".`,
      ),
    ];
  }
  const name = `${agency}-${id}`;
  return [
    say(
      `${site.name.ko}의 기술 담당이 "$OUT/${files}"의 ${site.id}-1.swanctl.conf를 /etc/swanctl/conf.d/${name}.conf로 둡니다(strongSwan이 아니면 parameters.ko.md의 표대로 설정).`,
      `The engineer of ${site.name.en} puts ${site.id}-1.swanctl.conf from "$OUT/${files}" on the gateway as /etc/swanctl/conf.d/${name}.conf; on anything but strongSwan, sets it by the table in parameters.en.md.`,
    ),
    say(
      `같은 담당이 키 저장소 ${spec.psk}의 키를 /etc/swanctl/secrets/${name}.conf(0600)에 두고 swanctl --load-all을 실행합니다.`,
      `The same engineer puts the key of ${spec.psk} into /etc/swanctl/secrets/${name}.conf (0600) and runs swanctl --load-all.`,
    ),
    ...(site.standbyGateway === undefined
      ? []
      : [say(`둘째 장비에는 ${site.id}-2.swanctl.conf를 같은 방법으로 둡니다.`, `The second gateway gets ${site.id}-2.swanctl.conf in the same way.`)]),
  ];
}

function tunnelChecks(item: Link, zone: Zone, tunnels: number): NightCheck[] {
  if (zone.kind === 'aws') {
    return [
      {
        what: say(`영역 ${zone.zone}의 터널이 모두 UP입니다`, `Every tunnel in zone ${zone.zone} is UP`),
        command: `aws ec2 describe-vpn-connections --filters Name=tag:Name,Values=${item.agency}-${item.id} --query 'VpnConnections[].VgwTelemetry[].[OutsideIpAddress,Status]' --output text --profile ${cloudEntry(zone.zone, item.agency)}`,
      },
    ];
  }
  const openstack = `openstack --os-cloud ${cloudEntry(zone.zone, item.agency, placeOf(item.spec).dataClass)}`;
  return numbers(tunnels).map((number) => ({
    what: say(`영역 ${zone.zone}의 터널 ${number}이(가) ACTIVE입니다`, `Tunnel ${number} in zone ${zone.zone} is ACTIVE`),
    command: `${openstack} vpn ipsec site connection show ${item.id}-${number} -c Status`,
  }));
}
