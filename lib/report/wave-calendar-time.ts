import type { Placement } from '../model/placement';
import { addDays, type CalendarDate } from '../values/calendar-date';
import type { Language } from '../values/text';
import { dayText, monthName, say, shortDayText, thousands, ymd } from '../values/speech';
import { fitted, INK, textWidth } from './drawing';
import { markup, type Markup, NOTHING } from './markup';
import { agenciesText, type FreezeSpan } from './plan-summary';
import { type Band, BAR_NAME, BAR_NAME_GAP, type CalendarLayout, type FreezeBar, type FreezeRow, SHEET, WAVE_HEAD } from './wave-calendar-layout';

const RIGHT = SHEET.width - SHEET.margin;

/** Years and months over the whole height. */
export function axis({ first, last, axisY, wavesY, lanesY, lanes, x }: CalendarLayout, language: Language): Markup {
  const months = monthsBetween(first, last);
  const bottom = lanesY + lanes.reduce((sum, { height }) => sum + height, 0);
  const width = (RIGHT - SHEET.left) / Math.max(1, months.length);
  const every = [1, 2, 3, 6, 12].find((step) => step * width >= (language === 'ko' ? 18 : 28)) ?? 12;
  return markup`<g>
${months.map((month) => {
  const [year, number] = ymd(month);
  const at = x(month);
  const opensYear = number === 1 || month === first;
  return markup`${opensYear && yearMark(year, at, yearEnd(month, last, x), axisY, language)}
<path d="M${at} ${opensYear ? axisY : axisY + 24}V${wavesY}M${at} ${lanesY}V${bottom}" stroke="${INK.rule}" stroke-width="${number === 1 ? 1.6 : 0.5}"/>
${(number - 1) % every === 0 && markup`<text x="${at + 3}" y="${axisY + 39}" font-size="12" fill="${INK.quiet}">${monthName(number)[language]}</text>`}`;
})}
<line x1="${RIGHT}" y1="${axisY}" x2="${RIGHT}" y2="${bottom}" stroke="${INK.rule}"/>
</g>`;
}

const yearMark = (
  year: number,
  from: number,
  to: number,
  y: number,
  language: Language,
): Markup => markup`<rect x="${from}" y="${y}" width="${to - from}" height="24" fill="${year % 2 === 0 ? INK.accentGround : INK.panel}"/>
<text x="${from + 6}" y="${y + 17}" font-size="14" font-weight="700">${fitted(say(`${year}년`, `${year}`)[language], to - from - 6, 14)}</text>`;

function yearEnd(month: CalendarDate, last: CalendarDate, x: (date: CalendarDate) => number): number {
  const next = `${ymd(month)[0] + 1}-01-01` as CalendarDate;
  return next > last ? RIGHT : x(next);
}

function monthsBetween(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let month = first; month <= last; month = startOfNext(month)) months.push(month);
  return months;
}

function startOfNext(month: CalendarDate): CalendarDate {
  const inNext = addDays(month, 31);
  return addDays(inNext, 1 - ymd(inNext)[2]);
}

/** A bar a wave, with its title and window where they fit. */
export function waveHeads({ bands, wavesY }: CalendarLayout, placements: readonly Placement[], language: Language): Markup {
  return markup`<g>
${bands.map((band, index) => waveHead(band, index, bands, wavesY + band.track * WAVE_HEAD, placements, language))}
</g>`;
}

function waveHead(band: Band, index: number, bands: readonly Band[], y: number, placements: readonly Placement[], language: Language): Markup {
  const { wave, x, width, slot } = band;
  const mine = placements.filter((placement) => placement.wave === wave.wave);
  const window = `${shortDayText(wave.opens)[language]}~${shortDayText(wave.closes)[language]}`;
  const items = say(`${thousands(mine.length)}건`, `${thousands(mine.length)} items`)[language];
  const bodies = agenciesText(mine)[language];
  const name = say(`${wave.wave} 차수`, `Wave ${wave.wave}`)[language];
  const told = `${name}: ${wave.title[language]}, ${dayText(wave.opens)[language]} ~ ${dayText(wave.closes)[language]}, ${items}, ${bodies}`;
  const room = slot - 8;
  // Very many waves: every so many has its name, the others have it in their tooltip.
  const every = Math.ceil(30 / Math.max(1, Math.min(...bands.map((other) => other.slot))));
  const label = room >= textWidth(name, 13) ? name : wave.wave;
  const below = [...(wave.title[language] === wave.wave ? [] : [wave.title[language]]), window, `${items} · ${bodies}`];
  return markup`<g><title>${told}</title>
<rect x="${x}" y="${y + 4}" width="${Math.max(2, width)}" height="6" rx="2" fill="${INK.accent}"/>
${
  room >= 30
    ? markup`<text x="${x}" y="${y + 25}" font-size="13" font-weight="700">${fitted(label, room, 13)}</text>
${room >= NAMED && below.map((line, row) => markup`<text x="${x}" y="${y + 39 + row * 13}" font-size="10.5" fill="${INK.quiet}">${fitted(line, room, 10.5)}</text>`)}`
    : index % every === 0 && markup`<text x="${x + 3}" y="${y + 40}" font-size="10" transform="rotate(-45 ${x + 3} ${y + 40})">${wave.wave}</text>`
}</g>
`;
}

const NAMED = 70;

/** Freezes: rows below the zones, and those that hold for everybody behind the zones as well. */
export function freezeMarks(placed: CalendarLayout, language: Language): Markup {
  const { freezes, lanes, lanesY, freezesY, moreFreezes } = placed;
  if (freezes.length === 0) return NOTHING;
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  const behind = freezes.filter(({ everyone }) => everyone);
  return markup`<g>
${behind.map(({ bars, hard }) => bars.map((span) => bar(placed, span, lanesY, height, hard ? 'hard-behind' : 'soft-behind')))}
<text x="${SHEET.margin}" y="${freezesY - 6}" font-size="13" font-weight="700">${say('전환 중단 기간', 'Freezes')[language]}${moreFreezes > 0 && say(` (외 ${moreFreezes}건)`, ` (and ${moreFreezes} more)`)[language]}</text>
${freezes.map((row) => freezeRow(row, placed, language))}
</g>`;
}

function freezeRow({ name, hard, everyone, bars, y }: FreezeRow, placed: CalendarLayout, language: Language): Markup {
  const strength = (hard ? say('금지', 'hard') : say('회피', 'soft'))[language];
  const scope = everyone ? '' : say(', 일부 업무', ', some systems')[language];
  const label = name?.[language] ?? (everyone ? say('한 번 있는 기간', 'Once only') : say('한 번, 일부 업무', 'Once, some systems'))[language];
  const told = (span: FreezeBar): string => `${span.name[language]}, ${strength}${scope}: ${dayText(span.from)[language]} ~ ${dayText(span.to)[language]}`;
  const room = SHEET.left - SHEET.margin - 10 - textWidth(` (${strength})`, 11.5);
  return markup`<text x="${SHEET.margin}" y="${y + 13}" font-size="11.5">${fitted(label, room, 11.5)} (${strength})</text>
<line x1="${SHEET.left}" y1="${y + 17.5}" x2="${RIGHT}" y2="${y + 17.5}" stroke="${INK.rule}" stroke-width="0.5"/>
${bars.map((span) => markup`<g><title>${told(span)}</title>${bar(placed, span, y + 3, 12, hard ? 'hard' : 'soft')}${name === undefined && barName(span, placed, y, language)}</g>`)}
`;
}

/** Beside the bar: on its right, or on its left where the sheet ends. */
function barName({ name, from, to }: FreezeBar, { x }: CalendarLayout, y: number, language: Language): Markup {
  const text = name[language];
  const right = x(addDays(to, 1)) + BAR_NAME_GAP;
  const fits = right + textWidth(text, BAR_NAME) <= RIGHT;
  return markup`<text x="${fits ? right : x(from) - BAR_NAME_GAP}" y="${y + 13}" font-size="${BAR_NAME}"${!fits && markup` text-anchor="end"`}>${text}</text>`;
}

const bar = ({ x }: CalendarLayout, { from, to }: FreezeSpan, y: number, height: number, pattern: string): Markup =>
  markup`<rect x="${x(from)}" y="${y}" width="${Math.max(1.5, Math.min(RIGHT, x(addDays(to, 1))) - x(from))}" height="${height}" fill="url(#${pattern})"/>`;
