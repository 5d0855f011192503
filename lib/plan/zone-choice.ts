import { NO_LOAD, type Load } from '../model/needs';
import type { ItemRef } from '../model/request';
import { same } from '../values/speech';
import { barrierReasons, type Barrier } from './barriers';
import type { Candidate, ZoneOption } from './candidate';
import type { PolicyAnswers, Standing } from './standing';
import type { TimelineWave } from './timeline';
import type { Unit } from './units';
import { addLoads } from './zone-ledger';

/** A barrier that one member of a unit meets; without `member` it is the whole unit's. */
export type UnitBarrier = Barrier & { readonly member?: ItemRef };

/**
 * How many choices are looked at for one unit and wave before it counts as impossible. Only a large circle that nearly fills
 * its zones can reach it: whether that fits is the bin packing problem.
 */
const MOST_STEPS = 20_000;

/** A zone option with room, and what policy says of its nights. */
interface Viable {
  readonly option: ZoneOption;
  readonly member: ItemRef;
  readonly answers: readonly PolicyAnswers[];
  /** Codes of the reasons that were told already. */
  readonly told: Set<string>;
}

/** The zones that each member of a unit could have in one wave, and the choice among them night by night. */
export class ZoneChoice {
  readonly barriers: UnitBarrier[] = [];
  private readonly viable: readonly (readonly Viable[])[];
  private readonly failed = new Set<string>();

  constructor(
    private readonly unit: Unit,
    private readonly wave: TimelineWave,
    private readonly standing: Standing,
  ) {
    this.viable = unit.members.map((member) => member.options.flatMap((option) => this.viableFor(member, option) ?? []));
  }

  /** Whether every member has a zone in this wave, were it alone. */
  get hasAny(): boolean {
    return this.viable.every((options) => options.length > 0);
  }

  /** One zone option for each member that all fit together on a night, in order of preference. */
  on(day: number): readonly ZoneOption[] | undefined {
    const allowed = this.viable.map((options) => options.filter((option) => this.policyAllows(option, day)).map(({ option }) => option));
    if (allowed.some((options) => options.length === 0)) return undefined;
    const key = allowed.map((options) => options.map(({ zone }) => zone).join(' ')).join('|');
    if (this.failed.has(key)) return undefined;
    const chosen = this.fit(allowed);
    if (!chosen) {
      this.failed.add(key);
      if (this.failed.size === 1) this.barriers.push({ wave: this.wave.id, reason: barrierReasons.together() });
    }
    return chosen;
  }

  private viableFor(member: Candidate, option: ZoneOption): Viable | undefined {
    if (!this.hasRoom(member, option)) return undefined;
    const answers = option.zones.map((zone) => this.standing.policyObstacles(member.needs, zone, this.wave));
    const never = answers.find((answer) => answer.never)?.never;
    if (never) this.barriers.push({ zone: option.zone, wave: this.wave.id, reason: never, member: member.item.ref });
    return never ? undefined : { option, answers, member: member.item.ref, told: new Set() };
  }

  private hasRoom({ item, leaves }: Candidate, option: ZoneOption): boolean {
    const { zone, obstacles, loads } = option;
    const [obstacle] = obstacles;
    if (obstacle) {
      this.barriers.push(...obstacles.map((reason) => ({ zone, reason, member: item.ref })));
      return false;
    }
    for (const [at, load] of loads) {
      const shortage = this.standing.ledger(at)?.shortage(load, this.wave.index, leaves);
      if (!shortage) continue;
      this.barriers.push({
        zone,
        wave: this.wave.id,
        reason: barrierReasons.zoneFull(option.zones.find((one) => one.zone === at)?.title ?? same(at), shortage),
        member: item.ref,
      });
      return false;
    }
    return true;
  }

  private policyAllows({ option, answers, told, member }: Viable, day: number): boolean {
    for (const answer of answers) {
      const [obstacle] = answer.on(day);
      if (!obstacle) continue;
      if (!told.has(obstacle.code)) this.barriers.push({ zone: option.zone, wave: this.wave.id, reason: obstacle, member });
      told.add(obstacle.code);
      return false;
    }
    return true;
  }

  /** Depth first, in order of preference; booked loads are taken back on the way out. */
  private fit(allowed: readonly (readonly ZoneOption[])[]): readonly ZoneOption[] | undefined {
    let steps = 0;
    // What leaves earlier is asked for in fewer waves: `asked` holds, for each last wave, what is there until then at least.
    const lasts = [...new Set(this.unit.members.map(({ leaves }) => leaves))];
    const asked = new Map<string, Load>();
    const chosen: ZoneOption[] = [];
    const next = (index: number): boolean => {
      const options = allowed[index];
      const leaves = this.unit.members[index]?.leaves ?? 0;
      if (!options) return true;
      for (const option of options) {
        if (++steps > MOST_STEPS) return false;
        const before = lasts
          .filter((last) => last <= leaves)
          .flatMap((last) => [...option.loads].map(([at, load]) => ({ at, last, key: `${last} ${at}`, taken: asked.get(`${last} ${at}`) ?? NO_LOAD, load })));
        before.forEach(({ key, taken, load }) => asked.set(key, addLoads(taken, load)));
        chosen.push(option);
        const fits = before.every(({ at, last, key }) => !this.standing.ledger(at)?.shortage(asked.get(key) ?? NO_LOAD, this.wave.index, last));
        if (fits && next(index + 1)) return true;
        chosen.pop();
        before.forEach(({ key, taken }) => asked.set(key, taken));
      }
      return false;
    };
    return next(0) ? chosen : undefined;
  }
}
