import { formatDataRate } from '../values/data-rate';
import { formatDataSize } from '../values/data-size';
import { dayText, durationText, say } from '../values/speech';
import type { Language, Text } from '../values/text';
import { type Block, list, paragraph, short, strong, table } from './document';
import type { RunbookCutover } from './runbook-model';
import { BULK_LIMIT_DAYS, type TransferWindow, transferWindow, USABLE } from './transfer';

/** An item whose data moves, and when; without a window where the speed of the line is not known. */
interface Move {
  readonly cutover: RunbookCutover;
  readonly data: NonNullable<RunbookCutover['data']>;
  readonly window: TransferWindow | undefined;
}

/** When each copy runs, with the numbers. */
export function transferSection(cutovers: readonly RunbookCutover[], language: Language): readonly Block[] {
  const moves = cutovers.flatMap((cutover): Move[] => {
    const { data } = cutover;
    return data ? [{ cutover, data, window: transferWindow(data, cutover.cutover, cutover.outageMinutes) }] : [];
  });
  if (moves.length === 0) return [paragraph(say('이 차수에서 옮길 자료가 없습니다.', 'No data moves in this wave.')[language])];
  const percent = Math.round(USABLE * 100);
  return [
    paragraph(
      say(
        `걸리는 시간 = 크기 × 8 ÷ (회선 속도 × ${percent} %). 전체 복사는 ${BULK_LIMIT_DAYS}일 안에 끝나야 하고, 하루치 변경분은 허용된 중단 시간 안에 끝나야 합니다. 회선은 기관 청사의 회선 가운데 알려진 가장 느린 것이며, 여러 대상이 함께 쓰면 그만큼 더 걸립니다.`,
        `Time = size × 8 ÷ (speed × ${percent} %). The bulk copy must end within ${BULK_LIMIT_DAYS} days, and one day’s changes within the outage. The line is the slowest known one of the agency’s sites; items that share it take longer.`,
      )[language],
    ),
    ...warning(moves, language),
    table(
      say('전송 시간', 'Transfer windows')[language],
      [
        say('대상', 'Item')[language],
        short(say('크기', 'Size')[language]),
        short(say('회선', 'Line')[language]),
        short(say('전체 복사', 'Bulk copy')[language]),
        short(say('시작 기한', 'Starts by')[language]),
        short(say('변경분', 'Delta')[language]),
        say('판정', 'Verdict')[language],
      ],
      moves.map((move) => row(move, language)),
    ),
  ];
}

/** What does not fit must not be found out in the night. */
function warning(moves: readonly Move[], language: Language): readonly Block[] {
  const late = moves.filter(({ window }) => window && !(window.bulkFits && window.deltaFits));
  if (late.length === 0) return [];
  return [
    paragraph(
      [
        strong(say(`${late.length}건은 이 회선으로는 들어맞지 않습니다.`, `${late.length} of them do not fit over this line.`)[language]),
        say(
          ' 그 밤을 시작하기 전에 회선을 늘리거나, 매체로 옮기거나, 변경분을 여러 번 나누어 미리 복사하기로 업무 담당과 정합니다.',
          ' Before that night, agree with the owner on a faster line, on moving by carrier, or on copying the delta several times ahead.',
        )[language],
      ],
      'warn',
    ),
    list(late.map(({ cutover: { name, item } }) => `${name[language]} (${item})`)),
  ];
}

function row({ cutover: { item, name, outageMinutes = 0 }, data, window }: Move, language: Language) {
  const label = `${name[language]} (${item})`;
  if (!window || data.rate === undefined) {
    const unknown = say(
      '회선 속도를 알 수 없어 계산하지 못했습니다. 측정해 기관 파일의 bandwidth에 적습니다.',
      'the speed of the line is not known: measure it, and write it into the agency’s file as bandwidth',
    );
    return [label, formatDataSize(data.sizeGib), '–', '–', '–', '–', unknown[language]];
  }
  const wrong = verdicts(data, window, outageMinutes);
  return [
    label,
    formatDataSize(data.sizeGib),
    formatDataRate(data.rate),
    durationText(window.bulkMinutes)[language],
    dayText(window.bulkStarts)[language],
    `${formatDataSize(window.deltaGib)} · ${durationText(window.deltaMinutes)[language]}`,
    wrong.length === 0 ? say('들어맞음', 'fits')[language] : [strong(wrong.map((text) => text[language]).join(', '))],
  ];
}

function verdicts({ dailyChangeGib }: Move['data'], { bulkFits, deltaFits }: TransferWindow, outageMinutes: number): readonly Text[] {
  const outage = durationText(outageMinutes);
  const whole =
    dailyChangeGib === undefined ? say('(하루 변경량을 몰라 전체로 셈)', ' (all of it is counted, for its daily change is not known)') : say('', '');
  return [
    ...(bulkFits ? [] : [say('전체 복사가 기한을 넘습니다', 'the bulk copy takes too long')]),
    ...(deltaFits ? [] : [say(`변경분이 중단 시간(${outage.ko})을 넘습니다${whole.ko}`, `the delta exceeds the outage (${outage.en})${whole.en}`)]),
  ];
}
