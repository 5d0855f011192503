import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planned } from '../../bin/planned';
import { catalogue } from '../../constructs/catalogue';
import { EMPTY_LOCK, type Lock } from '../../lib/model/lock';
import type { PartRole } from '../../lib/model/kind';
import type { Origin } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import type { Plan } from '../../lib/plan/plan';
import { assemble } from '../../stacks/assemble';
import { definitionsOf, type Definitions } from '../../stacks/definitions';
import type { Extension } from '../../stacks/extension';
import type { Assembly } from '../../stacks/assembly';
import type { Landing } from '../../stacks/landing';
import { filesBelow, Output } from '../../stacks/output';
import { synthesize } from '../../stacks/synthesize';
import type { BuiltLanding } from '../../stacks/wave-runbook';
import { originOf } from './portfolio';

export const CATALOGUE: Definitions = definitionsOf(catalogue);

/** A portfolio planned and built by the real pipeline, in memory. */
export interface House {
  readonly portfolio: Portfolio;
  readonly plan: Plan;
  readonly landings: readonly Landing[];
  readonly built: readonly BuiltLanding[];
  /** Every file of the output, by path, in order. */
  readonly files: ReadonlyMap<string, string>;
}

export interface HouseOptions {
  readonly lock?: Lock;
  readonly definitions?: Definitions;
  readonly extensions?: readonly Extension[];
}

/** What is planned on top of a lock, without building it. */
export function landed(
  portfolio: Portfolio,
  { lock = EMPTY_LOCK, definitions = CATALOGUE }: HouseOptions = {},
): { plan: Plan; assembly: Assembly; landings: readonly Landing[] } {
  const { plan, assembly } = planned(portfolio, lock, definitions);
  return { plan, assembly, landings: assemble(assembly) };
}

/** Builds everything of a portfolio, as `gcdk synth` does. */
export async function house(written: Portfolio, options: HouseOptions = {}): Promise<House> {
  const { definitions = CATALOGUE, extensions = [] } = options;
  const portfolio = withOrigins(written);
  const { plan, assembly, landings } = landed(portfolio, options);
  const work = mkdtempSync(join(tmpdir(), 'gcdk-house-'));
  try {
    const out = join(work, 'out');
    const output = Output.open(out, []);
    const built = await synthesize(landings, output, {
      version: '0.0.0',
      portfolio,
      inputs: [],
      placements: plan.placements,
      departed: plan.departed,
      definitions,
      tenancyAt: assembly.tenancyAt,
      extensions,
      wholeWaves: new Set(landings.map(({ wave }) => wave.wave)),
      debug: false,
    });
    output.commit(() => true);
    return { portfolio, plan, landings, built, files: new Map(filesBelow(out).map((path) => [path, readFileSync(join(out, path), 'utf8')])) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The portfolio with every fact that any of its parts, as planned, waits for: what `gcdk record` would have noted. */
export function withFacts(portfolio: Portfolio, options: HouseOptions = {}): Portfolio {
  const { plan } = landed(portfolio, options);
  const facts = new Map<string, Record<string, string>>();
  for (const placement of plan.placements.values()) {
    const item = portfolio.items.get(placement.item);
    if (!item) continue;
    const zones: Partial<Record<PartRole, Zone>> = {};
    for (const part of placement.parts) zones[part.role] = portfolio.zones.get(part.zone);
    for (const part of placement.parts) {
      for (const { zone, name } of (options.definitions ?? CATALOGUE).get(item.kind)?.facts(item, part.role, zones, portfolio) ?? []) {
        const known = facts.get(zone) ?? {};
        facts.set(zone, { ...known, [name]: known[name] ?? factValue(portfolio, zone, Object.keys(known).length) });
      }
    }
  }
  return { ...portfolio, facts };
}

/** All facts of today are outer addresses; each gets one of its own. */
const factValue = ({ settings }: Portfolio, zone: string, index: number): string =>
  `198.51.100.${10 + 50 * settings.zones.findIndex((name) => name === zone) + index}`;

function withOrigins(portfolio: Portfolio): Portfolio {
  const origins = new Map<string, Origin>(
    [...portfolio.agencies.keys()].map((code) => [`agency:${code}`, { ...originOf(code, ''), file: `agencies/${code}.yaml` }]),
  );
  return { ...portfolio, origins: new Map([...origins, ...portfolio.origins]) };
}
