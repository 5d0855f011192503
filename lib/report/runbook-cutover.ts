import { addDays } from '../values/calendar-date';
import type { Language } from '../values/text';
import { dayText, durationText, say } from '../values/speech';
import { DUTY_TERMS } from './agency-duties';
import { type Block, code, list, paragraph, short, table } from './document';
import type { RunbookCutover } from './runbook-model';
import { recordCommand } from './runbook-place';
import { gradeName } from './words';

/** Who moves in which night, and until when one may still turn back in it. */
export function cutoverSection(cutovers: readonly RunbookCutover[], language: Language): readonly Block[] {
  if (cutovers.length === 0) return [paragraph(say('이 차수에서 전환하는 것이 없습니다.', 'Nothing cuts over in this wave.')[language])];
  return [
    table(
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
    ),
    list(
      [
        say(
          '전날까지: 전체 복사를 마치고, 새 시스템이 시험 자료로 응답하는지 확인합니다.',
          'By the day before: the bulk copy is done, and the new system answers with test data.',
        ),
        say(
          '그날 저녁: 이용자 공지를 확인하고 기존 시스템을 읽기 전용으로 바꿉니다.',
          'That evening: check the notice to users and make the old system read-only.',
        ),
        say('변경분을 옮기고 건수와 해시를 대조합니다.', 'Move the delta; compare counts and digests.'),
        say('DNS 와 연계 기관의 경로를 새 시스템으로 바꿉니다.', 'Switch DNS and the routes of partner agencies to the new system.'),
        say(
          '아래 점검을 모두 통과하면 개통을 알립니다. 통과하지 못하면 위 시각 안에 되돌립니다.',
          'If every check below passes, announce it; if not, turn back within the time above.',
        ),
      ].map((text) => text[language]),
      true,
    ),
  ];
}

export function afterChecks(wave: string, language: Language): readonly Block[] {
  const checks = [
    say('업무 담당이 대표 업무를 처음부터 끝까지 수행해 봅니다.', 'The owner runs the main business from end to end.'),
    say('옮긴 자료의 건수와 해시가 원본과 같습니다.', 'Counts and digests of the data equal the source’s.'),
    say(
      '연계 시스템과의 호출이 양방향으로 성공합니다. 전송 링크의 터널이 모두 연결되어 있습니다.',
      'Calls to and from partner systems succeed; every tunnel of every link is up.',
    ),
    say(
      '소산 복제본이 최신이고, 첫 백업과 첫 복구 시험이 성공했습니다.',
      'The off-site replica is current; the first backup and the first restore test have succeeded.',
    ),
    say('기록(흐름 로그, 감사 로그)이 기관 밖 저장소에 쌓입니다.', 'Flow and audit logs arrive in the archive outside the agency.'),
    say('각 스택에서 plan 을 다시 실행하면 변경이 없습니다.', 'A second plan of every stack shows no change.'),
  ].map((text) => text[language]);
  return [
    list(checks),
    paragraph([
      say('모두 확인했으면 ', 'When all holds, ')[language],
      code(recordCommand(wave, '--all')),
      say(' 로 완료를 기록합니다.', ' records it as done.')[language],
    ]),
  ];
}

/** How to go back, and from when on one cannot. */
export function rollbackSection(cutovers: readonly RunbookCutover[], language: Language): readonly Block[] {
  const kept = cutovers.filter(({ sourceKept }) => sourceKept);
  return [
    list(
      [
        say(
          '전환하는 밤 안에는: DNS 와 경로를 되돌리고 기존 시스템의 읽기 전용을 풉니다. 잃는 자료가 없습니다.',
          'Within the night: switch DNS and routes back and make the old system writable again. Nothing is lost.',
        ),
        say(
          '개통한 뒤에는: 새 시스템에 기록된 것을 기존 시스템으로 옮겨야 되돌릴 수 있습니다. 업무 담당이 결정합니다.',
          'After it is announced: what was written to the new system must first be carried back. The owner decides.',
        ),
        say(
          '원본 보존 기한이 지나 원본을 지우면 돌아올 수 없습니다. 그 전에 인수 확인서와 복구 시험 결과를 확인합니다.',
          'Once the source has been kept for its time and is erased, there is no way back. Before that, see the acceptance and a restore test.',
        ),
      ].map((text) => text[language]),
    ),
    ...(kept.length === 0
      ? []
      : [
          table(
            say('돌아올 수 없는 지점', 'Points of no return')[language],
            [
              say('대상', 'Item')[language],
              short(say('전환', 'Cutover')[language]),
              short(say('원본 보존(읽기 전용)', 'Source kept, read-only')[language]),
              short(say('돌아올 수 없는 날', 'No way back after')[language]),
            ],
            kept.map(({ item, name, cutover, grade }) => {
              const days = DUTY_TERMS.sourceKept[grade];
              return [
                `${name[language]} (${item})`,
                dayText(cutover)[language],
                say(`${days}일`, `${days} d`)[language],
                dayText(addDays(cutover, days))[language],
              ];
            }),
          ),
        ]),
  ];
}
