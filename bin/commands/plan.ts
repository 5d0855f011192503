import { join } from 'node:path';
import { writeLock } from '../../lib/request/write-lock';
import { planJson } from '../../lib/plan/plan-json';
import { planTable } from '../../lib/plan/plan-table';
import { waveCalendar } from '../../lib/report/wave-calendar';
import { EXIT, type ExitCode, type Io } from '../io';
import { planned } from '../planned';
import { holdingPortfolio } from '../portfolio/hold';
import { loadPortfolio, LOCK_FILE, type LoadOptions } from '../portfolio/load';
import { tellProblems } from '../report-problems';
import { writeAtomically } from '../write-file';

export interface PlanOptions extends LoadOptions {
  readonly dryRun?: boolean | undefined;
}

/**
 * `gcdk plan`: where and when everything goes. Writes the lock unless something the lock holds would be broken. What has no
 * place is reported and makes the exit code 1, but does not keep the rest from being planned.
 */
export async function plan(folder: string | undefined, options: PlanOptions, io: Io): Promise<ExitCode> {
  const done = await holdingPortfolio(folder, io, () => written(folder, options, io));
  return typeof done === 'number' ? done : tellProblems([done], options.lang ?? 'en', options, io);
}

async function written(folder: string | undefined, options: PlanOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadPortfolio(folder, options, io);
  const { portfolio, language } = loaded;
  if (!portfolio) return tellProblems(loaded.problems, language, options, io);

  const { plan: result } = planned(portfolio, loaded.lock, loaded.definitions);
  if (tellProblems([...result.problems, ...result.notices].map(loaded.located), language, options, io) !== EXIT.ok) return EXIT.problems;
  if (options.dryRun !== true && writeLock(loaded.lock) !== writeLock(result.lock)) writeAtomically(join(loaded.folder, LOCK_FILE), writeLock(result.lock));

  const placements = [...result.placements.values()];
  if (options.format === 'json') io.out(`${JSON.stringify(planJson(portfolio, result), null, 1)}\n`);
  else if (options.format === 'svg')
    io.out(
      waveCalendar(
        { portfolio, placements, refusals: result.refusals, kindTitle: (kind) => loaded.definitions.get(kind)?.title ?? { ko: kind, en: kind } },
        language,
      ),
    );
  else io.out(planTable(portfolio, result, language));
  return result.refusals.length > 0 ? EXIT.problems : EXIT.ok;
}
