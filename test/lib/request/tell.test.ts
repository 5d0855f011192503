import { renderProblem } from '../../../lib/problem/problem';
import { brief, check } from './files';

const REQUEST = 'requests/mois.yaml';
const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('');
const withLines = (lines: string) => check({ [REQUEST]: (request) => request + lines }).problems;

test('of a file with very many mistakes a thousand are told, and how many more there are', () => {
  const problems = withLines(many(1500, (index) => `k${index}: 1\n`));

  expect(problems).toHaveLength(1001);
  expect(problems.slice(0, 3).map((problem) => renderProblem(problem, 'en'))).toMatchInlineSnapshot(`
   [
     "requests/mois.yaml GCDK1018: and 500 more of this file, which are not told one by one
     fix:      mend those that are told and check again",
     "requests/mois.yaml:8:1 GCDK2003 k0: there is no key 'k0' here
     got:      k0
     allowed:  agency, submitted, title, boxes, agreements or retire
     fix:      delete the key, or move it to where it belongs",
     "requests/mois.yaml:9:1 GCDK2003 k1: there is no key 'k1' here
     got:      k1
     allowed:  agency, submitted, title, boxes, agreements or retire
     fix:      delete the key, or move it to where it belongs",
   ]
  `);
  expect(renderProblem(problems[0] ?? fail(), 'ko').split('\n')[0]).toBe('requests/mois.yaml GCDK1018: 이 파일에 500건이 더 있으나 하나하나 알리지 않습니다');
});

test('a thousand mistakes are all told, over however many entries they are spread', () => {
  expect(withLines(many(1000, (index) => `k${index}: 1\n`)).map(({ code }) => code)).not.toContain('GCDK1018');
  const spread = withLines(many(600, (index) => `  - { id: b${index}, name: x, size: 5, color: blue }\n`));
  expect(brief(spread.filter(({ code }) => code === 'GCDK1018'))).toEqual(['GCDK1018 requests/mois.yaml']);
  expect(spread[0]?.text.what.en).toBe('and 200 more of this file, which are not told one by one');
});

test('mistakes between entries count as well, and notices alone make no error', () => {
  const lost = withLines(many(1200, (index) => `  - { id: b${index}, name: x, size: 1 GiB, dependsOn: [zz${index}] }\n`));
  expect([lost.length, lost[0]?.text.what.en]).toEqual([1001, 'and 200 more of this file, which are not told one by one']);

  const circles = check({ [REQUEST]: (request) => request + many(1100, (index) => `  - { id: b${index}, name: x, size: 1 GiB, dependsOn: [b${index}] }\n`) });
  expect(circles.problems[0]).toMatchObject({ code: 'GCDK1019', severity: 'notice' });
  expect(circles.portfolio).toBeDefined();
});

test('each file is counted by itself', () => {
  const { problems } = check({
    [REQUEST]: (request) => request + many(1200, (index) => `k${index}: 1\n`),
    'zones/daejeon.yaml': (zone) => `${zone}extra: 1\n`,
  });

  expect(brief(problems.filter(({ code }) => code === 'GCDK1018'))).toEqual(['GCDK1018 requests/mois.yaml']);
  expect(problems.some(({ where }) => where.file === 'zones/daejeon.yaml')).toBe(true);
});

const fail = (): never => {
  throw new Error('no problem');
};
