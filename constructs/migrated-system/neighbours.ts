import { ItemNames } from '../../lib/model/item-names';
import { resolveRef, type Item, type ItemRef } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import { byText } from '../../lib/values/compare';
import type { SystemSpec } from './fields';
import { isSystem } from './standing';

/** Words of `from` that are neither a component nor a system. */
export const CALLER_WORDS = ['agency', 'entry', 'on-premises'] as const;
export type CallerWord = (typeof CALLER_WORDS)[number];
const isWord = (text: string): text is CallerWord => (CALLER_WORDS as readonly string[]).includes(text);

/** What an entry of `from` means. */
export type Meaning = { readonly word: CallerWord } | { readonly component: string } | { readonly system: ItemRef };

/** Words first, then components, then systems of the same agency, then `agency/id`. */
export function meaningOf(written: string, agency: string, components: readonly { readonly id: string }[]): Meaning {
  if (isWord(written)) return { word: written };
  if (components.some(({ id }) => id === written)) return { component: written };
  return { system: resolveRef(agency, written) };
}

/** A port of a system that lets a caller in. */
export interface OpenPort {
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
}

/** The ports of `other` that `caller` may call: where its components name the caller, and its entry for systems of its own agency. */
export function openPorts(other: Item<SystemSpec>, caller: ItemRef): readonly OpenPort[] {
  const { components, entry } = other.spec;
  const direct = components
    .flatMap(({ listens }) => listens)
    .filter(({ from }) =>
      from.some((written) => {
        const meaning = meaningOf(written, other.agency, components);
        return 'system' in meaning && meaning.system === caller;
      }),
    )
    .map(({ port, protocol }): OpenPort => ({ port, protocol }));
  const through: OpenPort[] = entry && caller.startsWith(`${other.agency}/`) ? [{ port: entry.port, protocol: 'tcp' }] : [];
  return [...direct, ...through].sort((a, b) => a.port - b.port || byText(a.protocol, b.protocol));
}

const gathered = new WeakMap<Portfolio, ItemNames>();

/** Names of systems that an entry of `from` may have meant, the likeliest first: those of its own agency, then by `agency/id`. Gathered once a portfolio. */
export function* callersLike(written: string, { agency, id }: Pick<Item, 'agency' | 'id'>, portfolio: Portfolio): Iterable<string> {
  const names = gathered.get(portfolio) ?? new ItemNames([...portfolio.items.values()].filter(isSystem).map(({ ref }) => ref));
  gathered.set(portfolio, names);
  yield* names.ids(agency, id);
  yield* names.refs(written);
}
