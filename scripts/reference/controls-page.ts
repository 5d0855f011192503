import { TENANCY_PROMISES } from '../../constructs/agency-tenancy/spec';
import { PROMISES as FILE_STORAGE_PROMISES } from '../../constructs/central-file-storage/spec';
import { SYSTEM_PROMISES } from '../../constructs/migrated-system/spec';
import { LINK_PROMISES } from '../../constructs/transfer-link/spec';
import { controls } from '../../lib/policy/controls';
import type { Control } from '../../lib/policy/controls/control';
import type { Text } from '../../lib/values/text';
import { cell, code, GENERATED, table } from './markdown';

/** What each kind promises. */
export const promises: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'agency-tenancy': TENANCY_PROMISES,
  'central-file-storage': FILE_STORAGE_PROMISES,
  'migrated-system': SYSTEM_PROMISES,
  'transfer-link': LINK_PROMISES,
};

const FAMILIES: readonly (readonly [key: string, title: string])[] = [
  ['TEN', 'Tenancy'],
  ['PLC', 'Placement'],
  ['NET', 'Network'],
  ['LNK', 'Links'],
  ['KEY', 'Keys, secrets and state'],
  ['STO', 'Storage'],
  ['DR', 'Disaster recovery'],
  ['WAV', 'Waves'],
];

const count = (test: (control: Control) => boolean): number => controls.filter(test).length;
const built = ({ promises: kept }: Control) => kept.length > 0;
const refused = ({ refusals, reasons }: Control) => refusals.length + reasons.length > 0;

export function controlsPage(): string {
  return [
    '# Controls',
    '',
    GENERATED,
    '',
    `${controls.length} controls, each with what keeps it **today**: promises of a kind, which tests prove on the output of both clouds (${count(built)} controls);`,
    `problems and reasons that refuse what would break it before anything is built (${count(refused)}). ${count((one) => !built(one) && !refused(one))} have neither yet.`,
    '',
    'This is a catalogue and no verdict: `gcdk` does not yet judge an output against it, neither its own nor somebody else’s. A waiver names a control by',
    'its id; the manifest lists waivers that will expire.',
    '',
    ...FAMILIES.flatMap(([key, title]) => [`## ${title}`, '', ...controls.filter(({ id }) => id.startsWith(`GC-${key}-`)).flatMap(entry)]),
    '## Promises',
    '',
    'What each kind promises on every cloud.',
    '',
    ...Object.entries(promises).flatMap(([kind, kept]) => [
      `### ${kind}`,
      '',
      ...table(
        ['promise', 'English', '한국어'],
        Object.entries(kept).map(([name, { en, ko }]) => [code(name), cell(en), cell(ko)]),
      ),
      '',
    ]),
  ].join('\n');
}

function entry({ id, scope, statement, promises: kept, refusals, reasons, open }: Control): readonly string[] {
  return [
    `### ${id}`,
    '',
    `${cell(statement.en)} · ${cell(statement.ko)}`,
    '',
    `- applies to: ${scope}`,
    ...list(
      'kept by',
      kept.map((promise) => `[${promise}](#${promise.split('/')[0]})`),
    ),
    ...list('refused before', [
      ...refusals.map((problem) => `[${problem}](problems.md#${problem.toLowerCase()})`),
      ...reasons.map((one) => `[${code(one)}](reasons.md)`),
    ]),
    ...(open === undefined ? [] : [`- open: ${cell(open.en)} · ${cell(open.ko)}`]),
    '',
  ];
}

const list = (label: string, links: readonly string[]): readonly string[] => (links.length === 0 ? [] : [`- ${label}: ${links.join(', ')}`]);
