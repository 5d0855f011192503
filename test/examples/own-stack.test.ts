import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsApp } from '../../examples/own-stack/aws-app';
import { openstackApp } from '../../examples/own-stack/openstack-app';
import { by } from '../../lib/values/compare';
import { gcdk } from '../support/command';

const EXAMPLE = join(__dirname, '../../examples/own-stack');
const EXTENSION = ['--extension', join(EXAMPLE, 'extension.ts')];

const work = mkdtempSync(join(tmpdir(), 'gcdk-own-stack-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const types = (template: { readonly Resources: Readonly<Record<string, { readonly Type: string }>> }): string[] => [
  ...new Set(Object.values(template.Resources).map(({ Type }) => Type)),
];

/** A copy of the example's portfolio, planned with its extension. */
async function planned(name: string): Promise<string> {
  const folder = join(work, name);
  cpSync(join(EXAMPLE, 'portfolio'), folder, { recursive: true });
  expect(await gcdk(['plan', folder, '--lang', 'en', ...EXTENSION], work)).toMatchObject({ code: 0, err: '' });
  return folder;
}

describe('in apps of the engineer’s own', () => {
  test('a plain cdktf app holds the product’s constructs and his own', () => {
    const outdir = join(work, 'cdktf.out');
    openstackApp(outdir).synth();
    const { resource, terraform } = json(join(outdir, 'stacks/workload/cdk.tf.json'));

    expect(Object.keys(resource).sort()).toEqual(
      expect.arrayContaining(['openstack_compute_instance_v2', 'openstack_dns_recordset_v2', 'openstack_keymanager_order_v1']),
    );
    expect(Object.keys(resource.openstack_dns_recordset_v2).filter((address) => address.startsWith('Contact'))).toHaveLength(1);
    expect(Object.keys(resource)).toEqual(expect.arrayContaining(['openstack_sharedfilesystem_share_v2', 'openstack_vpnaas_site_connection_v2']));
    expect(readFileSync(join(outdir, 'stacks/workload/links/office/sejong-1.swanctl.conf'), 'utf8')).toContain('remote_addrs = 203.0.113.10');
    expect(terraform.backend.http.address).toContain('state.example/agency');
    expect(readFileSync(join(outdir, 'stacks/tenancy/cdk.tf.json'), 'utf8')).not.toContain(work);
  });

  test('a plain CDK app holds the product’s constructs and his own', () => {
    const assembly = awsApp(join(work, 'cdk.out')).synth();
    const [tenancy, workload] = ['tenancy', 'workload'].map((name) => types(assembly.getStackByName(name).template));

    expect(tenancy).toEqual(expect.arrayContaining(['AWS::EC2::VPC', 'AWS::KMS::Key', 'AWS::Route53::HostedZone']));
    expect(workload).toEqual(expect.arrayContaining(['AWS::EC2::Instance', 'AWS::Route53::RecordSet']));
  });
});

describe('in a generated wave', () => {
  test('a portfolio that asks for the engineer’s kind is understood with his extension only', async () => {
    const folder = join(EXAMPLE, 'portfolio');

    expect((await gcdk(['check', folder, '--lang', 'en'], work)).out).toContain("objectArchives: there is no key 'objectArchives' here");
    expect(await gcdk(['check', folder, '--lang', 'en', ...EXTENSION], work)).toMatchObject({ code: 0, out: expect.stringContaining('0 errors') });
  });

  test('his kind and his construct stand in the stacks of both clouds, traced to the line that asked', async () => {
    const folder = await planned('both');
    const out = join(work, 'out');
    expect(await gcdk(['synth', folder, '--out', out, '--lang', 'en', ...EXTENSION], work)).toMatchObject({ code: 0, err: '' });

    const { resource } = json(join(out, '2027-1/daejeon/1741000/workload-1/cdk.tf.json'));
    const containers = Object.values(resource.openstack_objectstorage_container_v1);
    expect(containers).toHaveLength(1);
    expect(containers[0]).toMatchObject({ name: 'civil-records', provider: 'openstack.s', versioning: true, lifecycle: { prevent_destroy: true } });
    const contacts = Object.keys(resource.openstack_dns_recordset_v2).filter((address) => address.startsWith('Contact'));
    expect(contacts).toHaveLength(1);

    const template = json(join(out, '2027-1/aws-seoul/gcdk-aws-seoul-1741000-2027-1-workload-1.template.json'));
    expect(types(template).sort()).toEqual(['AWS::Route53::RecordSet', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::SSM::Parameter']);

    const { resources, operatorSteps } = json(join(out, '2027-1/daejeon/gcdk.manifest.json'));
    const origins = resources
      .filter(({ type }: { type: string }) => type === 'openstack_objectstorage_container_v1')
      .map(({ item, origin }: { item: string; origin: { pointer: string } }) => [item, origin.pointer]);
    expect(origins).toEqual([['1741000/civil-records', '/objectArchives/0']]);
    expect(JSON.stringify(operatorSteps)).toContain('withhold the right to delete from container civil-records for 10 years');
  });

  test('the original of an archive with a copy waits until the cloud of the copy has told its name, and then holds it', async () => {
    const folder = await planned('waits');
    const out = join(work, 'waits-out');
    const synth = async () => gcdk(['synth', folder, '--out', out, '--lang', 'en', ...EXTENSION], work);
    const stack = join(out, '2027-1/daejeon/1741000/workload-1/cdk.tf.json');
    const names = () =>
      Object.values<{ readonly name: string; readonly metadata: { readonly copy?: string } }>(json(stack).resource.openstack_objectstorage_container_v1).map(
        ({ name, metadata: { copy } }) => [name, copy],
      );

    expect((await synth()).out).toContain('waiting 2027-1/daejeon 1741000/case-files (primary) for aws-seoul: archive/1741000/case-files/copy');
    expect(names()).toEqual([['civil-records', undefined]]);

    const { Outputs } = json(join(out, '2027-1/aws-seoul/gcdk-aws-seoul-1741000-2027-1-workload-1.template.json'));
    const told = Object.entries<{ readonly Description?: string }>(Outputs).map(([OutputKey, { Description }]) => ({
      OutputKey,
      Description,
      OutputValue: 'case-files-1x2y3z',
    }));
    writeFileSync(join(work, 'described.json'), JSON.stringify({ Stacks: [{ StackName: 'workload', Outputs: told }] }));
    const recorded = await gcdk(
      ['record', '2027-1', folder, '--state', `aws-seoul=${join(work, 'described.json')}`, '--out', out, '--lang', 'en', ...EXTENSION],
      work,
    );
    expect(recorded).toMatchObject({ code: 0, out: '0 items marked as deployed, 1 new fact\n' });

    expect((await synth()).out).not.toContain('waiting');
    expect(names()).toEqual([
      ['case-files', 'case-files-1x2y3z'],
      ['civil-records', undefined],
    ]);
  });

  test('his construct stands once a class, however many stacks there are', async () => {
    const folder = await planned('later');
    const request = join(folder, 'requests/2027-1-mois.yaml');
    const waves = join(folder, 'waves.yaml');
    writeFileSync(waves, `${readFileSync(waves, 'utf8')}  - { wave: 2027-2, title: Later, opens: 2027-09-01, closes: 2027-12-10 }\n`);
    writeFileSync(request, readFileSync(request, 'utf8').replace('    components:', '    refresh: { acquired: 2021-10-01 }\n    components:'));
    rmSync(join(folder, 'gcdk.lock.yaml'));
    expect((await gcdk(['plan', folder, '--lang', 'en', ...EXTENSION], work)).code).toBe(0);
    const out = join(work, 'later-out');
    expect(await gcdk(['synth', folder, '--out', out, '--lang', 'en', ...EXTENSION], work)).toMatchObject({ code: 0, err: '' });

    const contacts = ['2027-1', '2027-2'].map((wave) => {
      const { resource } = json(join(out, wave, 'daejeon/1741000/workload-1/cdk.tf.json'));
      return Object.keys(resource.openstack_dns_recordset_v2 ?? {}).filter((address) => address.startsWith('Contact')).length;
    });
    expect(contacts).toEqual([1, 0]);
  });

  test('a mistake in his construct is told as his, and nothing is written', async () => {
    const folder = await planned('broken');
    const broken = join(work, 'broken.js');
    writeFileSync(broken, "module.exports = { openstack() { throw new Error('no such mailbox'); } };");
    const out = join(work, 'broken-out');

    const { code, err } = await gcdk(['synth', folder, '--out', out, '--lang', 'en', ...EXTENSION, broken], work);
    expect({ code, written: existsSync(out) }).toEqual({ code: 1, written: false });
    expect(err).toContain('GCDK7107: the extension failed while adding to the stack 2027-1/daejeon/1741000/tenancy\n  got:      no such mailbox');
  });

  test('what is wrong with an entry of his kind is told like everything else', async () => {
    const folder = join(work, 'small');
    cpSync(join(EXAMPLE, 'portfolio'), folder, { recursive: true });
    const request = join(folder, 'requests/2027-1-mois.yaml');
    writeFileSync(request, readFileSync(request, 'utf8').replace('size: 25 TB', 'size: 15 TB').replace('keepYears: 30', 'keepYears: 7'));

    const { code, out } = await gcdk(['check', folder, '--lang', 'en', ...EXTENSION], work);
    expect(code).toBe(1);
    expect(out).toContain('GCDK2');
    writeFileSync(request, readFileSync(request, 'utf8').replace('keepYears: 7', 'keepYears: 30'));
    expect((await gcdk(['check', folder, '--lang', 'en', ...EXTENSION], work)).out).toMatchInlineSnapshot(`
     "requests/2027-1-mois.yaml:12:11 GCDK50001 objectArchives[0].size: 2.0 TB a year, kept for 10 years, need 20.0 TB
       got:      15.0 TB
       allowed:  20.0 TB or more
       fix:      ask for a larger size, or check what comes in a year

     1 error, 0 warnings, 0 notices
     "
    `);
    expect((await gcdk(['check', folder, '--lang', 'ko', ...EXTENSION], work)).out).toMatchInlineSnapshot(`
     "requests/2027-1-mois.yaml:12:11 GCDK50001 objectArchives[0].size: 해마다 2.0 TB씩 10년을 보존하려면 20.0 TB가 필요합니다
       받은 값:     15.0 TB
       허용:       20.0 TB 이상
       고치는 법:    size를 늘리거나 yearly를 확인하십시오

     오류 1건, 경고 0건, 알림 0건
     "
    `);
  });

  test('a copy that burns with its original is refused in his words', async () => {
    const folder = join(work, 'together');
    cpSync(join(EXAMPLE, 'portfolio'), folder, { recursive: true });
    const request = join(folder, 'requests/2027-1-mois.yaml');
    writeFileSync(request, readFileSync(request, 'utf8').replace('copy: { zone: aws-seoul }', 'copy: { zone: daejeon }'));

    expect((await gcdk(['check', folder, '--lang', 'en', ...EXTENSION], work)).out).toMatchInlineSnapshot(`
     "requests/2027-1-mois.yaml:32:19 GCDK50002 objectArchives[2].copy.zone: there is no such zone for the copy, or it burns with the original
       got:      daejeon
       allowed:  aws-seoul
       fix:      name a zone of another failure domain in copy.zone

     1 error, 0 warnings, 0 notices
     "
    `);
  });

  test('nobody must write YAML to ask for his kind', async () => {
    const folder = join(work, 'asked');
    cpSync(join(EXAMPLE, 'portfolio'), folder, { recursive: true });
    const answers = ['name=결재 문서', 'name.en=Signed documents', 'dataClass=S', 'personalData=no', 'keepYears=5', 'yearly=100 GB', 'size=600 GB'];
    const asked = ['objectArchives=signed', ...answers.map((answer) => `objectArchives.signed.${answer}`)];
    const ran = await gcdk(['request', '1741000', folder, '--yes', '--lang', 'en', ...EXTENSION, ...asked.flatMap((answer) => ['--set', answer])], work);

    expect(ran).toMatchObject({ code: 0 });
    expect(await gcdk(['check', folder, ...EXTENSION], work)).toMatchObject({ code: 0 });
    const { out } = await gcdk(['plan', folder, '--dry-run', '--lang', 'en', ...EXTENSION], work);
    expect(out).toContain('1741000/signed');
  });

  test('the report tells the agency of it in its own words', async () => {
    const folder = await planned('told');
    const { out } = await gcdk(['report', '1741000', folder, '--format', 'markdown', '--lang', 'en', ...EXTENSION], work);

    expect(out).toContain('object archive');
    expect(out).toContain('kept for 10 years');
  });

  test('the schema beside the example is the one its extension makes', async () => {
    const { out } = await gcdk(['schema', 'request', ...EXTENSION], work);
    const kept = json(join(EXAMPLE, 'schema/request.schema.json'));

    // The product's own sections are kept current in docs/schema.
    expect(kept.properties.objectArchives).toEqual(JSON.parse(out).properties.objectArchives);
    expect(
      Object.keys(kept.properties)
        .sort(by((key) => key))
        .map(String),
    ).toContain('objectArchives');
  });
});
