import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../bin/main';
import { planned } from '../../bin/planned';
import { loadPortfolio } from '../../bin/portfolio/load';
import { assemble } from '../../stacks/assemble';
import { MANIFEST_FILE, type Manifest } from '../../lib/manifest/manifest';
import { recordedIo } from '../support/io';

/** A link of appliances becomes no resource at all; where numbers are small their ratio says nothing. */
const A_FEW = 12;

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'gcdk-estimates-'));
  cpSync(join(__dirname, '../../examples/gcloud-pilot'), join(work, 'pilot'), { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('what a part is estimated to become is neither far below nor far above what it becomes, for every kind, role and cloud', async () => {
  const io = recordedIo({ cwd: work });
  expect(await main(['plan', 'pilot', '--quiet'], io)).toBe(0);
  expect(await main(['synth', 'pilot', '--quiet', '--wave', '2029-1', '2026-2'], io)).toBe(0);
  const loaded = await loadPortfolio(join(work, 'pilot'), {}, io);
  if (!loaded.portfolio) throw new Error('the example is sound');
  const { assembly } = planned(loaded.portfolio, loaded.lock, loaded.definitions);

  const seen = new Set<string>();
  const astray: string[] = [];
  for (const { wave, zone, agencies } of assemble(assembly)) {
    if (wave.wave !== '2029-1' && wave.wave !== '2026-2') continue;
    const manifest: Manifest = JSON.parse(readFileSync(join(work, 'out', wave.wave, zone.zone, MANIFEST_FILE), 'utf8'));
    for (const { item, role } of agencies.flatMap(({ workloads }) => workloads.flatMap(({ parts }) => parts.map(({ context }) => context)))) {
      const built = manifest.resources.filter((resource) => resource.item === item.ref).length;
      const estimate = loaded.definitions.get(item.kind)?.estimate(item, role)[zone.kind] ?? 0;
      seen.add(`${item.kind} ${zone.kind}`);
      if (estimate < 0.8 * built || estimate > 3 * built + A_FEW)
        astray.push(`${wave.wave}/${zone.zone} ${item.ref} ${role}: ${estimate} estimated, ${built} built`);
    }
  }
  expect(astray).toEqual([]);
  expect([...seen].sort()).toEqual([
    'central-file-storage aws',
    'central-file-storage openstack',
    'migrated-system aws',
    'migrated-system openstack',
    'transfer-link aws',
    'transfer-link openstack',
  ]);
}, 120_000);
