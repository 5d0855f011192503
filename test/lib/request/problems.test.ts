import { folderProblems } from '../../../bin/portfolio/folder-problems';
import { NOWHERE, renderProblem, type Problem, type ProblemDefinition } from '../../../lib/problem/problem';
import { dateProblems } from '../../../lib/request/check/date-problems';
import { dependencyProblems } from '../../../lib/request/check/dependency-problems';
import { networkProblems } from '../../../lib/request/check/network-problems';
import { referenceProblems } from '../../../lib/request/check/reference-problems';
import { fileProblems } from '../../../lib/request/file-problems';
import { foldProblems } from '../../../lib/request/fold-problems';
import { layoutProblems } from '../../../lib/request/layout';
import { shapeProblems } from '../../../lib/request/shape-problems';
import { yamlProblems } from '../../../lib/request/yaml-problems';

/** A maker called with its own example: what the reference of problems shows. */
const shownBy = <P>(make: { (where: typeof NOWHERE, params: P): Problem; readonly definition: ProblemDefinition<P> }): Problem =>
  make(NOWHERE, make.definition.example);
const examples: readonly Problem[] = [
  ...Object.values(fileProblems),
  ...Object.values(yamlProblems),
  ...Object.values(layoutProblems),
  ...Object.values(folderProblems),
  ...Object.values(shapeProblems),
  ...Object.values(foldProblems),
  ...Object.values(referenceProblems),
  ...Object.values(networkProblems),
  ...Object.values(dateProblems),
  ...Object.values(dependencyProblems),
].map((make) => shownBy(make as Parameters<typeof shownBy>[0]));

test('every code stands for one problem, in the range of its subject', () => {
  const codes = examples.map(({ code }) => code);

  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^GCDK[123]\d{3}$/);
});

test.each(examples.map((problem) => [problem.code, problem] as const))(
  '%s says what is wrong and how to mend it, in Korean and in English',
  (_code, problem) => {
    expect(renderProblem(problem, 'ko')).toMatch(/[가-힣][^]*고치는 법: +\S/);
    expect(renderProblem(problem, 'en')).toMatch(/^GCDK\d{4}: \S[^]*fix: +\S/);
    expect(renderProblem(problem, 'en')).not.toMatch(/[가-힣]|undefined|\[object/);
  },
);
