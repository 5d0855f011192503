import type { Placement, Refusal } from '../model/placement';
import type { Wave } from '../model/wave';
import type { Portfolio } from '../model/whole';
import type { Zone } from '../model/zone';
import { addDays, type CalendarDate, dayNumber, fromDayNumber } from '../values/calendar-date';
import { byText } from '../values/compare';
import type { Text } from '../values/text';
import { ymd } from '../values/speech';
import { textWidth } from './drawing';
import { cells, freezeSpans, type FreezeSpan } from './plan-summary';

export interface WaveCalendarInput {
  readonly portfolio: Pick<Portfolio, 'settings' | 'waves' | 'zones' | 'items' | 'agencies'>;
  readonly placements: readonly Placement[];
  readonly refusals: readonly Refusal[];
  kindTitle(kind: string): Text;
}

/** All lengths in CSS pixels (1/96 inch): an A3 sheet in landscape is 1587 wide and 1122 high. */
export const SHEET = { width: 1587, height: 1122, margin: 40, left: 214, top: 132 } as const;
const AXIS = 46;
export const WAVE_HEAD = 68;
export const LINE = 15;
export const CARD_HEAD = 24;
export const NIGHT_STRIP = 34;
const COLUMN = 150;
const FREEZE_ROW = 20;
const FOOT = 150;
const MOST_FREEZES = 16;
/** The least height of lanes beside whose name also stands the day on which the zone shuts down. */
const CLOSING_LANE = 110;
/** The type of a name beside its bar, and how far from it. */
export const BAR_NAME = 10.5;
export const BAR_NAME_GAP = 6;

export interface Band {
  readonly wave: Wave;
  /** The wave's first and last night. */
  readonly x: number;
  readonly width: number;
  /** The room for what it moves: up to the next wave of its track. */
  readonly slot: number;
  /** Waves that overlap stand below each other. */
  readonly track: number;
}

export interface Card {
  readonly band: Band;
  readonly placements: readonly Placement[];
  readonly y: number;
}

export interface Lane {
  readonly zone: Zone;
  readonly y: number;
  readonly height: number;
  readonly placements: readonly Placement[];
  readonly cards: readonly Card[];
}

export interface FreezeBar extends FreezeSpan {
  readonly name: Text;
}

/** A yearly freeze has a row of its own; those that come once share rows, each named beside its bar. */
export interface FreezeRow {
  /** Left out for a shared row. */
  readonly name?: Text;
  readonly hard: boolean;
  /** For all systems, not for those of some services or agencies. */
  readonly everyone: boolean;
  readonly bars: readonly FreezeBar[];
  readonly y: number;
}

export interface CalendarLayout {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly height: number;
  readonly axisY: number;
  readonly wavesY: number;
  readonly lanesY: number;
  readonly tracks: number;
  readonly bands: readonly Band[];
  readonly lanes: readonly Lane[];
  /** How many lines of names a card has. */
  readonly lines: number;
  readonly freezesY: number;
  readonly freezes: readonly FreezeRow[];
  /** Freezes for which there was no room. */
  readonly moreFreezes: number;
  readonly footY: number;
  x(date: CalendarDate): number;
}

/** How many names stand beside each other in a card. */
export const columnsOf = (slot: number): number => Math.max(1, Math.floor((slot - 10) / COLUMN));
/** Below this width a card shows numbers only. */
export const NAMES_FROM = 92;

/** Small plans get a lower sheet. */
const LEAST_HEIGHT = 620;

/** Places everything: time from left to right in whole months, zones from top to bottom. It grows beyond the sheet only for very many zones. */
export function layout({ portfolio, placements, refusals }: WaveCalendarInput): CalendarLayout {
  const { first, last } = period(portfolio.waves, placements);
  const [start, end] = [dayNumber(first), dayNumber(last) + 1];
  const perDay = (SHEET.width - SHEET.margin - SHEET.left) / (end - start);
  const x = (date: CalendarDate): number => SHEET.left + (dayNumber(date) - start) * perDay;

  const bands = placeBands(portfolio.waves, x, perDay);
  const tracks = Math.max(1, ...bands.map(({ track }) => track + 1));
  const rows = freezeRows(portfolio, first, last, x);
  const zones = zonesInOrder(portfolio);
  const foot = refusals.length > 0 ? FOOT : FOOT - 80;
  const lanesY = SHEET.top + AXIS + tracks * WAVE_HEAD + 10;
  const room = SHEET.height - lanesY - foot - (rows.length > 0 ? 30 + Math.min(rows.length, MOST_FREEZES) * FREEZE_ROW : 0);
  const lines = linesFor(room / Math.max(1, zones.length), tracks, bands, placements);
  const cardHeight = CARD_HEAD + lines * LINE + 8;
  const laneHeight = Math.max(tracks * cardHeight + NIGHT_STRIP + 12, zones.some(({ closes }) => closes !== undefined) ? CLOSING_LANE : 0);

  const lanes = zones.map((zone, index): Lane => {
    const mine = placements.filter((placement) => placement.zone === zone.zone);
    const y = lanesY + index * laneHeight;
    const inWave = new Map(cells(mine).map((cell) => [cell.wave, cell.placements]));
    const cards = bands.flatMap((band): Card[] => {
      const group = inWave.get(band.wave.wave);
      return group ? [{ band, placements: group, y: y + 6 + band.track * cardHeight }] : [];
    });
    return { zone, y, height: laneHeight, placements: mine, cards };
  });
  const freezesY = lanesY + lanes.length * laneHeight + 26;
  const freezes = rows.slice(0, MOST_FREEZES).map((row, index) => ({ ...row, y: freezesY + index * FREEZE_ROW }));
  const footY = (freezes.length > 0 ? freezesY + freezes.length * FREEZE_ROW : lanesY + lanes.length * laneHeight) + 24;
  return {
    first,
    last,
    x,
    bands,
    tracks,
    lanes,
    lines,
    lanesY,
    freezes,
    freezesY,
    footY,
    axisY: SHEET.top,
    wavesY: SHEET.top + AXIS,
    moreFreezes: rows.slice(freezes.length).reduce((sum, row) => sum + (row.name ? 1 : row.bars.length), 0),
    height: Math.max(LEAST_HEIGHT, footY + foot - 24),
  };
}

/** Whole months that hold every wave and every night. */
function period(waves: readonly Wave[], placements: readonly Placement[]): { readonly first: CalendarDate; readonly last: CalendarDate } {
  const days = [...waves.flatMap(({ opens, closes }) => [opens, closes]), ...placements.map(({ cutover }) => cutover)].sort(byText);
  const [first, last] = [days[0] ?? fromDayNumber(0), days[days.length - 1] ?? fromDayNumber(30)];
  const nextMonth = addDays(last, 32 - ymd(last)[2]);
  return { first: addDays(first, 1 - ymd(first)[2]), last: addDays(nextMonth, -ymd(nextMonth)[2]) };
}

function placeBands(waves: readonly Wave[], x: (date: CalendarDate) => number, perDay: number): readonly Band[] {
  const ends: CalendarDate[] = [];
  const tracked = waves.map((wave) => {
    const free = ends.findIndex((end) => end < wave.opens);
    const track = free < 0 ? ends.length : free;
    ends[track] = wave.closes;
    return { wave, track };
  });
  return tracked.map(({ wave, track }, index) => {
    const next = tracked.slice(index + 1).find((other) => other.track === track);
    const width = x(wave.closes) + perDay - x(wave.opens);
    const until = next ? x(next.wave.opens) - 5 : SHEET.width - SHEET.margin;
    return { wave, track, x: x(wave.opens), width, slot: Math.max(width, until - x(wave.opens)) };
  });
}

/** As many lines as the fullest card wants and the sheet has room for. */
function linesFor(laneRoom: number, tracks: number, bands: readonly Band[], placements: readonly Placement[]): number {
  const slots = new Map(bands.map(({ wave, slot }) => [wave.wave as string, slot]));
  const wanted = Math.max(1, ...cells(placements).map((cell) => linesOf(cell.placements.length, slots.get(cell.wave) ?? 0)));
  const possible = Math.floor(((laneRoom - NIGHT_STRIP - 12) / tracks - CARD_HEAD - 8) / LINE);
  return Math.max(1, Math.min(wanted, possible));
}

const linesOf = (count: number, slot: number): number => (slot < NAMES_FROM ? 2 : Math.ceil(count / columnsOf(slot)));

function zonesInOrder({ settings, zones }: WaveCalendarInput['portfolio']): readonly Zone[] {
  const listed = settings.zones.flatMap((id) => zones.get(id) ?? []);
  return [...listed, ...[...zones.values()].filter((zone) => !listed.includes(zone))];
}

type Row = Omit<FreezeRow, 'y'>;

function freezeRows({ settings }: WaveCalendarInput['portfolio'], first: CalendarDate, last: CalendarDate, x: (date: CalendarDate) => number): readonly Row[] {
  const all = settings.freezes
    .map((freeze) => ({
      hard: freeze.hardness === 'hard',
      everyone: freeze.services === undefined && freeze.agencies === undefined,
      name: freeze.name,
      yearly: freeze.yearly,
      bars: freezeSpans(freeze, first, last).map((span): FreezeBar => ({ ...span, name: freeze.name })),
    }))
    .filter(({ bars }) => bars.length > 0)
    .sort((a, b) => Number(b.hard) - Number(a.hard) || Number(b.everyone) - Number(a.everyone));
  return [true, false].flatMap((hard) => {
    const mine = all.filter((row) => row.hard === hard);
    const once = mine.filter(({ yearly }) => !yearly);
    return [
      ...mine.filter(({ yearly }) => yearly),
      ...[true, false].flatMap((everyone) =>
        packed(
          once.filter((row) => row.everyone === everyone),
          x,
        ),
      ),
    ];
  });
}

/** Freezes that come once, as many on a row as fit beside each other with their names. */
function packed(freezes: readonly Row[], x: (date: CalendarDate) => number): readonly Row[] {
  const rows: { until: number; row: Row }[] = [];
  for (const freeze of [...freezes].sort((a, b) => byText(a.bars[0]?.from ?? '', b.bars[0]?.from ?? ''))) {
    const [bar] = freeze.bars;
    if (!bar) continue;
    const name = BAR_NAME_GAP + Math.max(textWidth(bar.name.ko, BAR_NAME), textWidth(bar.name.en, BAR_NAME)) + 10;
    // Where the sheet ends the name stands on the left of its bar.
    const ends = x(bar.to) + name > SHEET.width - SHEET.margin;
    const until = ends ? SHEET.width : x(bar.to) + name;
    const free = rows.find((row) => row.until <= x(bar.from) - (ends ? name : 0));
    if (free) {
      free.row = { ...free.row, bars: [...free.row.bars, bar] };
      free.until = until;
    } else rows.push({ until, row: { hard: freeze.hard, everyone: freeze.everyone, bars: [bar] } });
  }
  return rows.map(({ row }) => row);
}
