import type { Kind } from '../model/kind';
import type { Lock, LockedItem } from '../model/lock';
import type { ItemRef } from '../model/request';
import type { Portfolio } from '../model/whole';
import { compareProblems, defineProblem, hasErrors, inFile, type Problem } from '../problem/problem';
import type { Text } from '../values/text';
import { itemPlace, lockPlace } from './places';
import { canonicalJson } from './digest';
import type { Plan } from './plan';
import { planPortfolio } from './planner';

const RUN_PLAN: Text = {
  ko: '`gcdk plan`을 실행하고, 바뀐 gcdk.lock.yaml을 살펴본 뒤 함께 커밋해 주십시오',
  en: 'run `gcdk plan`, look at what changed in gcdk.lock.yaml, and commit it',
};

export const lockMatchProblems = {
  notPlanned: defineProblem<{ readonly item: string }>({
    code: 'GCDK6201',
    title: { ko: '잠금 파일에 없는 항목', en: 'an item that the lock does not know' },
    text: ({ item }) => ({ what: { ko: `${item}은(는) 아직 계획되지 않았습니다`, en: `${item} has not been planned yet` }, fix: RUN_PLAN }),
    example: { item: '1741000/civil-portal' },
  }),
  changed: defineProblem<{ readonly item: string }>({
    code: 'GCDK6202',
    title: { ko: '계획한 뒤 신청 내용이 바뀐 항목', en: 'an item that changed after it was planned' },
    text: ({ item }) => ({
      what: { ko: `${item}의 신청 내용이 계획한 뒤에 바뀌었습니다`, en: `what is asked of ${item} has changed since it was planned` },
      fix: RUN_PLAN,
    }),
    example: { item: '1741000/civil-portal' },
  }),
  elsewhere: defineProblem<{ readonly item: string; readonly locked: string; readonly planned: string }>({
    code: 'GCDK6203',
    title: { ko: '지금 계획하면 달라지는 항목', en: 'an item that would now be planned otherwise' },
    text: ({ item, locked, planned }) => ({
      what: {
        ko: `잠금 파일의 ${item}이(가) 지금의 포트폴리오와 맞지 않습니다`,
        en: `the lock has ${item} where the portfolio, as it is now, would not put it`,
      },
      got: locked,
      allowed: { ko: planned, en: planned },
      fix: RUN_PLAN,
    }),
    example: { item: '1741000/civil-portal', locked: '2026-1 daejeon 2026-03-02', planned: '2026-2 daejeon 2026-09-01' },
  }),
  leftover: defineProblem<{ readonly item: string }>({
    code: 'GCDK6204',
    title: { ko: '더는 배치되지 않는 항목이 잠금 파일에 있음', en: 'the lock has an item that has no place any more' },
    text: ({ item }) => ({
      what: {
        ko: `잠금 파일에 있는 ${item}은(는) 지금의 포트폴리오에서 배치되지 않습니다`,
        en: `the lock has ${item}, which the portfolio, as it is now, does not place`,
      },
      fix: RUN_PLAN,
    }),
    example: { item: '1741000/civil-portal' },
  }),
  addresses: defineProblem<Record<string, never>>({
    code: 'GCDK6205',
    title: { ko: '주소 계획이나 영역 판이 맞지 않음', en: 'the address plan or the editions of zones do not match' },
    text: () => ({
      what: {
        ko: '잠금 파일의 주소 계획이나 영역 판(editions)이 지금의 포트폴리오와 맞지 않습니다',
        en: 'the address plan of the lock, or its editions of zones, do not match the portfolio',
      },
      fix: RUN_PLAN,
    }),
    example: {},
  }),
} as const;

/**
 * Where a lock is not what `gcdk plan` would write for this portfolio; empty when it is, and only then may anything be
 * synthesized from it. Conflicts of what is deployed come first and alone: planning again does not cure them.
 *
 * @param plan the plan of this portfolio and lock, where it is at hand; left out, it is made
 */
export function lockProblems(
  portfolio: Portfolio,
  lock: Lock,
  kinds: ReadonlyMap<string, Kind>,
  plan: Plan = planPortfolio({ portfolio, lock, kinds }),
): readonly Problem[] {
  if (hasErrors(plan.problems)) return plan.problems;
  const refs = [...new Set([...Object.keys(lock.items), ...Object.keys(plan.lock.items)])];
  const items = refs.flatMap((ref) => itemProblem(ref, portfolio, lock.items[ref], plan.lock.items[ref]) ?? []);
  if (items.length > 0) return items.sort(compareProblems);
  return canonicalJson(bySubject(lock)) === canonicalJson(bySubject(plan.lock)) ? [] : [lockMatchProblems.addresses(inFile('gcdk.lock.yaml', 'addresses'), {})];
}

function itemProblem(ref: string, portfolio: Portfolio, locked: LockedItem | undefined, planned: LockedItem | undefined): Problem | undefined {
  const item = portfolio.items.get(ref as ItemRef);
  const place = item ? itemPlace(item) : lockPlace(ref);
  if (!locked) return lockMatchProblems.notPlanned(place, { item: ref });
  if (!planned) return lockMatchProblems.leftover(place, { item: ref });
  if (locked.spec !== planned.spec) return lockMatchProblems.changed(place, { item: ref });
  if (canonicalJson(locked) === canonicalJson(planned)) return undefined;
  return lockMatchProblems.elsewhere(place, { item: ref, locked: spotOf(locked), planned: spotOf(planned) });
}

const spotOf = ({ wave, cutover, parts, retiredIn, amendedIn }: LockedItem): string =>
  [
    wave,
    cutover,
    ...parts.map(({ zone, stack, edition }) => [`${zone}/${stack}`, edition].filter((part) => part !== undefined).join('@')),
    ...amendedIn.map((wave) => `~${wave}`),
    ...(retiredIn === undefined ? [] : [`-${retiredIn}`]),
  ].join(' ');

/** Addresses and editions whatever their order in the file. */
const bySubject = ({ addresses, editions }: Lock): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(addresses.map((entry) => [`${entry.zone} ${entry.agency}`, entry])),
  ...Object.fromEntries(editions.map((entry) => [`edition ${entry.zone} ${entry.edition}`, entry])),
});
