import { say } from '../values/speech';
import type { Language } from '../values/text';
import { type Block, code, list, paragraph } from './document';

/**
 * Where a runbook's commands run: in the portfolio's folder, which `gcdk synth` never moves as it does the output's. Bash fills in
 * where the output lies, for the same runbook must come out of every machine.
 */
export const inOutput = (path: string): string => `"$OUT/${path}"`;

/** `gcdk record` as it is run from there. */
export const recordCommand = (wave: string, ...options: readonly string[]): string => ['gcdk record', wave, '--out "$OUT"', ...options].join(' ');
/** `gcdk synth` as it is run from there. */
export const synthCommand = (waves: readonly string[]): string => `gcdk synth --out "$OUT" --wave ${waves.join(' ')}`;

/** One folder for everything, and the shell that the commands below expect. */
export function placeSection(wave: string, extended: boolean, language: Language): readonly Block[] {
  return [
    paragraph([
      say(
        '모든 명령은 한 곳에서 실행합니다: bash로, portfolio.yaml이 있는 포트폴리오 폴더에서. ',
        'Every command runs in one place: in bash, in the folder of the portfolio, where portfolio.yaml lies. ',
      )[language],
      code('OUT'),
      say(
        '은 그곳에서 본 gcdk synth의 출력 폴더입니다(기본값 out). 시작할 때 한 번 실행하고, ls가 두 파일을 모두 보여 주는지 확인합니다. umask는 저장된 계획을 남이 읽지 못하게 합니다.',
        ' is the output of gcdk synth as seen from there (out by default). Run this once at the start; ls must show both files. The umask keeps stored plans from other people’s eyes.',
      )[language],
    ]),
    { type: 'commands', lines: ['OUT=out', `ls portfolio.yaml ${inOutput(`${wave}/RUNBOOK.md`)}`, 'umask 077'] },
    list([
      say(
        '상태 저장소에 접속할 자격은 환경 변수로만 줍니다. 파일에 적지 않습니다.',
        'Credentials of the state backend come from the environment only, never from a file.',
      )[language],
      say(
        '계획(plan)에 삭제나 교체가 보이면 적용하지 말고 gcdk diff로 이유를 확인합니다. 실패한 적용이 남긴 것은 6.1을 봅니다.',
        'If a plan shows a removal or a replacement, do not apply it; ask gcdk diff for the reason. What a failed apply has left is told in 6.1.',
      )[language],
      ...(extended
        ? [
            say(
              '이 출력은 확장(--extension)과 함께 만들었습니다. 아래의 모든 gcdk synth와 gcdk record에 같은 --extension을 줍니다.',
              'This output was made with an extension: give the same --extension to every gcdk synth and gcdk record below.',
            )[language],
          ]
        : []),
    ]),
  ];
}
