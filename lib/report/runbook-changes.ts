import { APPLY_STAGES } from '../model/describe';
import { byText } from '../values/compare';
import { say } from '../values/speech';
import type { Language, Text } from '../values/text';
import { type Block, heading, paragraph } from './document';
import { grouped } from './plan-summary';
import type { RunbookChange } from './runbook-model';
import { recordCommand, synthCommand } from './runbook-place';
import { NOTHING_LOST, partsList, stackBlocks } from './runbook-stack';

interface ChangeWords {
  readonly title: Text;
  readonly how: Text;
  /** What the plan must show before it is applied. */
  readonly expected: Text;
}

const WORDS = {
  amended: {
    title: say('변경', 'Amendments'),
    how: say(
      '변경된 항목의 스택은 처음 배치한 차수의 폴더에 있습니다. 그 폴더의 출력을 다시 적용합니다.',
      'The stack of what was amended lies in the folder of the wave that first deployed it. Apply it again.',
    ),
    expected: say('위 항목의 변경만 보이면 적용합니다.', 'If it changes these items and nothing else, apply it.'),
  },
  lift: {
    title: say('철수 1단계: 보호 해제', 'Retirements, first step: the guards are lifted'),
    how: say(
      '아직 아무것도 지우지 않습니다. 삭제 방지(prevent_destroy, Retain)만 풀립니다. 기관이 자료를 옮겼는지 확인한 뒤 적용합니다.',
      'Nothing is removed yet: only the guards against removal (prevent_destroy, Retain) go. Apply this once the agency has confirmed that its data has left.',
    ),
    expected: NOTHING_LOST,
  },
  remove: {
    title: say('철수 2단계: 삭제', 'Retirements, second step: the removal'),
    how: say(
      '여기서부터 돌아올 수 없습니다. 1단계를 적용했으면 철수를 기록하고 출력을 새로 만든 뒤 같은 스택을 다시 적용합니다. 분류 등급마다 하나인 키와 이름 공간은 남습니다.',
      'From here there is no way back. With the first step applied, record the retirements, write the output anew and apply the same stacks again. Keys and zones of names, one for each class, stay.',
    ),
    expected: say('위 항목의 삭제만 보이면 적용합니다.', 'If it removes these items and nothing else, apply it.'),
  },
} as const satisfies Record<string, ChangeWords>;

export interface ChangesSection {
  readonly changes: readonly RunbookChange[];
  readonly wave: string;
  /** Of the first step, in section 2. */
  readonly number: number;
  /** What people do by hand when something retires. */
  readonly byHand: readonly Block[];
}

/** What this wave changes in stacks that earlier waves deployed: amendments, then retirements in their two steps. */
export function changesSection({ changes, wave, number, byHand }: ChangesSection, language: Language): readonly Block[] {
  const amended = changes.filter(({ change }) => change === 'amended');
  const retired = changes.filter(({ change }) => change === 'retired');
  const step = (words: ChangeWords, of: readonly RunbookChange[], before: readonly Block[] = []): Block[] => [
    heading(3, `2.${next++} ${words.title[language]}`),
    paragraph(words.how[language]),
    ...before,
    ...stacksOf(of, words.expected, language),
  ];
  let next = number;
  return [
    ...(amended.length > 0 ? step(WORDS.amended, amended) : []),
    ...(retired.length > 0 ? step(WORDS.lift, retired) : []),
    ...(retired.length > 0 ? step(WORDS.remove, retired, [{ type: 'commands', lines: recordingOf(retired, wave) }]) : []),
    ...byHand,
  ];
}

function recordingOf(retired: readonly RunbookChange[], wave: string): readonly string[] {
  const items = [...new Set(retired.map(({ part }) => part.item))].sort(byText);
  const births = [...new Set(retired.map(({ birth }) => birth))].sort(byText);
  return [recordCommand(wave, `--item ${items.join(' ')}`), synthCommand([...new Set([...births, wave])])];
}

/** Each stack once, what needs others before what they need: the order of applying from its end. */
function stacksOf(changes: readonly RunbookChange[], expected: Text, language: Language): readonly Block[] {
  const stacks = [...grouped(changes, ({ stack }) => `${stack.folder} ${stack.name}`).values()].sort((a, b) => lastStage(b) - lastStage(a));
  return stacks.flatMap((group): readonly Block[] => {
    const [first] = group;
    if (!first) return [];
    const about = partsList(
      group.map(({ part }) => part),
      language,
    );
    return stackBlocks(first.stack, { about, expected, elsewhere: `${first.birth}/RUNBOOK.md` }, language);
  });
}

const lastStage = (group: readonly RunbookChange[]): number => Math.max(...group.map(({ part }) => APPLY_STAGES.indexOf(part.stage)));
