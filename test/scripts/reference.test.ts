import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { controls } from '../../lib/policy/controls';
import { NOWHERE, renderProblem } from '../../lib/problem/problem';
import { promises } from '../../scripts/reference/controls-page';
import { referencePages, ROOT } from '../../scripts/reference/pages';
import { codesInSources, collectProblems, type CollectedProblem } from '../../scripts/reference/problems';
import { rangeOf } from '../../scripts/reference/problems-page';
import { collectReasons } from '../../scripts/reference/reasons';

const CONTROL = /^GC-[A-Z]{2,3}-\d{2}$/;
const HANGUL = /[가-힣]/;

let problems: readonly CollectedProblem[] = [];
beforeAll(async () => {
  problems = await collectProblems(ROOT);
}, 60_000);

test('what is checked in is what the code gives; `npm run reference` writes it', async () => {
  const stale = [...(await referencePages())].filter(([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text);

  expect(stale.map(([path]) => path)).toEqual([]);
}, 60_000);

describe('a problem', () => {
  test('is found wherever it is defined', () => {
    const found = new Set<string>(problems.map(({ maker }) => maker.definition.code));

    expect(codesInSources(ROOT).filter((code) => !found.has(code))).toEqual([]);
    expect(problems.length).toBeGreaterThan(200);
  });

  test('has a code of its own', () => {
    const codes = problems.map(({ maker }) => maker.definition.code);

    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  test('has a code of one shape, in a range, that nobody takes for a control', () => {
    for (const { maker } of problems) {
      expect(maker.definition.code).toMatch(/^GCDK\d{4}$/);
      expect(maker.definition.code).not.toMatch(CONTROL);
      expect(rangeOf(maker.definition.code)).not.toBe('');
    }
  });

  test('speaks both languages and gives an example that renders', () => {
    for (const { maker, name } of problems) {
      const { title, example } = maker.definition;
      const problem = maker(NOWHERE, example);
      const { what, allowed, fix } = problem.text;

      expect({ name, ko: HANGUL.test(title.ko) && HANGUL.test(problem.text.what.ko) && HANGUL.test(problem.text.fix.ko) }).toEqual({ name, ko: true });
      expect({ name, en: /[a-z]/i.test(title.en) && problem.text.fix.en !== '' && !HANGUL.test(title.en) }).toEqual({ name, en: true });
      expect(renderProblem(problem, 'en')).toContain(maker.definition.code);
      expect(JSON.stringify([title, what, allowed, fix])).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('a control', () => {
  test('has an id of its own, in one shape', () => {
    const ids = controls.map(({ id }) => id);

    expect(new Set(ids).size).toBe(47);
    expect(ids.filter((id) => !CONTROL.test(id))).toEqual([]);
  });

  test('names only promises, problems and reasons that exist', () => {
    const known = new Set<string>([
      ...Object.entries(promises).flatMap(([kind, kept]) => Object.keys(kept).map((promise) => `${kind}/${promise}`)),
      ...problems.map(({ maker }) => maker.definition.code),
      ...collectReasons(ROOT).map(({ code }) => code),
    ]);

    expect(controls.flatMap(({ promises: kept, refusals, reasons }) => [...kept, ...refusals, ...reasons]).filter((name) => !known.has(name))).toEqual([]);
  });

  test('that nothing keeps says what is open, in both languages', () => {
    const silent = controls.filter(({ promises: kept, refusals, reasons, open }) => kept.length + refusals.length + reasons.length === 0 && open === undefined);

    expect(silent).toEqual([]);
    expect(controls.flatMap(({ statement, open }) => [statement, ...(open ? [open] : [])]).filter(({ ko, en }) => !HANGUL.test(ko) || en === '')).toEqual([]);
  });
});

test('every reason speaks both languages', () => {
  const reasons = collectReasons(ROOT);

  expect(reasons.length).toBeGreaterThan(50);
  expect(reasons.filter(({ ko, en }) => !HANGUL.test(ko) || HANGUL.test(en))).toEqual([]);
  // What is counted keeps its noun.
  expect(reasons.find(({ code }) => code === 'wave-agencies-full')?.en).toBe("the wave's limit of ‹most› agencies is used up");
});

test('the header of every example file leads to a schema', () => {
  const files = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.includes('node_modules') && !name.endsWith('.lock.yaml') && !name.includes('.answers'))
    .map((name) => join(ROOT, 'examples', name));
  const lost = files.filter((file) => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
    return schema === undefined || !existsSync(join(dirname(file), schema));
  });

  expect(files.length).toBeGreaterThan(150);
  expect(lost).toEqual([]);
});

/** The first column of every table in a part of a page. */
const keysIn = (section: string): string[] => [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key);

test('every file has its keys, and each kind of zone a table of its own beside what all zones have', async () => {
  const page = (await referencePages()).get('docs/reference/files.md') ?? '';
  const sections = page.split(/^## /m).slice(1);

  expect(sections.map((section) => [section.split('\n')[0], keysIn(section).length > 0])).toEqual(
    ['portfolio', 'waves', 'zone', 'agency', 'request', 'waiver', 'facts', 'lock'].map((name) => [name, true]),
  );
  const [common = '', openstack = '', aws = ''] = sections.find((section) => section.startsWith('zone\n'))?.split(/^### /m) ?? [];
  expect(keysIn(common)).toEqual(expect.arrayContaining(['zone', 'site.country', 'region', 'certification.validUntil', 'flavors[].vcpu', 'offsite.bandwidth']));
  expect([openstack.split('\n')[0], keysIn(openstack)]).toEqual(['`kind: openstack`', expect.arrayContaining(['kind', 'shareTypes', 'availabilityZones'])]);
  expect([aws.split('\n')[0], keysIn(aws)]).toEqual(['`kind: aws`', expect.arrayContaining(['kind', 'accounts', 'images[].id', 'availabilityZones'])]);
  expect(keysIn(common).filter((key) => keysIn(openstack).includes(key) || keysIn(aws).includes(key))).toEqual([]);
}, 60_000);

test('no page names a path of some machine', async () => {
  for (const text of (await referencePages()).values()) expect(text).not.toMatch(/\/(home|root|work|tmp)\//);
}, 60_000);
