// Compiles the published JavaScript, and puts beside it what the compiler does not copy. Plain JavaScript: it runs before anything is compiled.
const { execFileSync } = require('node:child_process');
const { chmodSync, cpSync, existsSync, readdirSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(dirname(require.resolve('@typescript/native/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [compiler, '-p', root], { stdio: 'inherit' });
for (const script of readdirSync(join(root, 'constructs'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sh'))) {
  cpSync(join(root, 'constructs', script), join(root, 'dist', 'constructs', script));
}
const command = join(root, 'dist', 'bin', 'gcdk.js');
if (existsSync(command)) chmodSync(command, 0o755);
