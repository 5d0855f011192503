import type { LockedEdition } from '../model/lock';
import type { PartRole } from '../model/kind';
import type { Zone, ZoneChoices } from '../model/zone';
import { by } from '../values/compare';
import { sha256 } from '../values/digest';
import { canonicalJson } from './digest';

/**
 * The zones as they were when something was planned into them. A builder chooses a flavor, an image or a type by the zone's
 * lists; what stands was built from the lists of its own day, and an operator who adds a smaller flavor or another order of
 * images must not replace it. So the lock keeps every edition of a zone that something still stands on.
 */
export class Editions {
  private readonly known = new Map<string, LockedEdition>();
  private readonly merged = new Map<string, Zone>();
  private readonly newest = new Map<string, string>();

  /** An edition that a hand has changed no longer answers to its name, and counts as unknown. */
  constructor(
    private readonly zones: ReadonlyMap<string, Zone>,
    locked: readonly LockedEdition[],
  ) {
    for (const edition of locked) if (editionOf(edition) === edition.edition) this.known.set(`${edition.zone} ${edition.edition}`, edition);
    for (const zone of zones.values()) {
      const edition = { ...choicesOf(zone), edition: editionOf(choicesOf(zone)) };
      this.known.set(`${zone.zone} ${edition.edition}`, edition);
      this.newest.set(zone.zone, edition.edition);
    }
  }

  /** The edition that the portfolio has now; empty for a zone that it does not have. */
  current(zone: string): string {
    return this.newest.get(zone) ?? '';
  }

  has(zone: string, edition: string): boolean {
    return this.known.has(`${zone} ${edition}`);
  }

  /** A zone with the lists of an edition: everything else in it is as it is now. The zone of now where the edition is unknown. */
  at(zone: string, edition: string | undefined): Zone | undefined {
    const now = this.zones.get(zone);
    if (!now || edition === undefined || edition === this.current(zone)) return now;
    const key = `${zone} ${edition}`;
    const held = this.known.get(key);
    if (!held || held.kind !== now.kind) return now;
    const known = this.merged.get(key);
    if (known) return known;
    const { edition: _, ...choices } = held;
    const zoned = { ...now, ...choices } as Zone;
    this.merged.set(key, zoned);
    return zoned;
  }

  /** What a lock must keep for these parts, in sorted order. */
  usedBy(parts: Iterable<{ readonly role: PartRole; readonly zone: string; readonly edition?: string | undefined }>): readonly LockedEdition[] {
    const used = new Map<string, LockedEdition>();
    for (const { zone, edition } of parts) {
      const held = this.known.get(`${zone} ${edition}`);
      if (held) used.set(`${zone} ${edition}`, held);
    }
    return [...used].sort(by(([key]) => key)).map(([, edition]) => edition);
  }
}

function choicesOf(zone: Zone): ZoneChoices {
  const { zone: name, availabilityZones, flavors } = zone;
  return zone.kind === 'aws'
    ? { kind: 'aws', zone: name, availabilityZones, flavors, images: zone.images }
    : {
        kind: 'openstack',
        zone: name,
        availabilityZones,
        flavors,
        images: zone.images,
        volumeTypes: zone.volumeTypes,
        shareTypes: zone.shareTypes,
        shareZones: zone.shareZones,
      };
}

/** Twelve hexadecimal digits of what the lists say. */
const editionOf = (choices: ZoneChoices): string => sha256(canonicalJson({ ...choices, edition: undefined })).slice('sha256:'.length, 'sha256:'.length + 12);
