import { byText } from '../../lib/values/compare';
import { Cidr } from '../../lib/values/cidr';

/** Which networks an end lets through the tunnel: its own, and the other's. */
export interface Selectors {
  readonly local: readonly Cidr[];
  readonly remote: readonly Cidr[];
}

/** Sorted, each once, and none that lies in another. */
export function tidy(networks: readonly Cidr[]): readonly Cidr[] {
  const sorted = [...new Map(networks.map((network) => [network.toString(), network])).values()].sort((a, b) => byText(a.toString(), b.toString()));
  return sorted.filter((network) => !sorted.some((other) => other !== network && other.contains(network)));
}

export const ofFamily = (networks: readonly Cidr[], version: 4 | 6): readonly Cidr[] => networks.filter((network) => network.version === version);

/** The address family that both ends have networks of: IPv4 where it will do. A tunnel carries one family. */
export const commonFamily = (a: readonly Cidr[], b: readonly Cidr[]): 4 | 6 | undefined =>
  ([4, 6] as const).find((version) => ofFamily(a, version).length > 0 && ofFamily(b, version).length > 0);

/** The smallest network that holds them all: AWS takes one network a side. `undefined` for none or for both families at once. */
export function cover(networks: readonly Cidr[]): Cidr | undefined {
  const [first] = networks;
  if (first === undefined || networks.some(({ version }) => version !== first.version)) return undefined;
  for (let prefix = first.prefix; prefix >= 0; prefix -= 1) {
    const candidate = Cidr.at(first.version, first.first, prefix);
    if (networks.every((network) => candidate.contains(network))) return candidate;
  }
  return undefined;
}

const inside = (a: readonly Cidr[], b: readonly Cidr[]): boolean => a.length > 0 && a.every((network) => b.some((other) => other.contains(network)));

/** Each end's own networks are the other's remote ones, to the letter. */
export const selectorsMirror = (a: Selectors, b: Selectors): boolean =>
  inside(a.local, b.remote) && inside(b.remote, a.local) && inside(a.remote, b.local) && inside(b.local, a.remote);

/** As above where `wide` is an AWS end, whose one network a side may hold more than the other end lists: IKEv2 narrows to the lesser. */
export const selectorsNarrow = (wide: Selectors, exact: Selectors): boolean => inside(exact.local, wide.remote) && inside(exact.remote, wide.local);

/** The first pair that overlaps. */
export function overlap(a: readonly Cidr[], b: readonly Cidr[]): readonly [Cidr, Cidr] | undefined {
  for (const left of a) for (const right of b) if (left.overlaps(right)) return [left, right];
  return undefined;
}
