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
import { backSection } from './runbook-back';
import { afterChecks, cutoverSection } from './runbook-cutover';
import { transferSection } from './runbook-transfer';
import { byHand, disasterSection } from './runbook-by-hand';
import type { RunbookInput } from './runbook-model';

/**
 * How one wave is carried out, in Markdown: preparation, order of applying with the exact commands, transfer of data, nights of
 * cutover, checks, the way back and where it ends, and what people do by hand. The same input in any order gives the same bytes.
 */
export const runbook = (input: RunbookInput, language: Language): string => markdownDocument(runbookDocument(input, language));

/** The runbook before it is written for a medium. */
export function runbookDocument(input: RunbookInput, language: Language): Document {
  const { wave, title, operator, cutovers, waiting, operatorSteps: steps } = input;
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
    ...byHand(steps, 'before', language),
    heading(2, t(say('2. 적용 순서', '2. Order of applying'))),
    ...waitingSection(waiting, language),
    ...applySection(
      { phases, wave: wave.wave, waits: waiting.length > 0, changes: input.changes.length > 0, afterTenancy: byHand(steps, 'after-tenancy', language) },
      language,
    ),
    ...byHand(steps, 'after-workload', language),
    ...changesSection({ changes: input.changes, wave: wave.wave, number: phases.length + 1, byHand: byHand(steps, 'retirement', language) }, language),
    ...(phases.length > 0 ? recordDone(wave.wave, waiting.length > 0, language) : []),
    heading(2, t(say('3. 자료 전송', '3. Transfer of data'))),
    ...transferSection(sorted, language),
    heading(2, t(say('4. 전환하는 밤', '4. Nights of cutover'))),
    ...cutoverSection(sorted, byHand(steps, 'cutover', language), language),
    heading(2, t(say('5. 전환 후 점검', '5. Checks after a cutover'))),
    ...afterChecks(sorted, wave.wave, language),
    heading(2, t(say('6. 되돌리기와 돌아올 수 없는 지점', '6. The way back, and the point of no return'))),
    ...backSection([...input.stacks, ...input.changes.map(({ stack }) => stack)], sorted, language),
    heading(2, t(say('7. 원본을 잃었을 때', '7. When the original is lost'))),
    ...disasterSection(steps, language),
  ];
}

function figures({ stacks, cutovers, changes, waiting, operatorSteps }: RunbookInput, language: Language): Block {
  const figure = (label: Text, value: number) => ({ label: label[language], value: `${value}` });
  return {
    type: 'figures',
    figures: [
      figure(
        say('적용할 스택', 'stacks to apply'),
        new Set([...stacks, ...changes.map(({ stack }) => stack)].map(({ folder, name }) => `${folder} ${name}`)).size,
      ),
      figure(say('기관', 'agencies'), new Set([...stacks.map(({ agency }) => agency), ...changes.map(({ part }) => part.item.split('/', 1)[0] ?? '')]).size),
      figure(say('전환 대상', 'items that cut over'), cutovers.length),
      figure(say('전환하는 밤', 'nights'), new Set(cutovers.map(({ cutover }) => cutover)).size),
      figure(say('변경·철수하는 항목', 'items amended or retired'), new Set(changes.map(({ part }) => part.item)).size),
      figure(say('정보를 기다리는 부분', 'parts that wait for facts'), waiting.length),
      figure(say('손으로 하는 일', 'steps by hand'), operatorSteps.length),
    ],
  };
}
