import type { OperatorStep } from '../../lib/model/kind';
import { byText } from '../../lib/values/compare';
import { say } from '../../lib/values/speech';
import { nameOfPart } from './part';
import { imageFor } from './sizing';
import { segmentOf, type Surroundings } from './surroundings';

/** Who may log in to a part, and how: a rule lets the management network in, but neither a way nor a key comes with it. On AWS Session Manager serves. */
export function loginSteps(around: Surroundings): readonly OperatorStep[] {
  const { item, zone } = around;
  if (zone.kind !== 'openstack') return [];
  const name = nameOfPart(around);
  const images = [...new Set(item.spec.components.flatMap(({ os }) => imageFor(os, zone)?.name ?? []))].sort(byText).join(', ');
  const own = segmentOf(around).join(', ');
  return [
    {
      step: say(
        `관리망 ${zone.adminNetwork}에서 영역 ${zone.zone}의 ${name}(${own})까지 길을 열고, 이미지 ${images}에 운영기관의 접속 키나 계정을 넣어 둡니다`,
        `Lead the management network ${zone.adminNetwork} to ${name} (${own}) in zone ${zone.zone}, and keep the operator's login key or account in the images ${images}`,
      ),
      when: 'after-tenancy',
      why: say(
        'Nova의 키 쌍은 프로젝트가 아니라 한 사용자의 것이라 다른 담당자가 적용할 수 없고, 관리망은 기관의 라우터에 닿지 않습니다',
        'a key pair of Nova belongs to one user and not to the project, so nobody else could apply the stack, and no router of the agency touches the management network',
      ),
    },
  ];
}
