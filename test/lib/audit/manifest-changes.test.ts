import type { Manifest } from '../../../lib/manifest/manifest';
import { AGENCY_ORIGIN, brief, changesBetween, ORIGIN, output, type Files } from '../../support/output';

const changes = (before: Partial<Manifest>, after: Partial<Manifest>) => changesBetween(output({}, before), output({}, after));
const text = (word: string) => ({ ko: word, en: word });
const zone: Manifest['zone'] = { zone: 'daejeon', kind: 'openstack', region: 'daejeon-1', country: 'KR', failureDomain: 'daejeon' };
const wave: Manifest['wave'] = { wave: '2026-1', title: text('first'), opens: '2026-03-02', closes: '2026-06-26' };
const item = '1741000/g-drive';
const placement: Manifest['placements'][number] = {
  item,
  kind: 'central-file-storage',
  name: text('G-drive'),
  wave: '2026-1',
  cutover: '2026-03-07',
  parts: [],
  deployed: false,
  reasons: [{ code: 'zone-first', text: text('the first') }],
  origin: ORIGIN,
};

const steps = (step: string) => ({ operatorSteps: [{ agency: '1741000', step: text(step) }] });

describe('what a manifest says beside its stacks is compared too', () => {
  test.each<[string, Partial<Manifest>, Partial<Manifest>, string[]]>([
    ['the policy pack', { policyPack: 'a' }, { policyPack: 'b' }, ['changed policyPack  "a" → "b"']],
    ['the region of the zone', { zone }, { zone: { ...zone, region: 'r2' } }, ['changed zone region "daejeon-1" → "r2"']],
    ['the end of the wave', { wave }, { wave: { ...wave, closes: '2026-07-01' } }, ['changed wave closes "2026-06-26" → "2026-07-01"']],
    ['the tool', {}, { tool: { name: 'g-cloud-cdk', version: '9' } }, ['changed tool version "0.0.0-test" → "9"']],
    ['the portfolio', { portfolio: 'a' }, { portfolio: 'b' }, ['changed portfolio  "a" → "b"']],
    [
      'the night of an item',
      { placements: [placement] },
      { placements: [{ ...placement, cutover: '2026-04-04' }] },
      [`changed placement.${item} cutover "2026-03-07" → "2026-04-04"`],
    ],
    [
      'why an item is where it is',
      { placements: [placement] },
      { placements: [{ ...placement, reasons: [{ code: 'zone-requested', text: text('asked') }] }] },
      [
        `changed placement.${item} reasons[0].code "zone-first" → "zone-requested" reasons[0].text.en "the first" → "asked" reasons[0].text.ko "the first" → "asked"`,
      ],
    ],
    [
      'which entry asked for it',
      { placements: [placement] },
      { placements: [{ ...placement, origin: { ...ORIGIN, file: 'b.yaml' } }] },
      [`changed placement.${item} origin.file "requests/mois.yaml" → "b.yaml"`],
    ],
    ['what waits for a fact', {}, { waiting: [{ item, role: 'primary', facts: [] }] }, [`added waiting.${item}.primary`]],
    ['an amendment', {}, { changes: [{ item, change: 'amended', path: 'x', origin: ORIGIN }] }, [`added change.${item}.amended.x`]],
    [
      'what keeps a control',
      { controls: [{ control: 'GC-1', promises: ['a'], items: [] }] },
      { controls: [{ control: 'GC-1', promises: ['b'], items: [] }] },
      ['changed control.GC-1 [0] "a" → "b"'],
    ],
    [
      'a control that an item keeps no more',
      { controls: [{ control: 'GC-1', promises: [], items: [item] }] },
      { controls: [{ control: 'GC-1', promises: [], items: [] }] },
      [`removed controls.${item}`],
    ],
    [
      'a waiver',
      { controls: [{ control: 'GC-1', promises: [], items: [] }] },
      { controls: [{ control: 'GC-1', promises: [], items: [], waived: ['w'] }] },
      ['added waiver.w.GC-1'],
    ],
    [
      'what will expire',
      { expiring: [{ what: 'certification', subject: 'daejeon', expires: '2027-01-01' }] },
      { expiring: [{ what: 'certification', subject: 'daejeon', expires: '2026-01-01' }] },
      ['changed expiring.certification, daejeon expires "2027-01-01" → "2026-01-01"'],
    ],
    [
      'a step for people',
      { operatorSteps: [{ agency: '1741000', step: text('do') }] },
      {
        operatorSteps: [
          { agency: '1741000', step: text('do') },
          { agency: '1741000', item, step: text('look') },
        ],
      },
      [`added operatorSteps.${item}`],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(brief(changes(before, after))).toEqual(expected);
  });

  test('and traced to the request entry, or the agency’s file, that is behind it', () => {
    const [about] = changes(steps('do'), steps('do not'));
    const [placed] = changes({ placements: [placement] }, { placements: [{ ...placement, cutover: '2026-04-04' }] });

    expect(about).toMatchObject({ subject: 'manifest', type: 'operatorSteps', agency: '1741000', origin: AGENCY_ORIGIN });
    expect(placed).toMatchObject({ subject: 'manifest', type: 'placement', agency: '1741000', item, origin: ORIGIN });
  });

  test('but no digest, line or column of an input: these follow any edit of a file', () => {
    const edited = { ...ORIGIN, digest: `sha256:${'f'.repeat(64)}`, line: 99, column: 1 };

    expect(
      changes({ placements: [placement] }, { placements: [{ ...placement, origin: edited }], inputs: [{ path: ORIGIN.file, digest: edited.digest }] }),
    ).toEqual([]);
  });

  test('and what no entry has a name for is told as a manifest that differs', () => {
    const step = { agency: '1741000', step: text('do') };

    expect(changes({ operatorSteps: [step] }, { operatorSteps: [step, step] })).toMatchObject([
      { action: 'changed', subject: 'other', stack: '2026-1/daejeon/gcdk.manifest.json', agency: '' },
    ]);
  });
});

const beside = (files: Files) => output({}, {}, files);

const tenancy = (region: string): Files => {
  const stacks: Manifest['stacks'] = [
    {
      path: '1741000/workload-1/cdk.tf.json',
      name: '1741000/tenancy',
      agency: '1741000',
      part: 'tenancy',
      engine: 'terraform',
      scope: 'administrator',
      digest: '',
      resources: 0,
    },
  ];
  const later = output({}, { stacks, wave: { ...wave, wave: '2026-2', opens: '2026-08-01' } });
  const renamed = Object.entries(later).map(([path, content]) => [path.replace('2026-1', '2026-2'), content]);
  return { ...output({ output: { region } }, { stacks }), ...Object.fromEntries(renamed) };
};

const withRunbook = (files: Files, words: string): Files => ({ ...files, '2026-1/RUNBOOK.md': words });

describe('a file beside the stacks', () => {
  test('is told by its path when it differs, with the item that it is of', () => {
    const [was, is, gone, came] = ['a', 'b', 'c', 'd'];

    expect(changesBetween(beside({ 'links/x.conf': was, 'links/y.md': gone }), beside({ 'links/x.conf': is, 'links/z.md': came }))).toMatchObject([
      { action: 'changed', subject: 'artifact', address: 'artifact.links/x.conf', item, origin: ORIGIN, differences: [{ path: 'digest' }] },
      { action: 'removed', subject: 'artifact', address: 'artifact.links/y.md', item },
      { action: 'added', subject: 'artifact', address: 'artifact.links/z.md', item },
    ]);
  });

  test('is told as a file where it is a tenancy as of an earlier wave, of which only the newest is compared', () => {
    expect(changesBetween(tenancy('a'), tenancy('b'))).toMatchObject([
      { action: 'changed', subject: 'other', agency: '1741000', wave: '2026-1', stack: '2026-1/daejeon/1741000/workload-1/cdk.tf.json' },
    ]);
  });

  test('is told where it is a runbook, which no manifest names, unless its wave changes otherwise', () => {
    expect(changesBetween(withRunbook(output({}), 'a'), withRunbook(output({}), 'b'))).toMatchObject([{ subject: 'other', stack: '2026-1/RUNBOOK.md' }]);
    expect(brief(changesBetween(withRunbook(output({}, { policyPack: 'a' }), 'a'), withRunbook(output({}, { policyPack: 'b' }), 'b')))).toEqual([
      'changed policyPack  "a" → "b"',
    ]);
  });
});
