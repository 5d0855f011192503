import { classPart, classQuestions, nameQuestions, namePart, optional, servicesQuestion, whyNotThere, zonesFor } from '../../lib/model/common-questions';
import { gradeField } from '../../lib/model/classification';
import { countOf, durationField, identifierField, sizeField } from '../../lib/model/fields';
import type { Given, Question, QuestionContext, Questionnaire } from '../../lib/model/questions';
import { splitQuantity } from '../../lib/values/quantity';
import { parseDataSize } from '../../lib/values/data-size';
import { say } from '../../lib/values/speech';
import { smallestSample } from './check-promises';
import { accessPart, accessQuestions } from './questions-access';
import { copyLink, replicaPart, replicaQuestions, withoutReplica } from './questions-replica';

/** Central file storage, asked of the people whose files it keeps. */
export const questionnaire: Questionnaire = {
  section: 'fileStorages',
  about: say('업무파일을 모아 둘 중앙저장소', 'Central storage for office files'),
  ids: {
    prompt: say('중앙저장소에 짧은 영문 이름(id)을 지어 주십시오. 여럿이면 쉼표로 구분합니다.', 'Give each file storage a short id; commas between several.'),
    hint: say('영문 소문자, 숫자, 붙임표. 한번 정하면 바꾸지 않습니다.', 'Lower-case letters, digits and hyphens. An id never changes.'),
    example: 'office-files',
    field: identifierField,
  },
  questions: (context) => {
    const { given, id } = context;
    return [
      ...nameQuestions(context, say('저장소', 'the storage'), say('업무파일 중앙저장소', 'Central file storage')),
      ...classQuestions(given, say('개인정보가 든 파일이 있습니까?', 'Do any of the files hold personal data?')),
      { key: given.key('size'), prompt: say('모두 얼마나 저장합니까?', 'How much will it hold in all?'), example: '50 TB', field: sizeField },
      {
        key: given.key('dailyChange'),
        prompt: say('하루에 얼마나 새로 생기거나 바뀝니까?', 'How much is added or changed in a day?'),
        hint: say('모르면 크기의 2 %로 봅니다.', 'If not known, 2 % of the size is assumed.'),
        example: '1 TB',
        fallback: fraction(given.text('size'), 0.02),
        follows: say('크기의 2 %', '2 % of the size'),
        field: sizeField,
      },
      ...accessQuestions(context),
      zoneQuestion(context),
      ...replicaQuestions(context),
      servicesQuestion(context),
      ...promiseQuestions(given, id),
    ];
  },
  entails: (context) => copyLink(context),
  entry: (context) => {
    const { given } = context;
    return {
      ...namePart(context),
      zone: given.text('zone'),
      ...classPart(given),
      ...optional('grade', given.number('grade')),
      ...optional('services', given.list('services')),
      size: given.text('size'),
      dailyChange: given.text('dailyChange'),
      ...accessPart(given),
      replica: replicaPart(context),
      ...optional('rpo', given.text('rpo')),
      ...optional('rto', given.text('rto')),
      backup: {
        every: given.text('backup.every'),
        keep: given.number('backup.keep'),
        ...['immutable', 'fullRestoreWithin', 'seedWithin'].reduce((all, key) => ({ ...all, ...optional(key, given.text(`backup.${key}`)) }), {}),
      },
      restoreTest: { ...optional('every', given.text('restoreTest.every')), sample: given.text('restoreTest.sample') },
    };
  },
  samples: [
    { dataClass: 'S', personalData: 'yes', size: '50 TB', protocol: 'CIFS', clients: '10.128.0.0/18', 'replica.link': 'new' },
    { dataClass: 'O', personalData: 'no', size: '20 TB', protocol: 'NFS', clients: '10.128.0.0/18' },
  ],
};

/** The copy fixes where the storage stands, so its zone is settled here and not left to the planner. */
function zoneQuestion(context: QuestionContext): Question {
  const zones = zonesFor(context).filter(({ value }) => !withoutReplica(context, value));
  return {
    key: context.given.key('zone'),
    prompt: say('파일을 어느 영역에 둡니까?', 'In which zone are the files kept?'),
    example: zones[0]?.value ?? 'daejeon',
    ...(zones[0] && { fallback: zones[0].value }),
    choices: zones,
    excluded: whyNotThere(context),
  };
}

/** A part of a size in the same unit; `undefined` where the size was not answered yet. */
function fraction(size: string | undefined, share: number): string | undefined {
  const parts = size === undefined ? undefined : splitQuantity(size);
  return parts && `${Number((parts.amount * share).toFixed(6)) || 0.000001} ${parts.unit}`;
}

/** What decides how safe the files are; the defaults are the weakest that a central storage may have, so nobody need be asked. */
function promiseQuestions(given: Given, id: string): readonly Question[] {
  const duration = (key: string, ko: string, en: string, example: string, fallback = ''): Question => ({
    key: given.key(key),
    prompt: say(`'${id}': ${ko}`, `'${id}': ${en}`),
    example,
    fallback,
    field: durationField,
    unasked: true,
  });
  const size = parseDataSize(given.text('size') ?? '');
  return [
    { key: given.key('grade'), prompt: say('등급 (비우면 3등급)', 'Grade (empty: 3)'), example: '3', fallback: '', field: gradeField, unasked: true },
    duration('rpo', '잃어도 되는 작업의 최대 시간 (비우면 24 h)', 'the most work that may be lost (empty: 24 h)', '24 h'),
    duration('rto', '파일을 다시 쓸 수 있게 되는 최대 시간 (비우면 5 d)', 'files are back within (empty: 5 d)', '5 d'),
    duration('backup.every', '스냅샷 주기', 'a snapshot is taken every', '1 h', '1 h'),
    {
      key: given.key('backup.keep'),
      prompt: say('보관하는 스냅샷 수', 'Snapshots kept'),
      example: '48',
      fallback: '48',
      field: countOf(1000),
      unasked: true,
    },
    duration('backup.immutable', '다른 센터의 사본을 지울 수 없는 기간 (비우면 30 d)', 'copies at the other site cannot be deleted for (empty: 30 d)', '30 d'),
    duration('backup.fullRestoreWithin', '백업에서 모두 되살리는 최대 시간 (비우면 30 d)', 'a full restore from backup takes at most (empty: 30 d)', '30 d'),
    duration('backup.seedWithin', '첫 복제의 최대 시간 (비우면 30 d)', 'the first copy takes at most (empty: 30 d)', '30 d'),
    duration('restoreTest.every', '복구 시험 주기 (비우면 30 d)', 'restores are tested every (empty: 30 d)', '30 d'),
    {
      key: given.key('restoreTest.sample'),
      prompt: say('복구 시험에서 되살려 비교하는 양', 'How much a restore test restores and compares'),
      example: '1 TB',
      fallback: size === undefined ? undefined : `${smallestSample(size)} GiB`,
      follows: say('크기의 1 %, 많아도 1 TB', '1 % of the size, 1 TB at most'),
      field: sizeField,
      unasked: true,
    },
  ];
}
