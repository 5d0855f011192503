import { addDays } from '../values/calendar-date';
import { dayText, say } from '../values/speech';
import type { Language } from '../values/text';
import { DUTY_TERMS } from './agency-duties';
import { type Block, heading, list, short, table } from './document';
import { itemLine, nightOf, texts } from './runbook-cutover';
import type { RunbookCutover, RunbookStack } from './runbook-model';

/** From where there is a way back, and how: out of an apply that failed, out of a night, and until when at all. */
export function backSection(stacks: readonly Pick<RunbookStack, 'cloud'>[], cutovers: readonly RunbookCutover[], language: Language): readonly Block[] {
  return [
    ...failedApply(new Set(stacks.map(({ cloud }) => cloud)), language),
    heading(3, say('6.2 전환하는 밤에서 되돌리기', '6.2 Back out of a night')[language]),
    ...cutovers.flatMap((cutover) => [itemLine(cutover, language), texts(nightOf(cutover).back, language, true)]),
    ...(cutovers.length === 0 ? [texts([say('이 차수에서 전환하는 것이 없습니다.', 'Nothing cuts over in this wave.')], language)] : []),
    ...pointsOfNoReturn(cutovers, language),
  ];
}

/** An apply that stopped half-way has changed what it told until then; both engines go on from there. */
function failedApply(clouds: ReadonlySet<RunbookStack['cloud']>, language: Language): readonly Block[] {
  const openstack = [
    say(
      '적용이 중간에 멈추어도 그때까지 만든 것은 상태에 남습니다. 원인을 고치고 같은 스택의 두 묶음을 다시 실행합니다. 저장된 계획은 한 번만 쓸 수 있으므로 반드시 새로 계획합니다.',
      'What an apply had made until it stopped is in the state. Mend the cause, then run both blocks of the same stack again; a stored plan works once, so plan anew.',
    ),
    say(
      '반쯤 만들어진 자원은 tainted로 표시되어 새 계획에 교체로 보입니다. 방금 이 적용이 만들던 자원일 때만 받아들입니다.',
      'What was made by half is marked as tainted, and the new plan shows it as replaced: accept that only for resources that this very apply was making.',
    ),
    say(
      '"Error acquiring the state lock": 다른 사람이 적용하고 있지 않은지 먼저 확인합니다. 아무도 아니면 오류에 적힌 ID로 terraform -chdir="$OUT/…" force-unlock ID를 실행합니다.',
      '“Error acquiring the state lock”: first make sure that nobody else is applying. If nobody is, run terraform -chdir="$OUT/…" force-unlock ID with the ID in the message.',
    ),
    say(
      '"errored.tfstate"가 스택의 폴더에 남으면 상태가 저장되지 않은 것입니다. 다른 일을 하기 전에 terraform -chdir="$OUT/…" state push errored.tfstate로 올리고 파일을 지웁니다. 비밀이 들어 있습니다.',
      'An “errored.tfstate” in the stack’s folder means that the state could not be stored. Before anything else, terraform -chdir="$OUT/…" state push errored.tfstate, then remove the file: it holds secrets.',
    ),
    say(
      'Heat 스택이 CREATE_FAILED나 UPDATE_FAILED이면 openstack --os-cloud 자격 stack failures list 이름으로 이유를 보고, 고친 뒤 다시 적용합니다. 공유 자체는 Heat 스택 안에 있지 않아 영향을 받지 않습니다.',
      'A Heat stack that is CREATE_FAILED or UPDATE_FAILED tells why with openstack --os-cloud ENTRY stack failures list NAME; mend it and apply again. Shares themselves are in no Heat stack and are not touched.',
    ),
  ];
  const aws = [
    say(
      'UPDATE_ROLLBACK_COMPLETE: 스택은 이전 상태로 돌아갔고 쓸 수 있습니다. 이유는 aws cloudformation describe-stack-events --stack-name 이름이 알려 줍니다. 고친 뒤 두 묶음을 다시 실행합니다.',
      'UPDATE_ROLLBACK_COMPLETE: the stack is as it was, and works. aws cloudformation describe-stack-events --stack-name NAME tells why; mend it and run both blocks again.',
    ),
    say(
      'ROLLBACK_COMPLETE(첫 배포의 실패): 스택을 지워야 다시 배포할 수 있습니다. 보호(Retain)된 것은 남으므로, 남은 로그 그룹이나 저장소의 이름이 겹치면 먼저 정리합니다. aws cloudformation delete-stack --stack-name 이름.',
      'ROLLBACK_COMPLETE, after a first deployment failed: the stack must be deleted before it can be deployed again, with aws cloudformation delete-stack --stack-name NAME. What is guarded (Retain) stays; clear leftovers whose names would clash.',
    ),
    say(
      'UPDATE_ROLLBACK_FAILED: 막힌 것을 고치고 aws cloudformation continue-update-rollback --stack-name 이름을 실행합니다.',
      'UPDATE_ROLLBACK_FAILED: clear what blocks it, then aws cloudformation continue-update-rollback --stack-name NAME.',
    ),
  ];
  return [
    heading(3, say('6.1 실패하거나 중간에 멈춘 적용', '6.1 An apply that failed, or stopped half-way')[language]),
    list([
      ...[...(clouds.has('openstack') ? openstack : []), ...(clouds.has('aws') ? aws : [])].map((text) => text[language]),
      say(
        '고칠 수 없으면 그 스택에서 멈춥니다. 뒤의 스택은 적용하지 않고, 그 스택의 대상은 이 밤에 전환하지 않습니다. 이미 적용한 것은 그대로 두어도 됩니다. 아무도 쓰지 않습니다.',
        'What cannot be mended stops there: apply no later stack, and cut over nothing of it in this night. What has been applied may stay, for nobody uses it yet.',
      )[language],
    ]),
  ];
}

/** Until when the source stands. What moves no data has no source to keep. */
function pointsOfNoReturn(cutovers: readonly RunbookCutover[], language: Language): readonly Block[] {
  const kept = cutovers.filter(({ sourceKept }) => sourceKept);
  if (kept.length === 0) return [];
  return [
    heading(3, say('6.3 돌아올 수 없는 지점', '6.3 Points of no return')[language]),
    texts(
      [
        say(
          '원본 보존 기한이 지나 원본을 지우면 돌아올 수 없습니다. 그 전에 인수 확인서와 복구 시험 결과를 확인합니다.',
          'Once the source has been kept for its time and is erased, there is no way back. Before that, see the acceptance and a restore test.',
        ),
      ],
      language,
    ),
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
        return [`${name[language]} (${item})`, dayText(cutover)[language], say(`${days}일`, `${days} d`)[language], dayText(addDays(cutover, days))[language]];
      }),
    ),
  ];
}
