import type { Change } from '../manifest/difference';
import type { AuditedOutput } from './entry';

/**
 * The last resort: an entry for each file that is not the same in both outputs although nothing else tells of it. Such are a tenancy
 * as of an earlier wave, comments of an engine in its document, what a manifest says and we do not know yet, a runbook.
 *
 * @param explained files that some change tells of
 */
export function unexplained(before: AuditedOutput, after: AuditedOutput, changes: readonly Change[], explained: ReadonlySet<string>): Change[] {
  const wavesTold = new Set(changes.map(({ wave }) => wave));
  return [...new Set([...before.files.keys(), ...after.files.keys()])].flatMap((path): Change[] => {
    const [was, is] = [before.files.get(path), after.files.get(path)];
    const file = is ?? was;
    if (!file || was?.digest === is?.digest || explained.has(path)) return [];
    // A runbook follows from what its wave does.
    if (file.zone === '' && wavesTold.has(file.wave)) return [];
    const { digest: _digest, ...where } = file;
    return [
      {
        action: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
        effects: [],
        subject: 'other',
        mayReplace: false,
        guarded: false,
        ...where,
        stack: path,
        type: 'other',
        address: 'other',
        differences: [{ path: '', ...(was && { before: was.digest }), ...(is && { after: is.digest }) }],
      },
    ];
  });
}
