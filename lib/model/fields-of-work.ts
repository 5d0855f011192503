import { same, say } from '../values/speech';
import type { Text } from '../values/text';

/** How people call the fields of work that portfolios commonly name in `services`. */
const KNOWN: Readonly<Record<string, Text>> = {
  admission: say('대학 입학', 'university admission'),
  auth: say('본인확인·인증', 'identification'),
  civil: say('민원', 'civil services'),
  customs: say('관세·통관', 'customs'),
  disaster: say('재난·안전', 'disasters'),
  education: say('교육', 'education'),
  election: say('선거', 'elections'),
  emergency: say('긴급신고', 'emergency calls'),
  finance: say('재정·회계', 'finance'),
  health: say('보건·의료', 'health'),
  police: say('치안', 'police'),
  'resident-register': say('주민등록', 'resident register'),
  tax: say('세무', 'taxes'),
  transport: say('교통', 'transport'),
  weather: say('기상', 'weather'),
};

/** `세무(tax)`, `taxes (tax)`; one that nobody knows by another name stands for itself. */
export function fieldOfWork(id: string): Text {
  const name = KNOWN[id];
  return name ? say(`${name.ko}(${id})`, `${name.en} (${id})`) : same(id);
}
