import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANIFEST_FILE, type Manifest } from '../../lib/manifest/manifest';
import { readManifest } from '../../lib/manifest/read-manifest';
import type { Lock } from '../../lib/model/lock';
import { recordWave, unfinishedBefore } from '../../lib/plan/record';
import { inFile, NOWHERE, type Place, type Problem } from '../../lib/problem/problem';
import type { Portfolio } from '../../lib/model/whole';
import { assemble } from '../../stacks/assemble';
import { writeLock } from '../../lib/request/write-lock';
import { by, byText } from '../../lib/values/compare';
import { counted } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import { mendOutput } from '../../stacks/output';
import { EXIT, type ExitCode, type Io } from '../io';
import { planned } from '../planned';
import { holdingPortfolio } from '../portfolio/hold';
import { loadPortfolio, LOCK_FILE, type Loaded, type LoadOptions } from '../portfolio/load';
import { readCloudState, type CloudState } from '../record/cloud-state';
import { deployedItems } from '../record/deployed-items';
import { factProblem, factsText } from '../record/fact-form';
import { recordingProblems } from '../record/problems';
import { tellProblems } from '../report-problems';
import { writeAtomically } from '../write-file';

export interface RecordOptions extends LoadOptions {
  readonly state?: readonly string[] | undefined;
  readonly item?: readonly string[] | undefined;
  readonly fact?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
  readonly close?: boolean | undefined;
  readonly out: string;
}

/** A state, and the file that it came from. */
type ReadState = CloudState & { readonly file: string };
type ZoneFacts = Map<string, Map<string, string>>;

/** `gcdk record WAVE`: notes what stands and what only the cloud knows. Writes the lock and facts files, each whole or not at all. */
export async function record(wave: string, folder: string | undefined, options: RecordOptions, io: Io): Promise<ExitCode> {
  const done = await holdingPortfolio(folder, io, () => written(wave, folder, options, io));
  return typeof done === 'number' ? done : tellProblems([done], options.lang ?? 'en', options, io);
}

async function written(wave: string, folder: string | undefined, options: RecordOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadPortfolio(folder, options, io);
  const { portfolio, language } = loaded;
  const fail = (problems: readonly Problem[]): ExitCode => tellProblems(problems, language, options, io);
  if (!portfolio) return fail(loaded.problems);
  if (!options.state && !options.item && !options.fact && !options.all && !options.close) return fail([recordingProblems.nothingGiven(NOWHERE, {})]);

  const zones = [...portfolio.zones.keys()];
  const problems: Problem[] = [];
  const states = readStates(options.state ?? [], zones, io, problems);
  const facts: ZoneFacts = new Map();
  for (const [zone, here] of states) for (const { file, facts: found } of here) gather(facts, zone, inFile(file), found, problems);
  readFacts(options.fact ?? [], zones, facts, problems);
  if (options.state) mendOutput(resolve(io.cwd, options.out));
  const manifests = options.state ? readManifests(resolve(io.cwd, options.out), wave, problems) : [];
  if (options.state && manifests.length === 0) problems.push(recordingProblems.noManifest(inFile(options.out), { out: options.out, wave }));
  if (problems.length > 0) return fail(problems);

  const items = options.all ? undefined : [...(options.item ?? []), ...deployedItems(manifests, states)].sort(byText);
  const waiting = waitingIn(portfolio, loaded, wave, items);
  if (waiting.length > 0) return fail(waiting);
  const marking = options.all === true || options.close === true || (items ?? []).length > 0;
  const recorded = marking ? recordWave(loaded.lock, wave, { ...(items && { items }), close: options.close === true }) : { lock: loaded.lock, problems: [] };
  const closes = recorded.lock.recorded.length > loaded.lock.recorded.length;
  const order = portfolio.waves.map((one) => one.wave);
  if (fail([...recorded.problems, ...(closes ? unfinishedBefore(loaded.lock, wave, order) : [])]) !== EXIT.ok) return EXIT.problems;

  if (marking) writeAtomically(join(loaded.folder, LOCK_FILE), writeLock(recorded.lock));
  const written = writeFacts(loaded.folder, facts, portfolio);
  const result = {
    wave,
    deployed: Object.keys(recorded.lock.items).filter((ref) => recorded.lock.items[ref]?.deployed && !loaded.lock.items[ref]?.deployed),
    changed: Object.keys(recorded.lock.items).filter((ref) => isChanged(ref, loaded.lock, recorded.lock, wave)),
    facts: written,
  };
  if (options.format === 'json') io.out(`${JSON.stringify(result, null, 1)}\n`);
  else io.out(`${recordedText(result.deployed.length, result.changed.length, written.length)[language]}\n`);
  return EXIT.ok;
}

/** Most records carry out no change, so changes are told only where there are any. */
const recordedText = (deployed: number, changed: number, facts: number): Text => ({
  ko: [`배포로 기록 ${deployed}건`, ...(changed > 0 ? [`변경·철수로 기록 ${changed}건`] : []), `새 사실 ${facts}건`].join(', '),
  en: [`${counted(deployed, 'item')} marked as deployed`, ...(changed > 0 ? [`${changed} as amended or retired`] : []), counted(facts, 'new fact')].join(', '),
});

/** Whether a change of an item counts as carried out now and did not before: by its own mark, or because its wave is over. */
function isChanged(ref: string, before: Lock, after: Lock, wave: string): boolean {
  const done = ({ items, recorded }: Lock): boolean => {
    const item = items[ref];
    const changes = item && (item.retiredIn === wave || item.amendedIn.some((id) => id === wave));
    return changes === true && (recorded.some((id) => id === wave) || item?.done?.some((id) => id === wave) === true);
  };
  return done(after) && !done(before);
}

/** What would be marked although a part of it is not even built: facts about it are missing. */
function waitingIn(portfolio: Portfolio, { lock, definitions }: Loaded, wave: string, items: readonly string[] | undefined): Problem[] {
  if (items?.length === 0) return [];
  const { assembly } = planned(portfolio, lock, definitions);
  const landings = assemble(assembly).filter((landing) => landing.wave.wave === wave);
  const waiting = landings.flatMap(({ agencies }) => agencies.flatMap(({ workloads }) => workloads.flatMap((workload) => workload.waiting)));
  const told = new Map(waiting.map(({ item, facts }) => [item, facts.map(({ zone, name }) => `${zone}: ${name}`).join(', ')]));
  return [...told].flatMap(([item, facts]) => (items === undefined || items.includes(item) ? [recordingProblems.stillWaiting(NOWHERE, { item, facts })] : []));
}

function gather(facts: ZoneFacts, zone: string, where: Place, found: CloudState['facts'], problems: Problem[]): void {
  for (const [name, { value, output }] of found) {
    const problem = factProblem(where, output, zone, name, value);
    if (problem) problems.push(problem);
    else note(facts, zone, name, value);
  }
}

function note(facts: ZoneFacts, zone: string, name: string, value: string): void {
  facts.set(zone, (facts.get(zone) ?? new Map<string, string>()).set(name, value));
}

function readStates(written: readonly string[], zones: readonly string[], io: Io, problems: Problem[]): Map<string, ReadState[]> {
  const states = new Map<string, ReadState[]>();
  for (const one of written) {
    const at = one.indexOf('=');
    const zone = one.slice(0, Math.max(at, 0));
    const file = one.slice(at + 1);
    if (at < 1 || !zones.includes(zone)) {
      problems.push(recordingProblems.wrongForm(NOWHERE, { option: '--state', written: one, form: 'ZONE=FILE', zones }));
      continue;
    }
    let text: string;
    try {
      text = file === '-' ? (io.stdin?.() ?? '') : readFileSync(resolve(io.cwd, file), 'utf8');
    } catch {
      problems.push(recordingProblems.unreadable(inFile(file), { file }));
      continue;
    }
    const state = readCloudState(file, text);
    if ('code' in state) problems.push(state);
    else states.set(zone, [...(states.get(zone) ?? []), { ...state, file }]);
  }
  return states;
}

function readFacts(written: readonly string[], zones: readonly string[], facts: ZoneFacts, problems: Problem[]): void {
  for (const one of written) {
    const [, zone, name, value] = /^([a-z0-9-]+):([a-z][A-Za-z0-9./-]{2,160})=(.{1,500})$/.exec(one) ?? [];
    if (zone === undefined || name === undefined || value === undefined || !zones.includes(zone)) {
      problems.push(recordingProblems.wrongForm(NOWHERE, { option: '--fact', written: one, form: 'ZONE:NAME=VALUE', zones }));
    } else {
      gather(facts, zone, NOWHERE, new Map([[name, { value, output: `--fact ${zone}:${name}` }]]), problems);
    }
  }
}

function readManifests(out: string, wave: string, problems: Problem[]): Manifest[] {
  const folder = join(out, wave);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort(byText)
    .map((zone) => join(folder, zone, MANIFEST_FILE))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const manifest = readManifest(file, readFileSync(file, 'utf8'));
      if (!('code' in manifest)) return [manifest];
      problems.push(manifest);
      return [];
    });
}

/** Adds facts to each zone's file. @returns the names of those that are new or changed */
function writeFacts(folder: string, facts: ZoneFacts, { facts: known, origins }: Portfolio): string[] {
  const news: string[] = [];
  for (const [zone, added] of [...facts].sort(by(([name]) => name))) {
    const before = known.get(zone) ?? {};
    const fresh = [...added].filter(([name, value]) => before[name] !== value);
    if (fresh.length === 0) continue;
    news.push(...fresh.map(([name]) => `${zone}: ${name}`));
    // Where they are already, whatever the file is called: two files of one zone would contradict each other.
    const file = origins.get(`facts:${zone}`)?.file ?? `facts/${zone}.yaml`;
    writeAtomically(join(folder, file), factsText(zone, { ...before, ...Object.fromEntries(added) }));
  }
  return news.sort(byText);
}
