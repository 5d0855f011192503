import { basename } from 'node:path';
import { defineProblem, inFile, shown, type Problem } from '../lib/problem/problem';
import type { Text } from '../lib/values/text';

export const systemProblems = {
  refused: defineProblem<{ readonly file: string; readonly why: Text }>({
    code: 'GCDK9010',
    title: { ko: '시스템이 파일 작업을 거부함', en: 'the system refuses to read or write a file' },
    text: ({ file, why }) => ({
      what: { ko: `파일이나 폴더를 읽거나 쓸 수 없습니다: ${why.ko}`, en: `a file or folder cannot be read or written: ${why.en}` },
      got: file,
      fix: {
        ko: '경로와 권한, 남은 디스크 공간을 확인하고 다시 실행하십시오',
        en: 'check the path, your rights to it and the room on the disk, and run the command again',
      },
    }),
    example: { file: 'gcdk.lock.yaml', why: { ko: '권한이 없습니다', en: 'permission denied' } },
  }),
} as const;

const REASONS: Readonly<Record<string, Text>> = {
  EACCES: { ko: '권한이 없습니다', en: 'permission denied' },
  EPERM: { ko: '권한이 없습니다', en: 'permission denied' },
  EROFS: { ko: '읽기 전용 파일 시스템입니다', en: 'the file system is read-only' },
  ENOSPC: { ko: '디스크에 남은 공간이 없습니다', en: 'no room is left on the disk' },
  ENOENT: { ko: '그런 경로가 없습니다', en: 'there is no such path' },
  ENOTDIR: { ko: '경로 가운데에 폴더가 아닌 것이 있습니다', en: 'something on the way there is no folder' },
  EEXIST: { ko: '폴더가 있어야 할 자리에 파일이 있습니다', en: 'there is a file where a folder should be' },
  EISDIR: { ko: '파일이 있어야 할 자리에 폴더가 있습니다', en: 'there is a folder where a file should be' },
  ELOOP: { ko: '심볼릭 링크가 돌고 돕니다', en: 'its links lead in a circle' },
  ENAMETOOLONG: { ko: '이름이 너무 깁니다', en: 'its name is too long' },
};

/** What the system refused, told as a problem; `undefined` for an error that is not the system's, which is a defect of the tool. */
export function systemProblem(error: unknown): Problem | undefined {
  // By its fields: an error of the system is not always an instance of this realm's `Error`.
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
  const why = REASONS[error.code.replace('ERR_FS_', '')] ?? { ko: `시스템 오류 ${error.code}`, en: `system error ${error.code}` };
  // The name alone where the problem is: the whole path is shown, and nothing else holds it.
  return systemProblems.refused(inFile(basename(path)), { file: shown(path), why });
}
