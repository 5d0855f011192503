import type { Kind } from '../model/kind';
import { EMPTY_LOCK, type Lock } from '../model/lock';
import type { Portfolio } from '../model/whole';
import { packProblems } from '../policy/pack-problems';
import { hasErrors, type Problem } from '../problem/problem';
import { checkDates } from './check/dates';
import { checkDuplicates } from './check/duplicates';
import { checkGateways } from './check/gateways';
import { checkInheritance } from './check/inheritance';
import { checkItems } from './check/items';
import { checkNetworks } from './check/networks';
import { checkPlacement } from './check/placement';
import { checkReferences } from './check/references';
import { checkResidency } from './check/residency';
import type { Rule } from './check/rule';
import { checkState } from './check/state';
import type { FileBytes } from './document';
import { parsePath } from './path';
import { readPortfolio } from './read-portfolio';
import type { Reading } from './reading';
import { withinLimit } from './tell';

const RULES: readonly Rule[] = [checkDuplicates, checkReferences, checkInheritance, checkNetworks, checkGateways, checkDates, checkResidency, checkState];

export interface CheckedPortfolio {
  /** Present only if no problem is an error. */
  readonly portfolio?: Portfolio;
  /** In the order of the files. */
  readonly problems: readonly Problem[];
  /** The portfolio's language, where `portfolio.yaml` could be read. */
  readonly language?: 'ko' | 'en';
}

/**
 * Every problem of every file, and of the files together, in one run. What could not be read is not held against the files
 * that refer to it.
 *
 * @param lock what stands already. Default: nothing
 */
export function checkPortfolio(files: readonly FileBytes[], kinds: readonly Kind[], lock: Lock = EMPTY_LOCK): CheckedPortfolio {
  const { portfolio, problems: shapes, reading } = readPortfolio(files, kinds);
  const own = [
    ...RULES.flatMap((rule) => rule(reading)),
    ...(portfolio ? [...packProblems(portfolio), ...checkItems(reading, portfolio, kinds, lock), ...checkPlacement(reading, portfolio, kinds, lock)] : []),
  ];
  const problems = withinLimit([...shapes, ...own.map((problem) => located(problem, reading))], reading.untold);
  const language = reading.settings?.value.language;
  return { ...(portfolio && !hasErrors(problems) && { portfolio }), problems, ...(language && { language }) };
}

/** Rules that know only file and path leave the line to be found here. */
function located(problem: Problem, { documents }: Reading): Problem {
  const { where } = problem;
  const document = where.line === 0 ? documents.get(where.file) : undefined;
  return document && where.path !== '' ? { ...problem, where: document.place(parsePath(where.path)) } : problem;
}
