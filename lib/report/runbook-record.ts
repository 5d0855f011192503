import { say } from '../values/speech';
import type { Language } from '../values/text';
import { type Block, list, paragraph } from './document';
import type { RunbookStack } from './runbook-model';
import { inOutput, recordCommand, synthCommand } from './runbook-place';

/** What the clouds told of the stacks just applied becomes facts; then the output is written anew, with what waited for them. */
export function recordFacts(stacks: readonly RunbookStack[], wave: string, next: string, language: Language): readonly Block[] {
  return [
    paragraph(
      say(
        '클라우드가 알려 준 정보(터널 주소 등)를 스택마다 기록합니다. 상태에는 비밀이 그대로 들어 있으므로 파일로 남기지 않고 곧바로 넘깁니다.',
        'Record, stack by stack, what the cloud has told: tunnel addresses and the like. A state holds secrets in clear, so it passes from one program to the next and lies in no file.',
      )[language],
    ),
    { type: 'commands', lines: stacks.map((stack) => `${stateCommand(stack)} | ${recordCommand(wave, `--state ${stack.zone}=-`)}`) },
    paragraph(say('그다음 출력을 새로 만듭니다. 기다리던 부분이 채워집니다.', 'Then write the output anew: waiting parts are filled in.')[language]),
    { type: 'commands', lines: [synthCommand([wave])] },
    paragraph(
      say(
        `이 안내서도 새로 쓰였습니다. 다시 열어 ${next}부터 이어 갑니다. 이미 적용한 스택은 바뀐 것이 있을 때만 계획에 변경이 보입니다(종료 코드 0이면 변경 없음).`,
        `This runbook has been written anew, too: open it again and continue in it at ${next}. A stack that stands has changes in its plan only where a part was filled in; exit code 0 means none.`,
      )[language],
      'warn',
    ),
  ];
}

function stateCommand({ cloud, folder, name, credentials }: RunbookStack): string {
  if (cloud === 'openstack') return `terraform -chdir=${inOutput(folder)} state pull`;
  const profile = credentials[0] === undefined ? '' : ` --profile ${credentials[0]}`;
  return `aws cloudformation describe-stacks --stack-name ${name} --output json${profile}`;
}

/** The end of applying. Nothing that waits may be marked, and `gcdk record` refuses it. */
export function recordDone(wave: string, waits: boolean, language: Language): readonly Block[] {
  const done = say(
    '모두 적용했으면 배치 완료로 기록합니다. 마지막 plan의 종료 코드가 모두 0(변경 없음)이어야 합니다.',
    'When all is applied, record the wave as deployed. The last plan of every stack must have ended with exit code 0, no changes.',
  );
  return [
    paragraph(done[language]),
    ...(waits
      ? [
          list([
            say(
              '정보를 기다리는 부분이 남아 있으면 기록이 거부됩니다. 먼저 위에서 정보를 기록하고 출력을 새로 만듭니다.',
              'While a part waits for facts this is refused: record them above and write the output anew first.',
            )[language],
          ]),
        ]
      : []),
    { type: 'commands', lines: [recordCommand(wave, '--all')] },
  ];
}
