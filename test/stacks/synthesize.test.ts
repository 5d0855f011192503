import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cloudFormationResources } from '../../lib/audit/cloudformation';
import { terraformResources } from '../../lib/audit/terraform';
import { MANIFEST_FILE, manifestSchema, type Manifest } from '../../lib/manifest/manifest';
import { sha256 } from '../../lib/values/digest';
import { gcdk } from '../support/command';
import { Loopback } from '../support/loopback';

const AWS_ZONE = readFileSync(join(__dirname, '../../examples/own-stack/portfolio/zones/aws-seoul.yaml'), 'utf8').replace(
  "accounts: { default: '111122223333' }",
  "accounts: { default: '111122223333', '1741000': '000001741000' }",
);
const REQUEST = `agency: "1741000"
submitted: 2026-04-01
title: 민간 클라우드
systems:
  - id: open-data
    name: { ko: 공공데이터, en: Open data }
    zone: aws-seoul
    dataClass: O
    grade: 4
    personalData: false
    components:
      - { id: api, vcpu: 2, ram: 8 GiB, os: rocky-9, listens: [{ port: 8443, from: [agency] }] }
`;
const PINS = `pins:
  - { item: 1741000/civil-portal, wave: 2027-1, reason: 선거 뒤 }
`;
/** Throws at the second wave's first stack, after the first wave was built. */
const BROKEN = `module.exports = { openstack: (_stack, { wave }) => { if (wave === '2027-1') throw new Error('broken on purpose'); } };\n`;

const place = new Loopback();
afterAll(() => place.remove());
const run = (...argv: string[]) => gcdk(argv, place.cwd);

beforeAll(async () => {
  const portfolio = place.read('cloud/portfolio.yaml');
  place.write(
    'cloud/portfolio.yaml',
    portfolio
      .replace('zones: [site-1, site-2]\n', 'zones: [site-1, site-2, aws-seoul]\n')
      .replace('addressPools:\n', 'addressPools:\n  - { id: aws-seoul, network: 10.66.0.0/16, zones: [aws-seoul] }\n'),
  );
  place.write('cloud/zones/aws-seoul.yaml', AWS_ZONE);
  place.write('cloud/requests/2026-2-open-data.yaml', REQUEST);
  place.write('cloud/waves.yaml', place.read('cloud/waves.yaml') + PINS);
  place.write('broken.js', BROKEN);
  for (const command of ['plan', 'synth']) {
    const { code, err } = await run(command, 'cloud');
    if (code !== 0) throw new Error(err);
  }
});

const manifests = (): [string, Manifest][] =>
  Object.entries(place.files('out'))
    .filter(([path]) => path.endsWith(MANIFEST_FILE))
    .map(([path, text]) => [path.slice(0, -MANIFEST_FILE.length), manifestSchema.parse(JSON.parse(text))]);

test('the runbook tells of every secret of a stack where it is kept', () => {
  const runbook = place.read('out/2026-2/RUNBOOK.md');
  const told = [...runbook.matchAll(/^- `TF_VAR_(\S+)`: `(\S+)` \(/gm)].map(([, name = '', entry = '']) => [name, entry]);

  expect(told).toEqual([
    ['deployer_password_s', 'deployers/site-1-1741000-s'],
    ['deployer_password_s', 'deployers/site-2-1741000-s'],
    ['psk_sejong', 'links/sejong/psk'],
  ]);
});

describe('every manifest', () => {
  test('is of a folder in which a wave meets a zone, on both clouds', () => {
    expect(manifests().map(([folder, { zone }]) => `${folder} ${zone.kind}`)).toEqual([
      '2026-2/aws-seoul/ aws',
      '2026-2/site-1/ openstack',
      '2026-2/site-2/ openstack',
      '2027-1/site-1/ openstack',
    ]);
  });

  test('has the digest of every file it lists', () => {
    for (const [folder, { stacks, artifacts }] of manifests()) {
      for (const { path, digest } of [...stacks, ...artifacts])
        expect([folder + path, digest]).toEqual([folder + path, sha256(place.read(`out/${folder}${path}`))]);
    }
  });

  test('has the digest of every file that was read, the lock among them', () => {
    for (const [, { inputs }] of manifests()) {
      expect(inputs.map(({ path }) => path)).toContain('gcdk.lock.yaml');
      for (const { path, digest } of inputs) expect([path, digest]).toEqual([path, sha256(place.read(`cloud/${path}`))]);
    }
  });

  test('traces every resource of every document to a place in a file that was read', () => {
    for (const [folder, { stacks, resources, inputs }] of manifests()) {
      for (const { path, name, engine } of stacks) {
        const document: unknown = JSON.parse(place.read(`out/${folder}${path}`));
        const found = engine === 'terraform' ? terraformResources(document) : cloudFormationResources(document);
        const traced = resources.filter(({ stack }) => stack === name);
        expect(traced.map(({ address }) => address).sort()).toEqual(found.map(({ address }) => address).sort());
      }
      for (const { origin, item } of resources) {
        expect(inputs).toContainEqual({ path: origin.file, digest: origin.digest });
        const entry = pointed(parse(place.read(`cloud/${origin.file}`)), origin.pointer);
        expect(entry).toMatchObject(item === undefined ? { agency: '1741000' } : { id: item.split('/')[1] });
      }
    }
  });
});

test('the runbook names the profile of the account in which a stack stands', () => {
  const deploys = place
    .read('out/2026-2/RUNBOOK.md')
    .split('\n')
    .flatMap((line) => /npx cdk deploy (\S+) .*--profile (\S+)/.exec(line)?.slice(1).join(' ') ?? []);
  expect(deploys).toEqual(['gcdk-aws-seoul-1741000-tenancy aws-seoul-1741000-admin', 'gcdk-aws-seoul-1741000-2026-2-workload-1 aws-seoul-1741000']);
});

describe('a selection', () => {
  test('builds what is selected and leaves every other byte alone', async () => {
    place.write('out/2026-2/site-1/1741000/tenancy/.terraform.lock.hcl', 'kept');
    place.write('out/2026-2/site-1/1741000/tenancy/.terraform/providers.json', 'kept too');
    const old = place.files('out');
    for (const flags of [
      ['--wave', '2027-1'],
      ['--zone', 'aws-seoul'],
      ['--agency', '1741000', '--wave', '2026-2'],
      ['--wave', '2026-2', '2027-1'],
    ]) {
      expect((await run('synth', 'cloud', ...flags)).code).toBe(0);
      expect(place.files('out')).toEqual(old);
    }
  });

  test('that is part of a wave leaves its runbooks untouched', async () => {
    place.write('out/2026-2/RUNBOOK.md', 'annotated by the operator');
    expect((await run('synth', 'cloud', '--wave', '2026-2', '--zone', 'site-1')).code).toBe(0);
    expect(place.read('out/2026-2/RUNBOOK.md')).toBe('annotated by the operator');

    expect((await run('synth', 'cloud', '--wave', '2026-2')).code).toBe(0);
    expect(place.read('out/2026-2/RUNBOOK.md')).toMatch(/^# /);
    expect(place.read('out/2026-2/RUNBOOK.ko.md')).toMatch(/[가-힣]/);
  });

  test('of nothing is refused', async () => {
    const { code, err } = await run('synth', 'cloud', '--wave', '2027-2', '--lang', 'en');
    expect([code, err]).toEqual([1, expect.stringContaining('GCDK7103: nothing is planned for this wave, zone and agency')]);
  });

  test('writes into a new folder only what was selected', async () => {
    expect((await run('synth', 'cloud', '--out', 'one', '--zone', 'aws-seoul')).code).toBe(0);
    expect(Object.keys(place.files('one')).filter((path) => path.endsWith(MANIFEST_FILE))).toEqual([`2026-2/aws-seoul/${MANIFEST_FILE}`]);
    expect(existsSync(join(place.cwd, 'one/2026-2/RUNBOOK.md'))).toBe(false);
  });
});

test('a builder that fails leaves the previous output whole, and nothing beside it', async () => {
  const old = place.files('out');
  const { code, err } = await run('synth', 'cloud', '--extension', 'broken.js', '--lang', 'en');

  expect([code, err]).toEqual([1, expect.stringContaining('GCDK7107: the extension failed while adding to the stack 2027-1/site-1/1741000/')]);
  expect(place.files('out')).toEqual(old);
  expect(['out.next', 'out.previous', 'out.lock'].filter((name) => place.has(name))).toEqual([]);
});

test('the same portfolio gives the same bytes in another folder', async () => {
  expect((await run('synth', 'cloud', '--out', 'again/deep/out')).code).toBe(0);
  const again = place.files('again/deep/out');
  const old = Object.fromEntries(Object.entries(place.files('out')).filter(([path]) => !path.includes('.terraform')));

  expect(again).toEqual(old);
});

/** The value at an RFC 6901 pointer. */
function pointed(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined), value);
}
