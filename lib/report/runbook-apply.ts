import type { Language, Text } from '../values/text';
import { by } from '../values/compare';
import { say } from '../values/speech';
import type { ApplyPhase, ApplyStep, PhaseName } from './apply-order';
import { type Block, code, heading, paragraph, table } from './document';
import { grouped } from './plan-summary';
import type { RunbookStack, RunbookWaiting } from './runbook-model';
import { recordFacts } from './runbook-record';
import { commas, NOTHING_LOST, partsList, stackBlocks, stackLabel } from './runbook-stack';
import { ROLE_NAME } from './words';

const PHASE = {
  tenancy: {
    title: say('테넌시 (관리자 권한)', 'Tenancies, as the administrator'),
    why: say(
      '도메인, 프로젝트, 할당량, 네트워크, 라우터를 만듭니다. 기관의 스택은 이것을 이름으로 찾습니다.',
      'Domains, projects, quotas, networks and routers. The agencies’ stacks find them by name.',
    ),
  },
  link: {
    title: say('전송 링크가 있는 스택', 'Stacks with transfer links'),
    why: say('자료와 호출이 지나갈 길을 먼저 엽니다.', 'The ways for data and calls come first.'),
  },
  storage: {
    title: say('파일저장소가 있는 스택', 'Stacks with file storage'),
    why: say('복제본을 원본보다 먼저 만들어, 사본 없이 쓰이는 때가 없게 합니다.', 'Replicas before primaries, so that no file is ever written without a copy.'),
  },
  system: {
    title: say('정보시스템', 'Systems'),
    why: say('다른 시스템이 필요로 하는 것부터, 대기를 주보다 먼저 적용합니다.', 'What others need comes first, standbys before primaries.'),
  },
} as const satisfies Record<PhaseName, { title: Text; why: Text }>;

/** Under which names the stacks are applied; the names only. */
export function credentialsSection(stacks: readonly RunbookStack[], language: Language): readonly Block[] {
  const uses = stacks.flatMap((stack) => stack.credentials.map((entry) => ({ entry, stack })));
  if (uses.length === 0) return [];
  const administrator = say('운영기관', 'the operator')[language];
  return [
    heading(3, say('자격', 'Credentials')[language]),
    table(
      say('clouds.yaml 항목과 AWS 프로필', 'Entries of clouds.yaml and AWS profiles')[language],
      [say('이름', 'Name')[language], say('영역', 'Zone')[language], say('누구의 것', 'Held by')[language]],
      [...grouped(uses, ({ entry }) => entry)].map(([entry, [first]]) => [
        [code(entry)],
        first?.stack.zoneTitle[language] ?? '',
        first?.stack.scope === 'administrator' ? administrator : (first?.stack.agencyName[language] ?? ''),
      ]),
    ),
  ];
}

export interface ApplySection {
  readonly phases: readonly ApplyPhase[];
  readonly wave: string;
  /** Something waits for facts, so they are recorded between phases. */
  readonly waits: boolean;
  /** Stacks of earlier waves are applied, which another section tells. */
  readonly changes: boolean;
  /** By hand, once the tenancies stand. */
  readonly afterTenancy: readonly Block[];
}

/** Every phase with its stacks, each in two blocks: what shows the plan, and what applies it. */
export function applySection({ phases, wave, waits, changes, afterTenancy }: ApplySection, language: Language): readonly Block[] {
  if (phases.length === 0) {
    const nothing = changes
      ? say(
          '이 차수에 새로 만드는 스택은 없습니다. 앞 차수의 스택만 다시 적용합니다.',
          'This wave brings no stack of its own; it applies those of earlier waves again.',
        )
      : say('이 차수에는 적용할 스택이 없습니다.', 'This wave has no stack to apply.');
    return [paragraph(nothing[language]), ...afterTenancy];
  }
  const tenancies = phases.filter(({ name }) => name === 'tenancy').length;
  const next = `2.${tenancies + 1}`;
  const blocks = phases.map(({ name, steps }, index): readonly Block[] => [
    heading(3, `2.${index + 1} ${PHASE[name].title[language]}`),
    paragraph(PHASE[name].why[language]),
    ...steps.flatMap((step) => stepBlocks(step, language)),
    ...(waits
      ? recordFacts(
          steps.map(({ stack }) => stack),
          wave,
          next,
          language,
        )
      : []),
  ]);
  return [howToApply(language), ...blocks.slice(0, tenancies).flat(), ...afterTenancy, ...blocks.slice(tenancies).flat()];
}

const howToApply = (language: Language): Block =>
  paragraph(
    say(
      '스택마다 명령이 두 묶음입니다. 첫 묶음은 계획만 보여 줍니다. 종료 코드 0은 변경 없음, 2는 변경 있음, 1은 실패(6.1)입니다. 계획을 읽은 뒤에만 둘째 묶음을 실행합니다. 적용하지 않기로 했으면 둘째 묶음의 rm과 unset 줄만 실행합니다.',
      'Each stack has two blocks of commands. The first only shows a plan: exit code 0 means no change, 2 changes, 1 a failure (6.1). Run the second only once the plan has been read. If you decide not to apply, run just the rm and unset lines of the second.',
    )[language],
  );

function stepBlocks({ stack, again }: ApplyStep, language: Language): readonly Block[] {
  const about: Block[] = [
    ...partsList(stack.parts, language),
    ...(stack.supersedes === undefined
      ? []
      : [paragraph([say('같은 상태의 이전 사본을 대신합니다: ', 'It replaces the earlier copy of the same state: ')[language], code(stack.supersedes)])]),
  ];
  return [
    ...stackBlocks(stack, { about, expected: NOTHING_LOST }, language),
    ...(again.length > 0
      ? [
          paragraph(
            [
              say(
                '서로를 필요로 하므로, 다음을 적용한 뒤 이 스택의 두 묶음을 한 번 더 실행합니다: ',
                'They need each other: once these are applied, run both blocks of this stack once more: ',
              )[language],
              ...commas(again.map(stackLabel)),
            ],
            'warn',
          ),
        ]
      : []),
  ];
}

/** What is not emitted yet, and the facts it waits for. */
export function waitingSection(waiting: readonly RunbookWaiting[], language: Language): readonly Block[] {
  if (waiting.length === 0) return [];
  return [
    heading(3, say('정보를 기다리는 부분', 'Parts that wait for facts')[language]),
    paragraph(
      say(
        '아래 부분은 필요한 정보가 기록될 때까지 출력에 들어 있지 않습니다. 정보는 이 차수의 스택을 적용하면 클라우드가 알려 주며, 단계마다 gcdk record로 facts 폴더의 해당 영역 파일에 적습니다.',
        'These are not in the output until their facts are known. The cloud tells them once stacks of this wave stand; after each phase gcdk record writes them into the zone’s file in the folder facts.',
      )[language],
      'warn',
    ),
    table(
      say('기다리는 정보', 'Missing facts')[language],
      [say('대상', 'Item')[language], say('역할', 'Role')[language], say('영역', 'Zone')[language], say('기다리는 정보', 'Waits for')[language]],
      [...waiting]
        .sort(by(({ item, role }) => `${item} ${role}`))
        .map(({ item, name, role, zone, facts }) => [
          `${name[language]} (${item})`,
          ROLE_NAME[role][language],
          zone,
          commas([...facts].sort(by((fact) => `${fact.zone} ${fact.name}`)).map((fact) => `${fact.zone}: ${fact.name}`)),
        ]),
    ),
  ];
}
