import type { Lock, LockedItem } from '../model/lock';
import { defineProblem, inFile, type Problem } from '../problem/problem';
import { byText } from '../values/compare';
import { nearest } from '../values/nearest';
import { counted } from '../values/speech';
import { parseWaveId, type WaveId } from '../values/wave-id';
import { sample } from './lock-conflicts';

export const recordProblems = {
  unknownWave: defineProblem<{ readonly wave: string; readonly waves: readonly string[] }>({
    code: 'GCDK6101',
    title: { ko: '계획된 것이 없는 차수를 기록함', en: 'recording a wave that has nothing planned' },
    text: ({ wave, waves }) => ({
      what: { ko: '이 차수에는 계획된 것이 없습니다', en: 'nothing is planned in this wave' },
      got: wave,
      ...(waves.length > 0 && { allowed: { ko: waves.join(', '), en: waves.join(', ') } }),
      nearest: nearest(wave, waves),
      fix:
        waves.length > 0
          ? {
              ko: '`gcdk plan`이 배치한 차수의 이름을 주십시오. 할 일이 없는 차수는 기록하지 않아도 됩니다',
              en: 'name a wave in which `gcdk plan` has placed something; a wave without work need not be recorded',
            }
          : { ko: '먼저 `gcdk plan`을 실행하십시오', en: 'run `gcdk plan` first' },
    }),
    example: { wave: '2026-l', waves: ['2026-1', '2026-2'] },
  }),
  notOfWave: defineProblem<{ readonly item: string; readonly wave: string; readonly items: readonly string[] }>({
    code: 'GCDK6102',
    title: { ko: '그 차수의 항목이 아닌 것을 기록함', en: 'recording an item of another wave' },
    text: ({ item, wave, items }) => ({
      what: { ko: `차수 ${wave}에서 배포·변경·철수하는 항목이 아닙니다`, en: `wave ${wave} neither deploys nor amends nor retires this item` },
      got: item,
      allowed: { ko: sample(items), en: sample(items) },
      nearest: nearest(item, items),
      fix: { ko: '이 차수의 항목을 `기관코드/id`로 적어 주십시오', en: 'name an item of this wave as agency-code/id' },
    }),
    example: { item: '1741000/civil-portl', wave: '2026-1', items: ['1741000/civil-portal'] },
  }),
  unfinished: defineProblem<{ readonly wave: string; readonly left: readonly string[] }>({
    code: 'GCDK6103',
    severity: 'notice',
    title: { ko: '차수의 일부만 기록됨', en: 'a wave that is recorded in part' },
    text: ({ wave, left }) => ({
      what: {
        ko: `차수 ${wave}에 기록되지 않은 항목이 ${left.length}건 남았습니다: ${sample(left)}`,
        en: `still to be recorded in wave ${wave}: ${counted(left.length, 'item')} (${sample(left)})`,
      },
      fix: { ko: '이 항목들이 끝나면 `gcdk record`를 다시 실행해 주십시오', en: 'run `gcdk record` again when these are done' },
    }),
    example: { wave: '2026-1', left: ['1741000/civil-portal'] },
  }),
  outOfOrder: defineProblem<{ readonly wave: string; readonly before: string; readonly left: readonly string[] }>({
    code: 'GCDK6104',
    title: { ko: '앞 차수보다 먼저 끝난 것으로 기록함', en: 'a wave that is recorded before an earlier one' },
    text: ({ wave, before, left }) => ({
      what: {
        ko: `앞 차수 ${before}이(가) 끝나지 않아 차수 ${wave}을(를) 끝난 것으로 기록할 수 없습니다. 남은 항목 ${left.length}건: ${sample(left)}`,
        en: `wave ${wave} cannot be over while the earlier wave ${before} is not; left in ${before}: ${counted(left.length, 'item')} (${sample(left)})`,
      },
      got: wave,
      fix: {
        ko: `먼저 \`gcdk record ${before} --all\`을 실행하거나, 남은 것을 뒤 차수로 미루려면 \`gcdk record ${before} --close\`를 실행해 주십시오`,
        en: `run \`gcdk record ${before} --all\` first, or \`gcdk record ${before} --close\` to move what is left to later waves`,
      },
    }),
    example: { wave: '2026-2', before: '2026-1', left: ['1741000/civil-portal'] },
  }),
  closedWithChanges: defineProblem<{ readonly wave: string; readonly left: readonly string[] }>({
    code: 'GCDK6105',
    title: { ko: '변경·철수가 남은 차수를 닫음', en: 'closing a wave with changes left over' },
    text: ({ wave, left }) => ({
      what: {
        ko: `차수 ${wave}에 수행하지 않은 변경이나 철수가 ${left.length}건 남아 닫을 수 없습니다: ${sample(left)}`,
        en: `wave ${wave} cannot be closed with ${counted(left.length, 'amendment or retirement', 'amendments or retirements')} not carried out: ${sample(left)}`,
      },
      fix: {
        ko: '적용한 뒤 `--item`으로 기록하거나, 철수라면 신청서의 `retire`에 더 늦은 차수를 적고 다시 계획해 주십시오',
        en: 'apply them and name them with --item; to put a retirement off, name a later wave under `retire` and plan again',
      },
    }),
    example: { wave: '2026-1', left: ['1741000/civil-portal'] },
  }),
} as const;

/**
 * Marks what a wave brought as deployed; from then on the plan never moves it. The wave itself is recorded, and so its
 * amendments and retirements are done, once everything of it is: at once without a list, else when a list leaves nothing over.
 *
 * @param items what was deployed, amended or retired, as `agency/id`; left out: everything of the wave
 * @param close the wave is over all the same: what it has not deployed is for later waves. Changes cannot be left behind
 * @returns the lock unchanged where the wave has nothing planned, the list names something else, or changes would be left behind
 */
export function recordWave(
  lock: Lock,
  wave: string,
  { items, close = false }: { readonly items?: readonly string[]; readonly close?: boolean } = {},
): { readonly lock: Lock; readonly problems: readonly Problem[] } {
  const id = parseWaveId(wave);
  const entries = Object.entries(lock.items);
  const ofWave = entries.filter(([, item]) => touches(item, wave)).map(([ref]) => ref);
  if (id === undefined || ofWave.length === 0) {
    const waves = [...new Set(entries.flatMap(([, item]) => [item.wave, ...item.amendedIn, ...(item.retiredIn === undefined ? [] : [item.retiredIn])]))].sort(
      byText,
    );
    return { lock, problems: [recordProblems.unknownWave(inFile('gcdk.lock.yaml'), { wave, waves })] };
  }
  const strangers = (items ?? []).filter((item) => !ofWave.includes(item));
  if (strangers.length > 0) {
    return { lock, problems: strangers.map((item) => recordProblems.notOfWave(inFile('gcdk.lock.yaml', 'items'), { item, wave, items: ofWave })) };
  }
  const done = new Set(items ?? ofWave);
  const marked = entries.map(([ref, item]) => [ref, done.has(ref) ? carriedOut(item, id) : item] as const);
  // Of a wave that is over, changes are done, and their marks gone.
  const closed = lock.recorded.includes(id);
  const left = marked.filter(([, item]) => (closed ? item.wave === wave && !item.deployed : isLeft(item, wave))).map(([ref]) => ref);
  const unchanged = closed ? [] : marked.filter(([, item]) => hasChangeLeft(item, wave)).map(([ref]) => ref);
  if (close && unchanged.length > 0) {
    return { lock, problems: [recordProblems.closedWithChanges(inFile('gcdk.lock.yaml', 'items'), { wave, left: unchanged })] };
  }
  const recorded = (left.length > 0 && !close) || lock.recorded.includes(id) ? lock.recorded : [...lock.recorded, id];
  const over = recorded.includes(id);
  return {
    lock: { ...lock, items: Object.fromEntries(marked.map(([ref, item]) => [ref, over ? withoutMark(item, id) : item])), recorded },
    problems: left.length > 0 && !close ? [recordProblems.unfinished(inFile('gcdk.lock.yaml', 'items'), { wave, left })] : [],
  };
}

/**
 * Why a wave cannot be held as over: the lock has something left to be done in an earlier one that is not over itself. A
 * tenancy is cumulative, and guards are lifted wave by wave (decisions 2 and 13).
 *
 * @param order every wave of the portfolio, in order
 */
export function unfinishedBefore(lock: Lock, wave: string, order: readonly string[]): readonly Problem[] {
  const over = Math.max(-1, ...lock.recorded.map((id) => order.indexOf(id)));
  return order.slice(over + 1, Math.max(0, order.indexOf(wave))).flatMap((before) => {
    const left = Object.entries(lock.items)
      .filter(([, item]) => isLeft(item, before))
      .map(([ref]) => ref);
    return left.length > 0 ? [recordProblems.outOfOrder(inFile('gcdk.lock.yaml', 'recorded'), { wave, before, left })] : [];
  });
}

/** The waves in which a lock has something left to be done and that are not over. */
export function unfinishedWaves({ items, recorded }: Lock, order: readonly string[]): ReadonlySet<string> {
  const over = Math.max(-1, ...recorded.map((id) => order.indexOf(id)));
  const open = new Set(order.slice(over + 1));
  const all = Object.values(items).flatMap((item) =>
    [item.wave, ...item.amendedIn, ...(item.retiredIn === undefined ? [] : [item.retiredIn])].filter((wave) => isLeft(item, wave)),
  );
  return new Set(all.filter((wave) => open.has(wave)));
}

/** A birth is done when it is deployed, a change when the item says so: a wave may be recorded bit by bit. */
function carriedOut(item: LockedItem, wave: WaveId): LockedItem {
  const born = item.wave === wave ? { ...item, deployed: true } : item;
  if (!changes(item, wave) || item.done?.includes(wave)) return born;
  const changed = item.amendedIn.at(-1) === wave ? amended(born) : born;
  return { ...changed, done: [...(item.done ?? []), wave] };
}

/** What was amended stands from now on: another amendment is held against it, whether or not it has been planned in between. */
function amended({ next, ...item }: LockedItem): LockedItem {
  if (!next) return item;
  return { ...item, holds: next.holds, parts: item.parts.map((part, index) => ({ ...part, load: next.loads[index] ?? part.load })) };
}

/** Once a wave is recorded as a whole, the marks of its items say nothing more. */
function withoutMark({ done = [], ...item }: LockedItem, wave: WaveId): LockedItem {
  const others = done.filter((one) => one !== wave);
  return others.length > 0 ? { ...item, done: others } : item;
}

const hasChangeLeft = (item: LockedItem, wave: string): boolean => changes(item, wave) && !item.done?.some((id) => id === wave);
const isLeft = (item: LockedItem, wave: string): boolean => (item.wave === wave && !item.deployed) || hasChangeLeft(item, wave);
const changes = ({ amendedIn, retiredIn }: LockedItem, wave: string): boolean => amendedIn.some((id) => id === wave) || retiredIn === wave;
const touches = (item: LockedItem, wave: string): boolean => item.wave === wave || changes(item, wave);
