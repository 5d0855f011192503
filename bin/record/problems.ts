import { defineProblem, shown } from '../../lib/problem/problem';
import type { Text } from '../../lib/values/text';

export const recordingProblems = {
  noState: defineProblem<Record<string, never>>({
    code: 'GCDK6301',
    title: { ko: '상태 파일이 아님', en: 'no state of a cloud' },
    text: () => ({
      what: { ko: '클라우드의 상태로 읽을 수 없는 파일입니다', en: 'the file cannot be read as the state of a cloud' },
      allowed: {
        ko: '`terraform state pull`, `aws cloudformation describe-stacks` 또는 `describe-stack-resources`의 JSON',
        en: 'the JSON of `terraform state pull`, `aws cloudformation describe-stacks` or `describe-stack-resources`',
      },
      fix: {
        ko: '명령의 출력을 그대로 파일로 저장해 주십시오. 예: terraform state pull > state.json',
        en: 'keep the command’s output as it is, e.g. terraform state pull > state.json',
      },
    }),
    example: {},
  }),
  unreadable: defineProblem<{ readonly file: string }>({
    code: 'GCDK6302',
    title: { ko: '상태 파일을 읽을 수 없음', en: 'a state that cannot be read' },
    text: ({ file }) => ({
      what: { ko: '파일이 없거나 읽을 수 없습니다', en: 'the file is missing or cannot be read' },
      got: shown(file),
      fix: { ko: '경로를 확인해 주십시오', en: 'check the path' },
    }),
    example: { file: 'state.json' },
  }),
  wrongForm: defineProblem<{ readonly option: string; readonly written: string; readonly form: string; readonly zones: readonly string[] }>({
    code: 'GCDK6303',
    title: { ko: '기록 옵션의 모양이 다름', en: 'an option of record in another form' },
    text: ({ option, written, form, zones }) => ({
      what: { ko: `${option}의 값을 이해할 수 없습니다`, en: `the value of ${option} cannot be understood` },
      got: shown(written),
      allowed: { ko: `${form} (영역: ${zones.join(', ')})`, en: `${form} (zones: ${zones.join(', ')})` },
      fix: { ko: `예: ${option} ${form}`, en: `write it as ${option} ${form}` },
    }),
    example: { option: '--state', written: 'state.json', form: 'ZONE=FILE', zones: ['daejeon', 'gwangju'] },
  }),
  nothingGiven: defineProblem<Record<string, never>>({
    code: 'GCDK6304',
    title: { ko: '기록할 것을 주지 않음', en: 'nothing given to record' },
    text: () => ({
      what: { ko: '무엇이 배포되었는지 알려 주는 것이 없습니다', en: 'nothing says what has been deployed' },
      allowed: { ko: '--state, --item, --fact, --all 또는 --close', en: '--state, --item, --fact, --all or --close' },
      fix: {
        ko: '상태 파일을 주거나(--state 영역=파일), 항목을 적거나(--item), 차수 전체임을 밝혀 주십시오(--all)',
        en: 'give state files (--state ZONE=FILE), name items (--item), or say that it is the whole wave (--all)',
      },
    }),
    example: {},
  }),
  stillWaiting: defineProblem<{ readonly item: string; readonly facts: string }>({
    code: 'GCDK6306',
    title: { ko: '정보를 기다리는 것을 배포로 기록함', en: 'recording what still waits for facts' },
    text: ({ item, facts }) => ({
      what: {
        ko: `'${item}'은(는) 정보를 기다리고 있어 아직 산출물에 들어 있지 않습니다`,
        en: `'${item}' waits for facts and is not in the output yet, so it cannot be deployed`,
      },
      got: facts,
      fix: {
        ko: '먼저 --state나 --fact로 그 정보를 기록하고 `gcdk synth`로 산출물을 새로 만들어 적용하거나, --item으로 다른 항목만 기록하십시오',
        en: 'record the facts first with --state or --fact, synthesize and apply what waited, or record the other items by --item',
      },
    }),
    example: { item: '1741000/g-drive-offsite', facts: 'site-2: segment/1741000-s-work/outer-address' },
  }),
  badFact: defineProblem<{
    readonly output: string;
    readonly name: string;
    readonly value: string;
    readonly why?: Text | undefined;
    readonly allowed?: Text | undefined;
  }>({
    code: 'GCDK6307',
    title: { ko: '사실로 기록할 수 없는 출력', en: 'an output that cannot be recorded as a fact' },
    text: ({ output, name, value, why, allowed }) => ({
      what: {
        ko: `'${shown(output)}'이(가) 전하는 것을 사실로 기록할 수 없습니다: ${why?.ko ?? '이름이나 값의 형식이 맞지 않습니다'}`,
        en: `what '${shown(output)}' carries cannot be recorded as a fact: ${why?.en ?? 'its name or value has not the form of one'}`,
      },
      got: shown(`${name}: ${value}`),
      ...(allowed && { allowed }),
      fix: {
        ko: '출력을 만든 구성을 확인하십시오. 아무것도 기록하지 않았습니다',
        en: 'look at what made the output; nothing has been recorded',
      },
    }),
    example: {
      output: 'fact__Bad name!',
      name: 'Bad name!',
      value: '203.0.113.9',
      why: { ko: '글의 형식이 맞지 않습니다', en: 'the text has not the form that is wanted' },
    },
  }),
  noManifest: defineProblem<{ readonly out: string; readonly wave: string }>({
    code: 'GCDK6305',
    title: { ko: '비교할 산출물이 없음', en: 'no output to compare a state with' },
    text: ({ out, wave }) => ({
      what: { ko: `상태를 대조할 차수 ${wave}의 산출물이 없습니다`, en: `there is no output of wave ${wave} to hold a state against` },
      got: out,
      fix: { ko: '적용에 쓴 산출물 폴더를 --out으로 주십시오', en: 'name with --out the folder that was applied' },
    }),
    example: { out: 'out', wave: '2026-1' },
  }),
} as const;
