import type { Placement, Refusal } from '../model/placement';
import type { ItemRef } from '../model/request';
import { ROLE_NAME } from '../model/role-names';
import type { Portfolio } from '../model/whole';
import { byText } from '../values/compare';
import { cellWidth, padded } from '../values/cell-width';
import { counted } from '../values/speech';
import type { Language, Text } from '../values/text';
import type { Plan } from './plan';

const WORDS = {
  cutover: { ko: '전환일', en: 'cutover' },
  item: { ko: '항목', en: 'item' },
  name: { ko: '이름', en: 'name' },
  zone: { ko: '영역', en: 'zone' },
  refresh: { ko: '교체 시기와의 차이', en: 'from refresh' },
  state: { ko: '상태', en: 'state' },
  deployed: { ko: '배포됨', en: 'deployed' },
  recorded: { ko: '수행됨', en: 'recorded' },
  refused: { ko: '배치하지 못한 항목', en: 'without a place' },
  nothing: { ko: '배치할 것이 없습니다.', en: 'Nothing is to be placed.' },
} as const satisfies Record<string, Text>;

/** The most reasons shown for one refusal; all of them are in the JSON. */
const MOST_REASONS = 6;
/** Names are cut at so many cells, so that a hostile or long one leaves the table readable. */
const NAME_CELLS = 36;

/**
 * A plan as a table for a terminal: wave by wave in their order, in each the cutovers in order of their nights, then what was
 * refused and why. Columns are aligned in terminal cells, of which Hangul takes two. Ends with a line of totals.
 */
export function planTable(portfolio: Portfolio, plan: Plan, language: Language): string {
  const byWave = new Map<string, Placement[]>();
  for (const placement of plan.placements.values()) byWave.set(placement.wave, [...(byWave.get(placement.wave) ?? []), placement]);
  const heads = (['cutover', 'item', 'name', 'zone', 'refresh', 'state'] as const).map((word) => WORDS[word][language]);
  const sections = portfolio.waves.flatMap(({ wave, title, opens, closes }) => {
    const placements = (byWave.get(wave) ?? []).sort((a, b) => byText(a.cutover, b.cutover) || byText(a.item, b.item));
    if (placements.length === 0) return [];
    const recorded = plan.lock.recorded.includes(wave) ? ` [${WORDS.recorded[language]}]` : '';
    return [
      {
        head: `${wave}  ${title[language] === wave ? '' : `${safe(title[language])}  `}${opens} ~ ${closes}  ${placedText(placements, language)}${recorded}`,
        rows: placements.map(row),
      },
    ];
  });
  const columns = heads.map((head, column) =>
    Math.max(cellWidth(head), ...sections.flatMap(({ rows }) => rows.map((cells) => cellWidth(cells[column] ?? '')))),
  );
  const line = (cells: readonly string[]): string => `  ${cells.map((cell, column) => padded(cell, columns[column] ?? 0)).join('  ')}`.trimEnd();
  return [
    ...(sections.length === 0 ? [WORDS.nothing[language], ''] : []),
    ...sections.flatMap(({ head, rows }) => [head, line(heads), ...rows.map(line), '']),
    ...refused(portfolio, plan.refusals, language),
    totals(plan, language),
    '',
  ].join('\n');

  function row({ item, cutover, parts, monthsFromRefresh, deployed, amendedIn, retiredIn }: Placement): readonly string[] {
    const [primary, ...others] = parts;
    const amended = amendedIn.at(-1);
    return [
      cutover,
      item,
      cut(safe(nameOf(portfolio, item, language)), NAME_CELLS),
      [primary?.zone ?? '', ...others.map(({ role, zone }) => `${ROLE_NAME[role][language]}: ${zone}`)].join(', '),
      monthsFromRefresh === undefined ? '-' : missText(monthsFromRefresh, language),
      [deployed ? WORDS.deployed[language] : '', amended === undefined ? '' : `~${amended}`, retiredIn === undefined ? '' : `-${retiredIn}`]
        .filter(Boolean)
        .join(' '),
    ];
  }
}

function refused(portfolio: Portfolio, refusals: readonly Refusal[], language: Language): readonly string[] {
  if (refusals.length === 0) return [];
  const items = refusals.flatMap(({ item, reasons }) => [
    `  ${item}  ${cut(safe(nameOf(portfolio, item, language)), NAME_CELLS)}`,
    ...reasons
      .slice(0, MOST_REASONS)
      .map(
        ({ wave, zone, reason }) =>
          `    - ${[wave, zone].filter((part) => part !== undefined).join(' ')}${(wave ?? zone) ? ': ' : ''}${safe(reason.text[language])}`,
      ),
    ...(reasons.length > MOST_REASONS ? [`    - … ${more(reasons.length - MOST_REASONS, language)}`] : []),
  ]);
  return [`${WORDS.refused[language]} (${refusals.length})`, ...items, ''];
}

function placedText(placements: readonly Placement[], language: Language): string {
  const agencies = new Set(placements.map(({ item }) => item.split('/', 1)[0])).size;
  return language === 'ko' ? `${placements.length}건, 기관 ${agencies}곳` : `${counted(placements.length, 'item')}, ${counted(agencies, 'agency', 'agencies')}`;
}

function totals({ placements, refusals }: Plan, language: Language): string {
  const misses = [...placements.values()]
    .flatMap(({ monthsFromRefresh }) => (monthsFromRefresh === undefined ? [] : [Math.abs(monthsFromRefresh)]))
    .sort((a, b) => a - b);
  const median = misses[Math.floor((misses.length - 1) / 2)];
  const miss =
    median === undefined
      ? ''
      : language === 'ko'
        ? ` 교체 시기와의 차이는 중앙값 ${median}개월, 최대 ${misses.at(-1)}개월입니다.`
        : ` From the refresh dates: ${counted(median, 'month')} in the median, ${misses.at(-1)} at most.`;
  return language === 'ko'
    ? `배치 ${placements.size}건, 미배치 ${refusals.length}건.${miss}`
    : `${placements.size} placed, ${refusals.length} without a place.${miss}`;
}

/** `+3.2 months`: late; `-1 months`: early. */
const missText = (months: number, language: Language): string => `${months > 0 ? '+' : ''}${language === 'ko' ? `${months}개월` : counted(months, 'month')}`;
const more = (count: number, language: Language): string => (language === 'ko' ? `그 밖의 사유 ${count}건` : counted(count, 'more reason'));
const nameOf = (portfolio: Portfolio, item: ItemRef, language: Language): string => portfolio.items.get(item)?.name[language] ?? '';

/** Without what would drive a terminal or turn the direction of writing. */
const safe = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');

function cut(text: string, cells: number): string {
  if (cellWidth(text) <= cells) return text;
  let kept = '';
  for (const char of text) {
    if (cellWidth(kept + char) > cells - 1) break;
    kept += char;
  }
  return `${kept}…`;
}
