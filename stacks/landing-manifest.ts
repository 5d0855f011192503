import { agencyTenancy } from '../constructs/agency-tenancy/definition';
import { MANIFEST_VERSION, type Manifest, type ManifestOrigin } from '../lib/manifest/manifest';
import { type Kind, type OperatorStep, phaseOf } from '../lib/model/kind';
import type { Placement } from '../lib/model/placement';
import type { Item, ItemRef, Origin } from '../lib/model/request';
import type { Portfolio } from '../lib/model/whole';
import { controls } from '../lib/policy/controls';
import { by, byText } from '../lib/values/compare';
import { sha256 } from '../lib/values/digest';
import { say } from '../lib/values/speech';
import type { BuiltStack } from './built';
import type { Landing } from './landing';
import { largeTemplateStep } from './large-templates';

/** A built stack whose document has been written. */
export interface WrittenStack extends BuiltStack {
  readonly digest: string;
  /** Of its document. */
  readonly bytes: number;
}

export interface ManifestInput {
  readonly version: string;
  readonly portfolio: Portfolio;
  readonly inputs: Manifest['inputs'];
  readonly placements: ReadonlyMap<ItemRef, Placement>;
  /** What a recorded wave has removed. */
  readonly departed: ReadonlyMap<ItemRef, Placement>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly landing: Landing;
  readonly stacks: readonly WrittenStack[];
}

/** The manifest of one (wave, zone). Pure: the same landing gives the same manifest on every machine. */
export function landingManifest(input: ManifestInput): Manifest {
  const { portfolio, landing, stacks, placements } = input;
  const { wave, zone } = landing;
  const here = new Set(
    landing.agencies.flatMap(({ workloads }) =>
      workloads.flatMap(({ parts, waiting }) => [...parts.map(({ context }) => context.item.ref), ...waiting.map(({ item }) => item)]),
    ),
  );
  const items = [...here].sort(byText).flatMap((ref) => {
    const item = portfolio.items.get(ref);
    const placement = placements.get(ref);
    return item && placement ? [{ item, placement }] : [];
  });
  return {
    version: MANIFEST_VERSION,
    tool: { name: 'g-cloud-cdk', version: input.version },
    portfolio: portfolio.settings.portfolio,
    wave: { wave: wave.wave, title: wave.title, opens: wave.opens, closes: wave.closes },
    zone: { zone: zone.zone, kind: zone.kind, region: zone.region, country: zone.site.country, failureDomain: zone.site.failureDomain },
    policyPack: landing.policyPack,
    inputs: [...input.inputs],
    stacks: stacks.map(({ path, name, agency, part, engine, scope, digest, resources, supersedes }) => ({
      path,
      name,
      agency,
      part,
      engine,
      scope,
      digest,
      resources: resources.length,
      ...(supersedes === undefined ? {} : { supersedes: `${supersedes}/${zone.zone}` }),
    })),
    artifacts: stacks
      .flatMap(({ agency, part, artifacts }) =>
        artifacts.map(({ path, content, item }) => ({ path: `${agency}/${part}/${path}`, digest: sha256(content), item })),
      )
      .sort(by(({ path }) => path)),
    waiting: landing.agencies.flatMap(({ workloads }) =>
      workloads.flatMap(({ waiting }) =>
        waiting.map(({ item, role, facts }) => ({ item, role, facts: facts.map(({ zone: knownBy, name }) => ({ zone: knownBy, name })) })),
      ),
    ),
    placements: items.map(({ item, placement }) => placed(item, placement)),
    changes: changesIn(input),
    resources: resourceOrigins(input),
    controls: controlsHere(input, items),
    expiring: expiringIn(input),
    operatorSteps: [...tenancySteps(input), ...templateSteps(input), ...itemSteps(input, items), ...changeSteps(input)],
  };
}

interface PlacedItem {
  readonly item: Item;
  readonly placement: Placement;
}

const tenancySteps = ({ landing }: ManifestInput): Manifest['operatorSteps'] =>
  landing.agencies.flatMap(({ agency, context, tenancy }) =>
    tenancy ? agencyTenancy.operatorSteps(context).map((step) => ({ agency: agency.agency, ...told(step) })) : [],
  );

/** Said with the particles that fit, whoever wrote the step. */
const told = (step: OperatorStep) => ({ step: say(step.step.ko, step.step.en), why: say(step.why.ko, step.why.en), when: phaseOf(step) });

const templateSteps = ({ landing: { wave, zone }, stacks }: ManifestInput): Manifest['operatorSteps'] =>
  stacks.flatMap(({ engine, agency, name, path, bytes }) => {
    const large = engine === 'cloudformation' ? largeTemplateStep({ name, path: `${wave.wave}/${zone.zone}/${path}`, bytes }) : undefined;
    return large ? [{ agency, ...told(large) }] : [];
  });

/** Of what is born here: everything but what its removal will ask for one day. */
const itemSteps = (input: ManifestInput, items: readonly PlacedItem[]): Manifest['operatorSteps'] =>
  items.flatMap((item) => stepsOf(input, item).filter(({ when }) => when !== 'retirement'));

/** Of what this wave amends or removes here, wherever its stack was born: an amendment is worked like a birth, a removal asks for its own. */
const changeSteps = (input: ManifestInput): Manifest['operatorSteps'] => {
  const { wave } = input.landing.wave;
  return [...input.placements.values(), ...input.departed.values()].sort(by(({ item }) => item)).flatMap((placement) => {
    const item = input.portfolio.items.get(placement.item);
    if (!item) return [];
    const amended = placement.wave !== wave && placement.amendedIn.includes(wave);
    const retired = placement.retiredIn === wave;
    return stepsOf(input, { item, placement }).filter(({ when }) => (when === 'retirement' ? retired : amended && when !== 'disaster'));
  });
};

const stepsOf = ({ kinds, landing: { zone, places }, portfolio }: ManifestInput, { item, placement }: PlacedItem): Manifest['operatorSteps'] =>
  placement.parts
    .filter((part) => part.zone === zone.zone)
    .flatMap((part) => kinds.get(item.kind)?.operatorSteps?.(item, part.role, zone, portfolio, places) ?? [])
    .map((step) => ({ agency: item.agency, item: item.ref, ...told(step) }));

const originOf = ({ file, digest, pointer, line, column }: Origin): ManifestOrigin => ({ file, digest, pointer, line, column });

const placed = (item: Item, placement: Placement): Manifest['placements'][number] => ({
  item: item.ref,
  kind: item.kind,
  name: item.name,
  wave: placement.wave,
  cutover: placement.cutover,
  parts: placement.parts.map(({ role, zone, stack }) => ({ role, zone, stack })),
  deployed: placement.deployed,
  ...(placement.monthsFromRefresh === undefined ? {} : { monthsFromRefresh: placement.monthsFromRefresh }),
  reasons: placement.reasons.map(({ code, text }) => ({ code, text })),
  origin: originOf(item.origin),
});

/** Amendments and removals that this wave carries out, whatever the folder in which their stack was born. */
function changesIn({ portfolio, placements, departed, landing }: ManifestInput): Manifest['changes'] {
  const { wave, zone } = landing;
  return [...placements.values(), ...departed.values()].sort(by(({ item }) => item)).flatMap((placement) => {
    const item = portfolio.items.get(placement.item);
    if (!item) return [];
    return placement.parts
      .filter((part) => part.zone === zone.zone)
      .flatMap((part) => {
        const path = `${placement.wave}/${zone.zone}/${item.agency}/${part.stack}`;
        return [
          ...(placement.amendedIn.includes(wave.wave) ? [{ item: item.ref, change: 'amended' as const, path, origin: originOf(item.origin) }] : []),
          ...(placement.retiredIn === wave.wave
            ? [{ item: item.ref, change: 'retired' as const, path, origin: originOf(item.retired?.origin ?? item.origin) }]
            : []),
        ];
      });
  });
}

function resourceOrigins({ portfolio, stacks }: ManifestInput): Manifest['resources'] {
  return stacks.flatMap(({ name, agency, resources }) =>
    resources.flatMap(({ address, type, item }) => {
      const origin = (item === undefined ? undefined : portfolio.items.get(item as ItemRef)?.origin) ?? portfolio.origins.get(`agency:${agency}`);
      return origin ? [{ stack: name, address, type, ...(item === undefined ? {} : { item }), origin: originOf(origin) }] : [];
    }),
  );
}

/** The catalogue's controls, as far as a kind that stands here promises them; agencies' tenancies promise theirs wherever they are. */
function controlsHere({ portfolio, landing }: ManifestInput, items: readonly PlacedItem[]): Manifest['controls'] {
  const tenancies = landing.agencies.map(({ agency }) => agency.agency);
  const keepers = (promise: string): string[] => {
    const kind = promise.split('/')[0];
    return kind === agencyTenancy.kind ? tenancies : items.filter(({ item }) => item.kind === kind).map(({ item }) => item.ref);
  };
  return controls.flatMap(({ id, promises }) => {
    const kept = promises.filter((promise) => keepers(promise).length > 0);
    if (kept.length === 0) return [];
    const here = [...new Set(kept.flatMap(keepers))].sort(byText);
    const waived = portfolio.waivers
      .filter(({ control, agency, item }) => control === id && here.some((one) => one === item || one === agency || one.startsWith(`${agency}/`)))
      .map(({ waiver }) => waiver);
    return [{ control: id, promises: [...kept], items: here, ...(waived.length > 0 && { waived }) }];
  });
}

/** Certificates and waivers that end before the next wave is over: by then somebody must have acted. */
function expiringIn({ portfolio, landing }: ManifestInput): Manifest['expiring'] {
  const { wave, zone } = landing;
  const next = portfolio.waves[portfolio.waves.findIndex((one) => one.wave === wave.wave) + 1];
  const horizon = (next ?? wave).closes;
  const agencies = new Set(landing.agencies.map(({ agency }) => agency.agency));
  return [
    ...(zone.certification.validUntil <= horizon ? [{ what: 'certification', subject: zone.zone, expires: zone.certification.validUntil }] : []),
    ...(zone.closes !== undefined && zone.closes <= horizon ? [{ what: 'zone', subject: zone.zone, expires: zone.closes }] : []),
    ...portfolio.waivers
      .filter(({ agency, expires }) => agencies.has(agency) && expires <= horizon)
      .map(({ waiver, control, item, agency, expires, reason, approver }) => ({
        what: `waiver ${waiver} of ${control}`,
        subject: item ?? agency,
        expires,
        reason,
        approver,
      })),
  ];
}
