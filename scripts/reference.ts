/**
 * Writes `docs/reference/*.md` and `docs/schema/*.json` from the code (`npm run reference`). `test/scripts/reference.test.ts` fails when
 * what is checked in is not what this writes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referencePages } from './reference/pages';

async function write(): Promise<void> {
  for (const [path, text] of await referencePages()) {
    const file = join(__dirname, '..', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`${path}\n`);
  }
}

void write();
