import type { Language } from '../values/text';
import { dayText, say, thousands } from '../values/speech';
import { fitted, FONT_STACK, INK, textWidth } from './drawing';
import { markup, type Markup } from './markup';
import { agencies, nights } from './plan-summary';
import { closingMarks } from './wave-calendar-closing';
import { cardMarks, laneGround, laneNights } from './wave-calendar-cards';
import { foot } from './wave-calendar-foot';
import { axis, freezeMarks, waveHeads } from './wave-calendar-time';
import { type CalendarLayout, layout, SHEET, type WaveCalendarInput } from './wave-calendar-layout';

export type { WaveCalendarInput } from './wave-calendar-layout';

/**
 * The plan on one sheet (A3, landscape): months and waves from left to right, zones from top to bottom, what cuts over in each,
 * the nights, and the periods in which nothing may. One self-contained SVG, the same bytes for the same plan; nothing is told
 * by colour alone. Where names do not fit they are counted.
 *
 * @param language of every word in the picture
 * @returns the text of an SVG document
 */
export function waveCalendar(input: WaveCalendarInput, language: Language): string {
  const placed = layout(input);
  const { settings } = input.portfolio;
  const title = say(`${settings.title.ko} 전환 일정표`, `Migration calendar: ${settings.title.en}`)[language];
  return `${markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET.width} ${placed.height}" width="${SHEET.width}" height="${placed.height}" role="img" aria-labelledby="calendar-title calendar-desc" xml:lang="${language}" lang="${language}" font-family="${FONT_STACK}" fill="${INK.text}">
<title id="calendar-title">${title}</title>
<desc id="calendar-desc">${spoken(input, placed)[language]}</desc>
${patterns()}
<rect width="${SHEET.width}" height="${placed.height}" fill="${INK.ground}"/>
${heading(input, placed, title, language)}
${placed.lanes.map((lane, index) => laneGround(lane, index, language))}
${axis(placed, language)}
${freezeMarks(placed, language)}
${placed.lanes.map((lane) => closingMarks(lane, placed, language))}
${waveHeads(placed, input.placements, language)}
${placed.lanes.map((lane) => [lane.cards.map((card) => cardMarks(card, placed, input, language)), laneNights(lane, placed, language)])}
${foot(input, placed, language)}
</svg>`}\n`;
}

/** The picture in words, for readers who do not see it. */
function spoken({ portfolio, placements, refusals }: WaveCalendarInput, { first, last }: CalendarLayout) {
  const [from, to] = [dayText(first), dayText(last)];
  const perWave = portfolio.waves.map(({ wave, opens, closes }) => {
    const count = placements.filter((placement) => placement.wave === wave).length;
    return say(`${wave} 차수(${dayText(opens).ko}~${dayText(closes).ko}) ${count}건`, `wave ${wave} (${dayText(opens).en} to ${dayText(closes).en}): ${count}`);
  });
  return say(
    `${from.ko}부터 ${to.ko}까지 ${portfolio.waves.length}개 차수로 ${placements.length}건을 전환합니다. 배치하지 못한 것은 ${refusals.length}건입니다. ${perWave.map(({ ko }) => ko).join(', ')}.`,
    `${placements.length} items move in ${portfolio.waves.length} waves between ${from.en} and ${to.en}; ${refusals.length} could not be placed. ${perWave.map(({ en }) => en).join('; ')}.`,
  );
}

function heading({ portfolio, placements, refusals }: WaveCalendarInput, { first, last }: CalendarLayout, title: string, language: Language): Markup {
  const subtitle = say(
    `${portfolio.settings.operator.name.ko} · ${dayText(first).ko} ~ ${dayText(last).ko}`,
    `${portfolio.settings.operator.name.en} · ${dayText(first).en} to ${dayText(last).en}`,
  );
  const figures = [
    { count: placements.length, label: say('전환 대상', 'items') },
    { count: agencies(placements).length, label: say('기관', 'agencies') },
    { count: portfolio.waves.length, label: say('차수', 'waves') },
    { count: nights(placements).size, label: say('전환하는 밤', 'cutover nights') },
    { count: refusals.length, label: say('배치 불가', 'not placed') },
  ];
  const room = SHEET.width - 2 * SHEET.margin - figures.length * 118;
  const type = [30, 26, 22].find((size) => textWidth(title, size) <= room) ?? 22;
  return markup`<g>
<text x="${SHEET.margin}" y="70" font-size="${type}" font-weight="700">${fitted(title, room, type)}</text>
<text x="${SHEET.margin}" y="98" font-size="15" fill="${INK.quiet}">${subtitle[language]}</text>
${figures.map(({ count, label }, index) => {
  const x = SHEET.width - SHEET.margin - (figures.length - 1 - index) * 118;
  const alarm = index === figures.length - 1 && count > 0;
  return markup`<text x="${x}" y="70" font-size="30" font-weight="700" text-anchor="end" fill="${alarm ? INK.warn : INK.accent}">${thousands(count)}</text>
<text x="${x}" y="94" font-size="13" text-anchor="end" fill="${INK.quiet}">${label[language]}</text>
`;
})}</g>`;
}

const patterns = (): Markup => markup`<defs>
<pattern id="hard" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f3c6b0"/><rect width="2.4" height="6" fill="${INK.warn}"/></pattern>
<pattern id="soft" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" fill="#fdf3d0"/><circle cx="3.5" cy="3.5" r="1.2" fill="#8a6d00"/></pattern>
<pattern id="hard-behind" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="9" height="9" fill="#fbeee7"/><rect width="1.6" height="9" fill="#e9b89e"/></pattern>
<pattern id="soft-behind" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="1" fill="#cdbb7a"/></pattern>
</defs>`;
