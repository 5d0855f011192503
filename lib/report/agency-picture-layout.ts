import type { DataClass, Plane } from '../model/classification';
import type { ConnectionEnd } from '../model/describe';
import type { PartRole } from '../model/kind';
import { byText } from '../values/compare';
import type { Text } from '../values/text';
import { joined, same, say } from '../values/speech';
import type { AgencyReport, ReportedRoom, ReportEntry } from './agency-report';
import { grouped } from './plan-summary';
import { CLASS_NAME, CLOUD_NAME, PLANE_NAME } from './words';

/** Lengths in CSS pixels. */
export const PICTURE = { width: 1120, place: 216, chip: 50, chipGap: 8, head: 66, segmentHead: 32, gap: 22 } as const;
/** More boxes than this in one network are counted, not drawn. */
const MOST_CHIPS = 90;

export interface Chip {
  /** Left out for the box that counts the rest. */
  readonly entry?: ReportEntry;
  readonly role: PartRole;
  readonly more: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface SegmentBox {
  readonly dataClass: DataClass;
  readonly name: Text;
  readonly networks: string;
  readonly chips: readonly Chip[];
  readonly y: number;
  readonly height: number;
}

/** A zone, or (left) a place of an agency's own. */
export interface PlaceBox {
  readonly key: string;
  readonly title: Text;
  readonly lines: readonly Text[];
  readonly segments: readonly SegmentBox[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Line = AgencyReport['connections'][number];

/** One line of the picture, for all connections of one style between the same two ends. */
export interface Route {
  readonly number: number;
  readonly first: Line;
  readonly all: readonly Line[];
  readonly path: string;
  readonly badge: { readonly x: number; readonly y: number };
}

export interface PictureLayout {
  readonly places: readonly PlaceBox[];
  readonly zones: readonly PlaceBox[];
  readonly routes: readonly Route[];
  readonly height: number;
}

type Bundle = Pick<Route, 'first' | 'all'>;
type Unplaced = Omit<PlaceBox, 'x' | 'y' | 'width'>;

/** Places of the agency's own on the left, zones on the right, connections in the gaps: each has a lane of its own, so none hides another. */
export function pictureLayout(report: AgencyReport): PictureLayout {
  const bundles = [...grouped(report.connections, ({ style, from, to }) => `${style} ${from.zone} ${endKey(to)}`).values()].flatMap((all): Bundle[] =>
    all[0] ? [{ first: all[0], all }] : [],
  );
  const toZone = bundles.filter(({ first }) => 'zone' in first.to);
  const toPlace = bundles.filter(({ first }) => !('zone' in first.to));
  const left = ownPlaces(report);
  const leftGap = left.length === 0 ? 0 : 56 + toPlace.length * 9;
  const rightGap = toZone.length === 0 ? 0 : 46 + toZone.length * 11;
  const x = left.length === 0 ? 0 : PICTURE.place + leftGap;
  const width = Math.max(420, PICTURE.width - x - rightGap);

  const zones = stacked(
    zoneKeys(report).map((zone) => zoneBox(report, zone, width)),
    x,
    width,
  );
  const places = stacked(left, 0, PICTURE.place);
  const routes = [...route(toPlace, zones, places, x, 'left'), ...route(toZone, zones, zones, x + width, 'right')].map((found, index) => ({
    ...found,
    number: index + 1,
  }));
  return { places, zones, routes, height: Math.max(60, ...[...zones, ...places].map((box) => box.y + box.height)) };
}

const stacked = (boxes: readonly Unplaced[], x: number, width: number): readonly PlaceBox[] => {
  let y = 2;
  return boxes.map((box) => {
    const at = y;
    y += box.height + PICTURE.gap;
    const segments = box.segments.map((segment) => ({
      ...segment,
      y: segment.y + at,
      chips: segment.chips.map((chip) => ({ ...chip, x: chip.x + x, y: chip.y + at })),
    }));
    return { ...box, segments, x, y: at, width };
  });
};

/** Zones where the agency has room, in the operator's order, then any other in which something of it stands. */
function zoneKeys({ rooms, entries, connections }: AgencyReport): readonly string[] {
  const ends = connections.flatMap(({ from, to }) => [from.zone, ...('zone' in to ? [to.zone] : [])]);
  const all = [...rooms.map(({ zone }) => zone.zone as string), ...[...entries.flatMap(({ parts }) => parts.map(({ zone }) => zone)), ...ends].sort(byText)];
  return [...new Set(all)];
}

function ownPlaces({ agency, connections }: AgencyReport): readonly Unplaced[] {
  const own = agency.onPremises.map((site): Unplaced => ({
    key: placeKey({ agency: agency.agency, site: site.id, name: site.name }),
    title: site.name,
    segments: [],
    lines: [say('기관 자체 전산실', "the agency's own site"), ...site.networks.map((network) => same(String(network)))].slice(0, 6),
    height: 44 + Math.min(6, 1 + site.networks.length) * 17,
  }));
  const others = new Map(connections.flatMap(({ to }) => ('zone' in to ? [] : [[placeKey(to), to] as const])));
  own.forEach(({ key }) => others.delete(key));
  return [...own, ...[...others].map(([key, to]): Unplaced => ({ key, title: to.name, lines: [same(to.agency)], segments: [], height: 62 }))];
}

const placeKey = (end: Exclude<ConnectionEnd, { zone: string }>): string => `${end.agency}/${end.site}`;
const endKey = (end: ConnectionEnd): string => ('zone' in end ? end.zone : placeKey(end));

function zoneBox(report: AgencyReport, key: string, width: number): Unplaced {
  const room = report.rooms.find(({ zone }) => zone.zone === key);
  const here = report.entries.flatMap((entry) => entry.parts.filter(({ zone }) => zone === key && entry.boxed).map(({ role }) => ({ entry, role })));
  const standing = grouped(here, ({ entry }) => segmentKey(entry.dataClass, entry.plane));
  const segments =
    room?.tenancy.segments.map(({ dataClass, plane, networks, networks6 }) => ({ dataClass, plane, networks: [...networks, ...networks6].join(', ') })) ?? [];
  for (const [, [first]] of standing) {
    const known = first && segments.some(({ dataClass, plane }) => dataClass === first.entry.dataClass && plane === first.entry.plane);
    if (first && !known) segments.push({ dataClass: first.entry.dataClass, plane: first.entry.plane, networks: '' });
  }
  let y: number = PICTURE.head;
  const boxes = segments.map(({ dataClass, plane, networks }): SegmentBox => {
    const parts = standing.get(segmentKey(dataClass, plane)) ?? [];
    const { chips, height } = chipGrid(parts, y + PICTURE.segmentHead, width);
    const box = { dataClass, networks, chips, y, height: height + PICTURE.segmentHead, name: joined([CLASS_NAME[dataClass], PLANE_NAME[plane]], ' · ') };
    y += box.height + 10;
    return box;
  });
  return {
    key,
    title: report.zoneTitles.get(key) ?? same(key),
    lines: [room ? roomLine(room) : here.length > 0 ? same(key) : say('다른 기관의 영역 (연결만 닿습니다)', 'room of another agency, reached by links only')],
    segments: boxes,
    height: y + 6,
  };
}

function roomLine({ zone, tenancy }: ReportedRoom): Text {
  const blocks = [tenancy.block, tenancy.block6].filter((block) => block !== undefined).join(', ');
  const site = `${zone.site.id} (${zone.site.country})`;
  return say(`${CLOUD_NAME[zone.kind].ko} · 위치 ${site} · 주소 블록 ${blocks}`, `${CLOUD_NAME[zone.kind].en} · site ${site} · address block ${blocks}`);
}

const segmentKey = (dataClass: DataClass, plane: Plane): string => `${dataClass} ${plane}`;

function chipGrid(parts: readonly { readonly entry: ReportEntry; readonly role: PartRole }[], top: number, width: number) {
  const inner = width - 44;
  const columns = Math.max(1, Math.floor((inner + PICTURE.chipGap) / 196));
  const chipWidth = (inner - (columns - 1) * PICTURE.chipGap) / columns;
  const shown = parts.length > MOST_CHIPS ? parts.slice(0, MOST_CHIPS - 1) : parts;
  const all = [
    ...shown.map((part) => ({ ...part, more: 0 })),
    ...(shown.length < parts.length ? [{ role: 'primary' as const, more: parts.length - shown.length }] : []),
  ];
  const chips = all.map((chip, index): Chip => ({
    ...chip,
    x: 22 + (index % columns) * (chipWidth + PICTURE.chipGap),
    y: top + Math.floor(index / columns) * (PICTURE.chip + PICTURE.chipGap),
    width: chipWidth,
  }));
  const rows = Math.ceil(chips.length / columns);
  return { chips, height: rows === 0 ? 4 : rows * (PICTURE.chip + PICTURE.chipGap) + 4 };
}

/** Out of one box, along a lane of the gap, into the other. */
function route(
  bundles: readonly Bundle[],
  zones: readonly PlaceBox[],
  others: readonly PlaceBox[],
  edge: number,
  side: 'left' | 'right',
): readonly Omit<Route, 'number'>[] {
  // On the right both ends are zones and share their edge; on the left a zone and a place have edges of their own.
  const fromKey = (zone: string): string => (side === 'right' ? zone : `zone ${zone}`);
  const ends = bundles.flatMap(({ first: { from, to } }) => [fromKey(from.zone), endKey(to)]);
  const total = new Map([...grouped(ends, (end) => end)].map(([end, list]) => [end, list.length]));
  const used = new Map<string, number>();
  const port = (box: PlaceBox, key: string): number => {
    const index = (used.get(key) ?? 0) + 1;
    used.set(key, index);
    // Ports of places stand a little lower than those of zones, so that two lines never run on top of each other.
    const top = box.y + (side === 'left' && !zones.includes(box) ? 22 : 10);
    const free = Math.min(box.height - 32, 26 * ((total.get(key) ?? 1) + 1));
    return top + (free * index) / ((total.get(key) ?? 1) + 1);
  };
  return bundles.flatMap((bundle, index) => {
    const from = zones.find(({ key }) => key === bundle.first.from.zone);
    const to = others.find(({ key }) => key === endKey(bundle.first.to));
    if (!from || !to) return [];
    const start = port(from, fromKey(from.key));
    const end = port(to, to.key);
    const lane = side === 'right' ? edge + 32 + index * 11 : edge - 34 - index * 9;
    const target = side === 'right' ? edge : to.x + to.width;
    return [{ ...bundle, path: `M${edge} ${start}H${lane}V${end}H${target}`, badge: { x: side === 'right' ? edge + 16 : edge - 16, y: start } }];
  });
}
