// Every OpenStack stack of an output through the real Terraform and the real provider: init, validate. And texts that look like
// templates through the real evaluator: they must come out as they went in.
//
//   npm run test:terraform -- [OUT] [--jobs N]      default OUT: the example's, synthesized into a temporary folder
//
// The provider comes from wherever Terraform is told to look (TF_CLI_CONFIG_FILE), or from its registry.
const { execFile, execFileSync } = require('node:child_process');
const { cpSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { cpus, tmpdir } = require('node:os');
const { dirname, join, relative } = require('node:path');

const ROOT = join(__dirname, '..');
const args = process.argv.slice(2);
const jobsAt = args.indexOf('--jobs');
const jobs = jobsAt >= 0 ? Number(args.splice(jobsAt, 2)[1]) : cpus().length;
const work = mkdtempSync(join(tmpdir(), 'gcdk-terraform-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const out = args[0] ?? join(work, 'out');
if (args[0] === undefined)
  execFileSync(process.execPath, [join(ROOT, 'dist/bin/gcdk.js'), 'synth', join(ROOT, 'examples/gcloud-pilot'), '--out', out, '--quiet'], { stdio: 'inherit' });

// The first stack brings the provider into a folder, and the others take it from there: Terraform does not lock its plugin
// cache, so that two runs that share one now and then find a provider half-written.
const plugins = join(work, 'plugins');
mkdirSync(plugins);
const mirror = join(work, 'mirror.tfrc');
writeFileSync(mirror, `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(plugins)}\n  }\n}\n`);
const common = { ...process.env, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
let env = { ...common, TF_PLUGIN_CACHE_DIR: plugins };

const stacks = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('cdk.tf.json') && !path.includes('.terraform'))
  .sort();

function terraform(folder, ...words) {
  return new Promise((resolve) => {
    execFile('terraform', [`-chdir=${folder}`, ...words, '-no-color'], { env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` || error.message : undefined),
    );
  });
}

async function check(path) {
  const folder = join(work, 'stacks', dirname(path));
  mkdirSync(folder, { recursive: true });
  cpSync(join(out, path), join(folder, 'cdk.tf.json'));
  const failure = (await terraform(folder, 'init', '-backend=false', '-input=false')) ?? (await terraform(folder, 'validate'));
  rmSync(join(folder, '.terraform'), { recursive: true, force: true });
  return failure;
}

const { terraformText } = require(join(ROOT, 'dist/lib/values/template.js'));
const TEXTS = [
  '${x}',
  '%{if}',
  '$${x}',
  '$$${x}',
  '%%{x}',
  '$%{x}',
  '%${x}',
  '${',
  '100%{secure} ministry',
  '\\${x}',
  '"${x}"',
  '행정${안전}부',
  '$${',
  '%%%{',
];

/** What Terraform makes of texts, where it differs from what was written. */
async function changedTexts() {
  const folder = join(work, 'texts');
  mkdirSync(folder, { recursive: true });
  const output = Object.fromEntries(TEXTS.map((text, index) => [`text_${index}`, { value: terraformText(text) }]));
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ output }));
  const failure = (await terraform(folder, 'init', '-input=false')) ?? (await terraform(folder, 'apply', '-auto-approve', '-input=false'));
  if (failure !== undefined) return [failure];
  const said = JSON.parse(execFileSync('terraform', [`-chdir=${folder}`, 'output', '-json'], { env, encoding: 'utf8' }));
  return TEXTS.filter((text, index) => said[`text_${index}`].value !== text);
}

async function main() {
  if (stacks.length === 0) throw new Error(`no cdk.tf.json below ${relative(process.cwd(), out)}`);
  const started = Date.now();
  let passed = 0;
  const failures = [];
  const queue = [...stacks];
  const one = async () => {
    const path = queue.shift();
    const failure = await check(path);
    if (failure === undefined) passed += 1;
    else failures.push(`${path}\n${failure}`);
  };
  await one();
  env = { ...common, TF_CLI_CONFIG_FILE: mirror };
  const changed = await changedTexts();
  if (changed.length === 0) passed += 1;
  else failures.push(`texts that Terraform reads otherwise: ${changed.join(' · ')}`);
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      while (queue.length > 0) await one();
    }),
  );
  for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
  process.stdout.write(
    `terraform init and validate, ${stacks.length} stacks, ${Math.round((Date.now() - started) / 1000)} s\n${passed} passed, ${failures.length} failed\n`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

main().catch((error) => {
  process.stderr.write(`test:terraform: ${error.message}\n`);
  process.exitCode = 1;
});
