import type { Language } from '../values/text';
import { say, thousands } from '../values/speech';
import { fitted, INK, textWidth } from './drawing';
import { markup, type Markup } from './markup';
import { kindMark, kindsIn } from './wave-calendar-cards';
import { type CalendarLayout, SHEET, type WaveCalendarInput } from './wave-calendar-layout';

const MOST_REFUSALS = 4;

/** What the marks mean, and what found no place. */
export function foot(input: WaveCalendarInput, placed: CalendarLayout, language: Language): Markup {
  return markup`<g>
${legend(input, placed, language)}
${refused(input, placed.footY + 34, language)}
</g>`;
}

function legend(input: WaveCalendarInput, { footY }: CalendarLayout, language: Language): Markup {
  const kinds = kindsIn(input.placements).map((kind, index) => ({
    label: input.kindTitle(kind)[language],
    draw: (x: number) => kindMark(index, x, footY - 9),
  }));
  const marks = [
    {
      label: say('차수(전환 기간)', 'wave (window of cutovers)')[language],
      draw: (x: number) => markup`<rect x="${x - 8}" y="${footY - 8}" width="18" height="6" rx="2" fill="${INK.accent}"/>`,
    },
    {
      label: say('전환하는 밤(클수록 많음)', 'cutover night (larger: more)')[language],
      draw: (x: number) => markup`<circle cx="${x + 3}" cy="${footY - 5}" r="5" fill="${INK.accent}"/>`,
    },
    {
      label: say('전환 금지(빗금)', 'hard freeze (hatched)')[language],
      draw: (x: number) => markup`<rect x="${x - 8}" y="${footY - 11}" width="18" height="12" fill="url(#hard)"/>`,
    },
    {
      label: say('가급적 회피(점)', 'soft freeze (dotted)')[language],
      draw: (x: number) => markup`<rect x="${x - 8}" y="${footY - 11}" width="18" height="12" fill="url(#soft)"/>`,
    },
  ];
  let x: number = SHEET.margin + 8;
  return markup`${[...kinds, ...marks].map(({ label, draw }) => {
    const at = x;
    x += textWidth(label, 12) + 44;
    return markup`${draw(at)}<text x="${at + 16}" y="${footY}" font-size="12">${label}</text>
`;
  })}`;
}

function refused({ refusals, portfolio }: WaveCalendarInput, y: number, language: Language): Markup {
  if (refusals.length === 0)
    return markup`<text x="${SHEET.margin}" y="${y}" font-size="12" fill="${INK.quiet}">${say('모든 요청을 배치했습니다.', 'Everything that was asked for has a place.')[language]}</text>`;
  const room = SHEET.width - 2 * SHEET.margin - 8;
  const rest = refusals.length - MOST_REFUSALS;
  const title = say(`배치하지 못한 요청 ${thousands(refusals.length)}건`, `${thousands(refusals.length)} requests without a place`)[language];
  const lines = refusals.slice(0, MOST_REFUSALS).map(({ item, reasons }) => {
    const because = reasons[0]?.reason.text[language];
    return `${portfolio.items.get(item)?.name[language] ?? item} (${item})${because === undefined ? '' : `: ${because}`}`;
  });
  const all = rest > 0 ? [...lines, say(`외 ${rest}건은 기관별 보고서를 참고하십시오.`, `${rest} more: see the agencies' reports.`)[language]] : lines;
  return markup`<text x="${SHEET.margin}" y="${y}" font-size="13" font-weight="700" fill="${INK.warn}">${title}</text>
${all.map((line, index) => markup`<text x="${SHEET.margin}" y="${y + 18 + index * 16}" font-size="11.5">${fitted(line, room, 11.5)}</text>`)}`;
}
