import { join } from 'node:path';
import { catalogue } from '../../constructs/catalogue';
import { jsonSchemas } from '../../lib/request/json-schema';
import { commandLinePage } from './command-line-page';
import { controlsPage } from './controls-page';
import { filesPage } from './files-page';
import { collectProblems } from './problems';
import { problemsPage } from './problems-page';
import { collectReasons } from './reasons';
import { reasonsPage } from './reasons-page';

/** The folder of the repository. */
export const ROOT = join(__dirname, '..', '..');

/** Every generated document, by its path in the repository. The same code gives the same bytes. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const schemas = jsonSchemas(catalogue);
  return new Map([
    ['docs/reference/problems.md', problemsPage(await collectProblems(ROOT))],
    ['docs/reference/controls.md', controlsPage()],
    ['docs/reference/reasons.md', reasonsPage(collectReasons(ROOT))],
    ['docs/reference/command-line.md', await commandLinePage()],
    ['docs/reference/files.md', filesPage(schemas)],
    ...[...schemas].map(([file, document]) => [`docs/schema/${file}`, `${JSON.stringify(document, null, 2)}\n`] as const),
  ]);
}
