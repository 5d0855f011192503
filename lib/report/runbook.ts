import type { Language, Text } from '../values/text';
import { byText } from '../values/compare';
import { dayText, say } from '../values/speech';
import { applyOrder } from './apply-order';
import { type Block, type Document, heading, paragraph } from './document';
import { markdownDocument } from './document-markdown';
import { changesSection } from './runbook-changes';
import { applySection, credentialsSection, waitingSection } from './runbook-apply';
import { placeSection } from './runbook-place';
import { recordDone } from './runbook-record';
import { keyStoreSection } from './runbook-secrets';
import { afterChecks, cutoverSection, rollbackSection, transferSection } from './runbook-cutover';
import type { RunbookInput, RunbookStep } from './runbook-model';
import { table } from './document';

/**
 * How one wave is carried out, in Markdown: preparation, order of applying with the exact commands, transfer of data, nights of
 * cutover, checks, the way back and where it ends, and what people do by hand. The same input in any order gives the same bytes.
 */
export const runbook = (input: RunbookInput, language: Language): string => markdownDocument(runbookDocument(input, language));

/** The runbook before it is written for a medium. */
export function runbookDocument(input: RunbookInput, language: Language): Document {
  const { wave, title, operator, cutovers, waiting } = input;
  const phases = applyOrder(input.stacks);
  const t = (text: Text): string => text[language];
  const named = wave.title[language] === wave.wave ? wave.wave : `${wave.wave} (${wave.title[language]})`;
  const sorted = [...cutovers].sort((a, b) => byText(a.cutover, b.cutover) || byText(a.item, b.item));
  return [
    heading(1, t(say(`${named} 차수 실행 안내서`, `Runbook of wave ${named}`))),
    paragraph(
      t(
        say(
          `${title.ko} · ${operator.name.ko} (${operator.email}) · 전환 기간 ${dayText(wave.opens).ko} ~ ${dayText(wave.closes).ko}`,
          `${title.en} · ${operator.name.en} (${operator.email}) · cutovers from ${dayText(wave.opens).en} to ${dayText(wave.closes).en}`,
        ),
      ),
    ),
    figures(input, language),
    heading(2, t(say('1. 시작하기 전에', '1. Before you start'))),
    ...placeSection(wave.wave, input.extended === true, language),
    ...credentialsSection(input.stacks, language),
    ...keyStoreSection([...input.stacks, ...input.changes.map(({ stack }) => stack)], language),
    ...byHand(input.operatorSteps, 'before', language),
    heading(2, t(say('2. 적용 순서', '2. Order of applying'))),
    ...waitingSection(waiting, language),
    ...applySection({ phases, wave: wave.wave, waits: waiting.length > 0, afterTenancy: [] }, language),
    ...changesSection(input.changes, wave.wave, phases.length + 1, language),
    ...(phases.length > 0 ? recordDone(wave.wave, waiting.length > 0, language) : []),
    heading(2, t(say('3. 자료 전송', '3. Transfer of data'))),
    ...transferSection(sorted, language),
    heading(2, t(say('4. 전환하는 밤', '4. Nights of cutover'))),
    ...cutoverSection(sorted, language),
    heading(2, t(say('5. 전환 후 점검', '5. Checks after a cutover'))),
    ...afterChecks(wave.wave, language),
    heading(2, t(say('6. 되돌리기와 돌아올 수 없는 지점', '6. The way back, and the point of no return'))),
    ...rollbackSection(sorted, language),
    ...byHand(input.operatorSteps, 'after', language),
  ];
}

function figures({ stacks, cutovers, changes, waiting, operatorSteps }: RunbookInput, language: Language): Block {
  const figure = (label: Text, value: number) => ({ label: label[language], value: `${value}` });
  return {
    type: 'figures',
    figures: [
      figure(say('적용할 스택', 'stacks to apply'), stacks.length),
      figure(say('기관', 'agencies'), new Set(stacks.map(({ agency }) => agency)).size),
      figure(say('전환 대상', 'items that cut over'), cutovers.length),
      figure(say('전환하는 밤', 'nights'), new Set(cutovers.map(({ cutover }) => cutover)).size),
      figure(say('변경·철수하는 항목', 'items amended or retired'), new Set(changes.map(({ part }) => part.item)).size),
      figure(say('정보를 기다리는 부분', 'parts that wait for facts'), waiting.length),
      figure(say('손으로 하는 일', 'steps by hand'), operatorSteps.length),
    ],
  };
}

const BY_HAND = {
  before: say('적용하기 전에 손으로 하는 일', 'By hand, before applying'),
  after: say('차수를 마친 뒤 손으로 하는 일', 'By hand, once the wave stands'),
} as const satisfies Record<NonNullable<RunbookStep['when']>, Text>;

function byHand(steps: readonly RunbookStep[], when: NonNullable<RunbookStep['when']>, language: Language): readonly Block[] {
  const mine = steps.filter((step) => (step.when ?? 'before') === when).sort((a, b) => byText(a.item, b.item) || byText(a.step.en, b.step.en));
  if (mine.length === 0) return [];
  return [
    heading(3, BY_HAND[when][language]),
    table(
      BY_HAND[when][language],
      [say('대상', 'For')[language], say('할 일', 'What')[language], say('도구가 하지 못하는 이유', 'Why the tool cannot')[language]],
      mine.map(({ item, step, why }) => [item, step[language], why[language]]),
    ),
  ];
}
