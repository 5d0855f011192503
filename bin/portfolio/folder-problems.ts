import { defineProblem, shown } from '../../lib/problem/problem';
import type { Text } from '../../lib/values/text';

/** What can be wrong with a portfolio's folder on disk. */
export const folderProblems = {
  noFolder: defineProblem<{ readonly folder: string }>({
    code: 'GCDK1040',
    title: { ko: '없는 폴더', en: 'A folder that is not there' },
    text: ({ folder }) => ({
      what: { ko: '포트폴리오 폴더가 없거나 폴더가 아닙니다', en: 'there is no such folder' },
      got: shown(folder),
      fix: { ko: '폴더의 경로를 확인하십시오. 새로 만들려면 `gcdk init`을 쓰십시오.', en: 'check the path; `gcdk init` makes a new portfolio' },
    }),
    example: { folder: 'my-cloud' },
  }),
  unreadable: defineProblem<{ readonly why: Text }>({
    code: 'GCDK1042',
    title: { ko: '읽을 수 없는 파일이나 폴더', en: 'A file or folder that cannot be read' },
    text: ({ why }) => ({
      what: { ko: `읽을 수 없습니다: ${why.ko}`, en: `it cannot be read: ${why.en}` },
      fix: { ko: '권한과 디스크의 상태를 확인하십시오', en: 'check its permissions, and the disk' },
    }),
    example: { why: { ko: '권한이 없습니다', en: 'permission denied' } },
  }),
  notRegular: defineProblem<{ readonly kind: Text }>({
    code: 'GCDK1043',
    title: { ko: '일반 파일이 아님', en: 'Not a regular file' },
    text: ({ kind }) => ({
      what: { ko: `일반 파일이 아니라 ${kind.ko}입니다`, en: `not a regular file but ${kind.en}` },
      got: kind.en,
      allowed: { ko: '일반 파일과 폴더', en: 'regular files and folders' },
      fix: { ko: '포트폴리오 폴더 밖으로 옮기거나 지우십시오', en: 'move it out of the portfolio, or delete it' },
    }),
    example: { kind: { ko: '파이프(FIFO)', en: 'a named pipe' } },
  }),
  wrongKind: defineProblem<{ readonly name: string; readonly wanted: 'file' | 'folder' }>({
    code: 'GCDK1050',
    title: { ko: '파일과 폴더가 뒤바뀜', en: 'A folder where a file belongs, or a file where a folder belongs' },
    text: ({ name, wanted }) => ({
      what:
        wanted === 'file'
          ? { ko: `'${name}'은(는) 파일이어야 하는데 폴더입니다`, en: `'${name}' is a folder and must be a file` }
          : { ko: `'${name}'은(는) 폴더여야 하는데 파일입니다`, en: `'${name}' is a file and must be a folder` },
      allowed: wanted === 'file' ? { ko: '파일', en: 'a file' } : { ko: 'YAML 파일이 든 폴더', en: 'a folder of YAML files' },
      fix: { ko: '다른 곳으로 옮기거나 이름을 바꾸십시오', en: 'move it elsewhere, or rename it' },
    }),
    example: { name: 'requests', wanted: 'folder' },
  }),
  leavesFolder: defineProblem<object>({
    code: 'GCDK1044',
    title: { ko: '폴더 밖을 가리키는 링크', en: 'A symbolic link that leaves the folder' },
    text: () => ({
      what: { ko: '심볼릭 링크가 포트폴리오 폴더 밖을 가리킵니다', en: 'a symbolic link that leads out of the portfolio' },
      fix: { ko: '링크 대신 파일을 두십시오', en: 'put the file itself in its place' },
    }),
    example: {},
  }),
  linkLoop: defineProblem<object>({
    code: 'GCDK1045',
    title: { ko: '돌고 도는 링크', en: 'Symbolic links in a circle' },
    text: () => ({
      what: { ko: '심볼릭 링크가 자기 자신이나 상위 폴더로 되돌아옵니다', en: 'a symbolic link that leads back to itself or to a folder above it' },
      fix: { ko: '링크를 지우십시오', en: 'delete the link' },
    }),
    example: {},
  }),
  danglingLink: defineProblem<object>({
    code: 'GCDK1046',
    title: { ko: '없는 파일을 가리키는 링크', en: 'A symbolic link to nothing' },
    text: () => ({
      what: { ko: '심볼릭 링크가 가리키는 파일이 없습니다', en: 'a symbolic link to a file that is not there' },
      fix: { ko: '링크를 지우거나 파일을 되살리십시오', en: 'delete the link, or restore the file' },
    }),
    example: {},
  }),
  tooManyFiles: defineProblem<{ readonly limit: number }>({
    code: 'GCDK1047',
    title: { ko: '너무 많은 파일', en: 'Too many files' },
    text: ({ limit }) => ({
      what: { ko: '포트폴리오에 파일이 너무 많아 읽지 않았습니다', en: 'the portfolio holds too many files and was not read' },
      allowed: { ko: `${limit}개 이하`, en: `at most ${limit}` },
      fix: { ko: '폴더가 맞는지 확인하고, 맞다면 포트폴리오를 나누십시오', en: 'check that this is the right folder; if so, divide the portfolio' },
    }),
    example: { limit: 20_000 },
  }),
  tooMuch: defineProblem<{ readonly bytes: number; readonly limit: number }>({
    code: 'GCDK1048',
    title: { ko: '너무 큰 포트폴리오', en: 'A portfolio that is too large' },
    text: ({ bytes, limit }) => ({
      what: { ko: '포트폴리오의 파일을 모두 합치면 너무 커서 읽지 않았습니다', en: 'the files of the portfolio are too large together and were not read' },
      got: `${bytes} B`,
      allowed: { ko: `${limit} B 이하`, en: `at most ${limit} B` },
      fix: { ko: '폴더가 맞는지 확인하고, 맞다면 포트폴리오를 나누십시오', en: 'check that this is the right folder; if so, divide the portfolio' },
    }),
    example: { bytes: 300_000_000, limit: 268_435_456 },
  }),
  tooDeep: defineProblem<{ readonly limit: number }>({
    code: 'GCDK1049',
    title: { ko: '너무 깊은 폴더', en: 'Folders too deep' },
    text: ({ limit }) => ({
      what: { ko: '폴더가 너무 깊이 들어 있습니다', en: 'the folders are nested too deeply' },
      allowed: { ko: `${limit}단계 이하`, en: `at most ${limit} levels` },
      fix: { ko: '파일을 위쪽 폴더로 옮기십시오', en: 'move the files further up' },
    }),
    example: { limit: 16 },
  }),
} as const;
