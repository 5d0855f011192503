import { cell, code, GENERATED, table } from './markdown';
import type { CollectedReason } from './reasons';

const CHAPTERS: readonly (readonly [title: string, about: string, prefix: string])[] = [
  ['Policy', 'Why policy keeps something out of a zone on a day. These stand before every other reason.', 'lib/policy/'],
  ['Planning', 'Why an item is where it is and when, or why no wave and zone would do.', 'lib/plan/'],
  ['Central file storage', 'Why a zone cannot hold a store or its copy.', 'constructs/central-file-storage/'],
  ['Migrated systems', 'Why a zone cannot hold a system or its standby.', 'constructs/migrated-system/'],
  ['Transfer links', 'Why a zone cannot hold an end of a link.', 'constructs/transfer-link/'],
];

export function reasonsPage(reasons: readonly CollectedReason[]): string {
  return [
    '# Reasons',
    '',
    GENERATED,
    '',
    'Every placement and every refusal of `gcdk plan` carries its reasons: in the plan’s JSON, in `gcdk.manifest.json` and in the agency’s report.',
    'The codes are stable. What stands between ‹ and › is filled in.',
    '',
    ...CHAPTERS.flatMap(([title, about, prefix]) => [
      `## ${title}`,
      '',
      about,
      '',
      ...table(['code', 'English', '한국어'], rows(reasons.filter(({ file }) => file.startsWith(prefix)))),
      '',
    ]),
    'A link that cannot be built for a reason that `gcdk check` knows too says it in the words of that problem, under `link-` and the problem’s name:',
    'see [Transfer links](problems.md#transfer-links) among the problems. `partner-` before a code tells the reason of another item that must move in',
    'the same night.',
    '',
  ].join('\n');
}

const rows = (reasons: readonly CollectedReason[]) =>
  [...new Map(reasons.map((reason) => [`${reason.code} ${reason.en}`, reason])).values()]
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map((reason) => [code(reason.code), cell(reason.en), cell(reason.ko)]);
