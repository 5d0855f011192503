import { DATA_CLASSES } from '../lib/model/classification';
import type { PartRole } from '../lib/model/kind';
import type { PartContext, Tags, TenancyContext } from '../lib/model/part-context';
import type { Places } from '../lib/model/places';
import type { Tenancy } from '../lib/model/tenancy';
import type { Wave } from '../lib/model/wave';
import type { Zone } from '../lib/model/zone';
import { NOWHERE, ProblemError, type Problem } from '../lib/problem/problem';
import { by, byText } from '../lib/values/compare';
import type { Assembly } from './assembly';
import { birthsOf, type Births, type Placed } from './births';
import { foundersOf } from './founders';
import type { AgencyLanding, Landing, Waiting, Workload, WorkloadPart } from './landing';
import { outputProblems } from './problems';

/**
 * Divides a plan into what each wave puts into each zone, agency by agency and stack by stack. Pure.
 *
 * @throws ProblemError when something deployed would leave its stack because a fact about it has vanished
 */
export function assemble(assembly: Assembly): readonly Landing[] {
  const births = birthsOf(assembly);
  const founders = foundersOf(assembly, births);
  const changes = changesOf(assembly);
  const problems: Problem[] = [];
  const landings = assembly.portfolio.waves.flatMap((wave) =>
    assembly.portfolio.settings.zones.flatMap((name): Landing[] => {
      const zone = assembly.portfolio.zones.get(name);
      const here = births.get(`${wave.wave}/${name}`) ?? new Map<string, readonly Placed[]>();
      if (!zone) return [];
      const agencies = [...here]
        .sort(by(([code]) => code))
        .flatMap(([code, placed]) => landAgency({ assembly, wave, zone, code, placed, births, founders, problems }));
      return agencies.length === 0 && !changes.has(`${wave.wave}/${name}`)
        ? []
        : [{ wave, zone, policyPack: assembly.packOf(wave), places: placesIn(assembly, wave), agencies }];
    }),
  );
  if (problems.length > 0) throw new ProblemError(problems);
  return landings;
}

/** `wave/zone` in which something that stands is amended or retired: it has a manifest to say so, though nothing is born there. */
function changesOf({ placements, departed }: Assembly): ReadonlySet<string> {
  return new Set(
    [...placements.values(), ...departed.values()].flatMap(({ amendedIn, retiredIn, parts }) =>
      [...amendedIn, ...(retiredIn === undefined ? [] : [retiredIn])].flatMap((wave) => parts.map(({ zone }) => `${wave}/${zone}`)),
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

function workload({ assembly, wave, zone, code, placed, founders, problems }: AgencyInput, context: TenancyContext, name: string): Workload {
  const parts: WorkloadPart[] = [];
  const waiting: Waiting[] = [];
  const here = placed.filter(({ stack }) => stack === name);
  for (const one of here.filter(({ gone }) => !gone)) {
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
  const founds = DATA_CLASSES.filter((dataClass) => founders.get(`${zone.zone}/${code}/${dataClass}`) === mine);
  const classes = DATA_CLASSES.filter((dataClass) => founds.includes(dataClass) || here.some((one) => one.dataClass === dataClass));
  return {
    name,
    classes,
    founds,
    parts,
    waiting,
    left: DATA_CLASSES.filter((dataClass) => here.some((one) => one.gone && one.dataClass === dataClass)),
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
    ...placesIn(assembly, wave),
    fact: (zone, name) => {
      const value = portfolio.facts.get(zone)?.[name];
      if (value === undefined) throw new Error(`${item.ref} asks for the fact '${name}' of ${zone}, which its kind did not name`);
      return value;
    },
    tags,
    removable: isRemovable(portfolio.waves, placement.retiredIn, recorded),
  };
}

const placesIn = (assembly: Assembly, { wave }: Wave): Places => ({
  placementOf: (ref) => assembly.placements.get(ref),
  tenancyOf: (agency, zone) => assembly.tenancyAt(agency, zone, wave) ?? lastTenancy(assembly, agency, zone),
});

/** Another agency may land later than the one that names it: its addresses are fixed in the lock all the same. */
function lastTenancy({ portfolio, tenancyAt }: Assembly, agency: string, zone: string): Tenancy | undefined {
  const last = portfolio.waves.at(-1);
  return last && tenancyAt(agency, zone, last.wave);
}

/** The guard is lifted in the wave that the tombstone names: once every wave before it is over, recorded itself or followed by one that is. */
export function isRemovable(waves: readonly Wave[], retiredIn: string | undefined, recorded: readonly string[]): boolean {
  const index = waves.findIndex(({ wave }) => wave === retiredIn);
  return index === 0 || (index > 0 && waves.slice(index - 1).some(({ wave }) => recorded.includes(wave)));
}
