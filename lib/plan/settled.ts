import type { LockedItem } from '../model/lock';
import type { Needs } from '../model/needs';
import type { Placement } from '../model/placement';
import type { Zone } from '../model/zone';
import { same } from '../values/speech';
import type { Text } from '../values/text';
import { reason, type Reason } from '../problem/reason';
import { fromDayNumber, monthsBetween, type CalendarDate } from '../values/calendar-date';
import { by } from '../values/compare';
import { identifier } from '../values/identifier';
import { parseWaveId } from '../values/wave-id';
import type { Landed } from './attempt';
import type { Candidate } from './candidate';
import type { Departed, Deployed } from './deployed';
import { loadText } from './load-text';
import type { StandingPart } from './standing-parts';
import { specDigest } from './digest';
import type { Editions } from './editions';
import { missText, whyThere } from './explain';
import type { Stackable } from './stacks';
import type { TimelineWave } from './timeline';
import type { Unit } from './units';

/** An item that has its place; only new parts still lack their stacks. */
export interface Settled extends Stackable {
  readonly needs: Needs;
  readonly parts: readonly StandingPart[];
  readonly placement: Omit<Placement, 'parts'>;
  readonly locked: Omit<LockedItem, 'parts'>;
  /** The night is in a soft freeze. */
  readonly soft: Landed['soft'];
}

/** @param amendedIn the wave that carries out what was amended, where something was */
export function standingItem({ item, needs, parts, locked: held, change }: Deployed, amendedIn: string | undefined, zones: ReadonlyMap<string, Zone>): Settled {
  const next = change && { holds: sorted(needs.holds ?? {}), loads: parts.map(({ load }) => loadText(load)) };
  const locked = { ...withAmendment(held, change, amendedIn), next };
  const { wave, cutover, retiredIn } = locked;
  const zone = parts[0]?.zone ?? '';
  return {
    item,
    needs,
    wave,
    parts: parts.map(({ standing, ...part }) => ({ ...part, load: standing })),
    locked,
    soft: undefined,
    placement: {
      item: item.ref,
      kind: item.kind,
      wave,
      zone,
      cutover,
      deployed: true,
      monthsFromRefresh: missOf(needs, cutover),
      reasons: whyStays(needs, locked, zones.get(zone)?.title ?? same(zone)),
      amendedIn: locked.amendedIn,
      retiredIn,
    },
  };
}

const sorted = (holds: Readonly<Record<string, number>>): Record<string, number> => Object.fromEntries(Object.entries(holds).sort(by(([name]) => name)));

/** The lock's entry with the wave of an amendment: planned before, put off, or new; a wave that was done for it already is not. */
function withAmendment(locked: LockedItem, change: Deployed['change'], wave: string | undefined): LockedItem {
  const id = wave === undefined ? undefined : parseWaveId(wave);
  if (id === undefined || !change) return locked;
  const { plannedIn, spec } = change;
  if (id === plannedIn) return { ...locked, spec };
  const before = plannedIn === undefined ? locked.amendedIn : locked.amendedIn.slice(0, -1);
  return { ...locked, spec, amendedIn: [...before.filter((one) => one !== id), id], done: (locked.done ?? []).filter((one) => one !== id) };
}

/** What has left, as it stood. */
export function departedItem({ item, needs, locked }: Departed): Placement {
  const { wave, cutover, parts, amendedIn, retiredIn } = locked;
  return {
    item: item.ref,
    kind: item.kind,
    wave,
    zone: parts[0]?.zone ?? '',
    cutover,
    parts,
    deployed: false,
    monthsFromRefresh: missOf(needs, cutover),
    reasons: [reason('departed', `차수 ${retiredIn}에 철수했습니다`, `it left the cloud with wave ${retiredIn}`)],
    amendedIn,
    retiredIn,
  };
}

export function placedItem(member: Candidate, unit: Unit, landed: Landed, order: readonly TimelineWave[], editions: Editions): Settled {
  const { item, needs } = member;
  const { wave } = landed.wave.wave;
  const cutover = fromDayNumber(landed.day);
  const option = landed.choices[unit.members.indexOf(member)];
  return {
    item,
    needs,
    wave,
    parts: (option?.parts ?? []).map((part) => ({ ...part, edition: editions.current(part.zone) })),
    locked: {
      kind: identifier(item.kind),
      wave,
      cutover,
      deployed: false,
      spec: specDigest(item),
      class: needs.dataClass,
      plane: needs.plane,
      holds: { ...needs.holds },
      amendedIn: [],
      ...(item.retired && { retiredIn: item.retired.wave }),
    },
    soft: landed.soft,
    placement: {
      item: item.ref,
      kind: item.kind,
      wave,
      zone: option?.zone ?? '',
      cutover,
      deployed: false,
      monthsFromRefresh: missOf(needs, cutover),
      reasons: [...whyThere(member, unit, landed, order), ...whyLeaves(item.retired?.wave)],
      amendedIn: [],
      retiredIn: item.retired?.wave,
    },
  };
}

const missOf = ({ refreshDue }: Needs, cutover: CalendarDate): number | undefined =>
  refreshDue === undefined ? undefined : monthsBetween(refreshDue, cutover);

/** What was weighed when it was planned is not in the lock; what it came to can still be told. */
function whyStays({ refreshDue }: Needs, { wave, cutover, amendedIn, retiredIn }: Omit<LockedItem, 'parts'>, zone: Text): readonly Reason[] {
  const amended = amendedIn.at(-1);
  const miss = refreshDue && missText(refreshDue, cutover);
  return [
    reason('deployed', `차수 ${wave}에 ${zone.ko}에 배포되어 그대로 둡니다`, `deployed in ${zone.en} since wave ${wave}, and stays there`),
    ...(miss
      ? [reason('refresh-missed', `장비 교체 시기는 ${refreshDue}입니다 (${miss.ko})`, `its refresh date was ${refreshDue} (it moved ${miss.en})`)]
      : []),
    ...(amended === undefined ? [] : [reason('amended', `변경 내용은 차수 ${amended}에 반영됩니다`, `what was amended is carried out in wave ${amended}`)]),
    ...whyLeaves(retiredIn),
  ];
}

const whyLeaves = (wave: string | undefined): readonly Reason[] =>
  wave === undefined ? [] : [reason('retires', `차수 ${wave}에 철수합니다`, `it retires in wave ${wave}`)];
