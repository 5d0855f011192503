import { administratorEntry, cloudEntry } from '../constructs/naming';
import type { DescribeContext } from '../lib/model/describe';
import type { PartRole } from '../lib/model/kind';
import type { Placement } from '../lib/model/placement';
import type { Item, ItemRef } from '../lib/model/request';
import type { Tenancy } from '../lib/model/tenancy';
import type { Portfolio } from '../lib/model/whole';
import type { RunbookChange, RunbookCutover, RunbookInput, RunbookPart, RunbookStack, RunbookStep, RunbookWaiting } from '../lib/report/runbook-model';
import { by } from '../lib/values/compare';
import type { Text } from '../lib/values/text';
import type { BuiltStack } from './built';
import type { Definitions } from './definitions';
import { workloadStackName } from './stack-names';
import type { AgencyLanding, Landing } from './landing';
import type { Manifest } from '../lib/manifest/manifest';

/** A folder of a wave: what was planned for it, what was built, and its manifest. */
export interface BuiltLanding {
  readonly landing: Landing;
  readonly stacks: readonly BuiltStack[];
  readonly manifest: Manifest;
}

export interface RunbookSources {
  readonly portfolio: Portfolio;
  readonly definitions: Definitions;
  readonly placements: ReadonlyMap<ItemRef, Placement>;
  /** What a recorded wave has removed. */
  readonly departed: ReadonlyMap<ItemRef, Placement>;
  /** What this run has built, of every wave. */
  readonly built: readonly BuiltLanding[];
  /** Constructs and kinds of engineers took part. */
  readonly extended: boolean;
  /** The room of an agency in a zone as of a wave. */
  tenancyAt(agency: string, zone: string, wave: string): Tenancy | undefined;
}

/** Everything the runbook of one wave tells, over all its zones. */
export function waveRunbook(wave: string, sources: RunbookSources): RunbookInput | undefined {
  const built = sources.built.filter(({ landing }) => landing.wave.wave === wave);
  const [first] = built;
  if (!first) return undefined;
  const { settings } = sources.portfolio;
  return {
    title: settings.title,
    operator: settings.operator,
    wave: first.landing.wave,
    stacks: built.flatMap((one) => one.stacks.map((stack) => runbookStack(stack, one.landing, sources))),
    waiting: built.flatMap(({ landing }) => waitingIn(landing, sources)),
    cutovers: cutoversOf(first.landing.wave.wave, sources),
    changes: changesOf(first.landing.wave.wave, sources),
    operatorSteps: built.flatMap(({ landing, manifest }) => manifest.operatorSteps.map((step) => stepOf(step, landing.zone.title))),
    extended: sources.extended,
  };
}

const NO_REASON: Text = { ko: '', en: '' };
const stepOf = ({ agency, item, step, why, when }: Manifest['operatorSteps'][number], zone: Text): RunbookStep => ({
  item: item ?? agency,
  step,
  why: why ?? NO_REASON,
  when: when ?? 'before',
  zone,
});

function runbookStack(stack: BuiltStack, { wave, zone, agencies }: Landing, sources: RunbookSources): RunbookStack {
  const landed = agencies.find(({ agency }) => agency.agency === stack.agency);
  const workload = landed?.workloads.find(({ name }) => name === stack.part);
  const classes = workload?.classes ?? [];
  const entries = zone.kind === 'aws' ? [cloudEntry(zone.zone, stack.agency)] : classes.map((dataClass) => cloudEntry(zone.zone, stack.agency, dataClass));
  const folder = `${wave.wave}/${zone.zone}`;
  return {
    name: stack.name,
    folder: zone.kind === 'aws' ? folder : `${folder}/${stack.agency}/${stack.part}`,
    zone: zone.zone,
    zoneTitle: zone.title,
    cloud: zone.kind,
    agency: stack.agency,
    agencyName: agencyName(landed, stack.agency),
    scope: stack.scope,
    credentials: stack.scope === 'administrator' ? [administratorEntry(zone, stack.agency)] : entries,
    secrets: stack.secrets,
    parts: workload?.parts.map(({ context: { item, role } }) => runbookPart(item, role, sources)) ?? [],
    ...(stack.supersedes === undefined ? {} : { supersedes: `${stack.supersedes}/${zone.zone}/${stack.agency}/${stack.part}` }),
  };
}

const agencyName = (landed: AgencyLanding | undefined, code: string): Text => landed?.agency.name ?? { ko: code, en: code };

function runbookPart(item: Item, role: PartRole, { portfolio, definitions }: RunbookSources): RunbookPart {
  const definition = definitions.get(item.kind);
  const needs = definition?.needs(item, portfolio).dependsOn.filter(({ hard }) => hard) ?? [];
  return { item: item.ref, name: item.name, role, stage: definition?.describer?.stage ?? 'system', needs: needs.map(({ on }) => on) };
}

/** What this wave changes in what earlier waves deployed, part by part. */
function changesOf(wave: string, sources: RunbookSources): RunbookChange[] {
  const { portfolio, placements, departed } = sources;
  return [...placements.values(), ...departed.values()].sort(by(({ item }) => item)).flatMap((placement) => {
    const item = portfolio.items.get(placement.item);
    const change = placement.retiredIn === wave ? 'retired' : placement.amendedIn.includes(wave) ? 'amended' : undefined;
    if (!item || !change) return [];
    return placement.parts.flatMap(({ role, zone: name, stack: part }): RunbookChange[] => {
      const zone = portfolio.zones.get(name);
      if (!zone) return [];
      const folder = `${placement.wave}/${name}`;
      const told = { change, part: runbookPart(item, role, sources), birth: placement.wave } as const;
      const born = sources.built.find(({ landing }) => landing.wave.wave === placement.wave && landing.zone.zone === name);
      const built = born?.stacks.find((stack) => stack.agency === item.agency && stack.part === part);
      if (born && built) return [{ ...told, stack: runbookStack(built, born.landing, sources) }];
      const aws = zone.kind === 'aws';
      const stack = {
        name: aws ? workloadStackName(name, item.agency, placement.wave, part) : `${item.agency}/${part}`,
        folder: aws ? folder : `${folder}/${item.agency}/${part}`,
        cloud: zone.kind,
        zoneTitle: zone.title,
        agencyName: portfolio.agencies.get(item.agency)?.name ?? { ko: item.agency, en: item.agency },
        credentials: aws ? [cloudEntry(name, item.agency)] : [],
      };
      return [{ ...told, stack }];
    });
  });
}

const waitingIn = ({ zone, agencies }: Landing, { portfolio }: RunbookSources): RunbookWaiting[] =>
  agencies.flatMap(({ workloads }) =>
    workloads.flatMap(({ waiting }) =>
      waiting.map(({ item, role, facts }) => ({ item, role, facts, zone: zone.zone, name: portfolio.items.get(item)?.name ?? { ko: item, en: item } })),
    ),
  );

function cutoversOf(wave: string, sources: RunbookSources): RunbookCutover[] {
  return [...sources.placements.values()]
    .filter((placement) => placement.wave === wave)
    .sort(by(({ item }) => item))
    .flatMap((placement) => {
      const item = sources.portfolio.items.get(placement.item);
      return item ? [cutover(item, placement, sources)] : [];
    });
}

function cutover(item: Item, placement: Placement, { portfolio, definitions, placements, tenancyAt }: RunbookSources): RunbookCutover {
  const definition = definitions.get(item.kind);
  const needs = definition?.needs(item, portfolio);
  const context: DescribeContext | undefined = needs && {
    portfolio,
    needs,
    placement,
    placementOf: (ref) => placements.get(ref),
    fact: (zone, name) => portfolio.facts.get(zone)?.[name],
    tenancyOf: (zone) => tenancyAt(item.agency, zone, placement.wave),
  };
  const description = context && definition?.describer?.describe(item, context);
  return {
    item: item.ref,
    name: item.name,
    agencyName: portfolio.agencies.get(item.agency)?.name ?? { ko: item.agency, en: item.agency },
    zoneTitle: portfolio.zones.get(placement.zone)?.title ?? { ko: placement.zone, en: placement.zone },
    grade: needs?.grade ?? 4,
    cutover: placement.cutover,
    sourceKept: !description || description.data !== undefined,
    ...(description?.outageMinutes === undefined ? {} : { outageMinutes: description.outageMinutes }),
    ...(description?.data === undefined ? {} : { data: description.data }),
    ...(description?.night === undefined ? {} : { night: description.night }),
  };
}
