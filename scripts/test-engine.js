// The archived engine and its fork give the same documents: a portfolio synthesized with cdktf, and with cdktn in its place.
//
//   npm run test:engine -- [PORTFOLIO]      default: examples/loopback
//
// Every cdk.tf.json must say the same in the same order, but for the engine's version in its `//` block.
const { execFileSync } = require('node:child_process');
const { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const ROOT = join(__dirname, '..');
const source = resolve(process.argv[2] ?? join(ROOT, 'examples/loopback'));
const work = mkdtempSync(join(tmpdir(), 'gcdk-engine-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** An installation in which `cdktf` is `cdktn`, as `"cdktf": "npm:cdktn@…"` would make it; everything else is this one's. */
function forkedInstallation() {
  const folder = join(work, 'forked');
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, '@cdktf'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!['cdktf', '@cdktf'].includes(name)) symlinkSync(join(ROOT, 'node_modules', name), join(packages, name));
  }
  symlinkSync(join(ROOT, 'node_modules/cdktn'), join(packages, 'cdktf'));
  // Copies, since a link would look for its engine where it really stands.
  cpSync(join(ROOT, 'packages/provider-openstack'), join(packages, '@cdktf/provider-openstack'), { recursive: true });
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  return folder;
}

// A copy too, so that planning leaves no lock in an example.
const portfolio = join(work, 'portfolio');
const gcdk = (installation, ...args) =>
  execFileSync(process.execPath, [join(installation, 'dist/bin/gcdk.js'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

/** What an installation writes: path → text. */
function documents(installation, out) {
  gcdk(installation, 'synth', portfolio, '--out', out, '--quiet');
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('cdk.tf.json'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(out, path), 'utf8')]));
}

const versionOf = (engine) => require(`${engine}/package.json`).version;

/** A document without the version by which its engine signs it. The engines differ in how they space an empty object, so it is written anew. */
function unsigned(text, engine) {
  const document = JSON.parse(text);
  const { metadata } = document['//'];
  if (metadata.version !== versionOf(engine)) throw new Error(`signed by ${metadata.version}, not by ${engine} ${versionOf(engine)}`);
  delete metadata.version;
  return JSON.stringify(document, null, 1).split('\n');
}

function compare(old, fork) {
  if (old === undefined || fork === undefined) throw new Error(`written by ${old === undefined ? 'cdktn' : 'cdktf'} only`);
  const [left, right] = [unsigned(old, 'cdktf'), unsigned(fork, 'cdktn')];
  const longer = left.length < right.length ? right : left;
  const first = longer.findIndex((_line, index) => left[index] !== right[index]);
  if (first >= 0) throw new Error(`line ${first + 1}: ${left[first]?.trim()} against ${right[first]?.trim()}`);
}

function main() {
  cpSync(source, portfolio, { recursive: true });
  gcdk(ROOT, 'plan', portfolio, '--quiet');
  const old = documents(ROOT, join(work, 'cdktf'));
  const fork = documents(forkedInstallation(), join(work, 'cdktn'));
  if (old.size === 0) throw new Error(`no OpenStack stack in ${source}`);

  const failures = [];
  const paths = new Set([...old.keys(), ...fork.keys()]);
  for (const path of paths) {
    try {
      compare(old.get(path), fork.get(path));
    } catch (error) {
      failures.push(`FAILED ${path}: ${error.message}\n`);
    }
  }
  const passed = paths.size - failures.length;
  process.stdout.write(`${failures.join('')}cdktf ${versionOf('cdktf')} against cdktn ${versionOf('cdktn')}\n${passed} passed, ${failures.length} failed\n`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

try {
  main();
} catch (error) {
  process.stderr.write(`test:engine: ${error.message}\n`);
  process.exitCode = 1;
}
