import { defineProblem, inFile, shown, type Problem } from '../problem/problem';
import { nearest } from '../values/nearest';

/** What a file of a portfolio is, by where it lies. */
export type FileRole = 'portfolio' | 'waves' | 'zones' | 'agencies' | 'requests' | 'waivers' | 'facts';

/** The folders that are read, whatever lies in them. */
export const PORTFOLIO_FOLDERS = ['agencies', 'facts', 'requests', 'waivers', 'zones'] as const satisfies readonly FileRole[];
/** The files that stand at the top. */
export const ROOT_FILES: readonly string[] = ['gcdk.lock.yaml', 'portfolio.yaml', 'waves.yaml'];

export const layoutProblems = {
  unknownFile: defineProblem<{ readonly file: string; readonly nearest?: string | undefined }>({
    code: 'GCDK1030',
    title: { ko: '읽히지 않는 파일', en: 'A file that nobody reads' },
    text: ({ file, nearest: near }) => ({
      what: { ko: '이 자리의 파일은 읽히지 않습니다. 이름이 잘못된 것으로 보입니다', en: 'nothing reads a file of this name; it looks misspelt' },
      got: shown(file),
      allowed: {
        ko: 'portfolio.yaml, waves.yaml, {zones,agencies,requests,waivers,facts}/*.yaml',
        en: 'portfolio.yaml, waves.yaml, {zones,agencies,requests,waivers,facts}/*.yaml',
      },
      nearest: near,
      fix:
        near === undefined
          ? { ko: '파일을 알맞은 폴더로 옮기십시오', en: 'move the file to the folder where it belongs' }
          : { ko: `'${near}'(으)로 이름을 바꾸십시오`, en: `rename it to '${near}'` },
    }),
    example: { file: 'requets/portal.yaml', nearest: 'requests/portal.yaml' },
  }),
  strayFile: defineProblem<{ readonly file: string }>({
    code: 'GCDK1031',
    severity: 'notice',
    title: { ko: '포트폴리오에 속하지 않는 YAML 파일', en: 'A YAML file that is no part of the portfolio' },
    text: ({ file }) => ({
      what: { ko: '이 YAML 파일은 포트폴리오로 읽지 않았습니다', en: 'this YAML file was not read as part of the portfolio' },
      got: shown(file),
      fix: {
        ko: '포트폴리오의 파일이라면 알맞은 폴더로 옮기십시오. 아니라면 그대로 두어도 됩니다.',
        en: 'move it if it belongs to the portfolio; otherwise leave it',
      },
    }),
    example: { file: 'docs/sample.yaml' },
  }),
  missingFile: defineProblem<{ readonly file: string }>({
    code: 'GCDK1032',
    title: { ko: '없는 파일', en: 'A file that is missing' },
    text: ({ file }) => ({
      what: { ko: `포트폴리오에 '${file}'이(가) 없습니다`, en: `the portfolio has no '${file}'` },
      allowed: { ko: file, en: file },
      fix: { ko: '파일을 만드십시오. `gcdk init`이 작은 본보기를 만들어 줍니다.', en: 'write it; `gcdk init` makes a small example' },
    }),
    example: { file: 'portfolio.yaml' },
  }),
  unseenName: defineProblem<{ readonly file: string }>({
    code: 'GCDK1034',
    title: { ko: '보이지 않는 문자가 든 파일 이름', en: 'A file name with characters that are not seen' },
    text: ({ file }) => ({
      what: {
        ko: '파일이나 폴더의 이름에 제어 문자, 줄바꿈 또는 쓰기 방향을 바꾸는 문자가 있어 읽지 않았습니다',
        en: 'the name of the file or of its folder holds a control character, a line break or one that turns the direction of writing; it was not read',
      },
      got: shown(file),
      allowed: { ko: '보이는 글자와 빈칸', en: 'visible characters and spaces' },
      fix: { ko: '파일의 이름을 바꾸십시오', en: 'rename it' },
    }),
    example: { file: 'requests/portal\u001b[31m.yaml' },
  }),
  sameName: defineProblem<{ readonly file: string }>({
    code: 'GCDK1033',
    title: { ko: '정규화하면 이름이 같은 두 파일', en: 'Two files of one name after normalisation' },
    text: ({ file }) => ({
      what: {
        ko: '이름의 글자 조합(NFC·NFD)만 다른 파일이 둘 있습니다',
        en: 'two files differ only in how the letters of their names are composed (NFC, NFD)',
      },
      got: shown(file),
      fix: { ko: '하나를 지우거나 이름을 바꾸십시오', en: 'delete or rename one of the two' },
    }),
    example: { file: 'requests/café.yaml' },
  }),
} as const;

/** What a file is; `undefined` for what the portfolio does not read. Folders may have folders inside. */
export function roleOf(path: string): FileRole | undefined {
  if (path === 'portfolio.yaml') return 'portfolio';
  if (path === 'waves.yaml') return 'waves';
  return isHidden(path) || !path.endsWith('.yaml') ? undefined : PORTFOLIO_FOLDERS.find((folder) => path.startsWith(`${folder}/`));
}

/** What to say of a file that has no role: nothing, unless it looks like one that should have been read. */
export function strayProblem(path: string): Problem | undefined {
  if (ROOT_FILES.includes(path) || isHidden(path) || !/\.(ya?ml|json)$/i.test(path)) return undefined;
  const [top = '', ...rest] = path.split('/');
  const named = path.replace(/\.(yml|json)$/i, '.yaml').replace(/\.yaml$/i, '.yaml');
  if (rest.length === 0) {
    const near = ROOT_FILES.includes(named) ? named : nearest(named, ROOT_FILES);
    return near === undefined
      ? layoutProblems.strayFile(inFile(path), { file: path })
      : layoutProblems.unknownFile(inFile(path), { file: path, nearest: near });
  }
  const folder = nearest(top, PORTFOLIO_FOLDERS);
  if (folder === undefined) return layoutProblems.strayFile(inFile(path), { file: path });
  return layoutProblems.unknownFile(inFile(path), { file: path, nearest: [folder, ...named.split('/').slice(1)].join('/') });
}

/** Whether a name holds what nobody sees and a terminal obeys. */
export const isUnseen = (path: string): boolean => /[\p{Cc}\u2028-\u202E\u2066-\u2069]/u.test(path);

/** Of editors and of git, never of a portfolio. */
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
