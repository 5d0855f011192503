// The package as a stranger gets it: packs, installs the tarball into an empty folder with the engines from the registry, and
// works there: the command on three portfolios and both clouds, the entry points and examples/own-stack in TypeScript.
//
//   npm run test:pack -- [--keep]      --keep: leaves the folder, and says where it is
const { execFileSync, spawnSync } = require('node:child_process');
const { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const LARGEST_MB = 2;
const { devDependencies, version } = require(join(ROOT, 'package.json'));
const work = realpathSync(mkdtempSync(join(tmpdir(), 'gcdk-pack-')));
process.on('exit', () => {
  if (process.argv.includes('--keep')) process.stdout.write(`${work}\n`);
  else rmSync(work, { recursive: true, force: true });
});
const home = join(work, 'home');
mkdirSync(home);
const env = { ...process.env, CI: 'true', NO_COLOR: '1', npm_config_update_notifier: 'false' };

let passed = 0;
let failed = 0;
/** A step stands or falls as a whole; later ones run all the same, since they tell more. */
function step(name, act) {
  try {
    act();
    passed += 1;
    process.stdout.write(`ok      ${name}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`FAILED  ${name}\n        ${String(error.message).trim().replaceAll('\n', '\n        ').slice(0, 3000)}\n`);
  }
}

function run(command, args, { cwd = home, code = 0 } = {}) {
  const done = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 1e8 });
  if (done.error) throw done.error;
  if (done.status !== code) throw new Error(`${command} ${args.join(' ')}: exit code ${done.status}, not ${code}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}
const gcdk = (...args) => run(join(home, 'node_modules/.bin/gcdk'), args);
const claim = (what, holds) => {
  if (!holds) throw new Error(`not so: ${what}`);
};
const filesBelow = (folder, ending) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));

// Whoever packs runs `prepare`, which makes the bindings and compiles; whoever installs must not.
execFileSync('npm', ['pack', '--silent', '--pack-destination', work], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
const tarball = join(work, `g-cloud-cdk-${version}.tgz`);
const packed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
const megabytes = statSync(tarball).size / 1e6;

step(`the tarball has ${packed.length} files and ${megabytes.toFixed(2)} MB, at most ${LARGEST_MB}`, () => claim('small enough', megabytes <= LARGEST_MB));
step('it carries the compiled bindings, and no sources', () => {
  const bindings = packed.filter((path) => path.startsWith('package/node_modules/@cdktf/provider-openstack/lib/'));
  const resources = readdirSync(join(ROOT, 'packages/provider-openstack/lib')).length;
  for (const ending of ['/index.js', '/index.d.ts']) {
    const count = bindings.filter((path) => path.endsWith(ending)).length;
    claim(`${resources} files ${ending}, got ${count}`, count === resources);
  }
  const sources = packed.filter((path) => /(?<!\.d)\.ts$|\.map$|\/(test|scripts|examples)\//.test(path));
  claim(`no sources, maps or tests, got ${sources.slice(0, 5).join(', ')}`, sources.length === 0);
});

const peers = ['aws-cdk-lib', 'cdktf', 'constructs'].map((name) => `${name}@${devDependencies[name]}`);
const tools = ['typescript', 'ts-node', '@types/node'].map((name) => `${name}@${devDependencies[name]}`);
step('it installs into an empty folder, with the engines as peers', () => {
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball, ...peers, ...tools]);
  const installed = join(home, 'node_modules/g-cloud-cdk');
  claim('the bindings travelled inside', existsSync(join(installed, 'node_modules/@cdktf/provider-openstack/lib/provider/index.js')));
  claim('the engines stand beside it, once', !existsSync(join(installed, 'node_modules/cdktf')) && existsSync(join(home, 'node_modules/cdktf')));
});
step('gcdk tells its version', () => claim(version, gcdk('--version').trim() === version));

for (const [name, folder, ...options] of [
  ['a new portfolio', 'fresh'],
  ['examples/loopback', 'loopback'],
  ['examples/own-stack, with its extension in TypeScript', 'own-stack/portfolio', '--extension', 'own-stack/extension.ts'],
]) {
  step(`${name}: check, plan, synth`, () => {
    if (folder === 'fresh') gcdk('init', folder, '--yes', '--quiet');
    else {
      const [example] = folder.split('/');
      const inside = (path) => path.slice(join(ROOT, 'examples').length);
      cpSync(join(ROOT, 'examples', example), join(home, example), {
        recursive: true,
        filter: (path) => !/\/(node_modules|dist|out|cdk\.out|cdktf\.out)(\/|$)/.test(inside(path)),
      });
    }
    gcdk('check', folder, ...options);
    gcdk('plan', folder, ...options);
    gcdk('synth', folder, '--out', `${folder}-out`, ...options);
    const out = join(home, `${folder}-out`);
    const stacks = [...filesBelow(out, 'cdk.tf.json'), ...filesBelow(out, '.template.json')];
    claim('stacks were written', stacks.length > 0);
    claim(
      'no path of this machine stands in them',
      stacks.every((path) => !readFileSync(join(out, path), 'utf8').includes(work)),
    );
  });
}
step('that wave has stacks of both clouds', () => {
  const out = join(home, 'own-stack/portfolio-out');
  claim('OpenStack', filesBelow(out, 'cdk.tf.json').length === 2);
  claim('AWS', filesBelow(out, '.template.json').length === 2);
});

const bin = (name) => join(home, 'node_modules/.bin', name);
const own = { cwd: join(home, 'own-stack') };
step('examples/own-stack compiles under strict rules, the declarations of product and engines checked, too', () => run(bin('tsc6'), ['-p', '.'], own));
step('its extension, compiled, is taken as JavaScript too', () => {
  gcdk('check', 'own-stack/portfolio', '--extension', 'own-stack/dist/extension.js');
});
step('its plain cdktf app synthesizes', () => {
  run(bin('ts-node'), ['openstack-app.ts'], own);
  claim('two stacks', filesBelow(join(own.cwd, 'cdktf.out'), 'cdk.tf.json').length === 2);
  claim('the router configuration of the peer', filesBelow(join(own.cwd, 'cdktf.out'), '.swanctl.conf').length === 1);
});
step('its plain CDK app synthesizes', () => {
  run(bin('ts-node'), ['-e', "import { awsApp } from './aws-app'; awsApp('cdk.out').synth();"], own);
  claim('two stacks', filesBelow(join(own.cwd, 'cdk.out'), '.template.json').length === 2);
});
step('the four entry points and the bindings are found, and nothing else', () => {
  const lines = ['openstack', 'aws', 'model', 'extension', 'provider-openstack/lib/networking-port-v2'].map(
    (name, index) => `import * as m${index} from 'g-cloud-cdk/${name}';\nif (Object.keys(m${index}).length === 0) throw new Error('${name} is empty');\n`,
  );
  writeFileSync(join(home, 'entries.ts'), lines.join(''));
  run(bin('ts-node'), ['--skipProject', '-O', '{"module":"commonjs","moduleResolution":"bundler","skipLibCheck":true,"types":["node"]}', 'entries.ts']);
  run(process.execPath, ['-e', "require('g-cloud-cdk/dist/bin/main.js')"], { code: 1 });
});
step('without TypeScript installed, an extension in it is answered with what to do', () => {
  rmSync(join(home, 'node_modules/ts-node'), { recursive: true });
  const told = run(join(home, 'node_modules/.bin/gcdk'), ['check', 'own-stack/portfolio', '--lang', 'en', '--extension', 'own-stack/extension.ts'], {
    code: process.features.typescript ? 0 : 1,
  });
  claim('GCDK9104', process.features.typescript || told.includes('GCDK9104'));
});

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
