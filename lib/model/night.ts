import { say } from '../values/speech';
import type { Text } from '../values/text';
import type { LabelledText } from './labelled-text';

/** Something that people see to, and the command that shows it. Left out: there is none. */
export interface NightCheck {
  readonly what: Text;
  /** As bash takes it. */
  readonly command?: string;
}

/** How the users of an item move over in one night, and how they move back. All in the order of doing. */
export interface Night {
  /** What must be at hand: names, addresses, paths, files. */
  readonly atHand: readonly LabelledText[];
  readonly steps: readonly Text[];
  /** What must hold before it is announced. */
  readonly checks: readonly NightCheck[];
  /** Until it is announced. */
  readonly back: readonly Text[];
}

/** What ends each way back: once users write to the new one, the old one is no longer the truth. */
export const ANNOUNCED = say(
  '개통을 알린 뒤에는 새 쪽에 쓰인 것을 먼저 옮겨 와야 돌아갈 수 있습니다. 업무 담당이 결정합니다.',
  'Once it is announced, what was written to the new one must be carried back first; the owner decides.',
);
/** How each night begins. */
export const READ_ONLY = say(
  '이용자 공지를 확인하고 기존 쪽을 읽기 전용으로 바꿉니다. 지우지 않습니다.',
  'Check the notice to users and make the old one read-only. Erase nothing.',
);

/** How any item moves, whatever its kind. */
export const COMMON_NIGHT: Night = {
  atHand: [],
  steps: [
    READ_ONLY,
    say('변경분을 옮기고 건수와 해시를 대조합니다.', 'Move the delta; compare counts and digests.'),
    say('이름과 연계 기관의 경로를 새 쪽으로 바꿉니다.', 'Point names, and the routes of partner agencies, at the new one.'),
  ],
  checks: [
    { what: say('업무 담당이 대표 업무를 처음부터 끝까지 수행해 봅니다.', 'The owner runs the main business from end to end.') },
    { what: say('옮긴 자료의 건수와 해시가 원본과 같습니다.', 'Counts and digests of the data equal the source’s.') },
  ],
  back: [
    say(
      '이름과 경로를 되돌리고 기존 쪽의 읽기 전용을 풉니다. 잃는 자료가 없습니다.',
      'Point names and routes back, and make the old one writable again. Nothing is lost.',
    ),
    ANNOUNCED,
  ],
};
