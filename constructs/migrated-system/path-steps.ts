import type { OperatorStep } from '../../lib/model/kind';
import { joined, same, say } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import { liveAgreement } from './agreements';
import { nameOfPart } from './part';
import { passages, type Neighbour, type Passage } from './passages';
import { standpointOf } from './standing';
import { segmentOf, type Surroundings } from './surroundings';

/** What must carry a passage, and why the tool does not make it. */
interface Carrier {
  readonly what: Text;
  readonly why: Text;
}

/**
 * A step for each neighbour that a part's rules let it exchange calls with and to which no path leads yet: rules alone carry nothing. Which path
 * that is depends on what lies between the two: planes, agencies, sites.
 */
export function pathSteps(around: Surroundings): readonly OperatorStep[] {
  const all = passages(around);
  const keys = [...new Set(all.map(({ neighbour }) => keyOf(neighbour)))];
  return keys.map((key) =>
    stepFor(
      around,
      key,
      all.filter(({ neighbour }) => keyOf(neighbour) === key),
    ),
  );
}

/** All sites of the agency are told together. */
const keyOf = (neighbour: Neighbour): string => ('site' in neighbour ? 'sites' : neighbour.item);

function stepFor(around: Surroundings, key: string, found: readonly Passage[]): OperatorStep {
  const { item, zone } = around;
  const own = segmentOf(around).join(', ');
  const name = nameOfPart(around);
  const whom = key === 'sites' ? say('기관의 사업장', 'the agency’s sites') : key === item.ref ? say('자기 짝', 'its own other part') : same(key);
  const ways = joined(
    found.map((passage) => wayText(around, passage)),
    '; ',
  );
  const agreement = agreementText(around, key);
  const reasons = new Map(found.flatMap(({ neighbour }) => carriersOf(around, neighbour)).map(({ why }) => [why.en, why]));
  return {
    step: say(
      `영역 ${zone.zone}의 ${name}(${own})과(와) ${whom.ko} 사이의 길을 엽니다: ${ways.ko}${agreement.ko}`,
      `Open the path between ${name} (${own}) in zone ${zone.zone} and ${whom.en}: ${ways.en}${agreement.en}`,
    ),
    when: 'after-tenancy',
    why: joined([...reasons.values()], '; '),
  };
}

function wayText(around: Surroundings, { neighbour, direction, ports, networks }: Passage): Text {
  const carriers = joined(
    carriersOf(around, neighbour).map(({ what }) => what),
    ' + ',
  );
  const [to, through] = [networks.join(', '), ports.join(', ')];
  return direction === 'in'
    ? say(`${to}에서 ${through} 받음 (${carriers.ko})`, `in from ${to} on ${through}, by ${carriers.en}`)
    : say(`${to}(으)로 ${through} 보냄 (${carriers.ko})`, `out to ${to} on ${through}, by ${carriers.en}`);
}

function carriersOf({ item, zone }: Surroundings, neighbour: Neighbour): readonly Carrier[] {
  if ('site' in neighbour) {
    const { site } = neighbour;
    return [
      {
        what: say(`사업장 ${site}(으)로 가는 전송 링크나 백본`, `a transfer link or the backbone to site ${site}`),
        why: say('이 영역에서 사업장까지 가는 기관의 전송 링크가 없습니다', 'no transfer link of the agency leads from this zone to the site'),
      },
    ];
  }
  const { at } = neighbour;
  const here = standpointOf(item);
  const apart = here?.dataClass !== at.dataClass || here.plane !== at.plane;
  const gateway: Carrier = {
    what: say('망연계 장비', 'the cross-domain gateway'),
    why: say(
      '망과 등급은 연계 장비에서만 만나며, 이 도구에는 아직 그 종류가 없습니다',
      'planes and classes meet in a cross-domain gateway only, for which there is no kind yet',
    ),
  };
  const transit: Carrier = {
    what: say('전송 게이트웨이의 경로표와 VPC의 경로', 'the transit gateway’s route table and the route in the VPC'),
    why: say(
      '전송 게이트웨이의 경로표는 기관마다 따로이며, 다른 기관이나 영역으로 가는 경로는 운영기관만 넣습니다',
      'each agency has a route table of its own at the transit gateway, and only the operator leads it to another agency or zone',
    ),
  };
  const between: Carrier = {
    what: say(`${zone.zone}과(와) ${at.zone} 사이의 백본`, `the backbone between ${zone.zone} and ${at.zone}`),
    why: say(
      '영역 사이의 백본은 운영기관의 것이며, 두 네트워크를 잇는 기관의 전송 링크가 없습니다',
      'the backbone between zones is the operator’s, and no transfer link of the agency joins the two networks',
    ),
  };
  const inside: Carrier = {
    what: say(`영역 ${zone.zone}의 백본`, `the backbone of zone ${zone.zone}`),
    why: say(
      '기관들은 라우터를 함께 쓰지 않으며, 그 사이의 백본은 운영기관의 것입니다',
      'agencies share no router, and the backbone between them is the operator’s',
    ),
  };
  const onAws = zone.kind === 'aws';
  return [
    ...(apart ? [gateway] : []),
    ...(at.zone === zone.zone ? [] : [between]),
    ...(at.zone === zone.zone && !apart && !onAws ? [inside] : []),
    ...(onAws ? [transit] : []),
  ];
}

/** GC-TEN-03: what a path to another agency rests on, and until when. */
function agreementText({ item, portfolio }: Surroundings, key: string): Text {
  const [agency = ''] = key.split('/');
  if (key === 'sites' || agency === item.agency) return same('');
  const { live } = liveAgreement(item, agency, portfolio);
  return live
    ? say(
        `. 근거: 공동이용 협약 ${live.from}/${live.id}, ${live.expires}까지`,
        `. It rests on the sharing agreement ${live.from}/${live.id}, until ${live.expires}`,
      )
    : say('. 유효한 공동이용 협약이 없어 열 수 없습니다', '. There is no sharing agreement in force, so it must stay shut');
}
