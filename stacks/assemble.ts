import { DATA_CLASSES, type DataClass } from '../lib/model/classification';
import type { LockedItem } from '../lib/model/lock';
import type { Kind, PartRole } from '../lib/model/kind';
import type { PartContext, Tags, TenancyContext } from '../lib/model/part-context';
import type { Placement } from '../lib/model/placement';
import type { Item, ItemRef } from '../lib/model/request';
import type { Tenancy } from '../lib/model/tenancy';
import type { Wave } from '../lib/model/wave';
import type { Portfolio } from '../lib/model/whole';
import type { Zone } from '../lib/model/zone';
import { NOWHERE, ProblemError, type Problem } from '../lib/problem/problem';
import { by, byText } from '../lib/values/compare';
import type { AgencyLanding, Landing, Waiting, Workload, WorkloadPart } from './landing';
import { outputProblems } from './problems';

/** What assembly must know of a plan. */
export interface Assembly {
  readonly portfolio: Portfolio;
  readonly placements: ReadonlyMap<ItemRef, Placement>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Waves that are deployed. */
  readonly recorded: readonly string[];
  /** What has left the cloud: it is built no more, but what its stack made for a whole class stays there. Left out: nothing has. */
  readonly left?: ReadonlyMap<string, LockedItem> | undefined;
  /** The policy pack in force in a wave. */
  readonly packOf: (wave: Wave) => string;
  /** An agency's room in a zone as of a wave; `undefined` when it has none. */
  readonly tenancyAt: (agency: string, zone: string, wave: string) => Tenancy | undefined;
}

interface Placed {
  readonly item: Item;
  readonly placement: Placement;
  readonly role: PartRole;
  readonly stack: string;
  readonly dataClass: DataClass;
}

/**
 * Divides a plan into what each wave puts into each zone, agency by agency and stack by stack. Pure.
 *
 * @throws ProblemError when something deployed would leave its stack because a fact about it has vanished
 */
export function assemble(assembly: Assembly): readonly Landing[] {
  const births = birthsOf(assembly);
  const founders = foundersOf(assembly, births);
  const living = livingClasses(births);
  const changes = changesOf(assembly);
  const problems: Problem[] = [];
  const landings = assembly.portfolio.waves.flatMap((wave) =>
    assembly.portfolio.settings.zones.flatMap((name): Landing[] => {
      const zone = assembly.portfolio.zones.get(name);
      const here = births.get(`${wave.wave}/${name}`) ?? new Map<string, readonly Placed[]>();
      if (!zone) return [];
      const agencies = [...here]
        .sort(by(([code]) => code))
        .flatMap(([code, placed]) => landAgency({ assembly, wave, zone, code, placed, births, founders, living, problems }));
      return agencies.length === 0 && !changes.has(`${wave.wave}/${name}`) ? [] : [{ wave, zone, policyPack: assembly.packOf(wave), agencies }];
    }),
  );
  if (problems.length > 0) throw new ProblemError(problems);
  return landings;
}

/** `wave/zone` in which something that stands is amended or retired: it has a manifest to say so, though nothing is born there. */
function changesOf({ placements, recorded }: Assembly): ReadonlySet<string> {
  return new Set(
    [...placements.values()].flatMap(({ amendedIn, retiredIn, parts }) => {
      if (retiredIn !== undefined && recorded.includes(retiredIn)) return [];
      return [...amendedIn, ...(retiredIn === undefined ? [] : [retiredIn])].flatMap((wave) => parts.map(({ zone }) => `${wave}/${zone}`));
    }),
  );
}

type Births = ReadonlyMap<string, ReadonlyMap<string, readonly Placed[]>>;

/** `wave/zone` → agency → the parts born there. What a recorded wave has removed is gone. */
function birthsOf({ portfolio, placements, kinds, recorded }: Assembly): Births {
  const births = new Map<string, Map<string, Placed[]>>();
  for (const placement of [...placements.values()].sort(by(({ item }) => item))) {
    const item = portfolio.items.get(placement.item);
    const kind = kinds.get(placement.kind);
    if (!item || !kind || (placement.retiredIn !== undefined && recorded.includes(placement.retiredIn))) continue;
    const { dataClass } = kind.needs(item, portfolio);
    for (const part of placement.parts) {
      const key = `${placement.wave}/${part.zone}`;
      const agencies = births.get(key) ?? new Map<string, Placed[]>();
      births.set(key, agencies);
      const list = agencies.get(item.agency) ?? [];
      agencies.set(item.agency, list);
      list.push({ item, placement, role: part.role, stack: part.stack, dataClass });
    }
  }
  return births;
}

/** The stack that makes the keys of (zone, agency, class): the first one ever to hold anything of that class, though it may have left since. */
function foundersOf(assembly: Assembly, births: Births): ReadonlyMap<string, string> {
  const founders = new Map<string, string>();
  const bygone = bygoneOf(assembly);
  for (const { wave } of assembly.portfolio.waves) {
    for (const zone of assembly.portfolio.settings.zones) {
      const here = [...(births.get(`${wave}/${zone}`) ?? [])].flatMap(([agency, placed]) =>
        placed.map(({ dataClass, stack }) => ({ agency, dataClass, stack })),
      );
      for (const { agency, dataClass, stack } of [...here, ...(bygone.get(`${wave}/${zone}`) ?? [])].sort(by((one) => one.stack.padStart(20)))) {
        const key = `${zone}/${agency}/${dataClass}`;
        if (!founders.has(key)) founders.set(key, `${wave}/${stack}`);
      }
    }
  }
  return founders;
}

interface Bygone {
  readonly agency: string;
  readonly dataClass: DataClass;
  readonly stack: string;
}

/** `wave/zone` → the parts that were born there and have left. */
function bygoneOf({ portfolio, kinds, left }: Assembly): ReadonlyMap<string, readonly Bygone[]> {
  const bygone = new Map<string, Bygone[]>();
  for (const item of portfolio.items.values()) {
    const locked = left?.get(item.ref);
    const kind = locked && kinds.get(locked.kind);
    if (!kind) continue;
    const { dataClass } = kind.needs(item, portfolio);
    for (const { zone, stack } of locked.parts) {
      const key = `${locked.wave}/${zone}`;
      bygone.set(key, [...(bygone.get(key) ?? []), { agency: item.agency, dataClass, stack }]);
    }
  }
  return bygone;
}

/** Classes in which an agency has anything in a zone, in any wave: `zone/agency/class`. */
function livingClasses(births: Births): ReadonlySet<string> {
  return new Set(
    [...births].flatMap(([place, agencies]) =>
      [...agencies].flatMap(([agency, placed]) => placed.map(({ dataClass }) => `${place.split('/')[1]}/${agency}/${dataClass}`)),
    ),
  );
}

interface AgencyInput {
  readonly assembly: Assembly;
  readonly wave: Wave;
  readonly zone: Zone;
  readonly code: string;
  readonly placed: readonly Placed[];
  readonly births: Births;
  readonly founders: ReadonlyMap<string, string>;
  readonly living: ReadonlySet<string>;
  readonly problems: Problem[];
}

function landAgency(input: AgencyInput): AgencyLanding[] {
  const { assembly, wave, zone, code, placed, births } = input;
  const agency = assembly.portfolio.agencies.get(code);
  const tenancy = assembly.tenancyAt(code, zone.zone, wave.wave);
  if (!agency || !tenancy) return [];
  const context: TenancyContext = { portfolio: assembly.portfolio, agency, zone, wave, tenancy, policyPack: assembly.packOf(wave) };

  const folders = assembly.portfolio.waves.map(({ wave: id }) => id).filter((id) => births.get(`${id}/${zone.zone}`)?.has(code));
  const now = folders.indexOf(wave.wave);
  const names = [...new Set(placed.map(({ stack }) => stack))].sort(by((name) => name.padStart(20)));
  return [
    {
      agency,
      context,
      tenancy: !folders.slice(now + 1).some((later) => assembly.recorded.includes(later)),
      supersedes: folders[now - 1],
      workloads: names.map((name) => workload(input, context, name)),
    },
  ];
}

function workload({ assembly, wave, zone, code, placed, founders, living, problems }: AgencyInput, context: TenancyContext, name: string): Workload {
  const parts: WorkloadPart[] = [];
  const waiting: Waiting[] = [];
  const here = placed.filter(({ stack }) => stack === name);
  for (const one of here) {
    const facts = missingFacts(assembly, one);
    if (facts.length === 0) {
      parts.push({ context: partContext(assembly, context, one), dataClass: one.dataClass });
    } else {
      waiting.push({ item: one.item.ref, role: one.role, facts });
      if (one.placement.deployed) {
        problems.push(outputProblems.lostFact(NOWHERE, { item: one.item.ref, facts: facts.map((fact) => `${fact.zone}: ${fact.name}`).join(', ') }));
      }
    }
  }
  const mine = `${wave.wave}/${name}`;
  const founds = DATA_CLASSES.filter((dataClass) => {
    const key = `${zone.zone}/${code}/${dataClass}`;
    return living.has(key) && founders.get(key) === mine;
  });
  const classes = DATA_CLASSES.filter((dataClass) => founds.includes(dataClass) || here.some((one) => one.dataClass === dataClass));
  return {
    name,
    classes,
    founds,
    parts,
    waiting,
  };
}

function missingFacts({ portfolio, kinds }: Assembly, { item, placement, role }: Placed) {
  const zones: Partial<Record<PartRole, Zone>> = {};
  for (const part of placement.parts) {
    const zone = portfolio.zones.get(part.zone);
    if (zone) zones[part.role] = zone;
  }
  const needed = kinds.get(placement.kind)?.facts(item, role, zones, portfolio) ?? [];
  return needed
    .filter(({ zone, name }) => !Object.hasOwn(portfolio.facts.get(zone) ?? {}, name))
    .sort((a, b) => byText(a.zone, b.zone) || byText(a.name, b.name));
}

function partContext(assembly: Assembly, context: TenancyContext, { item, placement, role, dataClass }: Placed): PartContext {
  const { portfolio, kinds, recorded, tenancyAt } = assembly;
  const { wave } = context;
  const parts = new Map(
    placement.parts.flatMap((part) => {
      const zone = portfolio.zones.get(part.zone);
      const tenancy = tenancyAt(item.agency, part.zone, wave.wave);
      return zone && tenancy ? [[part.role, { zone, tenancy }] as const] : [];
    }),
  );
  const tags: Tags = {
    agency: item.agency,
    system: item.id,
    class: dataClass,
    grade: String(kinds.get(placement.kind)?.needs(item, portfolio).grade ?? ''),
    wave: wave.wave,
    policyPack: context.policyPack,
  };
  return {
    ...context,
    item,
    role,
    cutover: placement.cutover,
    parts,
    placementOf: (ref) => assembly.placements.get(ref),
    tenancyOf: (agency, zone) => tenancyAt(agency, zone, wave.wave) ?? lastTenancy(assembly, agency, zone),
    fact: (zone, name) => {
      const value = portfolio.facts.get(zone)?.[name];
      if (value === undefined) throw new Error(`${item.ref} asks for the fact '${name}' of ${zone}, which its kind did not name`);
      return value;
    },
    tags,
    removable: isRemovable(portfolio.waves, placement.retiredIn, recorded),
  };
}

/** Another agency may land later than the one that names it: its addresses are fixed in the lock all the same. */
function lastTenancy({ portfolio, tenancyAt }: Assembly, agency: string, zone: string): Tenancy | undefined {
  const last = portfolio.waves.at(-1);
  return last && tenancyAt(agency, zone, last.wave);
}

/** The guard is lifted in the wave that the tombstone names: when everything before it is deployed. */
export function isRemovable(waves: readonly Wave[], retiredIn: string | undefined, recorded: readonly string[]): boolean {
  const index = waves.findIndex(({ wave }) => wave === retiredIn);
  return index >= 0 && waves.slice(0, index).every(({ wave }) => recorded.includes(wave));
}
