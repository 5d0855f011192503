import { readManifest } from '../../lib/manifest/read-manifest';
import { MANIFEST_FILE } from '../../lib/manifest/manifest';
import { gcdk } from '../support/command';
import { Loopback } from '../support/loopback';

const place = new Loopback();
afterAll(() => place.remove());
const run = (...argv: string[]) => gcdk(argv, place.cwd);

const AMEND = `agency: "1741000"
submitted: 2026-11-02
title: 포털 증설
systems:
  - id: civil-portal
    change: amend
    name: { ko: 민원 포털, en: Civil-service portal }
    zone: site-1
    dataClass: O
    grade: 4
    personalData: false
    exposure: public
    components:
      - { id: web, count: 3, vcpu: 1, ram: 512 MiB, os: cirros, bootDisk: 1 GiB, listens: [{ port: 8443, from: [entry] }] }
    entry: { to: web, port: 8443, certificate: certificates/civil-portal }
`;
const RETIRE = `agency: "1741000"
submitted: 2027-01-04
title: 포털 철수
retire:
  - { item: civil-portal, reason: 통합, approver: 홍길동, wave: 2027-2 }
`;
const manifestOf = (path: string) => {
  const manifest = readManifest(path, place.read(`${path}/${MANIFEST_FILE}`));
  if ('code' in manifest) throw new Error(manifest.text.what.en);
  return manifest;
};
const portalVolumes = (out: string) =>
  [...place.read(`${out}/2026-2/site-1/1741000/workload-1/cdk.tf.json`).matchAll(/"civil-portal_system_component-web_server-\d_boot-cirros_\w+": \{/g)].length;

// One journey: each step stands on those before it.
test('a plan is made, and made again it is the same', async () => {
  expect((await run('check', 'cloud')).code).toBe(0);
  const first = await run('plan', 'cloud');
  expect(first.code).toBe(0);
  expect(first.out).toContain('5 placed, 0 without a place');
  const lock = place.read('cloud/gcdk.lock.yaml');

  expect((await run('plan', 'cloud')).code).toBe(0);
  expect(place.read('cloud/gcdk.lock.yaml')).toBe(lock);
});

test('what waits for a fact is told, and left out', async () => {
  const { code, out } = await run('synth', 'cloud');

  expect(code).toBe(0);
  expect(out).toContain('waiting 2026-2/site-1 1741000/g-drive (primary) for site-1: segment/1741000-s-work/outer-address');
  expect(manifestOf('out/2026-2/site-1').waiting.map(({ item }) => item)).toEqual(['1741000/g-drive', '1741000/g-drive-offsite']);
});

test('states of the first apply bring the facts, and mark what stands whole', async () => {
  const { code, out } = await run('record', '2026-2', 'cloud', ...place.states('out', '2026-2'), '--format', 'json');

  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    wave: '2026-2',
    deployed: ['1741000/civil-portal', '1741000/resident-register', '1741000/sejong'],
    facts: expect.arrayContaining(['site-1: segment/1741000-s-work/outer-address', 'site-2: segment/1741000-s-work/outer-address']),
  });
});

test('then nothing waits any more, and the wave is recorded whole', async () => {
  expect((await run('synth', 'cloud')).code).toBe(0);
  expect(manifestOf('out/2026-2/site-1').waiting).toEqual([]);

  expect((await run('record', '2026-2', 'cloud', ...place.states('out', '2026-2'))).code).toBe(0);
  expect(place.read('cloud/gcdk.lock.yaml')).toMatch(/recorded:\s+- 2026-2/);
  expect((await run('synth', 'cloud')).code).toBe(0);
});

test('an amendment is planned into a wave to come, and rewrites the stack where it was born', async () => {
  place.write('cloud/requests/2027-1-mois.yaml', AMEND);
  expect((await run('synth', 'cloud', '--out', 'next')).code).toBe(1);
  expect((await run('plan', 'cloud')).code).toBe(0);
  expect((await run('synth', 'cloud', '--out', 'next')).code).toBe(0);

  expect([portalVolumes('out'), portalVolumes('next')]).toEqual([2, 3]);
  expect(manifestOf('next/2027-1/site-1').changes).toMatchObject([
    {
      item: '1741000/civil-portal',
      change: 'amended',
      path: '2026-2/site-1/1741000/workload-1',
      origin: { file: 'requests/2027-1-mois.yaml', pointer: '/systems/0' },
    },
  ]);
});

test('what an amendment asks of people stands in the wave that carries it out', () => {
  const [born, amended] = ['2026-2', '2027-1'].map((wave) =>
    manifestOf(`next/${wave}/site-1`).operatorSteps.filter(({ item, when }) => item === '1741000/civil-portal' && when !== 'disaster'),
  );

  expect(amended).not.toEqual([]);
  expect(amended).toEqual(born);
});

test('the difference says what changes, and whose line asked for it', async () => {
  const { code, out } = await run('diff', 'out', 'next', '--lang', 'en');

  expect(code).toBe(2);
  expect(out).toMatch(
    /\+ openstack_compute_instance_v2\.civil-portal_system_component-web_server-3_\S+ added {2}1741000\/civil-portal ← requests\/2027-1-mois\.yaml:5/,
  );
  expect((await run('diff', 'next', 'next')).code).toBe(0);
});

test('an amendment that would drop disks of something deployed is refused, and the output stays', async () => {
  expect((await run('synth', 'cloud')).code).toBe(0);
  const before = place.files('out');
  place.write('cloud/requests/2027-1-mois.yaml', AMEND.replace('count: 3', 'count: 1'));
  for (const command of ['check', 'plan', 'synth']) {
    const { code, out, err } = await run(command, 'cloud', '--lang', 'en');
    expect(code).toBe(1);
    expect(out + err).toMatch(/^requests\/2027-1-mois\.yaml:5:\d+ GCDK6022: 1741000\/civil-portal is deployed, and what holds its data can neither vanish/);
  }
  expect(place.files('out')).toEqual(before);
});

test('a tombstone lifts the guards in its wave, and then the item is gone', async () => {
  place.write('cloud/requests/2027-1-mois.yaml', AMEND);
  place.write('cloud/requests/2027-2-mois.yaml', RETIRE);
  expect((await run('plan', 'cloud')).code).toBe(0);
  expect((await run('synth', 'cloud')).code).toBe(0);
  expect(manifestOf('out/2027-2/site-1').changes).toMatchObject([{ item: '1741000/civil-portal', change: 'retired' }]);
  const early = await run('record', '2027-2', 'cloud', '--all', '--lang', 'en');
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('GCDK6104')]);
  expect((await run('record', '2027-1', 'cloud', '--all', '--lang', 'ko')).out).toBe('배포로 기록 0건, 변경·철수로 기록 1건, 새 사실 0건\n');
  expect((await run('record', '2027-2', 'cloud', '--all', '--lang', 'en')).out).toBe('0 items marked as deployed, 1 as amended or retired, 0 new facts\n');
  expect((await run('synth', 'cloud')).code).toBe(0);
  expect(portalVolumes('out')).toBe(0);
  expect(place.read('out/2026-2/site-1/1741000/workload-1/cdk.tf.json')).toContain('resident-register_system');
});

test('what has left is still told: in the manifest and runbook of the wave that removed it, and to its agency', async () => {
  expect(manifestOf('out/2027-2/site-1').changes).toMatchObject([
    { item: '1741000/civil-portal', change: 'retired', path: '2026-2/site-1/1741000/workload-1' },
  ]);
  const runbook = place.read('out/2027-2/RUNBOOK.md');
  expect(runbook).toContain('gcdk record 2027-2 --out "$OUT" --item 1741000/civil-portal\ngcdk synth --out "$OUT" --wave 2026-2 2027-2');
  expect(runbook.split('terraform -chdir="$OUT/2026-2/site-1/1741000/workload-1" apply').length).toBe(3);

  const report = JSON.parse((await run('report', '1741000', 'cloud', '--format', 'json')).out) as { entries: { id: string; state: string }[] };
  expect(report.entries.find(({ id }) => id === 'civil-portal')).toMatchObject({ state: 'retired' });
});

test('the agency is told at every stage, in each form and language', async () => {
  for (const format of ['text', 'markdown', 'html', 'json']) {
    const [en, ko] = [
      await run('report', '1741000', 'cloud', '--format', format, '--lang', 'en'),
      await run('report', '1741000', 'cloud', '--format', format, '--lang', 'ko'),
    ];
    expect([en.code, ko.code]).toEqual([0, 0]);
    expect(en.out).toContain('Resident register');
    expect(ko.out).toContain('주민등록');
  }
});
