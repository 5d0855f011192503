import type { StackSecret } from '../model/stack-secret';
import { by } from '../values/compare';
import { say } from '../values/speech';
import type { Language } from '../values/text';
import { type Block, code, heading, type Line, list, paragraph } from './document';
import type { RunbookTarget } from './runbook-model';
import { shellWord } from './shell';

const variable = ({ name }: StackSecret): string => `TF_VAR_${name}`;
const sorted = (secrets: readonly StackSecret[]): readonly StackSecret[] => [...secrets].sort(by(({ name }) => name));

/** How the shell learns to ask the key store: once, so that each stack's block can fetch its own. */
export function keyStoreSection(stacks: readonly Pick<RunbookTarget, 'secrets'>[], language: Language): readonly Block[] {
  if (stacks.every(({ secrets }) => secrets?.length === 0)) return [];
  return [
    heading(3, say('비밀', 'Secrets')[language]),
    paragraph([
      say(
        '비밀은 어떤 파일에도 없습니다. 각 스택의 명령이 키 저장소에서 그 스택의 것만 꺼내고, 적용이 끝나면 지웁니다. 같은 이름의 변수도 스택마다 다른 비밀입니다. 이 셸에 ',
        'Secrets stand in no file. Each stack’s commands fetch its own from the key store and drop them once it is applied; a variable of the same name is another secret in another stack. Define ',
      )[language],
      code('secret NAME'),
      say(
        '을 정의해 키 저장소의 항목 NAME을 출력하게 합니다. 아래는 Vault의 예이며, 쓰는 키 저장소의 명령으로 바꿉니다.',
        ' in this shell so that it prints the entry NAME of your key store. This is how Vault does it; put the command of yours in its place.',
      )[language],
    ]),
    { type: 'commands', lines: ['secret() { vault kv get -field=value "secret/$1"; }'] },
  ];
}

/** Which secrets a stack takes, and where each is kept. */
export function secretsOfStack(secrets: readonly StackSecret[], language: Language): readonly Block[] {
  if (secrets.length === 0) return [];
  const unknown = say('보관 장소는 이 구성을 만든 기술자가 압니다. 직접 export합니다', 'its engineer knows where it is kept: export it yourself');
  return [
    paragraph(say('이 스택만의 비밀과 키 저장소의 항목:', 'Secrets of this stack alone, and their entries in the key store:')[language]),
    list(
      sorted(secrets).map((secret): Line => [
        code(variable(secret)),
        ': ',
        secret.entry === undefined ? unknown[language] : code(secret.entry),
        ...(secret.about[language] === '' ? [] : [` (${secret.about[language]})`]),
      ]),
    ),
  ];
}

/** An entry that the key store does not give leaves the variable unset, so that Terraform stops rather than takes an empty secret. */
export const exportCommands = (secrets: readonly StackSecret[]): readonly string[] =>
  sorted(secrets).flatMap((secret) =>
    secret.entry === undefined ? [] : [`${variable(secret)}="$(secret ${shellWord(secret.entry)})" && export ${variable(secret)}`],
  );

export const unsetCommands = (secrets: readonly StackSecret[]): readonly string[] =>
  secrets.length === 0 ? [] : [`unset ${sorted(secrets).map(variable).join(' ')}`];
