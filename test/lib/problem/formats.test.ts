import { defineProblem, NOWHERE, placeText, renderProblem } from '../../../lib/problem/problem';
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

describe('a hostile name', () => {
  const NAMES: readonly (readonly [what: string, file: string])[] = [
    ['an escape of a terminal', 'a\u001b[31m.yaml'],
    ['an escape of eight bits', 'a\u009b31m.yaml'],
    ['a line break', 'a\n::error::x.yaml'],
    ['a carriage return', 'a\rb.yaml'],
    ['a turn of direction', 'a\u202Eb.yaml'],
    ['a line separator', 'a\u2028b.yaml'],
  ];
  test.each(NAMES)('with %s is never printed raw, in whatever form', (_what, file) => {
    const told = [wrong({ ...at, file, path: `boxes["${file}"]` }, { got: file })];
    const forms = [
      problemsAsJson(told),
      problemsAsGitlab(told, 'ko'),
      problemsAsSarif(told, 'en', '0.1.0'),
      problemsAsGithub(told, 'en'),
      renderProblem(told[0] ?? wrong(at, { got: '' }), 'ko'),
    ];

    // A problem as text has one line for the place and one for each of `got` and `fix`, a workflow command a single one.
    expect(forms.slice(3).map((form) => form.trimEnd().split('\n').length)).toEqual([1, 3]);
    for (const form of forms) expect(form).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u);
    expect(JSON.parse(problemsAsJson(told)).problems[0].file).toBe(file);
  });

  test('that begins like a workflow command is no command in a log', () => {
    expect(renderProblem(wrong({ ...at, file: '::error file=x::y.yaml' }, { got: '##[error]z' }), 'en')).toMatchInlineSnapshot(`
     "\\u{3a}:error file=x::y.yaml:3:5 GCDK9999 boxes[0]: it is 100% wrong
       got:      #\\u{23}[error]z
       fix:      mend it"
    `);
    expect(placeText({ ...at, file: ' ::set-env.yaml' })).toBe(' \\u{3a}:set-env.yaml:3:5');
  });
});
