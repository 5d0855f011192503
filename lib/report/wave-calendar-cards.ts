import type { Placement } from '../model/placement';
import type { Language } from '../values/text';
import { byText } from '../values/compare';
import { dayText, say, shortDayText, thousands } from '../values/speech';
import { fitted, INK, textWidth, wrapped } from './drawing';
import { markup, type Markup, NOTHING } from './markup';
import { agencies, agenciesText, agencyOf, grouped as groupedBy, nights } from './plan-summary';
import { type CalendarLayout, type Card, CARD_HEAD, columnsOf, type Lane, LINE, NAMES_FROM, SHEET, type WaveCalendarInput } from './wave-calendar-layout';
import { CLOUD_NAME } from './words';

/** A mark a kind: shape as well as colour, so that a print in grey tells them apart. Kinds beyond the sixth share the last. */
export function kindMark(index: number, x: number, y: number): Markup {
  const shapes = [
    markup`<rect x="${x}" y="${y}" width="9" height="9" fill="#0b4f8a"/>`,
    markup`<path d="M${x} ${y + 9}h9l-4.5-9z" fill="#9a3412"/>`,
    markup`<circle cx="${x + 4.5}" cy="${y + 4.5}" r="4.5" fill="#00664f"/>`,
    markup`<path d="M${x + 4.5} ${y - 0.5}l5 5l-5 5l-5-5z" fill="#6b2d73"/>`,
    markup`<path d="M${x} ${y}h9l-4.5 9z" fill="#7a5200"/>`,
    markup`<rect x="${x + 0.8}" y="${y + 0.8}" width="7.4" height="7.4" fill="none" stroke="#1b2430" stroke-width="1.8"/>`,
  ];
  return shapes[Math.min(index, shapes.length - 1)] ?? NOTHING;
}

/** The kinds that occur, in the order in which marks are given out. */
export const kindsIn = (placements: readonly Placement[]): readonly string[] => [...new Set(placements.map(({ kind }) => kind))].sort(byText);

/** A zone's row: its name, where it stands, how much comes to it. */
export function laneGround({ zone, y, height, placements }: Lane, index: number, language: Language): Markup {
  const room = SHEET.left - SHEET.margin - 24;
  const amount = say(`${thousands(placements.length)}건 전환`, `${thousands(placements.length)} items`);
  const closes = zone.closes === undefined ? '' : say(`${dayText(zone.closes).ko} 폐쇄`, `closes ${dayText(zone.closes).en}`)[language];
  const title = wrapped(zone.title[language], room - 10, 15, 2);
  return markup`<g>
<rect x="${SHEET.margin}" y="${y}" width="${SHEET.width - 2 * SHEET.margin}" height="${height - 4}" fill="${index % 2 === 0 ? INK.panel : INK.ground}" stroke="${INK.rule}" stroke-width="0.7"/>
<rect x="${SHEET.margin}" y="${y}" width="6" height="${height - 4}" fill="${INK.accent}"/>
${title.map((line, row) => markup`<text x="${SHEET.margin + 16}" y="${y + 24 + row * 19}" font-size="15" font-weight="700">${line}</text>`)}
<text x="${SHEET.margin + 16}" y="${y + 24 + title.length * 19}" font-size="12" fill="${INK.quiet}">${fitted(`${CLOUD_NAME[zone.kind][language]} · ${zone.zone} (${zone.site.country})`, room, 12)}</text>
<text x="${SHEET.margin + 16}" y="${y + 42 + title.length * 19}" font-size="12">${amount[language]}</text>
<text x="${SHEET.margin + 16}" y="${y + 60 + title.length * 19}" font-size="12" font-weight="700" fill="${INK.warn}">${fitted(closes, room, 12)}</text>
</g>`;
}

/** What one wave moves into one zone: names while they fit, numbers otherwise. */
export function cardMarks(card: Card, { lines }: CalendarLayout, input: WaveCalendarInput, language: Language): Markup {
  const { band, placements, y } = card;
  const { x } = band;
  const count = say(`${thousands(placements.length)}건`, thousands(placements.length))[language];
  const width = Math.max(band.slot, textWidth(count, 13) + 8);
  const height = CARD_HEAD + lines * LINE + 2;
  return markup`<g><title>${told(card, input, language)}</title>
<rect x="${x}" y="${y}" width="${band.slot}" height="${height}" rx="4" fill="${INK.ground}" stroke="${INK.accent}" stroke-width="0.8"/>
<text x="${x + 6}" y="${y + 17}" font-size="13" font-weight="700" fill="${INK.accent}">${fitted(count, width - 6, 13)}</text>
${
  band.slot < NAMES_FROM
    ? markup`<text x="${x + 6}" y="${y + 32}" font-size="10.5" fill="${INK.quiet}">${fitted(say(`${agencies(placements).length}기관`, `${agencies(placements).length} ag.`)[language], band.slot - 8, 10.5)}</text>`
    : names(card, lines, input, language)
}</g>
`;
}

interface CardLine {
  readonly text: string;
  /** The kind whose mark stands before it. */
  readonly kind?: string;
}

function names({ band, placements, y }: Card, lines: number, input: WaveCalendarInput, language: Language): Markup {
  const columns = columnsOf(band.slot);
  const kinds = kindsIn(input.placements);
  const column = (band.slot - 8) / columns;
  return markup`<text x="${band.x + band.slot - 6}" y="${y + 17}" font-size="11" text-anchor="end" fill="${INK.quiet}">${agenciesText(placements)[language]}</text>
${cardLines(placements, lines * columns, input, language).map(({ text, kind }, index) => {
  const x = band.x + 6 + Math.floor(index / lines) * column;
  const line = y + CARD_HEAD + (index % lines) * LINE + 9;
  const indent = kind === undefined ? 0 : 13;
  return markup`${kind !== undefined && kindMark(kinds.indexOf(kind), x, line - 8)}<text x="${x + indent}" y="${line}" font-size="11">${fitted(text, column - indent - 4, 11)}</text>
`;
})}`;
}

/** All names where they fit; most of them where only a few do not; else how much of each kind, and for whom. */
function cardLines(placements: readonly Placement[], room: number, input: WaveCalendarInput, language: Language): readonly CardLine[] {
  const named = (some: readonly Placement[]): readonly CardLine[] =>
    some.map((placement) => ({ text: nameOf(placement, input, language), kind: placement.kind }));
  if (placements.length <= room) return named(placements);
  const more = (count: number): CardLine => ({ text: say(`외 ${thousands(count)}건`, `and ${thousands(count)} more`)[language] });
  if (placements.length <= room * 2) return [...named(placements.slice(0, room - 1)), more(placements.length - room + 1)];

  const ofKinds = [...groupedBy(placements, ({ kind }) => kind)].map(([kind, group]): CardLine => ({
    kind,
    text: `${thousands(group.length)} ${input.kindTitle(kind)[language]}`,
  }));
  const ofAgencies = [...groupedBy(placements, ({ item }) => agencyOf(item))]
    .sort(([a, some], [b, others]) => others.length - some.length || byText(a, b))
    .map(([code, group]) => ({ text: `${thousands(group.length)} ${input.portfolio.agencies.get(code)?.name[language] ?? code}`, count: group.length }));
  const left = Math.max(0, room - ofKinds.length);
  // Both lists count the same things, so a line of its own parts them; where nothing would follow it, the kinds alone are told.
  if (left < 2) return ofKinds.slice(0, room);
  const parted = [...ofKinds, { text: say('기관별', 'By agency')[language] }];
  if (ofAgencies.length < left) return [...parted, ...ofAgencies];
  const shown = ofAgencies.slice(0, left - 2);
  const rest = ofAgencies.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  return shown.length === 0 ? ofKinds : [...parted, ...shown, more(rest)];
}

const MOST_TOLD = 40;

function told({ band, placements }: Card, input: WaveCalendarInput, language: Language): string {
  const list = placements.slice(0, MOST_TOLD).map((placement) => `${shortDayText(placement.cutover)[language]} ${nameOf(placement, input, language)}`);
  const rest = placements.length - list.length;
  const end = rest > 0 ? [say(`외 ${rest}건`, `and ${rest} more`)[language]] : [];
  return `${say(`${band.wave.wave} 차수`, `wave ${band.wave.wave}`)[language]}: ${[...list, ...end].join(', ')}`;
}

const nameOf = ({ item }: Placement, { portfolio }: WaveCalendarInput, language: Language): string => portfolio.items.get(item)?.name[language] ?? item;

/** The nights in which something cuts over: the larger the moon, the more; dates where there is room. */
export function laneNights({ placements, y, height }: Lane, { x }: CalendarLayout, language: Language): Markup {
  const middle = y + height - 26;
  let free = 0;
  return markup`<g>
${[...nights(placements)].map(([night, count]) => {
  const at = x(night);
  const label = shortDayText(night)[language];
  const half = textWidth(label, 10) / 2;
  const labelled = at - half >= free && at + half <= SHEET.width - SHEET.margin + 8;
  if (labelled) free = at + half + 4;
  const told = `${dayText(night)[language]}: ${say(`${count}건`, `${count}`)[language]}`;
  return markup`<g><title>${told}</title><circle cx="${at}" cy="${middle}" r="${Math.min(8, 2.6 + Math.sqrt(count) * 1.4)}" fill="${INK.accent}" stroke="${INK.ground}" stroke-width="0.8"/>${labelled && markup`<text x="${at}" y="${middle + 18}" font-size="10" text-anchor="middle" fill="${INK.quiet}">${label}</text>`}</g>
`;
})}</g>`;
}
