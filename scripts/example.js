// The main job on the pilot portfolio, as a newcomer would do it by hand: check, plan, synth. Each command is shown before it runs.
// A copy is planned, so that trying things out never changes what is checked in.
const { spawnSync } = require('node:child_process');
const { cpSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
process.chdir(root);
const portfolio = join('out', 'example', 'portfolio');
const output = join('out', 'example', 'stacks');

rmSync(portfolio, { recursive: true, force: true });
cpSync(join('examples', 'gcloud-pilot'), portfolio, { recursive: true });

/** Runs one command; its results are shown unless they are too long to read. */
function gcdk(args, quiet) {
  process.stdout.write(`\n$ gcdk ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'dist', 'bin', 'gcdk.js'), ...args], {
    stdio: ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 70);
}

const started = Date.now();
gcdk(['check', portfolio, '--lang', 'en']);
gcdk(['plan', portfolio, '--lang', 'en', '--quiet'], true);
gcdk(['synth', portfolio, '--out', output, '--lang', 'en']);

const waves = readdirSync(output, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const first = join(output, waves.map(({ name }) => name).sort()[0] ?? '');
process.stdout.write(`
${waves.length} waves in ${Math.round((Date.now() - started) / 1000)} s. Look at:
  ${join(first, 'RUNBOOK.md')}  what to do in the first wave, in which order (RUNBOOK.ko.md in Korean)
  ${join(first, 'gwangju', 'gcdk.manifest.json')}  why everything is where it is, and which line asked for it
  ${join(portfolio, 'gcdk.lock.yaml')}  what was decided
`);
