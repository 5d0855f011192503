import type { Lock, LockedItem } from '../model/lock';
import { defineProblem, inFile, type Problem } from '../problem/problem';
import { byText } from '../values/compare';
import { nearest } from '../values/nearest';
import { parseWaveId } from '../values/wave-id';
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
      fix: { ko: '`gcdk plan`이 배치한 차수의 이름을 주십시오', en: 'name a wave in which `gcdk plan` has placed something' },
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
        en: `${left.length} items of wave ${wave} are not recorded yet: ${sample(left)}`,
      },
      fix: { ko: '이 항목들이 끝나면 `gcdk record`를 다시 실행해 주십시오', en: 'run `gcdk record` again when these are done' },
    }),
    example: { wave: '2026-1', left: ['1741000/civil-portal'] },
  }),
} as const;

/**
 * Marks what a wave brought as deployed; from then on the plan never moves it. The wave itself is recorded, and so its
 * amendments and retirements are done, once everything of it is: at once without a list, else when a list leaves nothing over.
 *
 * @param items what was deployed, amended or retired, as `agency/id`; left out: everything of the wave
 * @returns the lock unchanged where the wave has nothing planned or the list names something else
 */
export function recordWave(
  lock: Lock,
  wave: string,
  { items }: { readonly items?: readonly string[] } = {},
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
  const marked = entries.map(([ref, item]) => [ref, item.wave === wave && done.has(ref) ? { ...item, deployed: true } : item] as const);
  const left = marked.filter(([ref, item]) => (item.wave === wave && !item.deployed) || (changes(item, wave) && !done.has(ref))).map(([ref]) => ref);
  const recorded = left.length > 0 || lock.recorded.includes(id) ? lock.recorded : [...lock.recorded, id];
  return {
    lock: { ...lock, items: Object.fromEntries(marked), recorded },
    problems: left.length > 0 ? [recordProblems.unfinished(inFile('gcdk.lock.yaml', 'items'), { wave, left })] : [],
  };
}

const changes = ({ amendedIn, retiredIn }: LockedItem, wave: string): boolean => amendedIn.some((id) => id === wave) || retiredIn === wave;
const touches = (item: LockedItem, wave: string): boolean => item.wave === wave || changes(item, wave);
