import type { Language } from '../values/text';
import { addDays } from '../values/calendar-date';
import { dayText, say, shortDayText } from '../values/speech';
import { INK } from './drawing';
import { markup, type Markup, NOTHING } from './markup';
import { type CalendarLayout, type Lane, SHEET } from './wave-calendar-layout';

/** From the day on which a zone shuts down its lane is dark behind a line; nothing where the sheet ends before. */
export function closingMarks({ zone: { closes, title }, y, height }: Lane, { last, x }: CalendarLayout, language: Language): Markup {
  if (closes === undefined || closes > last) return NOTHING;
  const right = SHEET.width - SHEET.margin;
  const at = Math.max(SHEET.left, Math.min(right, x(addDays(closes, 1))));
  const told = say(`${title.ko}: ${dayText(closes).ko} 폐쇄`, `${title.en} closes on ${dayText(closes).en}`)[language];
  return markup`<g><title>${told}</title>
<rect x="${at}" y="${y}" width="${right - at}" height="${height - 4}" fill="${INK.quiet}" opacity="0.35"/>
<path d="M${at} ${y}v${height - 4}" stroke="${INK.warn}" stroke-width="3"/>
<text x="${at - 6}" y="${y + height - 10}" font-size="11" font-weight="700" text-anchor="end" fill="${INK.warn}">${say(`${shortDayText(closes).ko} 폐쇄`, `closes ${shortDayText(closes).en}`)[language]}</text>
</g>`;
}
