import { YES_NO } from '../../lib/model/common-questions';
import { portField, secretRefField } from '../../lib/model/fields';
import type { Given, Question, QuestionContext } from '../../lib/model/questions';
import { same, say } from '../../lib/values/speech';

/** Whether a load balancer stands in front: always where the public calls. */
export const hasEntry = (given: Given): boolean => given.text('exposure') === 'public' || given.yes('entry');

/** What leads to the system: asked before who may call its servers, because the load balancer is one of their callers. */
export function entryQuestions({ given, id }: QuestionContext): readonly Question[] {
  const isPublic = given.text('exposure') === 'public';
  const groups = given.list('components');
  const asked: Question = {
    key: given.key('entry'),
    prompt: say(
      '이용자가 https 주소 하나로 접속합니까? (부하분산 장치를 앞에 둡니다)',
      'Do users reach it at one https address? (a load balancer is put in front)',
    ),
    example: 'yes',
    fallback: isPublic ? 'yes' : 'no',
    choices: isPublic ? YES_NO.slice(0, 1) : YES_NO,
    unasked: isPublic,
  };
  if (!hasEntry(given)) return [asked];
  return [
    asked,
    {
      key: given.key('entry.to'),
      prompt: say('이용자의 접속을 어느 서버 묶음이 받습니까?', 'Which group of servers takes the calls of users?'),
      example: 'web',
      ...(groups[0] !== undefined && { fallback: groups[0] }),
      choices: groups.map((value) => ({ value, label: same(value) })),
      unasked: groups.length < 2,
    },
    {
      key: given.key('entry.behind'),
      prompt: say(
        `'${given.text('entry.to') ?? groups[0] ?? 'web'}' 서버는 그 접속을 몇 번 포트에서 받습니까?`,
        `On which port do the servers of '${given.text('entry.to') ?? groups[0] ?? 'web'}' take them?`,
      ),
      example: '8443',
      fallback: '8443',
      field: portField,
    },
    {
      key: given.key('entry.port'),
      prompt: say('이용자가 접속하는 포트', 'The port that users call'),
      example: '443',
      fallback: '443',
      field: portField,
      unasked: true,
    },
    {
      key: given.key('entry.certificate'),
      prompt: say('https 인증서는 키 저장소에 어떤 이름으로 보관합니까?', 'Under which name does the key store keep the https certificate?'),
      hint: say('인증서 자체가 아니라 이름만 적습니다.', 'The name only, never the certificate itself.'),
      example: `certificates/${id}`,
      fallback: `certificates/${id}`,
      field: secretRefField,
    },
  ];
}
