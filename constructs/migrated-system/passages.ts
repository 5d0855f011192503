import { resolveRef, type ItemRef } from '../../lib/model/request';
import { by, byText } from '../../lib/values/compare';
import type { Cidr } from '../../lib/values/cidr';
import { linkedNetworks, outside } from './linked';
import { meaningOf } from './neighbours';
import { protocolsOf } from './part-traffic';
import { segmentOf, sitesOf, twinsOf, whereaboutsOf, type Surroundings, type Whereabouts } from './surroundings';

/** A port that is called, e.g. `tcp 8443`. */
type Port = `${'tcp' | 'udp'} ${number}`;

/** Whom a passage leads to: an item, the system's own other part, or a site of the agency. */
export type Neighbour = { readonly item: ItemRef; readonly at: Whereabouts } | { readonly site: string };

/** Traffic that the rules permit and for which there is no path yet. */
export interface Passage {
  readonly neighbour: Neighbour;
  /** `in`: the neighbour calls. */
  readonly direction: 'in' | 'out';
  /** Each once, sorted. */
  readonly ports: readonly Port[];
  /** The neighbour's networks that neither the part's own segment holds nor a transfer link of the agency reaches. */
  readonly networks: readonly Cidr[];
}

/**
 * What a part's declared traffic needs a path for and has none: networks outside its own segment that no transfer link of the agency in this zone
 * reaches. By neighbour, then direction.
 */
export function passages(around: Surroundings): readonly Passage[] {
  const reached = [...segmentOf(around), ...linkedNetworks(around)];
  const found = new Map<string, Passage>();
  for (const { neighbour, direction, ports, networks } of declared(around)) {
    const missing = outside(networks, reached);
    if (missing.length === 0 || ports.length === 0) continue;
    const key = `${'site' in neighbour ? `site ${neighbour.site}` : `${neighbour.item} ${neighbour.at.zone}`} ${direction}`;
    const together = [...new Set([...(found.get(key)?.ports ?? []), ...ports])].sort(byText);
    found.set(key, { neighbour, direction, ports: together, networks: missing });
  }
  return [...found].sort(by(([key]) => key)).map(([, passage]) => passage);
}

/** Everything that is declared, path or no path. */
function declared(around: Surroundings): Passage[] {
  const { item } = around;
  const { components, entry, exposure, dependsOn } = item.spec;
  const items = (ref: ItemRef, direction: Passage['direction'], ports: readonly Port[]): Passage[] =>
    whereaboutsOf(around, ref).map((at) => ({ neighbour: { item: ref, at }, direction, ports, networks: at.networks }));
  const sites = (port: Port): Passage[] => sitesOf(around).map(({ id, networks }) => ({ neighbour: { site: id }, direction: 'in', ports: [port], networks }));

  const called = components.flatMap(({ id, listens }) =>
    listens.flatMap(({ port, protocol, from }) =>
      from.flatMap((written): Passage[] => {
        const meaning = meaningOf(written, item.agency, components);
        const ports: Port[] = [`${protocol} ${port}`];
        if ('system' in meaning) return items(meaning.system, 'in', ports);
        if ('word' in meaning) return meaning.word === 'on-premises' ? ports.flatMap(sites) : [];
        if (meaning.component !== id) return [];
        return twinsOf(around).flatMap((at) =>
          (['in', 'out'] as const).map((direction) => ({ neighbour: { item: item.ref, at }, direction, ports, networks: at.networks })),
        );
      }),
    ),
  );
  const calls = dependsOn.flatMap(({ on, ports }) => {
    const ref = resolveRef(item.agency, on);
    return items(
      ref,
      'out',
      ports.flatMap((port) => protocolsOf(around, ref, port).map((protocol): Port => `${protocol} ${port}`)),
    );
  });
  return [...called, ...calls, ...(entry && exposure === 'internal' ? sites(`tcp ${entry.port}`) : [])];
}
