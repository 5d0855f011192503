import { NOWHERE, renderProblem } from '../../lib/problem/problem';
import type { CollectedProblem } from './problems';
import { block, cell, GENERATED } from './markdown';

/** Ranges of codes, by their first digits. The longest that fits wins. */
export const RANGES: readonly (readonly [prefix: string, title: string, about: string])[] = [
  ['1', 'Files and YAML', 'The folder, its files, their encoding and their YAML.'],
  ['2', 'Shape', 'Keys, types and values of one file, checked against its schema.'],
  ['3', 'References', 'What files say of one another: names, networks, dates, dependencies.'],
  ['4', 'Policy and placement', 'What policy packs permit.'],
  ['5', 'Planning', 'What the planner could not do, or did with a warning.'],
  ['6', 'Lock and record', 'What was decided before, and what is deployed.'],
  ['7', 'Synthesis and output', 'Stacks, validation, the output folder, comparing outputs.'],
  ['81', 'Agency tenancy', 'The room of an agency in a zone.'],
  ['82', 'Central file storage', 'Shared folders and their copy at another site.'],
  ['83', 'Transfer links', 'Encrypted links between sites and zones.'],
  ['84', 'Migrated systems', 'Servers, their traffic, their entry and their standby.'],
  ['9', 'Command line', 'What was asked of `gcdk` itself.'],
];

export const rangeOf = (code: string): string => {
  const digits = code.replace('GCDK', '');
  const [prefix] = RANGES.toSorted(([a], [b]) => b.length - a.length).find(([start]) => digits.startsWith(start)) ?? [''];
  return prefix;
};

const SEVERITIES = { error: 'error', warning: 'warning', notice: 'notice' } as const;

export function problemsPage(problems: readonly CollectedProblem[]): string {
  return [
    '# Problems',
    '',
    GENERATED,
    '',
    'Every problem that `gcdk` and the constructs can tell, with a typical text in both languages. A code is stable for ever: it may be searched for,',
    'filtered on and quoted in a ticket. Errors stop a command with exit code 1; warnings and notices never do.',
    '',
    `${problems.length} problems: ${RANGES.map(([prefix, title]) => `[${title}](#${anchor(title)}) (${prefix.padEnd(4, 'x')})`).join(' · ')}`,
    '',
    ...RANGES.flatMap(([prefix, title, about]) => [
      `## ${title}`,
      '',
      about,
      '',
      ...problems.filter(({ maker }) => rangeOf(maker.definition.code) === prefix).flatMap(entry),
    ]),
  ].join('\n');
}

function entry({ maker, file }: CollectedProblem): readonly string[] {
  const { code, title, severity, example } = maker.definition;
  const problem = maker(NOWHERE, example);
  return [
    `### ${code}`,
    '',
    `**${cell(title.en)}** · ${cell(title.ko)} — ${SEVERITIES[severity ?? 'error']}, from \`${file}\``,
    '',
    ...block(renderProblem(problem, 'en')),
    '',
    ...block(renderProblem(problem, 'ko')),
    '',
  ];
}

const anchor = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
