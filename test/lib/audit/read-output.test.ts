import { readOutput } from '../../../lib/audit/read-output';
import { renderProblem } from '../../../lib/problem/problem';
import { sha256 } from '../../../lib/values/digest';
import { output, type Files } from '../../support/output';

const STACK = '2026-1/daejeon/1741000/workload-1';
const PEER = `${STACK}/links/line/peer.swanctl.conf`;
const sound = (): Files => output({ resource: {} }, {}, { 'links/line/peer.swanctl.conf': 'connections {}\n' });

const problemsOf = (files: Files) => readOutput(Object.keys(files), (path) => files[path]).problems;
const told = (files: Files) => problemsOf(files).map((problem) => renderProblem(problem, 'en'));

describe('an output that is read', () => {
  test('is taken as it was written', () => {
    expect(told(sound())).toEqual([]);
  });

  test('is refused where a router configuration was changed by hand', () => {
    expect(told({ ...sound(), [PEER]: 'connections { }\n' })).toEqual([
      `${PEER} GCDK7403: '1741000/workload-1/links/line/peer.swanctl.conf' has been changed since it was made
  got:      ${sha256('connections { }\n')}
  allowed:  ${sha256('connections {}\n')}
  fix:      output edited by hand is not compared: change the request or the construct and run \`gcdk synth\` again`,
    ]);
  });

  test('is refused where a stack was changed by hand', () => {
    const [problem] = problemsOf({ ...sound(), [`${STACK}/cdk.tf.json`]: '{"resource": {}}' });

    expect(problem && renderProblem(problem, 'ko')).toBe(`${STACK}/cdk.tf.json GCDK7403: '1741000/workload-1'이 만들어진 뒤에 바뀌었습니다
  받은 값:     ${sha256('{"resource": {}}')}
  허용:       ${sha256('{"resource":{}}')}
  고치는 법:    손으로 고친 산출물은 비교하지 않습니다. 요청이나 구성을 고치고 \`gcdk synth\`를 다시 실행하십시오`);
  });

  test('is refused where a file of its manifest is missing', () => {
    const { [PEER]: _gone, ...rest } = sound();

    expect(told(rest)).toEqual([
      `${PEER} GCDK7402: the file of '1741000/workload-1/links/line/peer.swanctl.conf', which the manifest lists, is missing
  fix:      make the output again with \`gcdk synth\``,
    ]);
  });

  test.each([
    [`${STACK}/more.tf`],
    [`${STACK}/override.tf.json`],
    ['2026-1/daejeon/1741015/workload-1/cdk.tf.json'],
    ['2026-1/aws-seoul/gcdk-aws-seoul-1741000-tenancy.template.json'],
  ])('is refused where an engine would find %s, for which no manifest answers', (path) => {
    expect(told({ ...sound(), [path]: '{}' })).toEqual([
      `${path} GCDK7404: no manifest names this stack document, and the engine may apply it all the same
  fix:      remove the file, or move what it holds into a request or an extension and run \`gcdk synth\` again`,
    ]);
  });

  test('is refused once where a manifest cannot be read, not once more for each file that it names', () => {
    expect(told({ ...sound(), '2026-1/daejeon/gcdk.manifest.json': '{' })).toEqual([
      `2026-1/daejeon/gcdk.manifest.json GCDK7301: the manifest cannot be read as JSON
  fix:      make the output again with \`gcdk synth\`; a manifest edited by hand proves nothing`,
    ]);
  });

  test('may hold an operator’s notes, values and lock files', () => {
    expect(told({ ...sound(), [`${STACK}/NOTES.md`]: 'x', [`${STACK}/terraform.tfvars`]: 'x', [`${STACK}/.terraform.lock.hcl`]: 'x' })).toEqual([]);
  });

  test('is refused where a document is no JSON although its digest is right', () => {
    const broken = '{"resource":';
    const files = sound();
    const manifest = '2026-1/daejeon/gcdk.manifest.json';
    files[manifest] = (files[manifest] ?? '').replace(sha256('{"resource":{}}'), sha256(broken));

    expect(told({ ...files, [`${STACK}/cdk.tf.json`]: broken })).toEqual([
      `${STACK}/cdk.tf.json GCDK7405: the document of '1741000/workload-1' cannot be read as JSON
  fix:      make the output again with \`gcdk synth\``,
    ]);
  });
});
