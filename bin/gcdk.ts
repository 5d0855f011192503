#!/usr/bin/env node
/**
 * The published command. Asking for the version loads nothing else, and every command loads only what it needs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromDayNumber } from '../lib/values/calendar-date';

/** The package's folder: this file runs from `bin/` under ts-node and from `dist/bin/` when installed. */
function toolVersion(): string {
  for (const up of ['..', '../..']) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(__dirname, up, 'package.json'), 'utf8'));
      if (name === 'g-cloud-cdk') return version;
    } catch {
      // Not there: one folder further up.
    }
  }
  return 'unknown';
}

async function run(): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${toolVersion()}\n`);
    return;
  }
  const { main } = await import('./main');
  process.exitCode = await main(argv, {
    version: toolVersion(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: () => readFileSync(0, 'utf8'),
    env: process.env,
    cwd: process.cwd(),
    terminal: { in: process.stdin.isTTY, out: process.stdout.isTTY, err: process.stderr.isTTY },
    today: () => fromDayNumber(Math.floor(Date.now() / 86_400_000)),
  });
}

// A reader that has seen enough (`gcdk plan | head`) is no error; a disk that is full is one, and must not pass in silence.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`gcdk: the result could not be written: ${error.message}\n`);
  process.exit(1);
});
void run();
