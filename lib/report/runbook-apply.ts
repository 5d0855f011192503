import type { Language, Text } from '../values/text';
import { by, byText } from '../values/compare';
import { say } from '../values/speech';
import type { ApplyPhase, ApplyStep, PhaseName } from './apply-order';
import { type Block, code, heading, type Line, list, paragraph, table } from './document';
import { grouped } from './plan-summary';
import type { RunbookPart, RunbookStack, RunbookWaiting } from './runbook-model';
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

/** Under which names the stacks are applied; the names only, for secrets stand nowhere. */
export function credentialsSection(stacks: readonly RunbookStack[], language: Language): readonly Block[] {
  const uses = stacks.flatMap((stack) => stack.credentials.map((entry) => ({ entry, stack })));
  const secrets = [...new Set(stacks.flatMap((stack) => stack.secrets.map((name) => `TF_VAR_${name}`)))].sort(byText);
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
    ...(secrets.length > 0
      ? [
          paragraph(
            say('적용할 때 키 저장소에서 꺼내 환경 변수로 주는 비밀:', 'Secrets that you take from the key store and hand over in the environment:')[language],
          ),
          list(secrets.map((name): Line => [code(name)])),
        ]
      : []),
  ];
}

/** Every phase with its stacks and commands; facts are recorded between phases where something waits for them. */
export function applySection(phases: readonly ApplyPhase[], wave: string, waits: boolean, language: Language): readonly Block[] {
  if (phases.length === 0) return [paragraph(say('이 차수에는 적용할 스택이 없습니다.', 'This wave has no stack to apply.')[language])];
  return phases.flatMap(({ name, steps }, index): readonly Block[] => [
    heading(3, `2.${index + 1} ${PHASE[name].title[language]}`),
    paragraph(PHASE[name].why[language]),
    ...steps.flatMap((step) => stepBlocks(step, language)),
    ...(waits || index === phases.length - 1 ? record(wave, index === phases.length - 1, language) : []),
  ]);
}

function stepBlocks({ stack, again }: ApplyStep, language: Language): readonly Block[] {
  const { zoneTitle, agencyName, parts, credentials, supersedes } = stack;
  const contents = [...parts].sort(by(({ item, role }) => `${item} ${role}`)).map((part) => partText(part, language));
  return [
    paragraph([
      { strong: `${agencyName[language]} · ${zoneTitle[language]}` },
      ': ',
      code(stack.cloud === 'aws' ? stack.name : stack.folder),
      ...(credentials.length > 0
        ? [say(', 자격 ', ', as ')[language], ...credentials.flatMap((entry, index) => [...(index > 0 ? [', '] : []), code(entry)])]
        : []),
    ]),
    ...(contents.length > 0 ? [list(contents)] : []),
    ...(supersedes === undefined
      ? []
      : [paragraph([say('같은 상태의 이전 사본을 대신합니다: ', 'It replaces the earlier copy of the same state: ')[language], code(supersedes)])]),
    { type: 'commands', lines: applyCommands(stack) },
    ...(again.length > 0
      ? [
          paragraph(
            [
              say(
                '서로를 필요로 하므로, 다음을 적용한 뒤 이 스택을 한 번 더 적용합니다: ',
                'They need each other: once these are applied, apply this stack once more: ',
              )[language],
              ...again.flatMap((other, index) => [...(index > 0 ? [', '] : []), code(other.cloud === 'aws' ? other.name : other.folder)]),
            ],
            'warn',
          ),
        ]
      : []),
  ];
}

export const partText = ({ item, name, role }: RunbookPart, language: Language): string =>
  `${name[language]} (${item})${role === 'primary' ? '' : `: ${ROLE_NAME[role][language]}`}`;

/** A stored plan may hold secrets in clear, so it is removed once it is applied. */
export function applyCommands({ cloud, folder, name, credentials }: Pick<RunbookStack, 'cloud' | 'folder' | 'name' | 'credentials'>): readonly string[] {
  if (cloud === 'aws') {
    const profile = credentials[0] === undefined ? '' : ` --profile ${credentials[0]}`;
    return [
      `npx cdk diff ${name} --app ${folder} --exclusively${profile}`,
      `npx cdk deploy ${name} --app ${folder} --exclusively --require-approval any-change${profile}`,
    ];
  }
  return [
    `terraform -chdir=${folder} init -input=false -lock-timeout=10m`,
    `terraform -chdir=${folder} plan -input=false -lock-timeout=10m -out=wave.tfplan`,
    `terraform -chdir=${folder} apply -input=false -lock-timeout=10m wave.tfplan`,
    `rm ${folder}/wave.tfplan`,
    `terraform -chdir=${folder} plan -input=false -lock-timeout=10m -detailed-exitcode`,
  ];
}

function record(wave: string, last: boolean, language: Language): readonly Block[] {
  const why = last
    ? say(
        '모두 적용했으면 배치 완료로 기록합니다. 마지막 plan 의 종료 코드가 0(변경 없음)인 스택만 기록합니다.',
        'When all is applied, record the wave as deployed; only stacks whose last plan ended with exit code 0 (no changes) count.',
      )
    : say(
        '클라우드가 알려 준 정보(터널 주소 등)를 기록하고 출력을 새로 만듭니다. 기다리던 부분이 채워집니다. 파일은 방금 적용한 각 스택의 terraform state pull, AWS 는 aws cloudformation describe-stacks 의 출력입니다.',
        'Record what the cloud has told (tunnel addresses and the like) and write the output anew: waiting parts are filled in. FILE is what terraform state pull prints in each stack just applied; on AWS, what aws cloudformation describe-stacks prints.',
      );
  return [
    paragraph(why[language]),
    { type: 'commands', lines: last ? [`gcdk record ${wave} --all`] : [`gcdk record ${wave} --state ZONE=FILE`, `gcdk synth --wave ${wave}`] },
  ];
}

/** What is not emitted yet, and the facts it waits for. */
export function waitingSection(waiting: readonly RunbookWaiting[], wave: string, language: Language): readonly Block[] {
  if (waiting.length === 0) return [];
  return [
    heading(3, say('정보를 기다리는 부분', 'Parts that wait for facts')[language]),
    paragraph(
      say(
        `아래 부분은 필요한 정보가 기록될 때까지 출력에 들어 있지 않습니다. facts 폴더의 해당 영역 파일에 적히며, gcdk record ${wave} 가 씁니다.`,
        `These are not in the output until their facts are known. They stand in the zone’s file in facts, written by gcdk record ${wave}.`,
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
          [...facts]
            .sort(by((fact) => `${fact.zone} ${fact.name}`))
            .flatMap((fact, index): Line => [...(index > 0 ? [', '] : []), code(`${fact.zone}: ${fact.name}`)]),
        ]),
    ),
  ];
}
