import type { Definitions } from '../stacks/definitions';
import type { Assembly } from '../stacks/assembly';
import type { Plan } from '../lib/plan/plan';
import { planPortfolio } from '../lib/plan/planner';
import { unfinishedWaves } from '../lib/plan/record';
import { tenancyAt } from '../lib/plan/tenancy';
import { isPack, packAt } from '../lib/policy/packs';
import type { Lock } from '../lib/model/lock';
import type { Portfolio } from '../lib/model/whole';
import type { Tenancy } from '../lib/model/tenancy';

export interface Planned {
  readonly plan: Plan;
  readonly assembly: Assembly;
}

/** Plans a portfolio on top of its lock, and hands the plan over as assembly wants it. */
export function planned(portfolio: Portfolio, lock: Lock, kinds: Definitions): Planned {
  const plan = planPortfolio({ portfolio, lock, kinds });
  const rooms = new Map<string, Tenancy | undefined>();
  const room = (agency: string, zone: string, wave: string): Tenancy | undefined => {
    const key = `${agency}/${zone}/${wave}`;
    if (!rooms.has(key)) rooms.set(key, tenancyAt(portfolio, plan, agency, zone, wave));
    return rooms.get(key);
  };
  return {
    plan,
    assembly: {
      portfolio,
      placements: plan.placements,
      kinds,
      recorded: lock.recorded,
      unfinished: unfinishedWaves(
        plan.lock,
        portfolio.waves.map(({ wave }) => wave),
      ),
      departed: plan.departed,
      zoneAt: (zone, edition) => plan.zoneAt(zone, edition),
      packOf: (wave) => {
        const pack = packAt(portfolio.settings.policyPacks, wave.opens);
        return isPack(pack) ? pack.id : '';
      },
      tenancyAt: room,
    },
  };
}
