import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '..');

const VALUES = ['lib/values/', 'lib/problem/'];
const MODEL = [...VALUES, 'lib/model/', 'lib/resource/'];
const POLICY = [...MODEL, 'lib/policy/'];
const PURE_KIND = [...POLICY, './', 'zod', 'constructs/naming.ts', 'constructs/*/fields.ts'];

/**
 * The floors, ground first: a file may import only what its row lists. Entries that end in `/` or `.ts` are ours (`*` is one
 * folder); the rest are packages. The first matching row wins.
 */
const FLOORS: ReadonlyArray<readonly [files: RegExp, mayImport: readonly string[]]> = [
  // 0: values that are always valid, and problems with their text
  [/^lib\/values\//, ['lib/values/', 'ip-address', 'fastest-levenshtein', 'node:crypto']],
  [/^lib\/problem\//, VALUES],
  // 1: the domain's types, and the schemas that they are made from
  [/^lib\/model(\/|\.ts)/, [...MODEL, 'zod']],
  [/^lib\/resource\//, MODEL],
  // 2: text to model, national policy, planning
  [/^lib\/policy\//, POLICY],
  [/^lib\/request\//, [...POLICY, 'lib/request/', 'yaml', 'zod']],
  [/^lib\/plan\//, [...POLICY, 'lib/plan/', 'yaml']],
  // 3: the artifact contract, and what reads artifacts without our model
  [/^lib\/manifest(\/|\.ts)/, [...POLICY, 'lib/manifest/', 'zod']],
  [/^lib\/audit\//, [...VALUES, 'lib/resource/', 'lib/policy/', 'lib/manifest/', 'lib/audit/']],
  // 3: what people read: reports, runbooks, pictures
  [/^lib\/report\//, [...POLICY, 'lib/plan/', 'lib/manifest/', 'lib/report/']],
  // 4: one folder a kind; a kind may use another's fields, never its builders
  [/^constructs\/naming\.ts$/, MODEL],
  [/^constructs\/terraform\.ts$/, ['cdktf']],
  [/^constructs\/component\.ts$/, [...MODEL, 'constructs']],
  [/^constructs\/[^/]+\/definition\.ts$/, [...PURE_KIND, 'constructs/component.ts']],
  [
    /^constructs\/[^/]+\/openstack(-[a-z-]+)?\.ts$/,
    [
      ...PURE_KIND,
      'constructs',
      'constructs/component.ts',
      'constructs/terraform.ts',
      'constructs/shared/',
      '@cdktf/provider-openstack',
      'node:fs',
      'node:path',
    ],
  ],
  [
    /^constructs\/[^/]+\/aws(-[a-z-]+)?\.ts$/,
    [...PURE_KIND, 'constructs', 'constructs/component.ts', 'constructs/shared/', 'aws-cdk-lib', 'node:fs', 'node:path'],
  ],
  [
    /^constructs\/shared\/openstack(-[a-z-]+)?\.ts$/,
    [...POLICY, './', 'constructs', 'constructs/naming.ts', 'constructs/terraform.ts', '@cdktf/provider-openstack'],
  ],
  [/^constructs\/shared\/aws(-[a-z-]+)?\.ts$/, [...POLICY, './', 'constructs', 'constructs/naming.ts', 'aws-cdk-lib']],
  [/^constructs\/[^/]+\/[^/]+\.ts$/, PURE_KIND],
  [/^constructs\/catalogue\.ts$/, ['constructs/', 'constructs/component.ts']],
  [/^constructs\/(openstack|aws)\.ts$/, ['constructs/']],
  // 5: one app per wave and zone
  [
    /^stacks\//,
    [
      'lib/',
      'constructs/',
      'stacks/',
      'constructs',
      'aws-cdk-lib',
      'node:fs',
      'node:path',
      'node:crypto',
      'node:os',
      'proper-lockfile',
      '@cdktf/provider-openstack',
    ],
  ],
  // 6: the shell
  [/^bin\//, ['lib/', 'constructs/', 'stacks/', 'bin/', 'aws-cdk-lib', 'node:', 'commander', '@commander-js/extra-typings', '@clack/prompts', 'yaml', 'zod']],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

test('every import points down a floor', () => {
  const climbing = imports().filter(({ from, to }) => !mayImport(from).some((allowed) => matches(allowed, from, to)));

  expect(climbing.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('no chain of imports leads back to where it started, not even of types', () => {
  expect(cycles(imports())).toEqual([]);
});

test('no file of ours has grown past 400 lines', () => {
  const long = files().filter((file) => readFileSync(file, 'utf8').split('\n').length > 400);

  expect(long.map(fromRoot)).toEqual([]);
});

function mayImport(file: string): readonly string[] {
  const floor = FLOORS.find(([pattern]) => pattern.test(file));
  if (!floor) throw new Error(`${file} stands on no floor; give it a row in FLOORS`);
  return floor[1];
}

function matches(allowed: string, from: string, to: string): boolean {
  const ours = to.endsWith('.ts');
  if (allowed === './') return ours && dirname(from) === dirname(to);
  if (allowed.includes('*')) return new RegExp(`^${allowed.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(to);
  if (allowed.endsWith('/')) return ours && (to.startsWith(allowed) || to === `${allowed.slice(0, -1)}.ts`);
  if (allowed === 'node:') return to.startsWith('node:');
  return to === allowed || (!ours && to.startsWith(`${allowed}/`));
}

function cycles(edges: readonly Import[]): string[] {
  const next = groupByFrom(edges);
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    } else if (!finished.has(file)) {
      (next.get(file) ?? []).forEach(({ to }) => visit(to, [...trail, file]));
      finished.add(file);
    }
  };
  [...next.keys()].forEach((file) => visit(file, []));
  return found;
}

function groupByFrom(edges: readonly Import[]): Map<string, Import[]> {
  const groups = new Map<string, Import[]>();
  for (const edge of edges) groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge]);
  return groups;
}

function imports(): Import[] {
  return files().flatMap((file) =>
    ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => ({
      from: fromRoot(file),
      to: fileName.startsWith('.') ? `${fromRoot(join(dirname(file), fileName))}.ts` : fileName,
    })),
  );
}

function files(): string[] {
  return ['bin', 'lib', 'constructs', 'stacks'].map((top) => join(ROOT, top)).flatMap(sources);
}

function sources(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(dir, name));
}

function fromRoot(file: string): string {
  return relative(ROOT, file).split(sep).join('/');
}
