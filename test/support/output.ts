import { compareOutputs } from '../../lib/audit/compare';
import { readOutput } from '../../lib/audit/read-output';
import type { Change } from '../../lib/manifest/difference';
import type { Manifest } from '../../lib/manifest/manifest';
import { sha256 } from '../../lib/values/digest';

export const ORIGIN = { file: 'requests/mois.yaml', digest: `sha256:${'0'.repeat(64)}`, pointer: '/fileStorages/0', line: 12, column: 5 };
export const AGENCY_ORIGIN = { file: 'agencies/mois.yaml', digest: `sha256:${'1'.repeat(64)}`, pointer: '', line: 2, column: 1 };

const text = (word: string) => ({ ko: word, en: word });
const STACK = { name: '1741000/workload-1', agency: '1741000', part: 'workload-1', engine: 'terraform', scope: 'agency' } as const;

/** The account and region of the stack of {@link awsOutput}, and what else the CDK says of it. */
export interface AwsStack {
  readonly environment?: string;
  readonly terminationProtection?: boolean;
}

const placed: Manifest['placements'][number] = {
  item: '1741000/g-drive',
  kind: 'central-file-storage',
  name: text('G-drive'),
  wave: '2026-1',
  cutover: '2026-03-07',
  parts: [{ role: 'primary', zone: 'daejeon', stack: 'workload-1' }],
  deployed: false,
  reasons: [],
  origin: ORIGIN,
};

const manifest: Manifest = {
  version: 1,
  tool: { name: 'g-cloud-cdk', version: '0.0.0-test' },
  portfolio: 'pilot',
  wave: { wave: '2026-1', title: text('first'), opens: '2026-03-02', closes: '2026-06-26' },
  zone: { zone: 'daejeon', kind: 'openstack', region: 'daejeon-1', country: 'KR', failureDomain: 'daejeon' },
  policyPack: 'kr-n2sf-2026',
  inputs: [{ path: ORIGIN.file, digest: ORIGIN.digest }],
  stacks: [],
  artifacts: [],
  waiting: [],
  placements: [placed],
  changes: [],
  resources: [{ stack: STACK.name, address: 'openstack_identity_project_v3.s', type: 'openstack_identity_project_v3', origin: AGENCY_ORIGIN }],
  controls: [],
  expiring: [],
  operatorSteps: [],
};

/** The files of an output, by path, changed by hand where a test wants it. */
export type Files = Record<string, string>;

/** A portfolio's smallest output: one wave in one OpenStack zone, one stack and the files beside it. */
export function output(document: object, overrides: Partial<Manifest> = {}, artifacts: Files = {}): Files {
  const path = `${STACK.name}/cdk.tf.json`;
  return written('2026-1/daejeon', { [path]: JSON.stringify(document) }, artifacts, {
    ...manifest,
    stacks: [{ ...STACK, path, digest: '', resources: 1 }],
    ...overrides,
  });
}

/** The same in an AWS zone. */
export function awsOutput(template: object, overrides: Partial<Manifest> = {}, { environment, terminationProtection = true }: AwsStack = {}): Files {
  const name = 'gcdk-aws-seoul-1741000-2026-1-workload-1';
  const path = `${name}.template.json`;
  const assembly = {
    version: '55.0.0',
    artifacts: {
      [name]: {
        type: 'aws:cloudformation:stack',
        environment: environment ?? 'aws://000000000001/ap-northeast-2',
        properties: { templateFile: path, terminationProtection, tags: { agency: '1741000' } },
      },
    },
  };
  const files = written(
    '2026-1/aws-seoul',
    { [path]: JSON.stringify(template) },
    {},
    {
      ...manifest,
      zone: { ...manifest.zone, zone: 'aws-seoul', kind: 'aws', region: 'ap-northeast-2' },
      stacks: [{ ...STACK, name, path, engine: 'cloudformation', digest: '', resources: 1 }],
      ...overrides,
    },
  );
  return { ...files, '2026-1/aws-seoul/manifest.json': JSON.stringify(assembly) };
}

function written(folder: string, documents: Files, artifacts: Files, base: Manifest): Files {
  const whole: Manifest = {
    ...base,
    stacks: base.stacks.map((stack) => ({ ...stack, digest: sha256(documents[stack.path] ?? '') })),
    artifacts: Object.entries(artifacts).map(([path, content]) => ({ path: `${STACK.name}/${path}`, digest: sha256(content), item: placed.item })),
  };
  return {
    ...Object.fromEntries(Object.entries(documents).map(([path, content]) => [`${folder}/${path}`, content])),
    ...Object.fromEntries(Object.entries(artifacts).map(([path, content]) => [`${folder}/${STACK.name}/${path}`, content])),
    [`${folder}/gcdk.manifest.json`]: JSON.stringify(whole),
  };
}

/** Both outputs as `gcdk diff` reads and compares them. */
export function changesBetween(before: Files, after: Files): Change[] {
  const [old, now] = [before, after].map((files) => readOutput(Object.keys(files), (path) => files[path]));
  if (!old || !now) return [];
  expect([...old.problems, ...now.problems]).toEqual([]);
  return compareOutputs(old, now);
}

/** What a test wants to see of changes at a glance: `changed terraform.backend.s3 bucket "a" → "b"`. */
export const brief = (changes: readonly Change[]): string[] =>
  changes.map(({ action, address, differences, effects }) =>
    [action, address, ...differences.map(({ path, before, after }) => `${path} ${before} → ${after}`), ...effects.map((effect) => `(${effect})`)].join(' '),
  );
