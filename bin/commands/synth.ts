import { resolve } from 'node:path';
import type { Language } from '../../lib/values/text';
import { PART_ROLES } from '../../lib/model/kind';
import { ROLE_NAME } from '../../lib/model/role-names';
import { lockProblems } from '../../lib/plan/lock-match';
import { hasErrors, NOWHERE, ProblemError, type Problem } from '../../lib/problem/problem';
import { counted } from '../../lib/values/speech';
import { assemble } from '../../stacks/assemble';
import type { Assembly } from '../../stacks/assembly';
import { generatedIn } from '../../stacks/generated';
import { foldersIn, heldStacks } from '../../stacks/held-stacks';
import type { Landing } from '../../stacks/landing';
import { lostGuards } from '../../stacks/lost-guards';
import { Output } from '../../stacks/output';
import { outputProblems } from '../../stacks/problems';
import { isSelected, selectionText, type Selection } from '../../stacks/selection';
import { synthesize } from '../../stacks/synthesize';
import type { BuiltLanding } from '../../stacks/wave-runbook';
import { EXIT, type ExitCode, type Io } from '../io';
import { outputPlaceProblem } from '../output-place';
import { planned } from '../planned';
import { loadPortfolio, type LoadOptions } from '../portfolio/load';
import { Progress } from '../progress';
import { tellProblems } from '../report-problems';
import { selectionErrors } from '../selection-problems';

export interface SynthOptions extends LoadOptions {
  readonly out: string;
  readonly wave?: readonly string[] | undefined;
  readonly zone?: readonly string[] | undefined;
  readonly agency?: readonly string[] | undefined;
}

/** `gcdk synth`: the stacks of every wave, or of the selected ones, in one stroke. */
export async function synth(folder: string | undefined, options: SynthOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadPortfolio(folder, options, io);
  const { language } = loaded;
  const fail = (problems: readonly Problem[]): ExitCode => tellProblems(problems.map(loaded.located), language, options, io);
  if (!loaded.portfolio) return fail(loaded.problems);

  const out = resolve(io.cwd, options.out);
  const selection: Selection = { waves: options.wave, zones: options.zone, agencies: options.agency };
  const misplaced = outputPlaceProblem(loaded.folder, out);
  const mistaken = [...(misplaced ? [misplaced] : []), ...selectionErrors(selection, loaded.portfolio)];
  if (hasErrors(mistaken)) return fail(mistaken);

  const { plan, assembly } = planned(loaded.portfolio, loaded.lock, loaded.definitions);
  const errors = lockProblems(loaded.portfolio, loaded.lock, loaded.definitions, plan);
  if (hasErrors(errors)) return fail(errors);

  const progress = new Progress(io, options);
  let output: Output | undefined;
  try {
    const landings = assemble(assembly);
    const selected = landings.filter((landing) => isSelected(selection, landing));
    if (selected.length === 0) throw new ProblemError([outputProblems.nothingSelected(NOWHERE, { selection: selectionText(selection) })]);

    output = Output.open(out, [loaded.folder, io.cwd]);
    const wholeWaves = new Set(
      landings.map(({ wave }) => wave.wave).filter((wave) => landings.every((landing) => landing.wave.wave !== wave || selected.includes(landing))),
    );
    const built = await synthesize(selected, output, {
      version: io.version,
      portfolio: loaded.portfolio,
      inputs: loaded.inputs,
      placements: plan.placements,
      departed: plan.departed,
      definitions: loaded.definitions,
      tenancyAt: assembly.tenancyAt,
      extensions: loaded.extensions,
      wholeWaves,
      debug: (io.env['GCDK_DEBUG'] ?? '') !== '',
      progress: ({ wave, zone }, index, count) => progress.tell(`${index + 1}/${count} ${wave.wave} ${zone.title[language]}`),
    });
    progress.done();
    const folders = selected.map(({ wave, zone }) => `${wave.wave}/${zone.zone}`);
    const standing = selected.filter((landing) => holdsDeployed(landing, assembly)).map(({ wave, zone }) => `${wave.wave}/${zone.zone}`);
    const everything = selected.length === landings.length;
    // A whole run replaces every folder of ours; what the new output lacks altogether would go with its stacks.
    const replaced = everything ? [...new Set([...standing, ...foldersIn(out)])] : standing;
    const lost = lostGuards(heldStacks(out, replaced), heldStacks(output.staging, everything ? foldersIn(output.staging) : folders), assembly);
    if (lost.length > 0) throw new ProblemError(lost);
    output.commit(generatedIn(out, (wave, zone) => everything || folders.includes(`${wave}/${zone}`)));
    io.out(options.format === 'json' ? `${JSON.stringify(summary(built), null, 1)}\n` : summaryText(built, options.out, language));
    return EXIT.ok;
  } catch (error) {
    progress.done();
    output?.abandon();
    if (error instanceof ProblemError) return fail(error.problems);
    throw error;
  }
}

const roleName = (role: string): string => PART_ROLES.flatMap((one) => (one === role ? [ROLE_NAME[one].ko] : []))[0] ?? role;

const holdsDeployed = ({ agencies }: Landing, { placements }: Assembly): boolean =>
  agencies.some(({ workloads }) => workloads.some(({ parts }) => parts.some(({ context }) => placements.get(context.item.ref)?.deployed)));

const summary = (built: readonly BuiltLanding[]) =>
  built.map(({ manifest: { wave, zone, stacks, waiting, resources } }) => ({
    wave: wave.wave,
    zone: zone.zone,
    stacks: stacks.length,
    resources: resources.length,
    waiting,
  }));

function summaryText(built: readonly BuiltLanding[], out: string, language: Language): string {
  const rows = summary(built);
  const ko = language === 'ko';
  const width = Math.max(...rows.map(({ wave, zone }) => `${wave}/${zone}`.length));
  const lines = rows.map(({ wave, zone, stacks, resources }) =>
    ko
      ? `${`${wave}/${zone}`.padEnd(width)}  스택 ${String(stacks).padStart(4)}개  자원 ${String(resources).padStart(6)}개`
      : `${`${wave}/${zone}`.padEnd(width)}  ${counted(stacks, 'stack').padStart(11)}  ${counted(resources, 'resource').padStart(16)}`,
  );
  const waiting = rows.flatMap(({ wave, zone, waiting: parts }) =>
    parts.map(({ item, role, facts }) => {
      const names = facts.map((fact) => `${fact.zone}: ${fact.name}`).join(', ');
      return ko ? `대기 ${wave}/${zone} ${item} (${roleName(role)}): ${names}` : `waiting ${wave}/${zone} ${item} (${role}) for ${names}`;
    }),
  );
  const total = rows.reduce((sum, { stacks, resources }) => ({ stacks: sum.stacks + stacks, resources: sum.resources + resources }), {
    stacks: 0,
    resources: 0,
  });
  const last = ko
    ? `${out}: 스택 ${total.stacks}개, 자원 ${total.resources}개`
    : `${out}: ${counted(total.stacks, 'stack')}, ${counted(total.resources, 'resource')}`;
  return [...lines, ...waiting, last, ''].join('\n');
}
