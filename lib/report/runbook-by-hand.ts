import type { OperatorPhase } from '../model/kind';
import { by, byText } from '../values/compare';
import { say } from '../values/speech';
import type { Language, Text } from '../values/text';
import { type Block, heading, paragraph, table } from './document';
import { grouped } from './plan-summary';
import type { RunbookStep } from './runbook-model';

const BY_HAND = {
  before: say('적용하기 전에 손으로 하는 일', 'By hand, before applying'),
  'after-tenancy': say('테넌시를 적용한 뒤 손으로 하는 일', 'By hand, once the tenancies stand'),
  'after-workload': say('기관의 스택을 적용한 뒤 손으로 하는 일', 'By hand, once the agencies’ stacks stand'),
  cutover: say('전환하는 밤에 손으로 하는 일', 'By hand, in the night of cutover'),
  retirement: say('철수하며 손으로 하는 일', 'By hand, when something retires'),
  disaster: say('원본을 잃었을 때 손으로 하는 일', 'By hand, when the original is lost'),
} as const satisfies Record<OperatorPhase, Text>;

/** What people do by hand at one place of the runbook, in a table; nothing where there is nothing. */
export function byHand(steps: readonly RunbookStep[], when: OperatorPhase, language: Language): readonly Block[] {
  const mine = merged(steps.filter((step) => step.when === when));
  if (mine.length === 0) return [];
  return [
    heading(3, BY_HAND[when][language]),
    table(
      BY_HAND[when][language],
      [
        say('대상', 'For')[language],
        say('영역', 'Zone')[language],
        say('할 일', 'What')[language],
        say('도구가 하지 못하는 이유', 'Why the tool cannot')[language],
      ],
      mine.map(({ items, zones, step, why }) => [items.join(', '), zones.map((zone) => zone[language]).join(', '), step[language], why[language]]),
    ),
  ];
}

/** What to do in the worst night of all: told apart, so that nobody does it in another. */
export function disasterSection(steps: readonly RunbookStep[], language: Language): readonly Block[] {
  const blocks = byHand(steps, 'disaster', language);
  return blocks.length > 0
    ? blocks
    : [
        paragraph(
          say('이 차수에는 원본을 잃었을 때 손으로 할 일이 없습니다.', 'Nothing in this wave is to be done by hand when an original is lost.')[language],
        ),
      ];
}

interface MergedStep extends Pick<RunbookStep, 'step' | 'why'> {
  readonly items: readonly string[];
  readonly zones: readonly Text[];
}

/** The same step in several zones is one row, and so is the same step in the same zones for several agencies. */
function merged(steps: readonly RunbookStep[]): readonly MergedStep[] {
  const overZones = [...grouped(steps, ({ item, step, why }) => JSON.stringify([item, step, why])).values()].map((same) => ({
    same,
    zones: [...new Map(same.map(({ zone }) => [zone.en, zone])).values()].sort(by(({ en }) => en)),
  }));
  const overItems = grouped(overZones, ({ same: [first], zones }) => JSON.stringify([first?.step, first?.why, zones]));
  return [...overItems.values()]
    .flatMap((rows): MergedStep[] => {
      const first = rows[0]?.same[0];
      if (!first || !rows[0]) return [];
      const items = [...new Set(rows.flatMap(({ same }) => same.map(({ item }) => item)))].sort(byText);
      return [{ items, zones: rows[0].zones, step: first.step, why: first.why }];
    })
    .sort((a, b) => byText(a.items.join(), b.items.join()) || byText(a.step.en, b.step.en));
}
