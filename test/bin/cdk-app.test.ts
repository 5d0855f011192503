import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gcdk } from '../support/command';

const ROOT = join(__dirname, '../..');
const EXAMPLE = join(ROOT, 'examples/own-stack');
const EXTENSION = join(EXAMPLE, 'extension.ts');

const work = mkdtempSync(join(tmpdir(), 'gcdk-cdk-app-'));
const folder = join(work, 'portfolio');
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs the app of `cdk.json` as the CDK's command line does: context and output folder come by the environment. */
function app(context: Readonly<Record<string, string>>, outdir: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', join(ROOT, 'node_modules/ts-node/register/transpile-only'), join(ROOT, 'bin/cdk-app.ts')],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        TS_NODE_PROJECT: join(ROOT, 'tsconfig.json'),
        CDK_OUTDIR: join(work, outdir),
        CDK_CONTEXT_JSON: JSON.stringify({ portfolio: folder, extension: EXTENSION, ...context }),
      },
      encoding: 'utf8',
    },
  );
  return { status, out: stdout, err: stderr };
}

beforeAll(() => cpSync(join(EXAMPLE, 'portfolio'), folder, { recursive: true }));

test('a portfolio whose lock is stale is refused with what cures it', () => {
  const { status, out, err } = app({}, 'stale');

  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatchInlineSnapshot(`
   "requests/2027-1-mois.yaml:7:5 GCDK6201: 1741000/civil-records는 아직 계획되지 않았습니다
     고치는 법:    \`gcdk plan\`을 실행하고, 바뀐 gcdk.lock.yaml을 살펴본 뒤 함께 커밋해 주십시오
   requests/2027-1-mois.yaml:15:5 GCDK6201: 1741000/gazette는 아직 계획되지 않았습니다
     고치는 법:    \`gcdk plan\`을 실행하고, 바뀐 gcdk.lock.yaml을 살펴본 뒤 함께 커밋해 주십시오
   requests/2027-1-mois.yaml:24:5 GCDK6201: 1741000/case-files는 아직 계획되지 않았습니다
     고치는 법:    \`gcdk plan\`을 실행하고, 바뀐 gcdk.lock.yaml을 살펴본 뒤 함께 커밋해 주십시오
   requests/2027-1-mois.yaml:34:5 GCDK6201: 1741000/reading-room은 아직 계획되지 않았습니다
     고치는 법:    \`gcdk plan\`을 실행하고, 바뀐 gcdk.lock.yaml을 살펴본 뒤 함께 커밋해 주십시오
   "
  `);
}, 60_000);

describe('once it is planned', () => {
  beforeAll(async () => {
    await gcdk(['plan', folder, '--extension', EXTENSION], work);
  }, 60_000);

  test('its AWS stacks are written', () => {
    expect(app({ zone: 'aws-seoul' }, 'whole')).toEqual({ status: 0, out: '', err: '' });
    expect(readdirSync(join(work, 'whole')).filter((name) => name.endsWith('.template.json'))).toHaveLength(2);
  }, 60_000);

  test('a misspelt zone is told as what it is, not as an app without stacks', () => {
    const { status, out, err } = app({ wave: '2027-1', zone: 'aws-soul' }, 'misspelt');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatchInlineSnapshot(`
     "GCDK9011: -c zone: 포트폴리오에 이런 영역이 없습니다
       받은 값:     aws-soul
       허용:       daejeon, aws-seoul
       혹시:       aws-seoul
       고치는 법:    이름을 고치거나 선택을 빼고 실행하십시오
     "
    `);
  }, 60_000);

  test('so is a zone that is not of AWS', () => {
    const { status, out, err } = app({ zone: 'daejeon' }, 'openstack');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatchInlineSnapshot(`
     "GCDK7103: 고른 차수·영역·기관에는 만들 것이 없습니다
       받은 값:     -c zone daejeon
       고치는 법:    \`gcdk plan\`으로 무엇이 어디에 있는지 확인하십시오
     "
    `);
  }, 60_000);
});
