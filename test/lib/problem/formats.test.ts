import { defineProblem, NOWHERE } from '../../../lib/problem/problem';
import { problemsAsGithub } from '../../../lib/problem/format-github';
import { problemsAsGitlab } from '../../../lib/problem/format-gitlab';
import { problemsAsJson } from '../../../lib/problem/format-json';
import { problemsAsSarif } from '../../../lib/problem/format-sarif';

const wrong = defineProblem<{ readonly got: string }>({
  code: 'GCDK9999',
  title: { ko: '틀림', en: 'wrong' },
  text: ({ got }) => ({ what: { ko: '틀렸습니다', en: 'it is 100% wrong' }, got, fix: { ko: '고치십시오', en: 'mend it' } }),
  example: { got: 'x' },
});
const at = { file: 'requests/여권 a,b.yaml', line: 3, column: 5, path: 'boxes[0]' };
const problems = [wrong(at, { got: 'x' }), wrong({ ...at, line: 2 }, { got: 'x' }), { ...wrong(NOWHERE, { got: 'y' }), severity: 'notice' as const }];

test('JSON holds every field in both languages, sorted', () => {
  const parsed = JSON.parse(problemsAsJson(problems));

  expect(parsed).toMatchObject({ version: 1, ok: false });
  expect(parsed.problems.map(({ line }: { line: number }) => line)).toEqual([0, 2, 3]);
  expect(parsed.problems[1]).toMatchObject({ code: 'GCDK9999', what: { ko: '틀렸습니다' }, rendered: { en: expect.stringContaining('mend it') } });
});

test('SARIF 2.1.0 has a rule for each code and a location for each file', () => {
  const { runs, version } = JSON.parse(problemsAsSarif(problems, 'ko', '0.1.0'));

  expect(version).toBe('2.1.0');
  expect(runs[0].tool.driver).toEqual({ name: 'gcdk', version: '0.1.0', rules: [{ id: 'GCDK9999' }] });
  expect(runs[0].results[0]).not.toHaveProperty('locations');
  expect(runs[0].results[0].level).toBe('note');
  expect(runs[0].results[1]).toMatchObject({
    ruleIndex: 0,
    level: 'error',
    message: { text: expect.stringContaining('틀렸습니다') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'requests/%EC%97%AC%EA%B6%8C%20a%2Cb.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 5 },
        },
      },
    ],
  });
});

test('GitHub annotations cannot be broken out of', () => {
  expect(problemsAsGithub([wrong(at, { got: 'x' })], 'en')).toMatchInlineSnapshot(`
   "::error file=requests/여권 a%2Cb.yaml,line=3,col=5,title=GCDK9999::requests/여권 a,b.yaml:3:5 GCDK9999 boxes[0]: it is 100%25 wrong%0A  got:      x%0A  fix:      mend it
   "
  `);
});

test('GitLab fingerprints differ, and stay when lines move', () => {
  const prints = (moved: number) =>
    JSON.parse(
      problemsAsGitlab(
        problems.map((problem) => ({ ...problem, where: { ...problem.where, line: problem.where.line + moved } })),
        'en',
      ),
    ).map(({ fingerprint }: { fingerprint: string }) => fingerprint);

  expect(new Set(prints(0)).size).toBe(3);
  expect(prints(7)).toEqual(prints(0));
  expect(JSON.parse(problemsAsGitlab(problems, 'en'))[2]).toMatchObject({
    check_name: 'GCDK9999',
    severity: 'critical',
    location: { path: at.file, lines: { begin: 3 } },
  });
});
