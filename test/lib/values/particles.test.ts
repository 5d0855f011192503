import { spoken, withParticle } from '../../../lib/values/particles';

test('a particle follows the last syllable of its word, in whatever script', () => {
  expect(
    ['대전', '광주센터', 'workload-1', '2026-2', 'AWS', 'KR', 'web', 'server', 'customs-portal', 'db', '10'].map((word) => withParticle(word, '이/가')),
  ).toEqual(['대전이', '광주센터가', 'workload-1이', '2026-2가', 'AWS가', 'KR이', 'web이', 'server가', 'customs-portal이', 'db가', '10이']);
});

test('으로 becomes 로 after a vowel and after ㄹ', () => {
  expect(['대전', '서울', '광주', '7'].map((word) => withParticle(word, '으로/로'))).toEqual(['대전으로', '서울로', '광주로', '7로']);
});

test('quotes and what stands in brackets are passed over; what cannot be read keeps both forms', () => {
  expect(["'광주'", '기밀(C)', '외교부 (mofa)', '東京', ''].map((word) => withParticle(word, '은/는'))).toEqual([
    "'광주'는",
    '기밀(C)은',
    '외교부 (mofa)는',
    '東京은(는)',
    '은(는)',
  ]);
});

test('a sentence gets every particle that it writes in brackets', () => {
  expect(spoken('대전은(는) web을(를) 서울(으)로, 광주와(과) 1군이(가) 옮깁니다 (S)')).toBe('대전은 web을 서울로, 광주와 1군이 옮깁니다 (S)');
  expect(spoken('값이 없는 것(이)라도')).toBe('값이 없는 것이라도');
});
