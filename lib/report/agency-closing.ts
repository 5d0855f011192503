import type { Duty } from '../model/describe';
import type { Placement } from '../model/placement';
import type { Portfolio } from '../model/whole';
import { addDays } from '../values/calendar-date';
import { dayText, say } from '../values/speech';
import type { DutyTerms } from './agency-duties';
import { ROLE_NAME } from './words';

/** What an agency owes for every part that stays where the zone shuts down (decision 18): nothing moves by itself. */
export function closingDuties(placement: Placement | undefined, { zones }: Pick<Portfolio, 'zones'>, terms: DutyTerms): readonly Duty[] {
  if (!placement || placement.retiredIn !== undefined) return [];
  return placement.parts.flatMap(({ role, zone: id }): readonly Duty[] => {
    const zone = zones.get(id);
    if (zone?.closes === undefined) return [];
    const asked = addDays(zone.closes, -terms.zoneCloses);
    const [day, name] = [dayText(zone.closes), ROLE_NAME[role]];
    return [
      {
        id: `zone-closes-${role}`,
        who: 'owner',
        due: asked > placement.cutover ? asked : zone.closes,
        what: say(
          `${zone.title.ko}이(가) ${day.ko}에 문을 닫습니다. 그곳에 있는 ${name.ko} 부분을 이날까지 다른 영역에 신청합니다`,
          `${zone.title.en} closes on ${day.en}: by this day, ask for the part that stands there (${name.en}) in another zone`,
        ),
      },
    ];
  });
}
