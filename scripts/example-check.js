// The examples as they are committed: they check without an error, their locks are what `gcdk plan` would write, they
// synthesize to the same bytes twice, and the bad one is refused without a trace.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'gcdk-examples-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const gcdk = (args, env = {}) =>
  spawnSync(process.execPath, [join(ROOT, 'dist/bin/gcdk.js'), ...args], { cwd: work, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1e9 });

/** One digest of every file below a folder, names included. */
function digestOf(folder) {
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (statSync(join(folder, path)).isFile())
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(folder, path)))
        .update('\0');
  }
  return hash.digest('hex');
}

let passed = 0;
let failed = 0;
function expect(what, holds, detail) {
  if (holds) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`FAILED ${what}\n${(detail ?? '').slice(0, 3000)}\n`);
  }
}

for (const name of ['gcloud-pilot', 'loopback']) {
  const example = join(ROOT, 'examples', name);
  const check = gcdk(['check', example, '--lang', 'en']);
  expect(`${name} checks without an error`, check.status === 0, check.stdout + check.stderr);

  const first = gcdk(['synth', example, '--out', 'first', '--quiet']);
  expect(`${name} synthesizes from its committed lock`, first.status === 0, first.stderr);

  // Elsewhere, by another clock's zone and another language: the same bytes.
  const copy = join(work, '다른 자리');
  cpSync(example, copy, { recursive: true });
  const second = gcdk(['synth', copy, '--out', 'second', '--quiet'], { TZ: 'Asia/Seoul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect(
    `${name} synthesizes to the same bytes elsewhere`,
    second.status === 0 && digestOf(join(work, 'first')) === digestOf(join(work, 'second')),
    second.stderr,
  );

  const diff = gcdk(['diff', 'first', 'second', '--lang', 'en']);
  expect(`${name} does not differ from itself`, diff.status === 0, diff.stdout + diff.stderr);
  for (const folder of ['first', 'second', '다른 자리']) rmSync(join(work, folder), { recursive: true, force: true });
}

const bad = gcdk(['check', join(ROOT, 'examples', 'bad-portfolio'), '--lang', 'en']);
expect(
  'the bad portfolio is refused, every file in one run, without a trace',
  bad.status === 1 && !/\n\s+at /.test(bad.stdout + bad.stderr),
  bad.stdout + bad.stderr,
);
const codes = new Set([...bad.stdout.matchAll(/GCDK\d{4}/g)].map(([code]) => code));
expect('the bad portfolio shows at least ten kinds of mistakes', codes.size >= 10, [...codes].join(' '));

process.stdout.write(`examples\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
