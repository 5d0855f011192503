import { DATA_CLASSES } from '../lib/model/classification';
import type { PartRole } from '../lib/model/kind';
import type { PartContext, Tags, TenancyContext } from '../lib/model/part-context';
import type { Places } from '../lib/model/places';
import type { Tenancy } from '../lib/model/tenancy';
import { zonesInOrder, type Portfolio } from '../lib/model/whole';
import type { Wave } from '../lib/model/wave';
import type { Zone } from '../lib/model/zone';
import { NOWHERE, ProblemError, type Problem } from '../lib/problem/problem';
import { by, byText } from '../lib/values/compare';
import { mapTexts, plainText, terraformText } from '../lib/values/template';
import type { Assembly } from './assembly';
import { birthsOf, type Births, type Placed } from './births';
import { foundersOf } from './founders';
import type { AgencyLanding, Landing, Waiting, Workload, WorkloadPart } from './landing';
import { outputProblems } from './problems';

/** What people wrote, as each engine must be handed it. */
const TEXT = { openstack: terraformText, aws: plainText } as const;

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
  const written = { openstack: mapTexts(assembly.portfolio, TEXT.openstack), aws: mapTexts(assembly.portfolio, TEXT.aws) };
  const landings = assembly.portfolio.waves.flatMap((wave) =>
    zonesInOrder(assembly.portfolio).flatMap((name): Landing[] => {
      const zone = assembly.portfolio.zones.get(name);
      const here = births.get(`${wave.wave}/${name}`) ?? new Map<string, readonly Placed[]>();
      if (!zone) return [];
      const agencies = [...here]
        .sort(by(([code]) => code))
        .flatMap(([code, placed]) => landAgency({ assembly, written: written[zone.kind], wave, zone, code, placed, births, founders, problems }));
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
  /** The portfolio as the zone's engine must write it, so that no text of anybody's is a template (builders see nothing else). */
  readonly written: Portfolio;
  readonly wave: Wave;
  readonly zone: Zone;
  readonly code: string;
  readonly placed: readonly Placed[];
  readonly births: Births;
  readonly founders: ReadonlyMap<string, string>;
  readonly problems: Problem[];
}

function landAgency(input: AgencyInput): AgencyLanding[] {
  const { assembly, written, wave, zone, code, placed, births } = input;
  const agency = assembly.portfolio.agencies.get(code);
  const tenancy = assembly.tenancyAt(code, zone.zone, wave.wave);
  if (!agency || !tenancy) return [];
  const context: TenancyContext = {
    portfolio: written,
    agency: written.agencies.get(code) ?? agency,
    zone: written.zones.get(zone.zone) ?? zone,
    wave: written.waves.find((one) => one.wave === wave.wave) ?? wave,
    tenancy,
    policyPack: assembly.packOf(wave),
  };

  const folders = assembly.portfolio.waves.map(({ wave: id }) => id).filter((id) => births.get(`${id}/${zone.zone}`)?.has(code));
  const now = folders.indexOf(wave.wave);
  const names = [...new Set(placed.map(({ stack }) => stack))].sort(by((name) => name.padStart(20)));
  return [
    {
      agency,
      context,
      tenancy: !folders.slice(now + 1).some((later) => isApplied(assembly, later, births.get(`${later}/${zone.zone}`)?.get(code) ?? [])),
      supersedes: folders[now - 1],
      workloads: names.map((name) => workload(input, context, name)),
    },
  ];
}

/** Whether a wave's tenancy has been applied: the wave is recorded, or something that stands was born into it. */
const isApplied = ({ recorded }: Assembly, wave: string, placed: readonly Placed[]): boolean =>
  recorded.includes(wave) || placed.some(({ placement, gone }) => placement.deployed || gone);

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
  const { portfolio, kinds, unfinished, tenancyAt, zoneAt } = assembly;
  const { wave } = context;
  const parts = new Map(
    placement.parts.flatMap((part) => {
      const held = zoneAt(part.zone, part.edition);
      const zone = held && mapTexts(held, TEXT[context.zone.kind]);
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
    zone: parts.get(role)?.zone ?? context.zone,
    item: context.portfolio.items.get(item.ref) ?? item,
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
    removable: isRemovable(portfolio.waves, placement.retiredIn, unfinished),
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

/** The guard is lifted in the wave that the tombstone names: once no wave before it has anything left to be done. */
export function isRemovable(waves: readonly Wave[], retiredIn: string | undefined, unfinished: ReadonlySet<string>): boolean {
  const index = waves.findIndex(({ wave }) => wave === retiredIn);
  return index >= 0 && !waves.slice(0, index).some(({ wave }) => unfinished.has(wave));
}
