import { COMMON_NIGHT, type Night, type NightCheck } from '../model/night';
import type { Language, Text } from '../values/text';
import { dayText, durationText, say } from '../values/speech';
import { type Block, code, heading, type Line, list, paragraph, short, strong, table } from './document';
import { grouped } from './plan-summary';
import type { RunbookCutover } from './runbook-model';
import { recordCommand } from './runbook-place';
import { gradeName } from './words';

/** How the users of an item move: as its kind says, or else as anybody's do. */
export const nightOf = ({ night }: RunbookCutover): Night => night ?? COMMON_NIGHT;

/** The item's line above what is told of it. */
export const itemLine = ({ item, name, zoneTitle }: RunbookCutover, language: Language): Block =>
  paragraph([strong(`${name[language]} (${item})`), ` · ${zoneTitle[language]}`]);

/** Who moves in which night and until when one may still turn back in it; what is done `byHand` in them; then each night, item by item. */
export function cutoverSection(cutovers: readonly RunbookCutover[], byHand: readonly Block[], language: Language): readonly Block[] {
  if (cutovers.length === 0) return [paragraph(say('이 차수에서 전환하는 것이 없습니다.', 'Nothing cuts over in this wave.')[language]), ...byHand];
  return [
    summary(cutovers, language),
    list(
      [
        say(
          '전날까지: 전체 복사를 마치고, 새 시스템이 시험 자료로 응답하는지 확인합니다.',
          'By the day before: the bulk copy is done, and the new system answers with test data.',
        ),
        say(
          '5의 점검을 모두 통과하면 개통을 알립니다. 통과하지 못하면 위 시각 안에 6.2대로 되돌립니다.',
          'If every check in 5 passes, announce it; if not, turn back by 6.2 within the time above.',
        ),
      ].map((text) => text[language]),
    ),
    ...byHand,
    ...[...grouped(cutovers, ({ cutover }) => cutover).values()].flatMap((night, index): readonly Block[] => [
      ...(night[0] ? [heading(3, `4.${index + 1} ${dayText(night[0].cutover)[language]}`)] : []),
      ...night.flatMap((cutover) => itemBlocks(cutover, language)),
    ]),
  ];
}

function itemBlocks(cutover: RunbookCutover, language: Language): readonly Block[] {
  const { atHand, steps } = nightOf(cutover);
  return [
    itemLine(cutover, language),
    ...(atHand.length > 0 ? [{ type: 'facts' as const, facts: atHand.map(({ label, value }) => ({ label: label[language], value: [value[language]] })) }] : []),
    texts(steps, language, true),
  ];
}

export const texts = (sentences: readonly Text[], language: Language, ordered = false): Block =>
  list(
    sentences.map((text) => text[language]),
    ordered,
  );

function summary(cutovers: readonly RunbookCutover[], language: Language): Block {
  return table(
    say('전환하는 밤', 'Cutovers')[language],
    [
      short(say('밤', 'Night')[language]),
      say('대상', 'Item')[language],
      say('기관', 'Agency')[language],
      say('영역', 'Zone')[language],
      short(say('등급', 'Grade')[language]),
      short(say('중단', 'Outage')[language]),
      say('되돌릴지 결정', 'Decide to turn back')[language],
    ],
    cutovers.map(({ cutover, item, name, agencyName, zoneTitle, grade, outageMinutes }) => [
      dayText(cutover)[language],
      `${name[language]} (${item})`,
      agencyName[language],
      zoneTitle[language],
      gradeName(grade)[language],
      outageMinutes === undefined ? '–' : durationText(outageMinutes)[language],
      outageMinutes === undefined
        ? '–'
        : say(`중단 시작 후 ${durationText(outageMinutes / 2).ko} 안에`, `within ${durationText(outageMinutes / 2).en} of the outage’s start`)[language],
    ]),
  );
}

/** What must hold before an item is announced, with the commands that show it; then what must hold for all. */
export function afterChecks(cutovers: readonly RunbookCutover[], wave: string, language: Language): readonly Block[] {
  const all = [
    say('기록(흐름 로그, 감사 로그)이 기관 밖 저장소에 쌓입니다.', 'Flow and audit logs arrive in the archive outside the agency.'),
    say('첫 백업과 첫 복구 시험이 성공했습니다.', 'The first backup and the first restore test have succeeded.'),
    say('각 스택의 계획에 변경이 없습니다(종료 코드 0).', 'A second plan of every stack shows no change (exit code 0).'),
  ];
  return [
    ...cutovers.flatMap((cutover) => [itemLine(cutover, language), list(nightOf(cutover).checks.map((check) => checkLine(check, language)))]),
    paragraph([strong(say('모두에게', 'For all of them')[language])]),
    texts(all, language),
    paragraph([
      say('모두 확인했으면 ', 'When all holds, ')[language],
      code(recordCommand(wave, '--all')),
      say(' 로 완료를 기록합니다.', ' records it as done.')[language],
    ]),
  ];
}

const checkLine = ({ what, command }: NightCheck, language: Language): Line => [what[language], ...(command === undefined ? [] : [': ', code(command)])];
