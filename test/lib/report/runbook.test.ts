import * as fc from 'fast-check';
import { OPERATOR_PHASES } from '../../../lib/model/kind';
import { runbook } from '../../../lib/report/runbook';
import type { RunbookStep } from '../../../lib/report/runbook-model';
import { calendarDate } from '../../../lib/values/calendar-date';
import { hostileName } from '../../support/hostile';
import { part, runbookInput, stack } from '../../support/report-runbook';

const linesWith = (text: string, word: string): string[] => text.split('\n').filter((line) => line.includes(word));
/** Blocks of commands, line by line. */
const blocks = (text: string): string[][] => [...text.matchAll(/^```sh\n([^]*?)\n```$/gm)].map(([, lines = '']) => lines.split('\n'));
const blocksWith = (text: string, word: string): string[][] => blocks(text).filter((lines) => lines.some((line) => line.includes(word)));
const commandsIn = (text: string): string[] => blocks(text).flat();

const byHand = (overrides: Partial<RunbookStep>): RunbookStep => ({
  item: '1741000',
  step: { ko: '합니다', en: 'Do it' },
  why: { ko: '달리 할 수 없습니다', en: 'nothing else can' },
  when: 'before',
  zone: { ko: 'daejeon 센터', en: 'daejeon centre' },
  ...overrides,
});

/** The runbook of one item with this data. */
const moving = (data: { sizeGib: number; rate?: number }) =>
  runbook(
    runbookInput({
      cutovers: runbookInput()
        .cutovers.slice(1)
        .map((cutover) => ({ ...cutover, data })),
    }),
    'ko',
  );

describe('the runbook of a wave', () => {
  test('shows the plan of a Terraform stack in one block and applies it in another, and removes the stored plan, which may hold secrets', () => {
    const input = runbookInput({ waiting: [], stacks: [stack('1741000', 'daejeon', [part('1741000/portal')])] });

    expect(blocksWith(runbook(input, 'en'), 'workload-1')).toEqual([
      [
        'terraform -chdir="$OUT/2026-1/daejeon/1741000/workload-1" init -input=false -lock-timeout=10m',
        'terraform -chdir="$OUT/2026-1/daejeon/1741000/workload-1" plan -input=false -lock-timeout=10m -detailed-exitcode -out=wave.tfplan; echo "exit code $?"',
      ],
      [
        'terraform -chdir="$OUT/2026-1/daejeon/1741000/workload-1" apply -input=false -lock-timeout=10m wave.tfplan',
        'rm "$OUT/2026-1/daejeon/1741000/workload-1/wave.tfplan"',
        'terraform -chdir="$OUT/2026-1/daejeon/1741000/workload-1" plan -input=false -lock-timeout=10m -detailed-exitcode; echo "exit code $?"',
      ],
    ]);
  });

  test('shows the difference of a CloudFormation stack in one block and deploys it in another', () => {
    expect(blocksWith(runbook(runbookInput(), 'en'), 'npx cdk')).toEqual([
      ['npx cdk diff g1220000-workload-1 --app "$OUT/2026-1/seoul-aws" --exclusively --profile seoul-aws-1220000'],
      ['npx cdk deploy g1220000-workload-1 --app "$OUT/2026-1/seoul-aws" --exclusively --require-approval any-change --profile seoul-aws-1220000'],
    ]);
  });

  test('hands the same variable of two stacks the secret of each, and drops it when the stack is applied', () => {
    const about = { ko: '배포 계정의 암호', en: 'the deployer’s password' };
    const tenancy = (agency: string) =>
      stack(agency, 'daejeon', [], { scope: 'administrator', secrets: [{ name: 'deployer_password_s', entry: `deployers/daejeon-${agency}-s`, about }] });
    const text = runbook(runbookInput({ stacks: [tenancy('1741000'), tenancy('1352000')] }), 'en');

    expect(linesWith(text, 'export TF_VAR_')).toEqual([
      'TF_VAR_deployer_password_s="$(secret deployers/daejeon-1352000-s)" && export TF_VAR_deployer_password_s',
      'TF_VAR_deployer_password_s="$(secret deployers/daejeon-1741000-s)" && export TF_VAR_deployer_password_s',
    ]);
    expect(linesWith(text, 'unset TF_VAR_')).toEqual(['unset TF_VAR_deployer_password_s', 'unset TF_VAR_deployer_password_s']);
    expect(text).toContain('- `TF_VAR_deployer_password_s`: `deployers/daejeon-1741000-s` (the deployer’s password)');
    expect(text).toContain('secret() { vault kv get -field=value "secret/$1"; }');
  });

  test('lets no name of a key-store entry run as a command', () => {
    const secrets = [{ name: 'key', entry: "a';rm -r ~;'$(id)", about: { ko: '', en: '' } }];
    const text = runbook(runbookInput({ stacks: [stack('1741000', 'daejeon', [part('1741000/portal')], { secrets })] }), 'en');

    expect(linesWith(text, 'export TF_VAR_')).toEqual([`TF_VAR_key="$(secret 'a'\\'';rm -r ~;'\\''$(id)')" && export TF_VAR_key`]);
  });

  test('says of a secret whose keeper nobody told that its engineer knows', () => {
    const secrets = [{ name: 'own_key', about: { ko: '자체 키', en: 'A key of our own' } }];
    const text = runbook(runbookInput({ stacks: [stack('1741000', 'daejeon', [part('1741000/portal')], { secrets })] }), 'ko');

    expect(text).toContain('- `TF_VAR_own_key`: 보관 장소는 이 구성을 만든 기술자가 압니다. 직접 export합니다 (자체 키)');
    expect(linesWith(text, 'export TF_VAR_')).toEqual([]);
  });

  test('begins in the one folder that every command runs in', () => {
    const text = runbook(runbookInput(), 'en');

    expect(blocksWith(text, 'OUT=')[0]).toEqual(['OUT=out', 'ls portfolio.yaml "$OUT/2026-1/RUNBOOK.md"', 'umask 077']);
    expect(commandsIn(text).filter((line) => /2026-1\/|gcdk (record|synth)/.test(line) && !line.includes('"$OUT'))).toEqual([]);
  });

  test('pipes the state of each stack just applied into gcdk record, and goes on in the runbook written anew', () => {
    const text = runbook(runbookInput(), 'en');

    expect(linesWith(text, '| gcdk record')).toEqual([
      'terraform -chdir="$OUT/2026-1/daejeon/1741000/tenancy" state pull | gcdk record 2026-1 --out "$OUT" --state daejeon=-',
      'terraform -chdir="$OUT/2026-1/gwangju/1741000/tenancy" state pull | gcdk record 2026-1 --out "$OUT" --state gwangju=-',
      'terraform -chdir="$OUT/2026-1/gwangju/1741000/workload-1" state pull | gcdk record 2026-1 --out "$OUT" --state gwangju=-',
      'aws cloudformation describe-stacks --stack-name g1220000-workload-1 --output json --profile seoul-aws-1220000 | gcdk record 2026-1 --out "$OUT" --state seoul-aws=-',
      'terraform -chdir="$OUT/2026-1/daejeon/1741000/workload-1" state pull | gcdk record 2026-1 --out "$OUT" --state daejeon=-',
    ]);
    expect(linesWith(text, 'continue in it at 2.2').length).toBe(4);
  });

  test('lists what waits before anything is recorded', () => {
    const text = runbook(runbookInput(), 'en');

    expect(text.indexOf('### Parts that wait for facts')).toBeLessThan(text.indexOf('### 2.1'));
  });

  test('records no facts where nothing waits for them, and the wave at its end in any case', () => {
    const text = runbook(runbookInput({ waiting: [] }), 'ko');

    expect(commandsIn(text).filter((line) => line.includes('gcdk'))).toEqual(['gcdk record 2026-1 --out "$OUT" --all']);
  });

  test('has what changes in an earlier wave’s stack planned, read and applied like any other, with its secrets', () => {
    const born = stack('1741000', 'daejeon', [], {
      folder: '2025-2/daejeon/1741000/workload-1',
      secrets: [{ name: 'psk_hq', entry: 'links/hq/psk', about: { ko: '', en: '' } }],
    });
    const changes = [
      { change: 'amended' as const, part: part('1741000/portal'), birth: '2025-2', stack: born },
      { change: 'retired' as const, part: part('1741000/old'), birth: '2025-2', stack: { ...born, secrets: undefined } },
    ];
    const text = runbook(runbookInput({ stacks: [], waiting: [], changes }), 'en');

    expect(commandsIn(text).filter((line) => /TF_VAR|tfplan|gcdk/.test(line) && !line.startsWith('rm'))).toEqual([
      'TF_VAR_psk_hq="$(secret links/hq/psk)" && export TF_VAR_psk_hq',
      'terraform -chdir="$OUT/2025-2/daejeon/1741000/workload-1" plan -input=false -lock-timeout=10m -detailed-exitcode -out=wave.tfplan; echo "exit code $?"',
      'terraform -chdir="$OUT/2025-2/daejeon/1741000/workload-1" apply -input=false -lock-timeout=10m wave.tfplan',
      'unset TF_VAR_psk_hq',
      'terraform -chdir="$OUT/2025-2/daejeon/1741000/workload-1" plan -input=false -lock-timeout=10m -detailed-exitcode -out=wave.tfplan; echo "exit code $?"',
      'terraform -chdir="$OUT/2025-2/daejeon/1741000/workload-1" apply -input=false -lock-timeout=10m wave.tfplan',
      'gcdk record 2026-1 --out "$OUT" --item 1741000/old',
      'gcdk synth --out "$OUT" --wave 2025-2 2026-1',
      'terraform -chdir="$OUT/2025-2/daejeon/1741000/workload-1" plan -input=false -lock-timeout=10m -detailed-exitcode -out=wave.tfplan; echo "exit code $?"',
      'terraform -chdir="$OUT/2025-2/daejeon/1741000/workload-1" apply -input=false -lock-timeout=10m wave.tfplan',
    ]);
    expect(text).toContain('secret() {');
    expect(text).toContain('as the runbook of its first wave says: `2025-2/RUNBOOK.md`');
  });

  test('reminds of the extension that the output was made with', () => {
    expect(runbook(runbookInput({ extended: true }), 'en')).toContain('give the same --extension to every gcdk synth');
    expect(runbook(runbookInput(), 'en')).not.toContain('extension');
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
    expect(runbook(runbookInput(), 'en')).not.toContain('do not fit');
    expect(runbook(slow, 'en')).toContain('| 1 Gbps | 6.6 d | Thu 9 Apr 2026 | 4.3 TB · 13.6 h | **the delta exceeds the outage (8 h)** |');
    expect(runbook(slow, 'en')).toContain('> **2 of them do not fit over this line.** Before that night, agree with the owner');
  });

  test('says where all is counted as changed, and where no line is known', () => {
    expect(moving({ sizeGib: 46_567, rate: 1e9 })).toContain('**변경분이 중단 시간(8시간)을 넘습니다(하루 변경량을 몰라 전체로 셈)**');
    expect(moving({ sizeGib: 46_567 })).toContain('| – | 회선 속도를 알 수 없어 계산하지 못했습니다. 측정해 기관 파일의 bandwidth에 적습니다. |');
  });

  test('keeps no source of what moves no data', () => {
    const cutovers = runbookInput().cutovers.map((cutover) => ({ ...cutover, sourceKept: cutover.item === '1741000/files' }));

    expect(linesWith(runbook(runbookInput({ cutovers }), 'en'), ' d | ')).toEqual([
      '| Central files (1741000/files) | Fri 17 Apr 2026 | 30 d | Sun 17 May 2026 |',
    ]);
  });

  test('tells what people do by hand where its time has come, with zone and reason', () => {
    const steps = OPERATOR_PHASES.map((when) => byHand({ item: '1741000/portal', step: { ko: when, en: `do it ${when}` }, when }));
    const retired = { change: 'retired' as const, part: part('1741000/old'), birth: '2025-2', stack: stack('1741000', 'daejeon') };
    const text = runbook(runbookInput({ waiting: [], operatorSteps: steps, changes: [retired] }), 'en');
    const before = (line: string): string | undefined =>
      text
        .slice(0, text.indexOf(line))
        .split('\n')
        .findLast((one) => one.startsWith('## ') || /^### \d/.test(one));

    expect(OPERATOR_PHASES.map((when) => [when, before(`| 1741000/portal | daejeon centre | do it ${when} | nothing else can |`)])).toEqual([
      ['before', '## 1. Before you start'],
      ['after-tenancy', '### 2.1 Tenancies, as the administrator'],
      ['after-workload', '### 2.4 Stacks with transfer links'],
      ['cutover', '## 4. Nights of cutover'],
      ['retirement', '### 2.6 Retirements, second step: the removal'],
      ['disaster', '## 7. When the original is lost'],
    ]);
  });

  test('tells what is done once the tenancies stand even where this wave makes none', () => {
    const text = runbook(runbookInput({ stacks: [stack('1741000', 'daejeon', [part('1741000/portal')])] }), 'en');

    expect(text.indexOf('### By hand, once the tenancies stand')).toBeGreaterThan(text.indexOf('## 2. Order of applying'));
    expect(text.indexOf('### By hand, once the tenancies stand')).toBeLessThan(text.indexOf('### 2.1 Systems'));
  });

  test('makes one row of the same step in several zones, and of the same step of several agencies in the same zones', () => {
    const gwangju = { ko: 'gwangju 센터', en: 'gwangju centre' };
    const policy = { ko: '정책을 바꿉니다', en: 'Change the policy' };
    const quota = { ko: '할당량을 정합니다', en: 'Set the quota' };
    const text = runbook(
      runbookInput({
        operatorSteps: [
          byHand({ item: '1741000', step: policy }),
          byHand({ item: '1741000', step: policy, zone: gwangju }),
          byHand({ item: '1352000', step: policy }),
          byHand({ item: '1352000', step: policy, zone: gwangju }),
          byHand({ item: '1741000', step: quota }),
          byHand({ item: '1352000', step: quota, zone: gwangju }),
        ],
      }),
      'en',
    );

    expect(linesWith(text, 'nothing else can')).toEqual([
      '| 1352000 | gwangju centre | Set the quota | nothing else can |',
      '| 1352000, 1741000 | daejeon centre, gwangju centre | Change the policy | nothing else can |',
      '| 1741000 | daejeon centre | Set the quota | nothing else can |',
    ]);
  });

  test('tells each item’s night, checks and way back as its kind does, and as any item’s where the kind does not', () => {
    const night = {
      atHand: [{ label: { ko: '이름', en: 'Name' }, value: { ko: 'portal.example', en: 'portal.example' } }],
      steps: [{ ko: '옮깁니다', en: 'Move it over' }],
      checks: [{ what: { ko: '답합니다', en: 'It answers' }, command: 'dig +short portal.example' }],
      back: [{ ko: '되돌립니다', en: 'Move it back' }],
    };
    const cutovers = runbookInput().cutovers.map((cutover) => (cutover.item === '1741000/portal' ? { ...cutover, night } : cutover));
    const text = runbook(runbookInput({ cutovers }), 'en');
    const sections = text.split(/^## /m);

    expect(sections.find((one) => one.startsWith('4.'))).toContain(
      '### 4.1 Fri 3 Apr 2026\n\n**Civil-service portal (1741000/portal)** · daejeon centre\n\n- Name: portal.example\n\n1. Move it over\n\n### 4.2 Fri 17 Apr 2026',
    );
    expect(sections.find((one) => one.startsWith('5.'))).toContain('- It answers: `dig +short portal.example`');
    expect(sections.find((one) => one.startsWith('6.'))).toContain(
      '**Civil-service portal (1741000/portal)** · daejeon centre\n\n1. Move it back\n\n**Central files',
    );
    expect(sections.find((one) => one.startsWith('6.'))).toContain('1. Point names and routes back, and make the old one writable again. Nothing is lost.');
  });

  test('tells the way out of an apply that failed, on the clouds of this wave only', () => {
    const openstack = runbook(runbookInput({ stacks: [stack('1741000', 'daejeon', [part('1741000/portal')])] }), 'en');

    expect(openstack).toMatch(/### 6\.1 [^]*state lock[^]*errored\.tfstate[^]*CREATE\\_FAILED/);
    expect(openstack).not.toContain('ROLLBACK\\_COMPLETE');
    expect(runbook(runbookInput(), 'ko')).toMatch(/### 6\.1 [^]*UPDATE\\_ROLLBACK\\_FAILED/);
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
