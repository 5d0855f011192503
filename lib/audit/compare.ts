import type { Change, InputDifference } from '../manifest/difference';
import { byText } from '../values/compare';
import type { AuditedOutput, AuditedStack } from './entry';
import { judge } from './judge';
import { shownDifference } from './shown-value';
import { unexplained } from './unexplained';

/**
 * What turns one output into the other, sorted by agency, wave, zone, stack and address. Stacks are paired by their state, not
 * by their folder: the tenancy that wave 3 holds is the one that wave 2 held (decision 2). No file differs without an entry.
 *
 * By nature no change are digests of inputs ({@link compareInputs}), lines and columns of origins, and what the engines note for themselves
 * (`cdk.out`, `*.metadata.json`).
 */
export function compareOutputs(before: AuditedOutput, after: AuditedOutput): Change[] {
  const old = new Map(before.stacks.map((stack) => [stack.state, stack]));
  const now = new Map(after.stacks.map((stack) => [stack.state, stack]));
  const explained = new Set<string>();
  const secrets = secretsOf([...before.stacks, ...after.stacks]);
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((state) => compareStacks(old.get(state), now.get(state), secrets, explained));
  return [...changes, ...unexplained(before, after, changes, explained)].sort(
    (a, b) => byText(a.agency, b.agency) || byText(a.wave, b.wave) || byText(a.zone, b.zone) || byText(a.stack, b.stack) || byText(a.address, b.address),
  );
}

/** @param explained takes the files that an entry tells of */
function compareStacks(before: AuditedStack | undefined, after: AuditedStack | undefined, secrets: readonly string[], explained: Set<string>): Change[] {
  const old = new Map(before?.entries.map((entry) => [entry.address, entry]));
  const now = new Map(after?.entries.map((entry) => [entry.address, entry]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((address) => {
    const was = old.get(address);
    const is = now.get(address);
    const stack = is ? after : before;
    const entry = is ?? was;
    const verdict = judge(was, is);
    if (!stack || !entry || !verdict) return [];
    explained.add(entry.file ?? stack.path);
    const hidden = was?.hidden === true || is?.hidden === true;
    const { subject, type, agency = stack.agency, item, origin } = entry;
    return [
      {
        ...verdict,
        subject,
        agency,
        wave: stack.wave,
        zone: stack.zone,
        stack: stack.path,
        type,
        address,
        differences: verdict.differences.map((one) => shownDifference(one, hidden, secrets)),
        ...(item !== undefined && { item }),
        ...(origin && { origin }),
      },
    ];
  });
}

/** Longest first, so that none is left half-covered by another that is a part of it. */
const secretsOf = (stacks: readonly AuditedStack[]): string[] =>
  [...new Set(stacks.flatMap(({ secrets }) => [...(secrets ?? [])]))].sort((a, b) => b.length - a.length || byText(a, b));

/** Files that were read to make the outputs, and differ. By itself that is no change. */
export function compareInputs({ inputs: before }: AuditedOutput, { inputs: after }: AuditedOutput): InputDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort(byText).flatMap((path): InputDifference[] => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    return [{ path, action: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }];
  });
}
