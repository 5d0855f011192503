// Every CloudFormation template of an output through the CDK's built-in validator, which the fast path leaves out (9 MB of WASM).
//
//   npm run test:templates -- [OUT]      default OUT: the example's, synthesized into a temporary folder
//
// Rules F… and E… are errors and fail the run; W… are warnings, shown once a rule.
const { execFileSync } = require('node:child_process');
const { mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, dirname, join } = require('node:path');
const { isDeepStrictEqual } = require('node:util');
const { stringify } = require('yaml');
const { App, LegacyStackSynthesizer, Stack } = require('aws-cdk-lib/core');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');

const ROOT = join(__dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'gcdk-templates-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const out = process.argv[2] ?? join(work, 'out');
if (process.argv[2] === undefined) {
  execFileSync(process.execPath, [join(ROOT, 'dist/bin/gcdk.js'), 'synth', join(ROOT, 'examples/gcloud-pilot'), '--out', out, '--quiet'], { stdio: 'inherit' });
}
const templates = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.template.json'))
  .sort();
if (templates.length === 0) throw new Error(`no template below ${out}`);

delete process.env.CDK_VALIDATION;
const outdir = join(work, 'assembly');
const app = new App({ outdir, builtinCloudFormationValidation: true, analyticsReporting: false, treeMetadata: false, stackTraces: false });
const sources = new Map();
for (const [index, path] of templates.entries()) {
  const stack = new Stack(app, `T${index}-${basename(path, '.template.json')}`, { synthesizer: new LegacyStackSynthesizer() });
  new CfnInclude(stack, 'Template', { templateFile: join(out, path) });
  sources.set(stack.templateFile, path);
}
const written = process.stdout.write;
process.stdout.write = process.stderr.write = () => true;
app.synth();
process.stdout.write = written;

const failures = new Set();
const warnings = new Map();
for (const [file, path] of sources) {
  const [ours, seen] = [join(out, path), join(outdir, file)].map((name) => JSON.parse(readFileSync(name, 'utf8')).Resources);
  if (!isDeepStrictEqual(ours, seen)) failures.add(`${path}: the validator did not see the template as it is`);
}
for (const { violations } of JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')).pluginReports) {
  for (const { ruleName, description, violatingConstructs } of violations) {
    for (const { cloudFormationResource: where } of violatingConstructs) {
      const line = `${sources.get(where?.templatePath) ?? '?'} ${where?.logicalId ?? ''} ${ruleName}: ${description}`;
      if (ruleName.startsWith('W')) warnings.set(ruleName, [...(warnings.get(ruleName) ?? []), line]);
      else failures.add(line);
    }
  }
}
// Larger ones CloudFormation takes from a bucket only; the CDK's command line measures them as YAML. Nothing may be put together that large.
const INLINE = 51_200;
const large = templates.filter((path) => stringify(JSON.parse(readFileSync(join(out, path), 'utf8')), { lineWidth: 0 }).length > INLINE);
for (const path of large) {
  const manifest = JSON.parse(readFileSync(join(out, dirname(path), 'gcdk.manifest.json'), 'utf8'));
  const items = new Set(manifest.resources.flatMap(({ stack, item }) => (stack === basename(path, '.template.json') ? (item ?? []) : [])));
  if (items.size > 1) failures.add(`${path}: over ${INLINE} bytes with ${items.size} items in it, so it could not be deployed without a bucket`);
}
if (large.length > 0) process.stdout.write(`${large.length} templates over ${INLINE} bytes, each of one item or tenancy: ${large.join(', ')}\n`);

for (const [rule, lines] of [...warnings].sort(([a], [b]) => (a < b ? -1 : 1)))
  process.stdout.write(`warning ${rule}: ${lines.length} times, e.g. ${lines[0]}\n`);
for (const line of failures) process.stdout.write(`FAILED ${line}\n`);
const failed = new Set([...failures].map((line) => line.split(/[ :]/)[0])).size;
process.stdout.write(`templates through the CDK's validator\n${templates.length - failed} passed, ${failed} failed\n`);
process.exitCode = failures.size > 0 ? 1 : 0;
