import { by } from '../values/compare';
import { say } from '../values/speech';
import type { Language, Text } from '../values/text';
import { type Block, code, type Line, list, paragraph } from './document';
import type { RunbookPart, RunbookTarget } from './runbook-model';
import { inOutput } from './runbook-place';
import { exportCommands, secretsOfStack, unsetCommands } from './runbook-secrets';
import { ROLE_NAME } from './words';

/** What a plan must show before it may be applied. */
export const NOTHING_LOST = say('삭제와 교체가 없으면 적용합니다.', 'If it removes and replaces nothing, apply it.');

export const partText = ({ item, name, role }: RunbookPart, language: Language): string =>
  `${name[language]} (${item})${role === 'primary' ? '' : `: ${ROLE_NAME[role][language]}`}`;

export const partsList = (parts: readonly RunbookPart[], language: Language): readonly Block[] =>
  parts.length === 0 ? [] : [list([...parts].sort(by(({ item, role }) => `${item} ${role}`)).map((part) => partText(part, language)))];

/** Words a machine knows, one after another. */
export const commas = (words: readonly string[]): Line => words.flatMap((word, index) => [...(index > 0 ? [', '] : []), code(word)]);

/** What everybody calls a stack: its folder, or its name where a folder holds many. */
export const stackLabel = ({ cloud, name, folder }: Pick<RunbookTarget, 'cloud' | 'name' | 'folder'>): string => (cloud === 'aws' ? name : folder);

/** Who applies what, with which secrets, in two blocks: pasting the first never applies anything. */
export function stackBlocks(
  target: RunbookTarget & { readonly zoneTitle: Text; readonly agencyName: Text },
  { about, expected, elsewhere }: { readonly about: readonly Block[]; readonly expected: Text; readonly elsewhere?: string },
  language: Language,
): readonly Block[] {
  const { credentials, secrets } = target;
  return [
    paragraph([
      { strong: `${target.agencyName[language]} · ${target.zoneTitle[language]}` },
      ': ',
      code(stackLabel(target)),
      ...(credentials.length > 0 ? [say(', 자격 ', ', as ')[language], ...commas(credentials)] : []),
    ]),
    ...about,
    ...secretsOfStack(secrets ?? [], language),
    ...(secrets === undefined && elsewhere !== undefined
      ? [
          paragraph(
            [
              say(
                '이 스택의 비밀은 처음 적용한 차수의 안내서에서 같은 스택을 찾아 먼저 export합니다: ',
                'Export the secrets of this stack first, as the runbook of its first wave says: ',
              )[language],
              code(elsewhere),
            ],
            'warn',
          ),
        ]
      : []),
    { type: 'commands', lines: planCommands(target) },
    paragraph([{ strong: say('계획을 읽습니다.', 'Read the plan.')[language] }, ' ', expected[language]]),
    { type: 'commands', lines: applyCommands(target) },
  ];
}

const profileOption = ({ credentials }: Pick<RunbookTarget, 'credentials'>): string => (credentials[0] === undefined ? '' : ` --profile ${credentials[0]}`);

/** Shows what would change, and changes nothing. */
export function planCommands(target: RunbookTarget): readonly string[] {
  if (target.cloud === 'aws') return [`npx cdk diff ${target.name} --app ${inOutput(target.folder)} --exclusively${profileOption(target)}`];
  const terraform = `terraform -chdir=${inOutput(target.folder)}`;
  return [
    ...exportCommands(target.secrets ?? []),
    `${terraform} init -input=false -lock-timeout=10m`,
    `${terraform} plan -input=false -lock-timeout=10m -detailed-exitcode -out=wave.tfplan; echo "exit code $?"`,
  ];
}

/** A stored plan may hold secrets in clear, so it is removed once it is applied. */
export function applyCommands(target: RunbookTarget): readonly string[] {
  if (target.cloud === 'aws') {
    return [`npx cdk deploy ${target.name} --app ${inOutput(target.folder)} --exclusively --require-approval any-change${profileOption(target)}`];
  }
  const terraform = `terraform -chdir=${inOutput(target.folder)}`;
  return [
    `${terraform} apply -input=false -lock-timeout=10m wave.tfplan`,
    `rm ${inOutput(`${target.folder}/wave.tfplan`)}`,
    `${terraform} plan -input=false -lock-timeout=10m -detailed-exitcode; echo "exit code $?"`,
    ...unsetCommands(target.secrets ?? []),
  ];
}
