// `npm run bench`: what the product costs, as ratios to the floor under it in one run; never a test.
//
//   npm run bench -- [RUNS]       default 5; medians of CPU (user + system) of whole processes
const { spawnSync } = require('node:child_process');
const { cpSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '..', '..');
const RUNS = Number(process.argv[2] ?? 5);
const GCDK = join(ROOT, 'dist', 'bin', 'gcdk.js');
const work = mkdtempSync(join(tmpdir(), 'gcdk-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const example = join(work, 'gcloud-pilot');
cpSync(join(ROOT, 'examples', 'gcloud-pilot'), example, { recursive: true });

function once(...args) {
  const cpu = join(work, 'cpu');
  const run = spawnSync(process.execPath, ['-r', join(__dirname, 'cpu.js'), ...args], {
    env: { ...process.env, BENCH_CPU: cpu },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')}\n${run.stderr.slice(0, 2000)}`);
  return Number(readFileSync(cpu, 'utf8')) / 1000;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** Pairs, turn about, so that a machine that slows down slows both. */
function pair(floor, ours) {
  const times = { floor: [], ours: [] };
  for (let run = 0; run < RUNS; run += 1) {
    times.floor.push(once(...floor));
    times.ours.push(once(...ours));
  }
  return { floor: median(times.floor), ours: median(times.ours) };
}

const out = join(work, 'out');
const plain = join(work, 'plain');
once(GCDK, 'plan', example, '--quiet', '--format', 'json');
once(GCDK, 'synth', example, '--out', out, '--quiet');

/** @type {[string, string, { floor: number, ours: number }, string][]} */
const rows = [
  ['gcdk --version', 'bare node', pair(['-e', '0'], [GCDK, '--version']), 'limit +50 ms'],
  ['gcdk check', 'reading and parsing its YAML', pair([join(__dirname, 'parse-yaml.js'), example], [GCDK, 'check', example, '--quiet']), 'limit 4.0x'],
  [
    'gcdk plan',
    'reading and parsing its YAML',
    pair([join(__dirname, 'parse-yaml.js'), example], [GCDK, 'plan', example, '--quiet', '--format', 'json', '--dry-run']),
    '',
  ],
  [
    'gcdk synth (plans again)',
    'bare engines, same documents',
    pair([join(__dirname, 'plain-engines.js'), out, plain], [GCDK, 'synth', example, '--out', out, '--quiet']),
    'limit 1.5x',
  ],
];
process.stdout.write(`CPU of whole processes, medians of ${RUNS}\n\n`);
for (const [what, against, { floor, ours }, limit] of rows) {
  process.stdout.write(
    `${what.padEnd(26)} ${ours.toFixed(0).padStart(6)} ms   ${against.padEnd(30)} ${floor.toFixed(0).padStart(6)} ms   ${(ours / floor).toFixed(2)}x   +${(ours - floor).toFixed(0)} ms   ${limit}\n`,
  );
}
