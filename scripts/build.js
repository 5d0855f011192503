// Compiles the published JavaScript. Plain JavaScript, because it runs before anything is compiled.
const { execFileSync } = require('node:child_process');
const { chmodSync, existsSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(dirname(require.resolve('@typescript/native/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [compiler, '-p', root], { stdio: 'inherit' });
const command = join(root, 'dist', 'bin', 'gcdk.js');
if (existsSync(command)) chmodSync(command, 0o755);
