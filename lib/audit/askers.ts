import type { Manifest, ManifestOrigin } from '../manifest/manifest';
import { byText } from '../values/compare';
import type { Asker } from './entry';

/** Who asked for what a folder holds, as its manifest tells. */
export interface Askers {
  /** Agencies with a file behind something that serves the whole of them, sorted. */
  readonly agencies: readonly string[];
  /** For what serves the whole agency, its own file. */
  agency(agency: string): Asker;
  /** @param ref `agency/id` */
  item(ref: string): Asker;
  /** By the name of a stack and an address in it. */
  resource(stack: string, address: string): Asker | undefined;
  /** The item in whose tree of constructs a block of an agency stands; else the agency. */
  construct(agency: string, path: string | undefined): Asker;
}

export function askersOf({ stacks, resources, placements }: Manifest): Askers {
  const owners = new Map(stacks.map(({ name, agency }) => [name, agency]));
  const agencies = new Map<string, ManifestOrigin>();
  const byAddress = new Map<string, Asker>();
  const items = new Map(placements.map(({ item, origin }) => [item, origin]));
  for (const { stack, address, item, origin } of resources) {
    byAddress.set(`${stack} ${address}`, { item, origin });
    if (item !== undefined) items.set(item, items.get(item) ?? origin);
    else agencies.set(owners.get(stack) ?? '', origin);
  }
  const agency = (code: string): Asker => ({ agency: code, origin: agencies.get(code) });
  const item = (ref: string): Asker => ({ agency: ref.split('/')[0], item: ref, origin: items.get(ref) });
  return {
    agencies: [...agencies.keys()].sort(byText),
    agency,
    item,
    resource: (stack, address) => byAddress.get(`${stack} ${address}`),
    construct(code, path) {
      const ref = `${code}/${path?.split('/')[1] ?? ''}`;
      return items.has(ref) ? item(ref) : agency(code);
    },
  };
}
