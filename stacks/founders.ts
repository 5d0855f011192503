import type { DataClass } from '../lib/model/classification';
import { by } from '../lib/values/compare';
import type { Assembly } from './assembly';
import type { Births } from './births';

/** The stack that makes the keys of (zone, agency, class): the first one ever to hold anything of that class, though it may have left since. */
export function foundersOf(assembly: Assembly, births: Births): ReadonlyMap<string, string> {
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
export function livingClasses(births: Births): ReadonlySet<string> {
  return new Set(
    [...births].flatMap(([place, agencies]) =>
      [...agencies].flatMap(([agency, placed]) => placed.map(({ dataClass }) => `${place.split('/')[1]}/${agency}/${dataClass}`)),
    ),
  );
}
