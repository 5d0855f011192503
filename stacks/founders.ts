import { by } from '../lib/values/compare';
import type { Assembly } from './assembly';
import type { Births } from './births';

/**
 * The stack that makes the keys and names of (zone, agency, class): the first one ever to hold anything of that class, though
 * it may have left since. They stay for as long as the agency has a tenancy: copies that are kept can only be read with their key.
 *
 * @returns `zone/agency/class` → `wave/stack`
 */
export function foundersOf({ portfolio }: Assembly, births: Births): ReadonlyMap<string, string> {
  const founders = new Map<string, string>();
  for (const { wave } of portfolio.waves) {
    for (const zone of portfolio.zones.keys()) {
      const here = [...(births.get(`${wave}/${zone}`) ?? [])].flatMap(([agency, placed]) => placed.map((part) => ({ agency, ...part })));
      for (const { agency, dataClass, stack } of here.sort(by((one) => one.stack.padStart(20)))) {
        const key = `${zone}/${agency}/${dataClass}`;
        if (!founders.has(key)) founders.set(key, `${wave}/${stack}`);
      }
    }
  }
  return founders;
}
