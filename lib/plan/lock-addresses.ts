import type { Lock } from '../model/lock';
import type { Portfolio } from '../model/whole';
import { inFile, type Problem } from '../problem/problem';
import { lockConflicts } from './lock-conflicts';

/** Blocks that are in use and lie in none of their zone's pools: what stands cannot be renumbered, and what comes would be counted elsewhere. */
export function strayBlocks(portfolio: Pick<Portfolio, 'settings' | 'zones'>, lock: Lock, file: string): readonly Problem[] {
  const used = new Set(Object.entries(lock.items).flatMap(([ref, { parts }]) => parts.map(({ zone }) => `${zone} ${ref.split('/', 1)[0] ?? ''}`)));
  return lock.addresses.flatMap(({ zone, agency, block, block6 }, index) => {
    if (!portfolio.zones.has(zone) || !used.has(`${zone} ${agency}`)) return [];
    const pools = portfolio.settings.addressPools.filter((pool) => pool.zones.some((served) => served === zone)).map(({ network }) => network);
    return [
      { key: 'block', network: block },
      { key: 'block6', network: block6 },
    ].flatMap(({ key, network }) => {
      if (!network || pools.some((pool) => pool.contains(network))) return [];
      const own = pools.filter(({ version }) => version === network.version).map(String);
      return [lockConflicts.blockOutsidePools(inFile(file, `addresses[${index}].${key}`), { agency, zone, block: `${network}`, pools: own })];
    });
  });
}
