import { defineProblem } from '../lib/problem/problem';
import type { Text } from '../lib/values/text';

export const commandProblems = {
  folderTaken: defineProblem<{ readonly folder: string }>({
    code: 'GCDK9001',
    title: { ko: '빈 폴더가 아님', en: 'the folder is not empty' },
    text: ({ folder }) => ({
      what: { ko: '이미 무엇인가 들어 있는 자리에는 새 포트폴리오를 만들지 않습니다', en: 'a new portfolio is made only in a new or empty folder' },
      got: folder,
      fix: { ko: '없는 폴더나 빈 폴더의 이름을 주십시오', en: 'name a folder that does not exist yet or is empty' },
    }),
    example: { folder: 'my-cloud' },
  }),
  unknownAgency: defineProblem<{ readonly code: string; readonly nearest: string | undefined; readonly count: number }>({
    code: 'GCDK9004',
    title: { ko: '없는 기관', en: 'an agency that does not exist' },
    text: ({ code, nearest, count }) => ({
      what: { ko: `이 코드의 기관이 포트폴리오에 없습니다 (기관 ${count}곳)`, en: `the portfolio has no agency of this code (it has ${count})` },
      got: code,
      nearest,
      fix: { ko: '코드를 확인하거나 agencies/에 기관을 더해 주십시오', en: 'check the code, or add the agency under agencies/' },
    }),
    example: { code: '1741001', nearest: '1741000', count: 40 },
  }),
  unknownSchema: defineProblem<{ readonly name: string; readonly names: readonly string[]; readonly nearest: string | undefined }>({
    code: 'GCDK9005',
    title: { ko: '없는 스키마', en: 'a schema that does not exist' },
    text: ({ name, names, nearest }) => ({
      what: { ko: '이런 이름의 스키마가 없습니다', en: 'there is no schema of this name' },
      got: name,
      allowed: { ko: names.join(', '), en: names.join(', ') },
      nearest,
      fix: { ko: '이름을 고치거나, 모두 쓰려면 --out 폴더를 주십시오', en: 'mend the name, or give --out FOLDER to write all of them' },
    }),
    example: { name: 'requst', names: ['portfolio', 'request'], nearest: 'request' },
  }),
  noPortfolio: defineProblem<{ readonly folder: string }>({
    code: 'GCDK9006',
    title: { ko: '포트폴리오가 없음', en: 'no portfolio' },
    text: ({ folder }) => ({
      what: { ko: '여기에도, 위쪽 폴더에도 portfolio.yaml이 없습니다', en: 'there is no portfolio.yaml here or in any folder above' },
      got: folder,
      fix: { ko: '포트폴리오 폴더를 주거나, `gcdk init 폴더`로 새로 만드십시오', en: 'name the portfolio’s folder, or make one with `gcdk init FOLDER`' },
    }),
    example: { folder: '.' },
  }),
  unanswered: defineProblem<{ readonly prompt: Text; readonly choices: readonly string[]; readonly flag: string }>({
    code: 'GCDK9002',
    title: { ko: '답이 없는 물음', en: 'a question without an answer' },
    text: ({ prompt, choices, flag }) => ({
      what: { ko: `답이 필요합니다: ${prompt.ko}`, en: `an answer is needed: ${prompt.en}` },
      ...(choices.length > 0 && { allowed: { ko: choices.join(', '), en: choices.join(', ') } }),
      fix: { ko: `터미널에서 답하거나 플래그로 주십시오. 예: ${flag}`, en: `answer on a terminal, or by flag, e.g. ${flag}` },
    }),
    example: {
      prompt: { ko: '개인정보를 다룹니까?', en: 'Does it hold personal data?' },
      choices: ['yes', 'no'],
      flag: '--set systems.civil-portal.personalData=no',
    },
  }),
  refused: defineProblem<{ readonly answer: string; readonly why: Text }>({
    code: 'GCDK9003',
    title: { ko: '받을 수 없는 답', en: 'an answer that cannot be taken' },
    text: ({ answer, why }) => ({
      what: { ko: '이 답은 받을 수 없습니다', en: 'this answer cannot be taken' },
      got: answer,
      allowed: why,
      fix: { ko: '답을 고쳐 다시 실행하십시오', en: 'mend the answer and run the command again' },
    }),
    example: { answer: '10.0.0.1, 10.0.0.2, 10.0.0.3', why: { ko: '주소는 두 개까지입니다', en: 'two addresses at most' } },
  }),
  answeredTwice: defineProblem<{ readonly answer: string }>({
    code: 'GCDK9020',
    title: { ko: '같은 것을 두 번 적은 답', en: 'an answer that names something twice' },
    text: ({ answer }) => ({
      what: { ko: '같은 것을 두 번 적었습니다', en: 'the same thing is named twice' },
      got: answer,
      fix: { ko: '하나를 지우십시오', en: 'take one of the two out' },
    }),
    example: { answer: 'web' },
  }),
  noChoice: defineProblem<{ readonly prompt: Text }>({
    code: 'GCDK9021',
    title: { ko: '고를 것이 없는 물음', en: 'a question with nothing to choose from' },
    text: ({ prompt }) => ({
      what: { ko: `포트폴리오에 고를 수 있는 것이 없습니다: ${prompt.ko}`, en: `the portfolio has nothing to choose from: ${prompt.en}` },
      fix: {
        ko: '앞의 답을 바꾸거나, 운영기관에 포트폴리오(영역, 기관의 현장)를 채워 달라고 하십시오',
        en: 'change an earlier answer, or ask the operator to complete the portfolio (its zones, the places of the agency)',
      },
    }),
    example: { prompt: { ko: '어느 장소입니까?', en: 'Which place?' } },
  }),
  unusedAnswer: defineProblem<{ readonly key: string; readonly nearest?: string | undefined }>({
    code: 'GCDK9022',
    title: { ko: '묻지 않은 답', en: 'an answer that nothing asks for' },
    text: ({ key, nearest }) => ({
      what: { ko: '이 답을 묻는 물음이 없습니다', en: 'no question asks for this answer' },
      got: key,
      nearest,
      fix: {
        ko: '키를 고치거나 지우십시오. --help-answers로 모든 키를 볼 수 있습니다',
        en: 'mend the key or take it out; --help-answers lists every key',
      },
    }),
    example: { key: 'systems.civil-portal.dataClas', nearest: 'systems.civil-portal.dataClass' },
  }),
  noPair: defineProblem<{ readonly got: string }>({
    code: 'GCDK9023',
    title: { ko: '키=값이 아닌 답', en: 'an answer that is not KEY=VALUE' },
    text: ({ got }) => ({
      what: { ko: '--set에는 키=값을 적어야 합니다', en: '--set takes KEY=VALUE' },
      got,
      fix: { ko: '예: --set systems.civil-portal.dataClass=O', en: 'e.g. --set systems.civil-portal.dataClass=O' },
    }),
    example: { got: 'dataClass' },
  }),
  unreadableAnswers: defineProblem<{ readonly file: string }>({
    code: 'GCDK9024',
    title: { ko: '읽을 수 없는 답 파일', en: 'a file of answers that cannot be read' },
    text: ({ file }) => ({
      what: { ko: '답 파일을 읽을 수 없습니다', en: 'the file of answers cannot be read' },
      got: file,
      fix: { ko: '경로와 읽기 권한을 확인하십시오', en: 'check its path and whether you may read it' },
    }),
    example: { file: 'answers.yaml' },
  }),
  answersNoMap: defineProblem<object>({
    code: 'GCDK9025',
    title: { ko: '맵이 아닌 답 파일', en: 'a file of answers that is no map' },
    text: () => ({
      what: { ko: "답 파일은 '키: 값'으로 이루어져야 합니다", en: "a file of answers is made of 'key: value'" },
      fix: { ko: '예: systems: { civil-portal: { dataClass: O } }', en: 'e.g. systems: { civil-portal: { dataClass: O } }' },
    }),
    example: {},
  }),
  requestTaken: defineProblem<{ readonly file: string }>({
    code: 'GCDK9026',
    title: { ko: '이미 있는 신청 파일', en: 'a request file that exists' },
    text: ({ file }) => ({
      what: { ko: '같은 이름의 신청 파일이 있어 덮어쓰지 않았습니다', en: 'a request file of this name exists and was not overwritten' },
      got: file,
      fix: {
        ko: '그 파일을 고치거나, --set submitted=YYYY-MM-DD로 다른 날짜를 주십시오',
        en: 'edit that file, or give another day with --set submitted=YYYY-MM-DD',
      },
    }),
    example: { file: 'requests/2026-05-04-1741000-civil-portal.yaml' },
  }),
  portfolioBusy: defineProblem<{ readonly folder: string }>({
    code: 'GCDK9030',
    title: { ko: '다른 명령이 쓰고 있는 포트폴리오', en: 'a portfolio that another command writes' },
    text: ({ folder }) => ({
      what: {
        ko: '다른 `gcdk plan`이나 `gcdk record`가 이 포트폴리오의 잠금 파일을 쓰고 있습니다',
        en: 'another `gcdk plan` or `gcdk record` is writing the lock of this portfolio',
      },
      got: folder,
      fix: { ko: '그 명령이 끝난 뒤 다시 실행하십시오', en: 'run this again when that one has ended' },
    }),
    example: { folder: 'my-cloud' },
  }),
} as const;
