import { say } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';

/** What the command line says of itself. */
export const PROGRAM = {
  about: say(
    '정부 시스템의 정부클라우드 전환을 점검하고, 계획하고, 스택으로 만듭니다.',
    'Checks, plans and synthesizes the migration of government systems onto a government cloud.',
  ),
  version: say('버전을 보입니다', 'output the version number'),
  help: say('명령의 도움말을 보입니다', 'display help for command'),
  afterError: say('(모든 명령: gcdk --help --lang ko)', '(gcdk --help shows every command)'),
  exitCodes: say(
    '종료 코드: 0 완료 · 1 문제 있음 · 2 diff가 차이를 찾음 · 64 잘못된 사용법 · 70 gcdk의 결함',
    'Exit codes: 0 done · 1 problems found · 2 diff found differences · 64 wrong usage · 70 a defect of gcdk',
  ),
  example: say('예', 'Example'),
} as const satisfies Record<string, Text>;

/** One line a command. */
export const COMMANDS = {
  check: say('포트폴리오의 모든 파일에서 모든 문제를 알려 줍니다.', 'Report every problem of every file of a portfolio.'),
  plan: say('시스템을 영역과 차수에 배정하고 gcdk.lock.yaml을 씁니다.', 'Assign systems to zones and waves, and write gcdk.lock.yaml.'),
  synth: say('모든 차수의 스택을 만들고 검증하여 씁니다.', 'Build, validate and write the stacks of every wave.'),
  report: say('기관이 무엇을 신청했고 무엇을 언제 받는지 알려 줍니다.', 'Tell an agency what it asked for, what it gets, and when.'),
  record: say(
    '적용한 것을 배포 완료로 기록하고, 클라우드만 아는 사실을 적어 둡니다.',
    'Mark what was applied as deployed, and note what only the cloud knows.',
  ),
  diff: say('두 산출물, 폴더 또는 git 리비전을 비교합니다.', 'Compare two outputs, folders or git revisions.'),
  schema: say('포트폴리오의 모든 파일의 JSON 스키마를 씁니다.', 'Write the JSON Schemas of every file of a portfolio.'),
  init: say('새 폴더에 작고 올바른 포트폴리오를 만듭니다.', 'Make a small valid portfolio in a new folder.'),
  request: say('기관에 필요한 것을 여쭙고 올바른 신청서 파일을 씁니다.', 'Ask an agency what it needs and write a valid request file.'),
} as const satisfies Record<string, Text>;

export const ARGUMENTS = {
  folder: say('포트폴리오. 기본값: 여기서 위로 올라가며 처음 만나는 portfolio.yaml', 'the portfolio; default: the nearest portfolio.yaml upward from here'),
  agency: say('기관코드', 'the agency’s code'),
  wave: say('적용한 차수', 'the wave that was applied'),
  compared: say('산출물 폴더 또는 포트폴리오의 git 리비전', 'an output folder, or a git revision of the portfolio'),
  schema: say(
    '표준 출력으로 볼 스키마 하나: portfolio, waves, zone, agency, request, waiver, facts, lock',
    'one schema, to standard output: portfolio, waves, zone, agency, request, waiver, facts or lock',
  ),
  newFolder: say('아직 없거나 비어 있는 폴더', 'a folder that does not exist yet, or is empty'),
} as const satisfies Record<string, Text>;

export const OPTIONS = {
  lang: say('안내의 언어. 기본값: 포트폴리오의 언어, 도움말은 영어', 'language of messages; default: the portfolio’s, of help: English'),
  newLang: say('안내와 새 포트폴리오의 언어. 기본값: ko', 'language of messages and of the new portfolio; default: ko'),
  quiet: say('진행 상황과 도움말을 보이지 않습니다', 'no progress and no hints'),
  noColor: say('색을 쓰지 않습니다 (NO_COLOR도 따릅니다)', 'no colour (NO_COLOR is respected too)'),
  format: say('출력 형식', 'form of the output'),
  extension: say('직접 만든 종류와 구성이 든 모듈. examples/own-stack 참고', 'modules with kinds and constructs of your own; see examples/own-stack'),
  planDryRun: say('계획만 보이고 잠금 파일을 쓰지 않습니다', 'show the plan, write no lock'),
  synthOut: say('스택을 쓸 폴더', 'where the stacks are written'),
  onlyWaves: say('이 차수만', 'only these waves'),
  onlyZones: say('이 영역만', 'only these zones'),
  onlyAgencies: say(
    '이 기관의 것이 있는 폴더만. 그런 폴더는 언제나 통째로 만듭니다',
    'only folders in which these agencies have something; such a folder is always built whole',
  ),
  state: say(
    '`terraform state pull`이나 `aws cloudformation describe-stacks`의 출력(`-`는 표준 입력): 자원이 모두 있는 항목은 배포 완료가 되고, 출력값은 사실로 적힙니다',
    'what `terraform state pull` or `aws cloudformation describe-stacks` printed, `-` for standard input: items all of whose resources stand are marked, outputs become facts',
  ),
  recordOut: say('상태와 견줄, 적용한 산출물', 'the output that was applied, to hold states against'),
  item: say(
    '이 항목(기관/id)을 기록합니다. 변경과 철수는 언제나 이름을 적습니다: 상태로는 무엇이 있는지만 알 뿐, 변경을 적용했는지는 알 수 없습니다',
    'mark these items (agency/id); amendments and retirements are always named: a state shows what stands, not that a change was applied',
  ),
  all: say('차수의 모든 것을 기록합니다', 'mark everything of the wave'),
  close: say(
    '차수가 끝났습니다. 배포하지 못한 것은 `gcdk plan`이 뒤 차수로 옮깁니다',
    'the wave is over: `gcdk plan` moves what it has not deployed to later waves',
  ),
  fact: say('사실을 손으로 적습니다', 'note facts by hand'),
  comparedPortfolio: say('리비전을 비교할 포트폴리오', 'the portfolio whose revisions are compared'),
  schemaOut: say('모두 이 폴더에 씁니다', 'write all of them into this folder'),
  name: say('포트폴리오의 id', 'the portfolio’s id'),
  title: say('포트폴리오의 이름', 'its title'),
  operator: say('클라우드를 운영하는 기관', 'who runs the cloud'),
  email: say('운영기관의 전자우편 주소', 'the operator’s address'),
  initYes: say('아무것도 묻지 않고, 옵션으로 답하지 않은 것은 기본값을 씁니다', 'ask nothing: take the defaults for what no flag says'),
  answers: say('질문 대신 쓸 답 (YAML 또는 JSON)', 'answers as YAML or JSON instead of questions'),
  set: say('답 하나. 여러 번 쓸 수 있으며, 키는 --help-answers가 보여 줍니다', 'one answer; may be given many times; --help-answers lists the keys'),
  helpAnswers: say('모든 질문의 키, 예, 기본값을 보입니다', 'list every question with its key, example and default'),
  requestYes: say('아무것도 묻지 않고, 답이 없는 것은 기본값을 씁니다', 'ask nothing: take the defaults for what no answer says'),
  requestDryRun: say('파일을 보이기만 하고 쓰지 않습니다', 'print the file, write nothing'),
} as const satisfies Record<string, Text>;
