// Compiles the published JavaScript, and puts beside it what the compiler does not copy. Plain JavaScript: it runs before anything is compiled.
const { execFileSync } = require('node:child_process');
const { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(dirname(require.resolve('@typescript/native/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [compiler, '-p', root], { stdio: 'inherit' });
for (const script of readdirSync(join(root, 'constructs'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sh'))) {
  cpSync(join(root, 'constructs', script), join(root, 'dist', 'constructs', script));
}
// The bindings travel inside the package, where an engineer's own `import` does not find them: `g-cloud-cdk/provider-openstack/lib/<resource>` hands them on.
const bindings = join(root, 'dist', 'provider-openstack');
mkdirSync(bindings);
for (const resource of readdirSync(join(root, 'packages', 'provider-openstack', 'lib'))) {
  const inside = `@cdktf/provider-openstack/lib/${resource}`;
  writeFileSync(join(bindings, `${resource}.js`), `module.exports = require('${inside}');\n`);
  writeFileSync(join(bindings, `${resource}.d.ts`), `export * from '${inside}';\n`);
}
const command = join(root, 'dist', 'bin', 'gcdk.js');
if (existsSync(command)) chmodSync(command, 0o755);
