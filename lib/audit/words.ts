import type { Action, Effect } from '../manifest/difference';
import type { Text } from '../values/text';

export const ACTIONS: Readonly<Record<Action, Text>> = {
  added: { ko: '추가', en: 'added' },
  changed: { ko: '변경', en: 'changed' },
  replaced: { ko: '교체', en: 'replaced' },
  removed: { ko: '삭제', en: 'removed' },
};

/** What a change does, said beside it. */
export const EFFECT_WORDS: Readonly<Record<Effect, Text>> = {
  rebuild: { ko: '서버를 다시 만듦: 루트 디스크가 지워짐', en: 'rebuilds the server: its root disk is wiped' },
  resize: { ko: '사양 변경: 서비스 중단', en: 'resizes: outage' },
  'guard-lifted': { ko: '보호 해제', en: 'guard lifted' },
  'guard-added': { ko: '보호 추가', en: 'guard added' },
  moved: { ko: '다른 계정이나 리전으로 옮김', en: 'moves to another account or region' },
  ignored: { ko: 'ignore_changes에 따라 반영되지 않음', en: 'overlooked: ignore_changes' },
};

/** The same, counted. */
export const EFFECT_COUNTS: Readonly<Record<Effect, Text>> = {
  rebuild: { ko: '루트 디스크가 지워지는 서버', en: 'servers whose root disk is wiped' },
  resize: { ko: '사양 변경으로 중단', en: 'outages by resizing' },
  'guard-lifted': { ko: '보호 해제', en: 'guards lifted' },
  'guard-added': { ko: '보호 추가', en: 'guards added' },
  moved: { ko: '계정이나 리전 이동', en: 'moved to another account or region' },
  ignored: { ko: '반영되지 않음', en: 'overlooked' },
};

export const WORDS = {
  wholeZone: { ko: '영역 전체', en: 'whole zone' },
  other: { ko: '파일이 다르나 무엇이 달라졌는지 말하는 항목이 없음', en: 'the file differs, and no other entry says how' },
  mayReplace: { ko: '교체될 수 있음: 알 수 없음', en: 'may replace: nobody knows' },
  guarded: { ko: '보호 대상', en: 'guarded' },
  hidden: { ko: '(표시 안 함)', en: '(not shown)' },
  none: { ko: '(없음)', en: '(none)' },
  amongThem: { ko: '그 가운데', en: 'among them' },
} as const satisfies Readonly<Record<string, Text>>;
