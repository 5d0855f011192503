import * as fc from 'fast-check';
import { runbook } from '../../../lib/report/runbook';
import { calendarDate } from '../../../lib/values/calendar-date';
import { hostileName } from '../../support/hostile';
import { part, runbookInput, stack } from '../../support/report-runbook';

const linesWith = (text: string, word: string): string[] => text.split('\n').filter((line) => line.includes(word));

describe('the runbook of a wave', () => {
  test('gives the exact commands of a Terraform stack, and removes the stored plan, which may hold secrets', () => {
    const input = runbookInput({ stacks: [stack('1741000', 'daejeon', [part('1741000/portal')])] });

    expect(linesWith(runbook(input, 'en'), 'workload-1').slice(1)).toMatchInlineSnapshot(`
[
  "terraform -chdir=2026-1/daejeon/1741000/workload-1 init -input=false -lock-timeout=10m",
  "terraform -chdir=2026-1/daejeon/1741000/workload-1 plan -input=false -lock-timeout=10m -out=wave.tfplan",
  "terraform -chdir=2026-1/daejeon/1741000/workload-1 apply -input=false -lock-timeout=10m wave.tfplan",
  "rm 2026-1/daejeon/1741000/workload-1/wave.tfplan",
  "terraform -chdir=2026-1/daejeon/1741000/workload-1 plan -input=false -lock-timeout=10m -detailed-exitcode",
]
`);
  });

  test('gives the exact commands of a CloudFormation stack', () => {
    expect(linesWith(runbook(runbookInput(), 'en'), 'npx cdk')).toEqual([
      'npx cdk diff g1220000-workload-1 --app 2026-1/seoul-aws --exclusively --profile seoul-aws-1220000',
      'npx cdk deploy g1220000-workload-1 --app 2026-1/seoul-aws --exclusively --require-approval any-change --profile seoul-aws-1220000',
    ]);
  });

  test('records facts between phases while something waits for them, and the wave at the end', () => {
    const waits = linesWith(runbook(runbookInput(), 'ko'), 'gcdk record 2026-1').filter((line) => line.startsWith('gcdk record 2026-1 --'));
    const ready = linesWith(runbook(runbookInput({ waiting: [] }), 'ko'), 'gcdk record 2026-1').filter((line) => line.startsWith('gcdk record 2026-1 --'));

    expect([waits.length, ready.length]).toEqual([4, 1]);
  });

  test('names the fact that a part waits for', () => {
    expect(runbook(runbookInput(), 'ko')).toContain('`seoul-aws: link/1741000/seoul-link/tunnel-1/outside-address`');
  });

  test('tells nights in their order, and by when to decide on the way back', () => {
    expect(linesWith(runbook(runbookInput(), 'ko'), '안에 |')).toEqual([
      '| 2026. 4. 3.(금) | 민원 포털 (1741000/portal) | 행정안전부 | daejeon 센터 | 1등급 | 8시간 | 중단 시작 후 4시간 안에 |',
      '| 2026. 4. 17.(금) | 중앙 파일 (1741000/files) | 행정안전부 | daejeon 센터 | 3등급 | 8시간 | 중단 시작 후 4시간 안에 |',
    ]);
  });

  test('keeps the source for 90 days in grades 1 and 2, and for 30 in 3 and 4', () => {
    expect(linesWith(runbook(runbookInput(), 'en'), ' d | ')).toEqual([
      '| Civil-service portal (1741000/portal) | Fri 3 Apr 2026 | 90 d | Thu 2 Jul 2026 |',
      '| Central files (1741000/files) | Fri 17 Apr 2026 | 30 d | Sun 17 May 2026 |',
    ]);
  });

  test('computes the windows of transfer, and says so where they do not fit', () => {
    const [, files] = runbookInput().cutovers;
    const slow = runbookInput({
      cutovers: runbookInput().cutovers.map((cutover) => ({
        ...cutover,
        cutover: calendarDate('2026-04-17'),
        data: { sizeGib: 46_567, dailyChangeGib: 4000, rate: 1e9 },
      })),
    });

    expect(files).toBeDefined();
    expect(linesWith(runbook(runbookInput(), 'en'), '10 Gbps')).toEqual([
      '| Central files (1741000/files) | 50.0 TB | 10 Gbps | 15.9 h | Wed 15 Apr 2026 | 500 GB · 9.5 min | fits |',
    ]);
    expect(runbook(slow, 'en')).toContain('| 1 Gbps | 6.6 d | Thu 9 Apr 2026 | 4.3 TB · 13.6 h | **the delta exceeds the outage (8 h)** |');
  });

  test('names secrets, never their values, and what people do by hand with the reason', () => {
    const text = runbook(runbookInput(), 'en');

    expect(text).toContain('- `TF_VAR_psk_hq`');
    expect(text).toContain('| 1741000 | Set the Manila quota | the provider has no such resource |');
  });

  test('is the same whatever the order of the input', () => {
    const { stacks, cutovers, waiting, operatorSteps } = runbookInput();
    const turned = runbookInput({
      stacks: stacks.toReversed(),
      cutovers: cutovers.toReversed(),
      waiting: waiting.toReversed(),
      operatorSteps: operatorSteps.toReversed(),
    });

    expect(runbook(turned, 'ko')).toBe(runbook(runbookInput(), 'ko'));
  });

  test('lets no name become markup', () => {
    fc.assert(
      fc.property(hostileName, (text) => {
        const name = { ko: text, en: text };
        const written = runbook(runbookInput({ title: name, cutovers: runbookInput().cutovers.map((cutover) => ({ ...cutover, name })) }), 'en');

        expect(written).not.toMatch(/<[a-z/!]|(?<!\\)\]\(|https?:\/\/|^# .*\n# |\p{Cc}(?<!\n)/imu);
        expect(
          linesWith(written, '(1741000/portal)')
            .filter((line) => line.startsWith('|') && line.includes('8 h'))
            .map((line) => line.replaceAll('\\|', '').split('|').length),
        ).toEqual([9]);
      }),
      { numRuns: 100 },
    );
  });
});
